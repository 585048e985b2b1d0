/** What only a hand can do with the rows of the tree: dragging them, and taking back what was done to several notes at once. */

import type { Locator } from 'playwright-core';
import { paths } from '../notes.ts';
import { until } from '../vscode.ts';
import type { Ui, UiTest } from './run.ts';
import { groupBy } from './sidebar.ts';

const disks = 'Order spare disks';
const manual = '校对用户手册';

/** Drags a row, and waits for what is to come of it. */
async function drag(
  words: string,
  { vs }: Ui,
  onto: () => Locator,
  done: () => Promise<boolean>,
  view?: string,
): Promise<void> {
  await vs.treeRow(words, view).waitFor();
  await onto().waitFor();
  await vs.drag(vs.treeRow(words, view), onto());
  await until(`what comes of dragging ${words}`, done);
}

/** Takes back what was done to the task of the spare disks. */
async function takeBack(ui: Ui): Promise<void> {
  const { vs } = ui;
  await vs.line(disks).click();
  await vs.command('Undo');
  await waitForLine(ui, '- [ ] Order spare disks, due', '@li');
}

/** Whether a line that is drawn holds all of these words: hints stand between them. */
const hasLine =
  ({ vs }: Ui, ...words: string[]) =>
  async () =>
    (await vs.lines()).some((line) => words.every((word) => line.includes(word)));

const waitForLine = (ui: Ui, ...words: string[]): Promise<unknown> =>
  until(`a line with ${words.join(', ')}`, hasLine(ui, ...words));

export const moveTests: UiTest[] = [
  {
    name: 'a task that is dragged onto a band of days or a status takes it',
    host: 'node',
    run: async (ui) => {
      const { vs } = ui;
      await vs.openFile(paths.plan);
      await drag(disks, ui, () => vs.treeRow('No due date'), hasLine(ui, '- [ ] Order spare disks @li'));
      await takeBack(ui);
      await vs.command('Dueline: Show Done Tasks');
      await groupBy(ui, 'by status');
      await drag(disks, ui, () => vs.treeRow('Done'), hasLine(ui, '- [x] Order spare disks'));
      await takeBack(ui);
    },
  },
  {
    name: 'a view is saved: tasks are dragged to its groups and from them, and its pencil opens it',
    host: 'node',
    run: async (ui) => {
      const { vs, page } = ui;
      const view = 'Who has what';
      await vs.command('Dueline: Filter Tasks…');
      await vs.answer('path includes plans group by owner');
      await vs.command('Dueline: Save as View…');
      await vs.answer(view);
      await waitForLine(ui, 'path includes plans group by owner');
      await vs.command('Dueline: Clear Task Filter');
      await vs.openFile(paths.plan);
      await drag(disks, ui, () => vs.treeRow('mori', view), hasLine(ui, disks, '@mori'));
      // The view follows the note: until then its row of the task, which is dragged next, stands where it is not any more.
      await vs.treeRow('li', view).waitFor({ state: 'detached' });
      await takeBack(ui);
      await vs.treeRow('li', view).waitFor();
      await drag(disks, ui, () => vs.treeRow('No due date'), hasLine(ui, '- [ ] Order spare disks @li'), view);
      await takeBack(ui);
      await vs.pane(view).hover();
      await vs.pane(view).getByRole('button', { name: 'Edit View' }).click();
      await waitForLine(ui, 'path includes plans group by owner');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText('name: Who has what\nquery: status is done\n');
      await vs.command('File: Save');
      await vs.treeRow('Rotate the backup keys', view).waitFor();
    },
  },
  {
    name: 'a task that is dragged onto a person is given to them, and Undo takes it back',
    run: async (ui) => {
      const { vs } = ui;
      await vs.openFile(paths.plan);
      await groupBy(ui, 'by owner');
      await drag(disks, ui, () => vs.treeRow('mori'), hasLine(ui, disks, '@mori'));
      await vs.line(disks).click();
      await vs.command('Undo');
      await waitForLine(ui, disks, '@li');
    },
  },
  {
    name: 'tasks of two notes that are dragged together are one step, which one button takes back',
    host: 'node',
    run: async (ui) => {
      const { vs, page } = ui;
      await vs.openFile(paths.plan);
      await groupBy(ui, 'by owner');
      await vs.treeRow(manual).click();
      await vs.treeRow(disks).click({ modifiers: ['ControlOrMeta'] });
      await until('two selected rows', async () => (await vs.treeRows().and(page.locator('.selected')).count()) === 2);
      await vs.openFile(paths.plan);
      await drag(disks, ui, () => vs.treeRow('佐藤'), hasLine(ui, disks, '@佐藤'));
      const said = page.locator('.notification-toast', { hasText: 'Changed tasks: 2, in 2 notes.' });
      await said.getByRole('button', { name: 'Undo' }).click();
      // The editor shows a note and undoes what was done in it: whoever opens another one meanwhile undoes there.
      const isBack = [hasLine(ui, manual, '@李雷'), hasLine(ui, disks, '@li')];
      await until('one of the notes as before', async () => (await isBack[0]!()) || (await isBack[1]!()));
      await vs.openFile(paths.chinese);
      await waitForLine(ui, manual, '@李雷');
      await vs.openFile(paths.plan);
      await waitForLine(ui, disks, '@li');
    },
  },
  {
    name: 'a task that is dragged into a note becomes a link to its line',
    host: 'node',
    run: async (ui) => {
      const { vs } = ui;
      await vs.openFile(paths.dates);
      await drag(
        disks,
        ui,
        () => vs.line('See the plan').or(vs.line('See [the plan]')),
        hasLine(ui, '](../plans/gateway.md#L8)'),
      );
      await vs.line('See').click();
      await vs.command('Undo');
      await until('the link to go', async () => !(await hasLine(ui, 'gateway.md#L8')()));
    },
  },
];
