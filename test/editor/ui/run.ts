/** Runs the tests of the user interface in one host, as a user's hands and eyes would. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { inFull, type Result, type Tell } from '../../report.ts';
import { launch } from '../chromium.ts';
import { buildHelper } from '../helper.ts';
import { type HostName, root } from '../hosts.ts';
import { secondChances } from '../inHost.ts';
import { folderUrl, serveNode, serveWeb } from '../serve.ts';
import { VSCode } from '../vscode.ts';
import { layOutNotes } from '../workspace.ts';
import { tests } from './tests.ts';

export interface UiTest {
  name: string;
  run(ui: Ui): Promise<void>;
  /** Left out: both. */
  host?: HostName;
}

/** What a test of the interface has at hand. */
export interface Ui {
  vs: VSCode;
  page: Page;
  host: HostName;
  /** The folder of the notes. */
  notes: string;
  /** The address that shows them. */
  address: string;
}

/** Screenshots, for people to look at. */
export const pictures: string = join(root, 'test-results');

export const uiTests = (host: HostName, only: RegExp): UiTest[] =>
  tests.filter((test) => (test.host ?? host) === host && only.test(test.name));

/**
 * The tests run one after the other in one window, which is brought back to where every test begins before each. One that
 * fails is tried once more in a new window, and is told as such where it then passes; one that fails twice has failed. That
 * is what `retries` does in Playwright and in the smoke tests of VS Code.
 */
export async function runUi(host: HostName, only: RegExp, tell: Tell): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `dueline-ui-${host}-`));
  const notes = join(folder, 'notes');
  layOutNotes(notes);
  mkdirSync(pictures, { recursive: true });
  const beside = await buildHelper();
  const server =
    host === 'web'
      ? await serveWeb({ folder: notes, beside })
      : await serveNode({ data: join(folder, 'data'), vsix: join(root, 'dueline.vsix'), beside });
  const browser = await launch({ width: 1280, height: 800 });
  try {
    const address = host === 'web' ? server.url : folderUrl(server.url, notes);
    const window = windowOf(browser, address);
    let chances = secondChances;
    for (const test of uiTests(host, only)) {
      const attempt = () => runOne(test, host, async () => ({ ...(await window.shown()), host, notes, address }));
      const first = await attempt();
      if (first.why) window.leave();
      if (!first.why || chances-- <= 0) {
        tell(first);
        continue;
      }
      const second = await attempt();
      if (second.why) window.leave();
      tell(second.why ? second : { ...second, why: first.why });
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The window of the tests: opened when it is asked for and there is none. */
function windowOf(browser: BrowserContext, address: string) {
  let open: { page: Page; vs: VSCode } | undefined;
  return {
    async shown() {
      if (open) return open;
      const page = await browser.newPage();
      // One is kept open: the browser ends with its last.
      for (const other of browser.pages()) if (other !== page) await other.close();
      open = { page, vs: await VSCode.open(page, address) };
      return open;
    },
    /** The next one who asks gets a new one. */
    leave() {
      open = undefined;
    },
  };
}

/** One attempt at a test; the picture of one that fails is kept. */
async function runOne(test: UiTest, host: HostName, window: () => Promise<Ui>): Promise<Result> {
  const begun = performance.now();
  let ui: Ui | undefined;
  const result = (state: Result['state']) => ({
    ...{ name: `${host}: ${test.name}`, state },
    ms: performance.now() - begun,
  });
  try {
    ui = await window();
    await ui.vs.reset();
    await test.run(ui);
    return result('passed');
  } catch (error) {
    const path = join(pictures, `failed-${host}-${test.name.replace(/\W+/g, '-')}.png`);
    await ui?.page.screenshot({ path }).catch(() => undefined);
    return { ...result('failed'), why: inFull(error) };
  }
}
