/** `npm run screenshots`: the pictures of the README and of the walkthrough, from the sample notes as of today, in a real VS Code. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boardIn } from './boardPage.ts';
import { root } from './hosts.ts';
import { onStage, type Stage } from './stage.ts';
import { takeTour } from './tour.ts';
import { until, type VSCode } from './vscode.ts';

const target = join(root, 'client/media/screenshots');

mkdirSync(target, { recursive: true });
/** `npm run screenshots -- board`: those of the board alone, and so on. */
const some: Record<string, () => Promise<void>> = {
  board: () => onStage({ width: 1280, height: 800 }, ({ vs }) => takeBoard(vs)),
  queries: () =>
    onStage({ width: 1280, height: 800 }, async ({ vs, notes }) => {
      await vs.openView('Dueline');
      await vs.widenSideBar(190);
      await showQueries(vs, notes);
    }),
  notes: () => onStage({ width: 1280, height: 800 }, takeAll),
  tour: () => onStage({ width: 1000, height: 600 }, takeTour),
};
const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : ['notes', 'tour']) await some[name]?.();
process.exit();

/** What each picture shows is named by words of the sample. */
async function takeAll({ vs, notes, paths, open }: Stage): Promise<void> {
  const plan = paths.filter((path) => /^周计划\/\d/.test(path)).at(-1) ?? '';
  const incident = paths.find((path) => path.startsWith('incidents/')) ?? '';
  await vs.openView('Dueline');
  await vs.widenSideBar(190);
  await open(plan, '部署流程');
  await until('what is late', async () => (await vs.treeTexts()).some((text) => text.includes('Overdue')));
  await vs.treeAtRest();
  await take(vs, 'tree');
  await takeSidebar(vs);
  await vs.command('Dueline: Open Runbook');
  await vs.quickRows().first().waitFor();
  await take(vs, 'runbook');
  await vs.page.keyboard.press('Escape');
  await open(plan, '压测报告');
  await until('hints', async () => (await vs.lines()).some((line) => /本周内\s*\d/.test(line)));
  await take(vs, 'hints');
  await vs.hover('周三前', /Counted from/);
  await take(vs, 'hover');
  await open(plan, '压测报告');
  await vs.command('Dueline: Start Next Plan');
  // The old note is folded, so that the new one can be shown.
  await vs.page.locator('.bulk-edit-panel .monaco-list-row').first().click();
  await vs.page.keyboard.press('ArrowLeft');
  await vs.page.locator('.bulk-edit-panel .monaco-list-row', { hasText: 'creating' }).click();
  await take(vs, 'next-plan');
  await vs.page.locator('.bulk-edit-panel').getByRole('button', { name: 'Discard' }).click();
  await open(incident, 'Table of sent tickets');
  await vs.command('Dueline: Draft Report…');
  for (const answer of ['This week', 'By person', 'English']) await vs.pick(answer);
  await vs.waitForLine('Weekly report');
  await take(vs, 'report');
  await vs.command('View: Revert and Close Editor');
  await open(incident, 'Table of sent tickets');
  await vs.problems();
  await take(vs, 'diagnostics');
  await showQueries(vs, notes);
  await vs.command('View: Toggle Panel Visibility');
  await takeBoard(vs);
}

/** The board's three views, with nothing beside them. */
async function takeBoard(vs: VSCode): Promise<void> {
  await vs.closeEditors();
  await vs.command('View: Toggle Primary Side Bar Visibility');
  await vs.command('Dueline: Open the Board');
  const names = { timeline: 'board', workload: 'workload', flow: 'flow' };
  for (const [view, name] of Object.entries(names)) {
    await boardIn(vs).locator(`#tab-${view}`).click();
    await boardIn(vs).locator(`.${view} svg`).first().waitFor();
    await take(vs, name);
  }
}

/** A saved view in the side bar, and query blocks in the preview; last, since other pictures have no such view. */
async function showQueries(vs: VSCode, notes: string): Promise<void> {
  mkdirSync(join(notes, '.dueline/views'), { recursive: true });
  const view = 'name: Late, by owner\ndescription: what to ask about\nquery: overdue group by owner\n';
  writeFileSync(join(notes, '.dueline/views/1-late.yaml'), view);
  const block = (query: string) => `\`\`\`dueline\n${query}\n\`\`\`\n`;
  const query = 'explain overdue or due before next friday\ngroup by owner\nlimit groups to 3';
  const text = `# Dashboard\n\nWhat is late:\n\n${block(query)}\nA slip:\n\n${block('owner si 张伟')}`;
  writeFileSync(join(notes, 'dashboard.md'), text);
  await vs.closeEditors();
  await vs.openFile('dashboard.md');
  // Before the preview has the focus, and with it the place of the editor that is looked at.
  await until('the finding', async () => (await vs.squiggles('warning').count()) > 0);
  await vs.command('Markdown: Open Preview to the Side');
  // The preview is a frame in a frame; what is in it is there a moment after its tab.
  const frames = () => vs.page.frames();
  await until('the list', async () => {
    for (const frame of frames()) if ((await frame.locator('.dueline-tasks').count().catch(gone)) > 0) return true;
    return false;
  });
  await take(vs, 'queries');
}

/** A frame may be taken away while it is looked at. */
function gone(): number {
  return 0;
}

/** The tasks on two levels, and what was decided and asked. */
async function takeSidebar(vs: VSCode): Promise<void> {
  const groupBy = async (levels: string) => {
    await vs.command('Dueline: Group Tasks By…');
    await vs.pick(levels);
  };
  await groupBy('by owner › due day');
  await vs.command('Dueline: Focus on Decisions & Questions View');
  await vs.treeRows('Decisions & Questions').first().waitFor();
  await take(vs, 'sidebar');
  await groupBy('by due day');
}

async function take(vs: VSCode, name: string): Promise<void> {
  const path = join(target, `${name}.png`);
  await vs.picture(path);
  console.log(path);
}
