/** The entry in a web extension host: the server is a Web Worker, and every file is lent to it. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateIn } from './extension.ts';

export const activate = (context: ExtensionContext): Api =>
  activateIn(context, {
    name: 'web',
    lends: () => true,
    connect: (options) => {
      const script = Uri.joinPath(context.extensionUri, 'dist/server/lsp/browser.js').toString(true);
      return new LanguageClient('dueline', 'Dueline', async () => new Worker(script), options);
    },
  });
