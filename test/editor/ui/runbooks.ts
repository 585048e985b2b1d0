/** From a task in a plan to commands that wait in a terminal: what a user does with a runbook. */
import { ok } from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../hosts.ts';
import { paths } from '../notes.ts';
import { folderUrl, serveNode } from '../serve.ts';
import { until, VSCode } from '../vscode.ts';
import { plain, succeeds, textOf } from '../workbench.ts';
import { pictures, type Ui, type UiTest } from './run.ts';

const plan = 'ops/2026-W12 计划.md';
const runbook = 'ops/ferry-brief.md';

/** A service note as teams write it: prompts, blocks without a language, endpoints, and what is to be filled in. */
const notes: Record<string, string> = {
  [plan]: [
    '# 第12周计划',
    '',
    '- [ ] 新机器上安装部署 ferry-brief（小雨）',
    '- [ ] 清理 ferry-brief 的旧数据',
    '',
  ].join('\n'),
  [runbook]: [
    ...['ferry-brief-v2', '=================', '', '### 安装部署(docker)', '', '```bash'],
    ...['mkdir -p docker', 'cd docker', 'echo "build <版本>" > built.txt', '```', ''],
    ...['### 清理', '', '1. 看一下大小：`du -sh /tmp/ferry-data`', '2. 删除 `rm -rf /tmp/ferry-data`', ''],
    ...['### api逻辑', '', '```', '/ferry/job/submit  在用', '/ferry/job/cancel  弃用', '```', ''],
  ].join('\n'),
};

function layOut(folder: string, texts = notes): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const dialog = (page: Page) => page.locator('.monaco-dialog-box:visible');
const detailOf = async (page: Page): Promise<string> => {
  await dialog(page).waitFor();
  return plain(await dialog(page).innerText());
};
const press = (page: Page, button: string) => dialog(page).getByRole('button', { name: button, exact: true }).click();

/** What stands in the terminal, lines joined as they wrap. */
const terminalText = async (page: Page): Promise<string> =>
  (await textOf(page.locator('.terminal-wrapper.active .xterm-rows, .xterm-rows').first())).replace(/\s+/g, ' ');

const lens = (vs: VSCode, words: string) => vs.editor.locator('.codelens-decoration a', { hasText: words });

const lineOf = (path: string, words: string): number =>
  notes[path]!.split('\n').findIndex((line) => line.includes(words)) + 1;

/** Opens the runbook through the task that it serves. */
async function throughTask(vs: VSCode, task: string, heading: string): Promise<void> {
  const best = vs.quickRows().filter({ hasText: heading }).first();
  // A single match is opened at once. The task may hold the same word.
  const isThere = async () => {
    if (await best.isVisible()) await succeeds(best.click({ timeout: 1000 }));
    return (await vs.lines()).includes(`### ${heading}`);
  };
  await until(`the runbook ${heading}`, async () => {
    // While the notes are not read yet there is no runbook, and the command says so.
    await vs.openFile(plan);
    await vs.goTo(lineOf(plan, task), 8);
    await vs.command('Dueline: Open Runbook');
    for (let tries = 20; tries > 0; tries--) {
      if (await isThere()) return true;
      await vs.page.waitForTimeout(100);
    }
    return false;
  });
}

