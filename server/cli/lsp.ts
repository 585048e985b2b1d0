/** `dueline lsp`: the language server on standard input and output. */
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
  async run() {
    // Loaded only now: the other commands start sooner without it.
    const { serveStreams } = await import('../lsp/streams.ts');
    serveStreams(process.stdin, process.stdout);
    return new Promise<number>(() => {});
  },
};
