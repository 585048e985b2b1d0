/** The Tasks view under a user's hands: levels, folders, the way from row to row. */
import { deepEqual, ok } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { overdue, paths } from '../notes.ts';
import { until } from '../vscode.ts';
import { exactly } from '../workbench.ts';
import type { Ui, UiTest } from './run.ts';

const certificate = 'Renew the gateway certificate';

/** Chooses by what the Tasks view groups. */
export async function groupBy({ vs }: Pick<Ui, 'vs'>, by: string): Promise<void> {
  await vs.commandWith('Dueline: Group Tasks By…', by);
  // Until then there are the rows of before.
  await vs
    .treeHeader('Tasks')
    .locator('.description', { hasText: exactly(by) })
    .waitFor();
  await vs.treeAtRest();
}

/** Waits until the tree has a row that holds all of these words, or has none. */
const row = ({ vs }: Ui, there: boolean, ...words: string[]): Promise<unknown> =>
  until(`${there ? 'a' : 'no'} row with ${words.join(', ')}`, async () => {
    const texts = await vs.treeTexts();
    return texts.some((text) => words.every((word) => text.includes(word))) === there;
  });

export const sidebarTests: UiTest[] = [
  {
    name: 'the tree is grouped on two levels, by keyboard alone',
    host: 'node',
    async run(ui) {
      const { vs, page } = ui;
      await vs.command('Dueline: Group Tasks By…');
      await vs.quickInput.fill('by owner › due');
      await vs.quickRow('by owner › due day').waitFor();
      await page.keyboard.press('Enter');
      await row(ui, true, 'mori', '2');
      await row(ui, true, 'Overdue');
      await row(ui, true, certificate);
    },
  },
  {
    name: 'the folder of a task is hidden from its menu, and comes back from the view',
    host: 'node',
    async run(ui) {
      const { vs } = ui;
      await vs.choose(vs.treeRow(certificate), 'Hide This Folder');
      await vs.treeRow(certificate).waitFor({ state: 'detached' });
      await vs.command('Dueline: Reset Folder Filter');
      await row(ui, true, certificate);
    },
  },
  {
    name: 'a menu that is open while the tree is drawn anew acts on its row, and on no other where it is gone',
    host: 'node',
    async run(ui) {
      const { vs, notes, page } = ui;
      const file = join(notes, 'plans/buoys.md');
      const write = (...tasks: string[]) => writeFileSync(file, ['# Buoys', '', ...tasks, ''].join('\n'));
      const [count, paint, weigh] = [
        '- [ ] Count the buoys',
        '- [ ] Paint the buoys',
        '- [ ] Weigh the buoys',
      ] as const;
      await vs.openFile(paths.plan);
      await vs.line('Order spare disks').click();
      write(count, paint);
      await vs.choose(vs.treeRow('Paint the buoys'), 'Mark as Done', async () => {
        write(count);
        await row(ui, false, 'Paint the buoys');
      });
      await page.locator('.part.statusbar', { hasText: 'That row is not there any more' }).waitFor();
      await vs.waitForLine('- [ ] Order spare disks');
      await vs.choose(vs.treeRow('Count the buoys'), 'Mark as Done', async () => {
        write(weigh, count);
        await row(ui, true, 'Weigh the buoys');
      });
      await row(ui, false, 'Count the buoys');
      await vs.openFile('plans/buoys.md');
      await vs.waitForLine('- [x] Count the buoys');
      await vs.waitForLine(weigh);
    },
  },
  {
    name: 'what nothing is left of says so, and leads back',
    host: 'node',
    async run(ui) {
      const { vs, page } = ui;
      await vs.command('Dueline: Filter Tasks…');
      await vs.answer('nowhere-to-be-found');
      const way = page.locator('.part.sidebar .welcome-view-content').getByRole('button', {
        name: 'Show All Tasks of All Notes',
      });
      await way.first().click();
      await row(ui, true, certificate);
    },
  },
  {
    name: 'no view says that there is nothing while the notes are read',
    host: 'node',
    async run({ vs, page }) {
      await vs.command('Dueline: Focus on Runbooks View');
      await vs.treeRows('Runbooks').first().waitFor();
      await vs.reload();
      const said = new Set<string>();
      await until('runbooks', async () => {
        const welcome = page.locator('.part.sidebar .welcome-view-content:visible');
        for (const text of await welcome.allTextContents()) said.add(text);
        return (await vs.treeRows('Runbooks').count()) > 0;
      });
      deepEqual([...said], []);
    },
  },
  {
    name: 'from task to task by command: the row is selected, its line lights up',
    host: 'node',
    async run({ vs, page }) {
      await vs.treeRow(certificate).waitFor();
      await vs.command('Dueline: Go To Next in the Tasks View');
      const selected = vs.treeRows().and(page.locator('.monaco-list-row.selected'));
      await until('a task that is selected', async () => (await selected.getByRole('checkbox').count()) === 1);
      const first = await selected.textContent();
      await vs.command('Dueline: Go To Next in the Tasks View');
      await until('another one', async () => {
        const now = await selected.textContent({ timeout: 500 }).catch(() => first);
        return now !== first;
      });
    },
  },
  {
    name: 'the selected row follows the cursor, where that is wanted',
    host: 'node',
    async run({ vs, page }) {
      await vs.command('Dueline: Follow the Active Editor');
      await vs.openFile(paths.plan);
      const selected = vs.treeRows().and(page.locator('.monaco-list-row.selected'));
      for (const words of [certificate, 'Order spare disks']) {
        await vs.line(words).click();
        await selected.filter({ hasText: words }).waitFor();
      }
    },
  },
  {
    name: 'a screen reader hears a sentence of each row',
    host: 'node',
    async run({ vs }) {
      const label = await vs.treeRow(certificate).getAttribute('aria-label');
      ok(/; To do, due .*, overdue by \d+ days, owner mori/.test(label ?? ''), label ?? 'no label');
      const band = await vs.treeRows().first().getAttribute('aria-label');
      ok(/Overdue.*: \d+ tasks?, \d+ overdue/.test(band ?? ''), `${band} of ${overdue}`);
    },
  },
];
