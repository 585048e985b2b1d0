/**
 * A VS Code workbench in a page, as its user sees it: palette, views and side bar. Every wait is for a state; things are
 * reached by command where they can be, because key chords differ between systems and keyboards; short time-outs inside,
 * one long patience outside.
 */
import type { Locator, Page } from 'playwright-core';

const patience = 20_000;
export const short = { timeout: 2000 };
/** A whole workbench is read and set up. */
export const toOpen = { timeout: 60_000 };

/** Waits until `holds` answers with something true, and answers with it. */
export async function until<T>(what: string, holds: () => Promise<T> | T): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await holds();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What stands on the screen, without the marks and blanks that the editor puts between. */
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/[\u200b-\u200f\ufeff]/g, '');

/** As a part of a regular expression: that very text. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const exactly = (text: string): RegExp => new RegExp(`^${literally(text)}$`);

/** Whether an action went through; a widget that closes in between is no fault. */
export const succeeds = (action: Promise<unknown>): Promise<boolean> =>
  action.then(
    () => true,
    () => false,
  );

/** What an element says now; nothing where it is not there. */
export const textOf = async (element: Locator): Promise<string> =>
  plain((await element.textContent({ timeout: 300 }).catch(() => '')) ?? '');

const overlays = ['.quick-input-widget', '.monaco-dialog-box', '.context-view .monaco-menu', '.monaco-hover']
  .concat(['.action-widget', '.suggest-widget.visible'])
  .map((kind) => `${kind}:visible`)
  .join(', ');

