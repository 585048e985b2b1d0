/** What a user does with Dueline, each from a window as `Workbench.reset` leaves it. */
import { ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, days, notes, overdue, paths, wrongWeekday } from '../notes.ts';
import { until, type VSCode } from '../vscode.ts';
import { boardTests } from './board.ts';
import { faultTests } from './faults.ts';
import { languageTests } from './languages.ts';
import { moveTests } from './moves.ts';
import { pictureTests } from './pictures.ts';
import type { UiTest } from './run.ts';
import { runbookTests } from './runbooks.ts';
import { groupBy, sidebarTests } from './sidebar.ts';
import { weekTests } from './week.ts';

const today = dayOf(new Date());
const certificate = 'Renew the gateway certificate';

/** Waits until the tree has a row that holds all of these words. */
const row = (vs: VSCode, ...words: string[]): Promise<unknown> =>
  until(`a row with ${words.join(', ')}`, async () =>
    (await vs.treeTexts()).some((text) => words.every((word) => text.includes(word))),
  );

export const tests: UiTest[] = [
  {
    name: 'the tree shows all open tasks in their groups, overdue first',
    run: async ({ vs }) => {
      for (const words of [certificate, '更新部署脚本', '監視アラートの棚卸し', 'Write the capacity report'])
        await row(vs, words);
      const [first = ''] = await vs.treeTexts();
      ok(/overdue/i.test(first), first);
      const boxes = await vs.treeRows().getByRole('checkbox').count();
      ok(boxes >= overdue, `${boxes} boxes`);
    },
  },
  {
    name: 'the badge counts what is overdue',
    host: 'node',
    run: async ({ page }) => {
      const badge = page.locator('.part.activitybar .action-item', { has: page.locator('[aria-label^="Dueline"]') });
      await until(`the badge ${overdue}`, async () =>
        (await badge.locator('.badge-content').allTextContents()).includes(String(overdue)),
      );
    },
  },
  {
    name: 'the status bar counts, and leads to the tree',
    host: 'node',
    run: async ({ vs }) => {
      const item = vs.statusItem(new RegExp(`${overdue} overdue`));
      await item.waitFor();
      await vs.openView('Explorer');
      await item.click();
      await vs.treeRow(certificate).waitFor();
    },
  },
  {
    name: 'a click on a task leads to its line',
    run: async ({ vs }) => {
      const line = `Ln ${lineOf(paths.plan, certificate)}, `;
      await vs.clickInTree(vs.treeRow(certificate), async () => (await vs.cursor()).startsWith(line));
    },
  },
  {
    name: 'a tick is written into the note, and Undo takes it back',
    run: async ({ vs, host, notes: folder }) => {
      await vs.openFile(paths.plan);
      await row(vs, certificate);
      ok((await vs.checkbox(certificate).getAttribute('aria-checked')) === 'false');
      const isGone = async () => !(await vs.treeTexts()).some((text) => text.includes(certificate));
      await vs.clickInTree(vs.checkbox(certificate), isGone);
      await vs.waitForLine(`- [x] ${certificate}`);
      await vs.line(certificate).click();
      await vs.command('Undo');
      await vs.waitForLine(`- [ ] ${certificate}`);
      await row(vs, certificate);
      if (host === 'web') return;
      await vs.command('File: Save');
      await until(
        'the file as it was, to the byte',
        () => readFileSync(join(folder, paths.plan), 'utf8') === notes(today)[paths.plan],
      );
    },
  },
  {
    name: 'the tree is grouped by owner, and by note, which a reload keeps',
    run: async (ui) => {
      const { vs } = ui;
      await groupBy(ui, 'by owner');
      await row(vs, 'mori', '2');
      await groupBy(ui, 'by note');
      await row(vs, '周会');
      await until('the grouping stored', () => vs.stored('"grouping":"note"'));
      await vs.reload();
      await row(vs, '周会');
      await row(vs, certificate);
    },
  },
  {
    name: 'a filter leaves what it holds for, and can be taken away',
    run: async ({ vs }) => {
      await vs.command('Dueline: Filter Tasks…');
      await vs.answer('overdue and owner is mori');
      await until('one task', async () => (await vs.treeRows().getByRole('checkbox').count()) === 1);
      await row(vs, certificate);
      await vs.command('Dueline: Clear Task Filter');
      await row(vs, '更新部署脚本');
    },
  },
  {
    name: 'a filter that cannot be read says why while it is typed',
    host: 'node',
    run: async ({ vs, page }) => {
      await vs.command('Dueline: Filter Tasks…');
      await vs.quickInput.fill('owner is');
      await until('a reason', async () => /something is missing|owner is/.test((await vs.quick.textContent()) ?? ''));
      await vs.quick.locator('.quick-input-message', { hasText: 'missing' }).waitFor();
      await page.keyboard.press('Escape');
      await vs.quick.waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'the hover on a task says who, when and why; on a date how far it is',
    run: async ({ vs }) => {
      await vs.openFile(paths.plan);
      await vs.hover('Renew the', /mori[\s\S]*Why|Why[\s\S]*mori/);
      await vs.hover(`due ${days(today).late}`.slice(4), /5 days ago/);
    },
  },
  {
    name: 'a link in the hover writes the date out, and Undo takes it back',
    run: async ({ vs, page }) => {
      await vs.openFile(paths.dates);
      await vs.hover('tomorrow', /Write “/);
      await page.locator('.monaco-hover:visible a', { hasText: 'Write “' }).first().click();
      await vs.waitForLine(`figures ${days(today).afterLate}.`);
      await vs.line('figures').click();
      await vs.command('Undo');
      await vs.waitForLine('figures tomorrow');
    },
  },
  {
    name: 'the Problems panel lists what notes hold that were never opened',
    run: async ({ vs }) => {
      for (const words of ['監視アラートの棚卸し', '更新部署脚本', certificate]) {
        await (await vs.problems(words)).filter({ hasText: words }).first().waitFor();
      }
    },
  },
  {
    name: 'a quick fix by keyboard marks a task as done',
    run: async ({ vs }) => {
      await vs.openFile(paths.plan);
      await until('a squiggle', async () => (await vs.squiggles('warning').count()) > 0);
      await vs.goTo(lineOf(paths.plan, certificate), 10);
      await vs.quickFix('Mark as done');
      await vs.waitForLine(`- [x] ${certificate}`);
      await until('no squiggle', async () => (await vs.squiggles('warning').count()) === 0);
      await vs.command('Undo');
      await vs.waitForLine(`- [ ] ${certificate}`);
    },
  },
  {
    name: 'a quick fix by keyboard corrects a weekday',
    host: 'node',
    run: async ({ vs }) => {
      const wrong = wrongWeekday(days(today).later);
      await vs.openFile(paths.dates);
      const text = notes(today)[paths.dates]?.split('\n')[lineOf(paths.dates, wrong) - 1] ?? '';
      await vs.goTo(lineOf(paths.dates, wrong), text.indexOf(wrong) + 2);
      await vs.quickFix('trust the day');
      await until('the right weekday', async () => !(await vs.lines()).some((line) => line.includes(`(${wrong})`)));
      await vs.command('Undo');
      await vs.waitForLine(wrong);
    },
  },
  {
    name: 'from a task to the one runbook that serves it',
    run: async ({ vs }) => {
      await vs.openFile(paths.plan);
      await vs.goTo(lineOf(paths.plan, certificate), 10);
      await vs.command('Dueline: Open Runbook');
      await vs.waitForLine('certctl status gateway');
    },
  },
  {
    name: 'what is typed is in the tree at once',
    run: async ({ vs, page }) => {
      await vs.openFile(paths.chinese);
      await vs.line('校对用户手册').click();
      await page.keyboard.press('End');
      await page.keyboard.insertText('\n- [ ] 检查备份');
      await row(vs, '检查备份');
    },
  },
  ...faultTests,
  ...sidebarTests,
  ...boardTests,
  ...moveTests,
  ...weekTests,
  ...pictureTests,
  ...languageTests,
  ...runbookTests,
];

/** Counted from one, as the status bar counts. */
const lineOf = (path: string, words: string): number =>
  (notes(today)[path] ?? '').split('\n').findIndex((line) => line.includes(words)) + 1;
