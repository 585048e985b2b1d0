/** The entry in a Node extension host: the server is a process of its own and reads the disk itself. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateIn } from './extension.ts';

export const activate = (context: ExtensionContext): Api =>
  activateIn(context, {
    name: 'node',
    lends: (scheme) => scheme !== 'file',
    connect: (options) => {
      const module = context.asAbsolutePath('dist/server/lsp/node.cjs');
      const env = {
        // Node keeps there what it has compiled, and starts the server and its readers sooner the next time.
        NODE_COMPILE_CACHE: Uri.joinPath(context.globalStorageUri, 'compiled').fsPath,
        // On Linux the C library keeps what its threads have freed, unless it is told not to: mallopt(3).
        MALLOC_ARENA_MAX: '2',
        MALLOC_TRIM_THRESHOLD_: '131072',
      };
      // It collects what it uses no more when it rests (server/lsp/memory.ts).
      const server = { module, transport: TransportKind.ipc, options: { env, execArgv: ['--expose-gc'] } };
      return new LanguageClient('dueline', 'Dueline', server, options);
    },
  });
