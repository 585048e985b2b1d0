/** The entry in a Node extension host: the server is a process of its own and reads the disk itself. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateIn } from './extension.ts';

export const activate = (context: ExtensionContext): Api =>
  activateIn(context, {
    name: 'node',
    lends: (scheme) => scheme !== 'file',
    connect: (options) => {
      const module = context.asAbsolutePath('dist/server/lsp/node.cjs');
      return new LanguageClient('dueline', 'Dueline', { module, transport: TransportKind.ipc }, options);
    },
  });
