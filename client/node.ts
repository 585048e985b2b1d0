/** The entry in a Node extension host: the server is a process of its own and reads the disk itself. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateIn } from './extension.ts';
import { env, execArgv } from './launch.ts';

export const activate = (context: ExtensionContext): Api =>
  activateIn(context, {
    name: 'node',
    lends: (scheme) => scheme !== 'file',
    connect: (options) => {
      const module = context.asAbsolutePath('dist/server/lsp/node.cjs');
      // Node keeps there what it has compiled, and starts the server and its readers sooner the next time.
      const NODE_COMPILE_CACHE = Uri.joinPath(context.globalStorageUri, 'compiled').fsPath;
      const server = {
        module,
        transport: TransportKind.ipc,
        options: { env: { ...env, NODE_COMPILE_CACHE }, execArgv },
      };
      return new LanguageClient('dueline', 'Dueline', server, options);
    },
  });
