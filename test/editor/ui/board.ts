/** The board, by hand and by keyboard, in a real web view. */
import { equal, match, ok } from 'node:assert/strict';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { addDays } from '../../../server/core/dates/day.ts';
import { boardIn } from '../boardPage.ts';
import { dayOf, days, paths } from '../notes.ts';
import { until, type VSCode } from '../vscode.ts';
import { pictures, type Ui, type UiTest } from './run.ts';

const today = dayOf(new Date());
const certificate = 'Renew the gateway certificate';
const manual = '校对用户手册';
/** What would be markup, were it not text. */
const hostile = '把 &lt;b&gt; 和 <img src=x onerror=alert(1) // 改掉';

/** The name of a task beside the bars. */
const nameIn = (vs: VSCode, words: string): Locator => boardIn(vs).locator('.name.task', { hasText: words }).first();

const openBoard = async ({ vs }: Ui): Promise<void> => {
  await vs.command('Dueline: Open the Board');
  await nameIn(vs, certificate).waitFor();
};

const show = (vs: VSCode, view: 'timeline' | 'workload' | 'flow'): Promise<void> =>
  boardIn(vs).locator(`#tab-${view}`).click();

/** The bars stand in the order of the names: the place of the end of a task's bar, on the screen. */
async function endOfBar(vs: VSCode, words: string): Promise<{ x: number; y: number }> {
  const key = await nameIn(vs, words).getAttribute('data-key');
  const groups = boardIn(vs).locator('.rows > g');
  for (let at = 0; at < (await groups.count()); at++) {
    if ((await groups.nth(at).getAttribute('data-key')) !== key) continue;
    const bar = groups.nth(at).locator('.bar');
    await bar.scrollIntoViewIfNeeded();
    const box = await bar.boundingBox();
    if (box) return { x: box.x + box.width - 1, y: box.y + box.height / 2 };
  }
  throw new Error(`no bar for ${words}`);
}

async function lineWith(vs: VSCode, path: string, words: string): Promise<string> {
  await vs.openFile(path);
  const line = await until(`a line with ${words}`, async () => (await vs.lines()).find((one) => one.includes(words)));
  return line ?? '';
}

/** The tests, each from where the one before has left the window. */
export const boardTests: UiTest[] = [
  {
    name: 'the board has a bar for each task, and speaks for it',
    async run(ui) {
      await openBoard(ui);
      const spoken = await nameIn(ui.vs, certificate).getAttribute('aria-label');
      match(spoken ?? '', /To do, due .*, overdue by 5 days, owner mori/);
      for (const words of ['更新部署脚本', '監視アラートの棚卸し']) await nameIn(ui.vs, words).waitFor();
      await boardIn(ui.vs).locator('.late').first().waitFor();
    },
  },
  {
    name: 'the end of a bar is dragged to another day, which is written into the note; the board takes it back',
    async run({ vs, page }) {
      const { soon } = days(today);
      const { x, y } = await endOfBar(vs, 'Order spare disks');
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 20, y);
      await page.mouse.move(x + 3 * 16, y, { steps: 4 });
      await page.mouse.up();
      const toast = boardIn(vs).locator('.toast.shown');
      await toast.filter({ hasText: addDays(soon, 3) }).waitFor();
      await toast.getByRole('button').click();
      ok((await lineWith(vs, paths.plan, 'Order spare disks')).includes(`due ${soon}`));
    },
  },
  {
    name: 'Alt and the arrows move a due day; Enter leads to the line',
    async run(ui) {
      const { vs, page } = ui;
      await openBoard(ui);
      await vs.closeEditors();
      await openBoard(ui);
      const active = boardIn(vs).locator('.name[aria-selected="true"]');
      await until('the task under the keys', async () => {
        // The page may be drawn once more after it has opened, and the editor takes the focus while it opens it.
        await boardIn(vs).locator('.names').focus();
        if ((await active.filter({ hasText: 'Order spare disks' }).count()) > 0) return true;
        await page.keyboard.press('ArrowDown');
        return false;
      });
      await page.keyboard.down('Alt');
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.up('Alt');
      const moved = addDays(days(today).soon, 7);
      await boardIn(vs).locator('.toast.shown', { hasText: moved }).waitFor();
      await page.keyboard.press('Control+z');
      await until('the day as before', async () =>
        ((await active.getAttribute('aria-label')) ?? '').includes(`due ${days(today).soon}`),
      );
      await page.keyboard.press('Enter');
      await vs.waitForLine('Order spare disks');
    },
  },
  {
    name: 'what a note says stays text on the board',
    async run(ui) {
      const { vs, page } = ui;
      await vs.closeEditors();
      await vs.openFile(paths.chinese);
      await vs.line(manual).click();
      await page.keyboard.press('End');
      await page.keyboard.insertText(`\n- [ ] ${hostile} @李雷`);
      await openBoard(ui);
      const name = nameIn(vs, '改掉');
      await name.waitFor();
      ok(((await name.textContent()) ?? '').includes(hostile));
      equal(await boardIn(vs).locator('b, img').count(), 0);
      await vs.openFile(paths.chinese);
      await vs.line(manual).click();
      await vs.command('Undo');
    },
  },
  {
    name: 'a cell of the heat map lists its tasks; the flow has its three pictures; each view is a table too',
    async run(ui) {
      const { vs, page } = ui;
      await openBoard(ui);
      const board = boardIn(vs);
      await show(vs, 'workload');
      await board.locator('.cell.filled', { hasText: /\d/ }).first().click();
      await board.locator('.task-list .item').first().waitFor();
      await page.keyboard.press('Escape');
      await show(vs, 'flow');
      await board.locator('.card svg').nth(2).waitFor();
      await board.getByRole('button', { name: 'Show as table' }).click();
      await board.locator('table tbody tr').first().waitFor();
      await board.getByRole('button', { name: 'Show as table' }).click();
      await show(vs, 'timeline');
      await nameIn(vs, certificate).waitFor();
      await vs.closeEditors();
    },
  },
];

/** Pictures of all views in the colours of now. */
export async function takeBoardPictures(ui: Ui, name: string): Promise<void> {
  await openBoard(ui);
  for (const view of ['timeline', 'workload', 'flow'] as const) {
    await show(ui.vs, view);
    await boardIn(ui.vs).locator(`.${view}`).waitFor();
    await ui.vs.picture(join(pictures, `${ui.host}-${name}-${view}.png`));
  }
  await show(ui.vs, 'timeline');
  await ui.vs.closeEditors();
}