export const runbookTests: UiTest[] = [
  {
    name: 'from a task in a plan to its commands, filled in and waiting in a terminal; Enter there runs them as one; the last answers are offered',
    host: 'node',
    run: async (ui) => {
      const { vs, page, notes: folder } = ui;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      layOut(folder);
      await vs.command('Terminal: Create New Terminal');
      await until('a prompt', async () => /[#$%>] ?$/.test((await terminalText(page)).trimEnd()));
      await throughTask(vs, '安装部署', '安装部署(docker)');
      await lens(vs, 'Send all 3 as One').click();
      await vs.quickInput.fill('v2.4');
      await vs.quickRows().first().waitFor();
      await page.keyboard.press('Enter');
      const asked = await detailOf(page);
      for (const line of ['mkdir -p docker', 'cd docker', 'echo "build v2.4" > built.txt'])
        ok(asked.includes(line), asked);
      await vs.picture(join(pictures, 'runbook-confirm.png'));
      await press(page, 'Paste');
      await until('the commands in the terminal', async () => (await terminalText(page)).includes('built.txt'));
      await vs.picture(join(pictures, 'runbook-terminal.png'));
      // Nothing was submitted: nothing has happened.
      ok(!existsSync(join(folder, 'docker')));
      await vs.command('Terminal: Focus Terminal');
      await page.keyboard.press('Enter');
      await until('the file that they make', () => existsSync(join(folder, 'docker/built.txt')));
      await vs.goTo(lineOf(runbook, 'built.txt'), 8);
      await vs.command('Dueline: Send to Terminal');
      await vs.quickRow('v2.4').waitFor();
    },
  },
  {
    name: 'what cannot be taken back is named, and Escape sends nothing',
    host: 'node',
    run: async ({ vs, page, notes: folder }) => {
      layOut(folder);
      await vs.command('Terminal: Create New Terminal');
      await throughTask(vs, '清理', '清理');
      await vs.goTo(lineOf(runbook, 'rm -rf'), 8);
      await vs.command('Dueline: Send to Terminal');
      const asked = await detailOf(page);
      ok(/cannot be taken back/.test(asked) && asked.includes('“rm -rf” deletes files for good.'), asked);
      await vs.picture(join(pictures, 'runbook-danger.png'));
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'hidden' });
      ok(!(await terminalText(page)).includes('rm -rf'));
    },
  },
  {
    name: 'a runbook is shown in place; back from it to the task, by the editor and by what points at it',
    host: 'node',
    run: async ({ vs, page, notes: folder }) => {
      layOut(folder);
      const peek = page.locator('.peekview-widget');
      const shown = peek.locator('.view-line', { hasText: '安装部署(docker)' }).first();
      await until('the runbook in place', async () => {
        // While the notes are not read yet there is no runbook, and the command says so. One that comes late has the cursor.
        await page.keyboard.press('Escape');
        await vs.openFile(plan);
        await vs.goTo(lineOf(plan, '安装部署'), 8);
        await vs.command('Dueline: Peek Runbook');
        return succeeds(shown.waitFor({ timeout: 5000 }));
      });
      await page.keyboard.press('Escape');
      await peek.waitFor({ state: 'hidden' });
      await throughTask(vs, '安装部署', '安装部署(docker)');
      await vs.command('Go Back');
      await vs.waitForLine('新机器上安装部署');
      await vs.command('Go Forward');
      await vs.waitForLine('安装部署(docker)');
      await vs.command('Dueline: Show What Points at This Runbook');
      await vs.quickRows().filter({ hasText: '新机器上安装部署' }).first().click();
      await vs.waitForLine('新机器上安装部署');
    },
  },
  {
    name: 'a command is copied without its prompt, and Next Step goes to the one behind it',
    host: 'node',
    run: async ({ vs, page, notes: folder }) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      layOut(folder);
      await vs.openFile(runbook);
      await vs.goTo(lineOf(runbook, 'mkdir'), 3);
      await vs.command('Dueline: Copy Command');
      await until('the copy', () =>
        page.evaluate(() => navigator.clipboard.readText()).then((copied) => copied === 'mkdir -p docker'),
      );
      await vs.command('Dueline: Next Step');
      await vs.statusItem(new RegExp(`Ln ${lineOf(runbook, 'cd docker')},`)).waitFor();
    },
  },
  {
    name: 'a run sheet is started above a heading, and its boxes are ticked as its steps are sent',
    host: 'node',
    run: async ({ vs, page, notes: folder }) => {
      layOut(folder);
      await vs.command('Terminal: Create New Terminal');
      await vs.openFile(runbook);
      await vs.goTo(1);
      await lens(vs, 'Start Run Sheet').first().click();
      await vs.waitForLine('- [ ] `mkdir -p docker`');
      const lines = await vs.lines();
      ok(
        lines.some((line) => /^# ferry-brief-v2 安装部署\(docker\) \d{4}-\d\d-\d\d$/.test(line)),
        lines.join('\n'),
      );
      await vs.goTo(lines.indexOf('- [ ] `cd docker`') + 1, 8);
      await vs.command('Dueline: Send to Terminal');
      const asked = await detailOf(page);
      ok(asked.includes('cd docker') && asked.includes('step 2 of 3'), asked);
      await press(page, 'Paste');
      await vs.waitForLine('- [x] `cd docker`');
      await vs.picture(join(pictures, 'run-sheet.png'));
    },
  },
  {
    name: 'in a browser alone there is no terminal: above commands stands how to copy them, not how to send them',
    host: 'web',
    run: async ({ vs }) => {
      await vs.openFile(paths.otherRunbook);
      await lens(vs, 'Copy').first().waitFor();
      ok((await lens(vs, 'Send').count()) === 0);
      await vs.picture(join(pictures, 'runbook-web.png'));
    },
  },
  {
    name: 'nothing is sent from a restricted workspace, and no address is taken from it',
    host: 'node',
    run: restricted,
  },
];

/** What a folder says of an address, in both places where it can; trusted, `#7` is `harbour/ferry#7` by either. */
const misleading = {
  '.vscode/settings.json': '{ "dueline.issues.repository": "harbour/ferry" }\n',
  '.dueline/settings.json': '{ "issues": { "repository": "harbour/ferry" } }\n',
  'ops/todo.md': '- [ ] Mend the mooring #7\n',
};

/** In an editor of its own, in which folders are not trusted. */
async function restricted({ page: beside }: Ui): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dueline-ui-restricted-'));
  layOut(join(folder, 'notes'), { ...notes, ...misleading });
  const server = await serveNode({ data: join(folder, 'data'), vsix: join(root, 'dueline.vsix'), restricted: true });
  const page = await beside.context().newPage();
  try {
    const vs = await VSCode.open(page, folderUrl(server.url, join(folder, 'notes')));
    await vs.statusItem(/Restricted Mode/).waitFor();
    await vs.openFile(runbook);
    await lens(vs, 'Send to Terminal').first().click();
    const said = page.locator('.notifications-toasts', { hasText: 'Nothing is sent to a terminal' });
    await said.waitFor();
    await vs.picture(join(pictures, 'runbook-restricted.png'));
    ok((await page.locator('.xterm').count()) === 0);
    await vs.openFile('ops/todo.md');
    const issue = await vs.hover('#7', /#7/);
    ok(!issue.includes('harbour'), issue);
  } finally {
    await page.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
