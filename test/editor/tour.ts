/** The pictures of the walkthrough: small ones, in light and in dark colours. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { root } from './hosts.ts';
import type { Stage } from './stage.ts';
import { until, type VSCode } from './vscode.ts';

const target = join(root, 'client/walkthrough');

const themes: [theme: string, name: string, mark: string][] = [
  ['Light Modern', 'light', 'vs'],
  ['Dark Modern', 'dark', 'vs-dark'],
];

/** One picture for each step, as its title says. */
export async function takeTour({ vs, paths, open }: Stage): Promise<void> {
  mkdirSync(target, { recursive: true });
  const minutes = paths.filter((path) => path.startsWith('sync/')).at(-1) ?? '';
  await vs.openView('Dueline');
  await vs.widenSideBar(150);
  for (const [theme, name, mark] of themes) {
    const { page } = vs;
    const editor = page.locator('.part.editor');
    await vs.command('Preferences: Color Theme');
    await vs.pick(theme);
    await page.locator(`.monaco-workbench.${mark}`).waitFor();
    await open(minutes, 'Rotate the gate');
    await until('hints', async () => (await vs.lines()).some((line) => /next Wednesday\s*\d/.test(line)));
    await vs.treeRows().first().waitFor();
    await take(vs, page.locator('.part.sidebar'), `tree-${name}`);
    await vs.command('View: Toggle Primary Side Bar Visibility');
    await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    await take(vs, editor, `notes-${name}`);
    await vs.hover('next Wednesday', /Why/);
    await take(vs, editor, `hover-${name}`);
    await open(minutes, 'run `python3');
    await vs.command('Dueline: Set Due Date…');
    await vs.quickInput.fill('next fri');
    await until('the day', async () => /Fri/.test((await vs.quick.textContent()) ?? ''));
    await take(vs, editor, `act-${name}`);
    await page.keyboard.press('Escape');
    await vs.command('Dueline: Draft Report…');
    for (const answer of ['This week', 'One list', 'English']) await vs.pick(answer);
    await vs.waitForLine('Weekly report');
    await take(vs, editor, `report-${name}`);
    await vs.command('View: Revert and Close Editor');
    await vs.command('View: Toggle Primary Side Bar Visibility');
  }
}

/** Of a part of the window, as WebP: a quarter of what PNG needs. */
async function take({ page }: VSCode, part: Locator, name: string): Promise<void> {
  const box = await part.boundingBox();
  if (!box) throw new Error(`${name}: nothing to see`);
  const session = await page.context().newCDPSession(page);
  const clip = { ...box, scale: 1 };
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 85, clip });
  await session.detach();
  writeFileSync(join(target, `${name}.webp`), Buffer.from(data, 'base64'));
  console.log(join(target, `${name}.webp`));
}
