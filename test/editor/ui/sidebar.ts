/** The Tasks view under a user's hands: levels, folders, the way from row to row. */
import { ok } from 'node:assert/strict';
import { overdue, paths } from '../notes.ts';
import { until } from '../vscode.ts';
import { succeeds } from '../workbench.ts';
import type { Ui, UiTest } from './run.ts';

const certificate = 'Renew the gateway certificate';

/** Chooses by what the Tasks view groups. */
export async function groupBy({ vs }: Pick<Ui, 'vs'>, by: string): Promise<void> {
  await vs.command('Dueline: Group Tasks By…');
  await vs.pick(by);
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
    async run(ui) {
      const { vs, page } = ui;
      await vs.command('Dueline: Group Tasks By…');
      await vs.quickInput.fill('by owner › due');
      await vs.quickRow('by owner › due day').waitFor();
      await page.keyboard.press('Enter');
      await row(ui, true, 'mori', '2');
      await row(ui, true, 'Overdue');
      await row(ui, true, certificate);
      await groupBy(ui, 'by due day');
    },
  },
  {
    name: 'the folder of a task is hidden from its menu, and comes back from the view',
    async run(ui) {
      const { vs, page } = ui;
      const item = page.locator('.monaco-menu .action-label', { hasText: /^Hide This Folder$/ });
      // By keyboard: a menu that has just opened does not listen to the mouse yet.
      const chosen = page.locator('.monaco-menu .action-item.focused .action-label', { hasText: /^Hide This Folder$/ });
      await until('the folder to be hidden', async () => {
        // The tree may be drawn anew while the menu is open: then its row is not known any more, which is said, and one tries again.
        await vs.treeRow(certificate).click({ button: 'right' });
        if (!(await succeeds(item.waitFor({ timeout: 1500 })))) return false;
        for (let down = 0; down < 40 && (await chosen.count()) === 0; down++) await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        return succeeds(vs.treeRow(certificate).waitFor({ state: 'detached', timeout: 3000 }));
      });
      await vs.command('Dueline: Reset Folder Filter');
      await row(ui, true, certificate);
    },
  },
  {
    name: 'what nothing is left of says so, and leads back',
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
    name: 'from task to task by command: the row is selected, its line lights up',
    async run({ vs, page }) {
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
    async run({ vs, page }) {
      await vs.command('Dueline: Follow the Active Editor');
      await vs.openFile(paths.plan);
      const selected = vs.treeRows().and(page.locator('.monaco-list-row.selected'));
      for (const words of [certificate, 'Order spare disks']) {
        await vs.line(words).click();
        await selected.filter({ hasText: words }).waitFor();
      }
      await vs.command('Dueline: Do Not Follow the Active Editor');
    },
  },
  {
    name: 'a screen reader hears a sentence of each row',
    async run({ vs }) {
      const label = await vs.treeRow(certificate).getAttribute('aria-label');
      ok(/; To do, due .*, overdue by \d+ days, owner mori/.test(label ?? ''), label ?? 'no label');
      const band = await vs.treeRows().first().getAttribute('aria-label');
      ok(/Overdue.*: \d+ tasks?, \d+ overdue/.test(band ?? ''), `${band} of ${overdue}`);
    },
  },
];
