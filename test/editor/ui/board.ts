/** The board, by hand and by keyboard, in a real web view. */
import { equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
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

/** The place of the end of a task's bar, on the screen; looked for again where the board is drawn anew meanwhile. */
function endOfBar(vs: VSCode, words: string): Promise<{ x: number; y: number; width: number }> {
  const groups = boardIn(vs).locator('.rows > g');
  return until(`the bar of ${words}`, async () => {
    const key = await nameIn(vs, words).getAttribute('data-key');
    const keys = await groups.evaluateAll((all) => all.map((group) => group.getAttribute('data-key')));
    const bar = groups.nth(Math.max(0, keys.indexOf(key))).locator('.bar');
    const box = await bar
      .scrollIntoViewIfNeeded({ timeout: 1000 })
      .then(() => bar.boundingBox({ timeout: 1000 }))
      .catch(() => null);
    if (!box || !keys.includes(key)) return null;
    return { x: box.x + box.width - 1, y: box.y + box.height / 2, width: box.width };
  }) as Promise<{ x: number; y: number; width: number }>;
}

/** The drawing of the timeline, by its width: days times their pixels. */
const widthOf = async (vs: VSCode): Promise<number> =>
  Number(await boardIn(vs).locator('.timeline .bars').getAttribute('width'));

/** Chooses from the menu of the board, and says yes to where the editor would save it; the bytes of the file. */
async function saved({ vs, page, notes }: Ui, label: string, name: string): Promise<Buffer> {
  const board = boardIn(vs);
  await board.locator('.export summary').click();
  await board.getByRole('menuitem', { name: label }).click();
  await until(`the way to ${name}`, async () => (await vs.quickInput.inputValue()).endsWith(name));
  await page.keyboard.press('Enter');
  await board.locator('.toast.shown', { hasText: name }).waitFor();
  const bytes = readFileSync(join(notes, name));
  rmSync(join(notes, name));
  return bytes;
}

/** Commits the notes as they stand, ten days ago. */
function commitNotes(folder: string): void {
  const date = `${addDays(today, -10)}T12:00:00`;
  const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date };
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    ['commit', '-q', '-m', 'notes'],
  ])
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { env });
}

/** The flow: its pictures, what it was counted from, and a week by keyboard. */
async function lookAtFlow({ vs, host, notes }: Ui): Promise<void> {
  const board = boardIn(vs);
  // The browser has no git.
  const source = host === 'node' ? /Counted from git: \d+ versions of \d+ notes/ : /Counted from the notes’ own dates/;
  if (host === 'node') commitNotes(notes);
  try {
    await show(vs, 'flow');
    await board.locator('.card svg').nth(2).waitFor();
    await board.locator('.note', { hasText: source }).waitFor();
    const burnUp = board.getByRole('slider', { name: /^Burn-up: \d+ of \d+ tasks done/ });
    const told = async () => (await burnUp.getAttribute('aria-valuetext')) ?? '';
    const lastWeek = await told();
    match(lastWeek, /^Week from .*, all tasks: \d+, done: \d+/);
    await until('the week before', async () => {
      await burnUp.press('ArrowLeft');
      return (await told()) !== lastWeek;
    });
  } finally {
    rmSync(join(notes, '.git'), { recursive: true, force: true });
  }
}

