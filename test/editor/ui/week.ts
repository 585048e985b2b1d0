/** The week's work under a user's hands: what is due, what is reported and exported, what minutes leave to be done. */
import { ok } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { overdue, paths } from '../notes.ts';
import { until } from '../vscode.ts';
import type { UiTest } from './run.ts';

export const weekTests: UiTest[] = [
  {
    name: 'the status bar says what its template says, and the day is told once, which leads to the tasks',
    host: 'node',
    async run({ vs, notes }) {
      const file = join(notes, '.vscode/settings.json');
      const set = (settings: Record<string, unknown>) => writeFileSync(file, JSON.stringify(settings));
      mkdirSync(dirname(file), { recursive: true });
      set({ 'dueline.statusBar.format': '[overdue] behind', 'dueline.digest.enabled': true });
      await vs.statusItem(new RegExp(`${overdue} behind`)).waitFor();
      await vs.openView('Explorer');
      await vs
        .toast(/due today, \d+ overdue/)
        .getByRole('button', { name: 'Show Tasks' })
        .click();
      await vs.treeRow('Renew the gateway certificate').waitFor();
      set({});
      await vs.statusItem(new RegExp(`${overdue} overdue`)).waitFor();
    },
  },
  {
    name: 'a report is drafted step by step, and tasks are exported to a file that is asked for',
    host: 'node',
    async run(ui) {
      const { vs, page } = ui;
      await vs.command('Dueline: Draft Report…');
      for (const answer of ['This month', 'By person', '日本語']) await vs.pick(answer);
      await vs.waitForLine('# 月報');
      await vs.command('View: Revert and Close Editor');
      await vs.command('Dueline: Export Tasks…');
      for (const answer of ['Open tasks', 'CSV']) await vs.pick(answer);
      await until('the name that is offered', async () => (await vs.quickInput.inputValue()).endsWith('/tasks.csv'));
      await page.keyboard.press('Enter');
      await vs
        .toast(/Tasks exported: \d+, to tasks\.csv/)
        .getByRole('button', { name: 'Open' })
        .click();
      await vs.waitForTab('tasks.csv');
      await vs.waitForLine('Renew the gateway certificate');
      await vs.closeEditors();
    },
  },
  {
    name: 'what minutes leave to be done is ticked in a list and becomes a box; its issue is opened, its group picked',
    host: 'node',
    async run(ui) {
      const { vs, page } = ui;
      const issue = 'https://git.example.com/acme/quay/issues/7';
      await vs.openView('Dueline');
      await vs.openFile(paths.dates);
      await vs.line('See').click();
      await page.keyboard.press('End');
      await page.keyboard.insertText(`\n\nACTION: Mori to call the yard ${issue}`);
      await vs.treeRow('call the yard').waitFor();
      await vs.command('Dueline: Minutes to Tasks…');
      const box = vs.quickRows().filter({ hasText: 'call the yard' }).getByRole('checkbox');
      ok(await box.isChecked(), 'what is said in words is ticked');
      await page.keyboard.press('Enter');
      await vs.waitForLine('- [ ] ACTION: Mori to call the yard');
      await vs.command('Dueline: Open Issue in Browser');
      const asked = page.locator('.monaco-dialog-box', { hasText: issue });
      await asked.getByRole('button', { name: 'Cancel' }).click();
      await vs.command('File: Revert File');
      await vs.openFile(paths.plan);
      await vs.line('Order spare disks').click();
      await vs.command('Dueline: Move to Group…');
      await vs.pick('佐藤');
      await vs.waitForLine('@佐藤');
      await vs.command('Undo');
      await vs.waitForLine('@li');
      await vs.closeEditors();
    },
  },
];