export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(patience);
  }

  async started(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor(toOpen);
    await this.page.locator('.part.activitybar .action-label').first().waitFor();
  }

  async reload(): Promise<void> {
    await this.page.reload(toOpen);
    await this.started();
  }

  /** Whether the editor has put a text into its storage, which it does a while after it was told to. */
  stored(text: string): Promise<boolean> {
    return this.page.evaluate(async (wanted) => {
      const result = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      for (const { name = '' } of await indexedDB.databases()) {
        let found = false;
        const database = await result(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
          const all = await result(database.transaction(store).objectStore(store).getAll());
          found ||= JSON.stringify(all).replaceAll('\\', '').includes(wanted);
        }
        database.close();
        if (found) return true;
      }
      return false;
    }, text);
  }

  /** Back to where every test begins, whatever is open: by the helper in the window (see suite/window.ts). */
  async reset(): Promise<void> {
    const { page } = this;
    await page.mouse.up();
    await page.mouse.move(1000, 5); // the title bar, where nothing shows a hover
    for (const key of ['Alt', 'Control', 'Shift']) await page.keyboard.up(key);
    await until('nothing that asks or covers', async () => {
      if ((await page.locator(overlays).count()) === 0) return true;
      await page.keyboard.press('Escape');
      return false;
    });
    const item = this.statusItem(/^(reset|resetting|not reset)\b/);
    const before = await until('the helper', () => textOf(item));
    await until('the window as every test finds it', async () => {
      const now = await textOf(item);
      if (now.startsWith('not') && now !== before) throw new Error(now);
      if (now === before) await succeeds(item.click(short));
      return now !== before && /^reset \d/.test(now);
    });
  }

  // Palette, picks and boxes

  get quick(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  get quickInput(): Locator {
    return this.quick.locator('.quick-input-box input');
  }

  quickRows(): Locator {
    return this.quick.locator('.quick-input-list .monaco-list-row');
  }

  quickRow(label: string): Locator {
    const name = this.page.locator('.label-name', { hasText: exactly(label) });
    return this.quickRows().filter({ has: name }).first();
  }

  /** The palette with `text` in it; tried again for the moments in which the workbench does not listen yet. */
  async palette(text: string): Promise<void> {
    await until('the command palette', async () => {
      if (!(await this.quickInput.isVisible())) {
        await this.page.keyboard.press('F1');
        await succeeds(this.quickInput.waitFor({ timeout: 500 }));
      }
      return succeeds(this.quickInput.fill(text, { timeout: 1000 }));
    });
  }

  /**
   * Clicks a row once it is there; whether it could. A busy window does what it was told and says so late: who gave up and
   * clicked again would choose twice, or wait for a row that went with the first click.
   */
  protected async choosesRow(row: Locator): Promise<boolean> {
    return (await succeeds(row.waitFor(short))) && succeeds(row.click());
  }

  /** Runs a command by its title in the palette: `Dueline: Filter Tasks`. */
  async command(title: string): Promise<void> {
    const row = this.quickRow(title);
    await until(`the command ${title}`, async () => {
      await this.palette(`>${title}`);
      if (await this.choosesRow(row)) return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
    // It is gone, or the command has put a pick or a box of its own in its place.
    await until('the palette to close', async () => {
      if (!(await this.quickInput.isVisible())) return true;
      return !(await this.quickInput.inputValue({ timeout: 300 }).catch(() => '>')).startsWith('>');
    });
  }

  /** Chooses the row with exactly this label. */
  async pick(label: string): Promise<void> {
    await until(`the choice ${label}`, () => this.picks(label));
  }

  /** The same, once; whether it could. Typed first, because long lists draw only the rows in sight. */
  private async picks(label: string): Promise<boolean> {
    if (!(await succeeds(this.quickInput.fill(label, { timeout: 1000 })))) return false;
    return this.choosesRow(this.quickRow(label));
  }

  /**
   * Runs a command that offers a choice, and takes it. A web view that had the focus when the palette was opened gets it back when
   * the palette closes, in a busy window so late that it closes what the command has just opened: then both once more.
   */
  async commandWith(title: string, label: string): Promise<void> {
    await until(`${title} with ${label}`, async () => {
      await this.command(title);
      for (let tries = 0; tries < 3; tries++) if (await this.picks(label)) return true;
      return false;
    });
  }

  /** Types into a box that a command has opened, and accepts it. */
  async answer(text: string): Promise<void> {
    await this.quickInput.fill(text);
    await this.page.keyboard.press('Enter');
    await this.quick.waitFor({ state: 'hidden' });
  }

  // Views

  /** Opens a view container of the activity bar, unless it is open or about to be: a click would close it. */
  async openView(title: string): Promise<void> {
    const tab = this.page.locator(`.part.activitybar .action-label[aria-label^="${title}"]`).first();
    const label = this.page.locator('.part.sidebar .composite.title .title-label');
    const heading = label.filter({ hasText: new RegExp(`^${title}`, 'i') });
    await until(`the view ${title}`, async () => {
      if (await succeeds(heading.waitFor({ timeout: 1500 }))) return true;
      await succeeds(tab.click(short));
      return succeeds(heading.waitFor(short));
    });
  }

  async widenSideBar(by: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (!box) throw new Error('there is no side bar');
    const [edge, middle] = [box.x + box.width + 1, box.y + box.height / 2];
    await this.page.mouse.move(edge, middle);
    await this.page.mouse.down();
    await this.page.mouse.move(edge + by, middle, { steps: 5 });
    await this.page.mouse.up();
  }

  /** The head of one view of the side bar. */
  treeHeader(view: string): Locator {
    return this.page.locator('.pane-header', { has: this.page.locator('h3.title', { hasText: exactly(view) }) });
  }

  /** The rows of one view of the side bar. */
  treeRows(view?: string): Locator {
    return this.pane(view).locator('.monaco-list-row');
  }

  /** A view of the side bar with its heading. */
  pane(view = 'Tasks'): Locator {
    return this.page.locator('.part.sidebar .pane').filter({ has: this.treeHeader(view) });
  }

  treeRow(label: string, view?: string): Locator {
    return this.treeRows(view)
      .filter({ has: this.page.locator('.label-name', { hasText: label }) })
      .first();
  }

  checkbox(label: string): Locator {
    return this.treeRow(label).getByRole('checkbox');
  }

  /**
   * Clicks something of a task's row until `done`. The editor draws the rows of a tree into elements that it uses again:
   * what is clicked while the tree is drawn anew may have become another row.
   */
  async clickInTree(part: Locator, done: () => Promise<boolean>): Promise<void> {
    await until('the effect of a click in the tree', async () => {
      await this.treeAtRest();
      // A click that seems to have failed may only be late: a second one would take back what it did.
      await succeeds(part.click(short));
      for (const end = Date.now() + 4000; Date.now() < end; await this.page.waitForTimeout(50)) {
        if (await done()) return true;
      }
      return false;
    });
  }

  /** Chooses from the menu of a row, by keyboard: a menu that has just opened does not listen to the mouse yet. */
  async choose(row: Locator, label: string, meanwhile: () => Promise<void> = async () => {}): Promise<void> {
    const items = this.page.locator('.monaco-menu .action-label', { hasText: exactly(label) });
    const chosen = this.page.locator('.monaco-menu .action-item.focused .action-label', { hasText: exactly(label) });
    await this.treeAtRest();
    await row.click({ button: 'right' });
    await items.waitFor();
    await meanwhile();
    for (let down = 0; down < 60 && (await chosen.count()) === 0; down++) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await items.waitFor({ state: 'detached' });
  }

  /** Drags a row of the tree onto something else. */
  async drag(from: Locator, onto: Locator): Promise<void> {
    // Rows that move meanwhile would be taken for each other.
    await this.treeAtRest();
    const [source, target] = [await from.boundingBox(), await onto.boundingBox()];
    if (!source || !target) throw new Error('what is dragged, or its target, is not in sight');
    const { mouse } = this.page;
    const [x, y] = [target.x + Math.min(target.width / 2, 120), target.y + target.height / 2];
    await mouse.move(source.x + source.width / 2, source.y + source.height / 2);
    await mouse.down();
    try {
      // The first move begins the drag; the target sees one only once the mouse moves over it.
      await mouse.move(source.x + source.width / 2 + 12, source.y + source.height / 2 + 4, { steps: 3 });
      await mouse.move(x - 4, y, { steps: 6 });
      await mouse.move(x, y, { steps: 2 });
    } finally {
      await mouse.up();
    }
  }

  /** Until the rows of all views of the side bar have stayed the same, and where they are, for a moment. */
  async treeAtRest(): Promise<void> {
    const seen: string[] = [];
    const rows = this.page.locator('.part.sidebar .pane .monaco-list-row');
    await until('the tree at rest', async () => {
      await this.page.waitForTimeout(100);
      const now = await rows.evaluateAll((all) =>
        all.map((row) => `${row.getBoundingClientRect().top} ${row.textContent}`).join('\n'),
      );
      if (now !== seen[0]) seen.length = 0;
      return seen.push(now) > 3;
    });
  }

  /** What the rows of the tree say, top to bottom. */
  async treeTexts(): Promise<string[]> {
    const rows = await this.treeRows().evaluateAll((all) =>
      all
        .map((row) => ({ top: Number.parseFloat((row as HTMLElement).style.top), text: row.textContent ?? '' }))
        .sort((one, other) => one.top - other.top)
        .map(({ text }) => text),
    );
    return rows.map(plain);
  }

  /** The rows of the Problems panel, and of those only the ones with `words`: it draws no more than fit. */
  async problems(words = ''): Promise<Locator> {
    await this.command('Problems: Focus on Problems View');
    await this.page
      .locator('.part.panel .viewpane-filter input, .part.panel .panel-action-bar-filter input')
      .first()
      .fill(words);
    return this.page.locator('.markers-panel .monaco-list-row[aria-level="2"]');
  }

  /** A notification. */
  toast(text: RegExp): Locator {
    return this.page.locator('.notification-toast', { hasText: text });
  }

  async waitForTab(name: string): Promise<void> {
    await this.page.locator(`.tabs-container .tab[data-resource-name="${name}"].active`).waitFor();
  }

  statusItem(text: RegExp): Locator {
    return this.page.locator('.part.statusbar .statusbar-item', { hasText: text }).first();
  }

  async closeEditors(): Promise<void> {
    await this.command('View: Close All Editors');
  }

  /** A picture for people to look at, without the mouse's traces. */
  async picture(path: string): Promise<void> {
    await this.page.screenshot({ path, animations: 'disabled' });
  }
}
