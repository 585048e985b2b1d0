/** What goes wrong outside of the editor, and what a user sees of it: nothing. */
import { ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { paths } from '../notes.ts';
import { until } from '../vscode.ts';
import type { UiTest } from './run.ts';

/** The language servers, by their process ids; that of a window that was closed lives on for a while. */
function serversOf(notes: string): number[] {
  const { stdout } = spawnSync('pgrep', ['-f', `${dirname(notes)}/.*server/lsp/node`], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean).map(Number);
}

export const faultTests: UiTest[] = [
  {
    name: 'a server that is killed while somebody types comes back: nothing is lost, and the tree has it all',
    host: 'node',
    run: async ({ vs, page, notes }) => {
      const before = serversOf(notes);
      ok(before.length > 0, 'a server');
      await vs.openFile(paths.chinese);
      await vs.line('校对用户手册').click();
      await page.keyboard.press('End');
      await page.keyboard.insertText('\n- [ ] 数一数');
      for (const server of before) process.kill(server, 'SIGKILL');
      await page.keyboard.insertText('码头的灯');
      await vs.waitForLine('- [ ] 数一数码头的灯');
      await until('another server', () => serversOf(notes).some((server) => !before.includes(server)));
      await page.keyboard.insertText('和桶');
      await until('the task in the tree', async () =>
        (await vs.treeTexts()).some((text) => text.includes('数一数码头的灯和桶')),
      );
    },
  },
];