export const boardTests: UiTest[] = [
  {
    name: 'the board has a bar for each task, and speaks for it',
    async run(ui) {
      await openBoard(ui);
      const spoken = await nameIn(ui.vs, certificate).getAttribute('aria-label');
      match(spoken ?? '', /To do, due .*, overdue by 5 days, owner mori/);
      for (const words of ['更新部署脚本', '監視アラートの棚卸し']) await nameIn(ui.vs, words).waitFor();
      await boardIn(ui.vs).locator('.late').first().waitFor();
      // What a screen reader is given: the roles and names of the page.
      const heard = await boardIn(ui.vs).locator('body').ariaSnapshot();
      for (const part of [
        /tablist "Views of the board":\n\s+- tab "Timeline" \[selected\]/,
        /searchbox "Filter tasks"/,
        /combobox "Lanes"/,
        /button "Zoom in"/,
        /tree "Tasks; Enter opens one/,
        /treeitem "mori: 3 tasks, 1 overdue" \[expanded\] \[level=1\]/,
        /treeitem "監視アラートの棚卸し.*overdue.*\[level=2\]/,
      ])
        match(heard, part);
    },
  },
  {
    name: 'on the board the end of a bar is dragged to another day, and one step takes it back; a click leads to the line',
    host: 'node',
    async run(ui) {
      const { vs, page } = ui;
      const { soon } = days(today);
      await openBoard(ui);
      const { x, y } = await endOfBar(vs, 'Order spare disks');
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 20, y);
      await page.mouse.move(x + 3 * 16, y, { steps: 4 });
      await page.mouse.up();
      const toast = boardIn(vs).locator('.toast.shown');
      await toast.filter({ hasText: addDays(soon, 3) }).waitFor();
      await toast.getByRole('button').click();
      await until('the day as before', async () =>
        ((await nameIn(vs, 'Order spare disks').getAttribute('aria-label')) ?? '').includes(`due ${soon}`),
      );
      const end = await endOfBar(vs, 'Order spare disks');
      await page.mouse.click(end.x - end.width + 4, end.y);
      // Beside the board there is little room: lines are broken.
      const line = new RegExp(`spare disks, due\\s*${soon}`);
      await until('the line as before', async () => line.test((await vs.lines()).join(' ')));
      await until('the cursor on it', async () => (await vs.cursor()).startsWith('Ln 8, '));
    },
  },
  {
    name: 'on the board Alt and the arrows move a due day; Enter leads to the line',
    host: 'node',
    async run(ui) {
      const { vs, page } = ui;
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
    name: 'the board is zoomed, copied as a Markdown table, and saved as SVG and PNG',
    async run(ui) {
      const { vs, page, host } = ui;
      await openBoard(ui);
      const board = boardIn(vs);
      const width = await widthOf(vs);
      await board.getByRole('button', { name: 'Zoom in' }).click();
      await until('wider days', async () => (await widthOf(vs)) > width);
      const box = await board.locator('.timeline').boundingBox();
      await page.mouse.move(box!.x + box!.width - 60, box!.y + 100);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, 100);
      await page.mouse.wheel(0, 100);
      await page.mouse.wheel(0, 100);
      await page.keyboard.up('Control');
      await until('narrower days', async () => (await widthOf(vs)) < width * 1.3);

      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await board.locator('.export summary').click();
      await board.getByRole('menuitem', { name: 'Copy as Markdown table' }).click();
      await board.locator('.toast.shown', { hasText: 'Copied' }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      match(copied, /^\| Group \| Task \| Status \|.*\|\n\|( --- \|){7}\n/);
      ok(copied.includes(`| mori | ${certificate}`), copied);

      // In the browser the folder is lent read-only.
      if (host === 'web') return;
      const svg = (await saved(ui, 'Save as SVG', 'dueline-timeline.svg')).toString('utf8');
      match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      for (const words of [certificate, '監視アラートの棚卸し', 'fill="rgb(']) ok(svg.includes(words), words);
      ok(!/class=|<script|javascript:/.test(svg));
      const png = await saved(ui, 'Save as PNG', 'dueline-timeline.png');
      equal(png.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
      ok(png.readUInt32BE(16) > 600 && png.length > 10_000, `${png.readUInt32BE(16)} pixels, ${png.length} bytes`);
    },
  },
  {
    name: 'what a note says stays text on the board',
    async run(ui) {
      const { vs, page } = ui;
      await vs.openFile(paths.chinese);
      await vs.line(manual).click();
      await page.keyboard.press('End');
      await page.keyboard.insertText(`\n- [ ] ${hostile} @李雷`);
      await openBoard(ui);
      const name = nameIn(vs, '改掉');
      await name.waitFor();
      ok(((await name.textContent()) ?? '').includes(hostile));
      equal(await boardIn(vs).locator('b, img').count(), 0);
    },
  },
  {
    name: 'on the board a cell lists its tasks; the flow has its three pictures, counted from git; each view is a table too',
    async run(ui) {
      const { vs, page } = ui;
      await openBoard(ui);
      const board = boardIn(vs);
      await show(vs, 'workload');
      await board.locator('.cell.filled', { hasText: /\d/ }).first().click();
      await board.locator('.task-list .item').first().waitFor();
      match(await board.locator('body').ariaSnapshot(), /row "mori[\s\S]*gridcell "mori, [^"]*: \d tasks?/);
      // What is listed stays listed while the board is drawn anew, here for a filter that holds its row.
      await board
        .getByRole('gridcell', { name: /^mori, [^:]*: [1-9] tasks?/ })
        .first()
        .click();
      const item = board.locator('.task-list .item').first();
      const said = await item.textContent();
      const rows = board.locator('.row-head');
      const all = await rows.count();
      const filter = board.getByRole('searchbox', { name: 'Filter tasks' });
      await filter.fill('owner is mori');
      await until('fewer rows', async () => (await rows.count()) < all);
      equal(await item.textContent(), said);
      await filter.fill('');
      await until('all rows', async () => (await rows.count()) === all);
      equal(await item.textContent(), said);
      await item.focus();
      await page.keyboard.press('Escape');
      await lookAtFlow(ui);
      await board.getByRole('button', { name: 'Show as table' }).click();
      await board.locator('table tbody tr').first().waitFor();
      await board.getByRole('button', { name: 'Show as table' }).click();
      await show(vs, 'timeline');
      await nameIn(vs, certificate).waitFor();
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
}
