/** `dueline lsp`: the language server on standard input and output. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { dropCancelled } from '../lsp/door.ts';
import { nodeHost } from '../lsp/host.ts';
import { startServer } from '../lsp/server.ts';
import type { Command } from './command.ts';

export const lspCommand: Command = {
  name: 'lsp',
  summary: 'the language server, for any editor',
  usage: '[--stdio]',
  details: `\
Speaks the Language Server Protocol on standard input and output. Editors start it themselves: tell
yours to run 'dueline lsp' for Markdown. Ends when the editor says so, or has gone.`,
  options: { stdio: { about: 'what many editors add; it makes no difference' } },
  examples: [
    [
      "vim.lsp.config('dueline', { cmd = { 'dueline', 'lsp' }, filetypes = { 'markdown' } })",
      'for Neovim 0.11 and later',
    ],
  ],
  run() {
    const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout, {
      connectionStrategy: dropCancelled,
    });
    startServer(connection, nodeHost);
    return new Promise<number>(() => {});
  },
};
