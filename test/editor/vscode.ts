/** The whole of VS Code in a page: the workbench, and what is done in its editors. */
import type { Locator, Page } from 'playwright-core';
import { plain, short, succeeds, textOf, toOpen, until, Workbench } from './workbench.ts';

export { until } from './workbench.ts';

export class VSCode extends Workbench {
  static async open(page: Page, url: string): Promise<VSCode> {
    const vs = new VSCode(page);
    await page.goto(url, toOpen);
    await vs.started();
    return vs;
  }

  // Files and editors

  /** Opens a note by its path: `plans/gateway.md`. */
  async openFile(path: string): Promise<void> {
    const name = path.split('/').pop() ?? path;
    const tab = this.page.locator(`.tabs-container .tab[data-resource-name="${name}"].active`);
    await until(`the file ${path}`, async () => {
      await this.palette(path);
      const row = this.quickRows().filter({ hasText: name }).first();
      if ((await this.choosesRow(row)) && (await succeeds(tab.waitFor(short)))) return true;
      // As long as it is open it offers the files that were there when it was opened.
      await this.page.keyboard.press('Escape');
      return false;
    });
    await this.editor.locator('.view-line').first().waitFor();
  }

  get editor(): Locator {
    return this.page.locator('.part.editor .editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** The lines that are drawn, top to bottom; of a long file only those in sight. */
  async lines(): Promise<string[]> {
    const drawn = await this.editor.locator('.view-line').evaluateAll((lines) =>
      lines
        .map((line) => ({ top: Number.parseFloat((line as HTMLElement).style.top), text: line.textContent ?? '' }))
        .sort((one, other) => one.top - other.top)
        .map(({ text }) => text),
    );
    return drawn.map(plain);
  }

  line(text: string): Locator {
    return this.editor.locator('.view-line', { hasText: text }).first();
  }

  async waitForLine(text: string): Promise<void> {
    await until(`the line ${text}`, async () => (await this.lines()).some((line) => line.includes(text)));
  }

  squiggles(severity: 'error' | 'warning' | 'info'): Locator {
    return this.editor.locator(`.cdr.squiggly-${severity}`);
  }

  async goTo(line: number, column = 1): Promise<void> {
    await this.palette(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.quick.waitFor({ state: 'hidden' });
    // The column is shown as full-width characters count: two each.
    await until('the cursor there', async () => (await this.cursor()).startsWith(`Ln ${line}, `));
  }

  /** `Ln 3, Col 7` */
  async cursor(): Promise<string> {
    return textOf(this.page.locator('#status\\.editor\\.selection'));
  }

  /**
   * Holds the mouse over `words` of the first line that has them until the hover says `expected`; its parts come one after
   * the other.
   */
  async hover(words: string, expected: RegExp): Promise<string> {
    const box = this.page.locator('.monaco-hover:visible .monaco-hover-content').first();
    let text = '';
    await until(`${expected} in the hover over ${words}`, async () => {
      // Measured at each try: the editor still moves while things come in.
      const { x, y } = await this.centreOf(words);
      await this.page.mouse.move(x, y + 200);
      await this.page.mouse.move(x - 3, y);
      await this.page.mouse.move(x, y, { steps: 3 });
      for (const end = Date.now() + 2500; Date.now() < end; ) {
        text = (await box.isVisible()) ? await textOf(box) : '';
        if (expected.test(text)) return true;
        await this.page.waitForTimeout(50);
      }
      return false;
    }).catch((error: Error) => {
      throw new Error(`${error.message}; it said last: ${text}`);
    });
    return text;
  }

  private centreOf(words: string): Promise<{ x: number; y: number }> {
    return this.line(words).evaluate((line, wanted) => {
      // The words may be coloured in parts, each an element of its own.
      const whole = (line.textContent ?? '').indexOf(wanted) + wanted.length / 2;
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (before + length > whole) {
          const range = document.createRange();
          range.setStart(node, Math.floor(whole - before));
          range.setEnd(node, Math.floor(whole - before) + 1);
          const box = range.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        before += length;
      }
      throw new Error(`no “${wanted}” in this line`);
    }, words);
  }

  /** Takes a quick fix at the cursor by keyboard alone. */
  async quickFix(title: string): Promise<void> {
    const rows = this.page.locator('.action-widget:visible .monaco-list-row.action');
    const row = rows.filter({ hasText: title }).first();
    await until(`the quick fix ${title}`, async () => {
      await this.command('Quick Fix...');
      if (await succeeds(row.waitFor(short))) return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
    await until(`${title} in focus`, async () => {
      if (/\bfocused\b/.test((await row.getAttribute('class', short).catch(() => '')) ?? '')) return true;
      await this.page.keyboard.press('ArrowDown');
      return false;
    });
    await this.page.keyboard.press('Enter');
    await row.waitFor({ state: 'hidden' });
  }
}
