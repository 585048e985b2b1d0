/** `dueline lsp`: the language server on standard input and output. */
import type { Command } from './command.ts';

export const lspCommand: Command = {
  name: 'lsp',
  summary: 'the language server, for any editor',
  usage: '[--store DIR] [--stdio]',
  details: `\
Speaks the Language Server Protocol on standard input and output. Editors start it themselves: tell
yours to run 'dueline lsp' for Markdown. Ends when the editor says so, or has gone.

With --store, what was read is kept in DIR, so that many notes are there at once the next time. It holds
what the notes hold, and may be deleted at any time.`,
  options: {
    store: { value: 'DIR', about: 'keep what was read in DIR, which is made where it is missing' },
    stdio: { about: 'what many editors add; it makes no difference' },
  },
  examples: [
    ['dueline lsp --store ~/.cache/dueline', 'many notes are there at once the next time'],
    [
      "vim.lsp.config('dueline', { cmd = { 'dueline', 'lsp' }, filetypes = { 'markdown' } })",
      'for Neovim 0.11 and later',
    ],
  ],
  async run(call) {
    // Loaded only now: the other commands start sooner without it.
    const { serveStreams } = await import('../lsp/streams.ts');
    serveStreams(call.value('store'));
    return new Promise<number>(() => {});
  },
};
