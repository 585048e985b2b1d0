/** Runs the tests of the user interface in one host, as a user's hands and eyes would. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inFull, type Tell } from '../../report.ts';
import { launch } from '../chromium.ts';
import { type HostName, root } from '../hosts.ts';
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

/** The tests run one after the other in one window, each from where the one before has left it. */
export async function runUi(host: HostName, only: RegExp, tell: Tell): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `dueline-ui-${host}-`));
  const notes = join(folder, 'notes');
  layOutNotes(notes);
  mkdirSync(pictures, { recursive: true });
  const server =
    host === 'web'
      ? await serveWeb({ folder: notes })
      : await serveNode({ data: join(folder, 'data'), vsix: join(root, 'dueline.vsix') });
  const browser = await launch({ width: 1280, height: 800 });
  try {
    const page = browser.pages()[0] ?? (await browser.newPage());
    const address = host === 'web' ? server.url : folderUrl(server.url, notes);
    const ui = { vs: await VSCode.open(page, address), page, host, notes, address };
    for (const test of uiTests(host, only)) await runOne(test, ui, tell);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function runOne(test: UiTest, ui: Ui, tell: Tell): Promise<void> {
  const begun = performance.now();
  const named = { name: `${ui.host}: ${test.name}` };
  try {
    await test.run(ui);
    tell({ ...named, state: 'passed', ms: performance.now() - begun });
  } catch (error) {
    tell({ ...named, state: 'failed', ms: performance.now() - begun, why: inFull(error) });
    const path = join(pictures, `failed-${ui.host}-${test.name.replace(/\W+/g, '-')}.png`);
    await ui.page.screenshot({ path }).catch(() => undefined);
    await ui.page.keyboard.press('Escape').catch(() => undefined);
  }
}
