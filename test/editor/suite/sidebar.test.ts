/** The Tasks view as a user sets it up, the way from row to row, and the view of decisions and questions. */
import { commands, TreeItem, window, workspace } from 'vscode';
import type { Api } from '../../../client/extension.ts';
import { dayOf, days, open, paths } from '../notes.ts';
import { append, dueline, equal, type Row, rows, show, tasksIn, undo, until } from './support.ts';

suite('sidebar', () => {
  let api: Api;
  suiteSetup(async () => {
    api = await dueline();
  });

  const top = (all: Row[]) => all.map(({ label }) => label);

  test('two levels', async () => {
    await commands.executeCommand('dueline.groupBy', { grouping: 'owner', subgrouping: 'due' });
    const all = await rows(api);
    equal(tasksIn(all).length, open, 'tasks');
    equal(
      all.flatMap(({ children }) => children).every(({ ticked }) => ticked === undefined),
      true,
      'groups in groups',
    );
  });

  test('done tasks, one kind of notes, one folder', async () => {
    await commands.executeCommand('dueline.showDone');
    equal(tasksIn(await rows(api)).length, open + 1, 'with the one that is done');
    await commands.executeCommand('dueline.hideDone');
    await commands.executeCommand('dueline.groupBy', { grouping: 'folder', subgrouping: null });
    equal(top(await rows(api)).includes('plans'), true, 'the folders');
    const plans = (await api.tasks.getChildren())?.find(({ node }) => node.folder === 'plans');
    await commands.executeCommand('dueline.onlyFolder', plans);
    equal(top(await rows(api)), ['plans'], 'that folder alone');
    await commands.executeCommand('dueline.resetFolders');
    await commands.executeCommand('dueline.hideFolder', plans);
    equal(top(await rows(api)).includes('plans'), false, 'without that folder');
    await commands.executeCommand('dueline.resetFolders');
    await commands.executeCommand('dueline.groupBy', { grouping: 'kind', subgrouping: null });
    const [kind, second] = top(await rows(api));
    equal(second !== undefined, true, 'several kinds');
    await commands.executeCommand('dueline.switchScope', { scope: 'plan' });
    equal(top(await rows(api)), [kind], 'plans alone');
  });

  test('from one task to the next, in the order of the tree', async () => {
    await commands.executeCommand('dueline.focusTasks');
    const places = async (): Promise<string[]> => {
      const groups = (await api.tasks.getChildren()) ?? [];
      const tasks = await Promise.all(groups.map(async (group) => (await api.tasks.getChildren(group)) ?? []));
      return tasks.flat().map(({ location }) => `${location?.uri}:${location?.range.start.line}`);
    };
    const here = () => {
      const editor = window.activeTextEditor;
      return `${editor?.document.uri}:${editor?.selection.active.line}`;
    };
    const inOrder = await places();
    for (const command of ['dueline.goToNext', 'dueline.goToNext', 'dueline.goToPrevious'])
      await commands.executeCommand(command);
    const at = inOrder.indexOf(here());
    equal(at >= 0, true, `${here()} among ${inOrder.join(' ')}`);
    await commands.executeCommand('dueline.goToNext');
    await until('the next one', () => here() === inOrder[(at + 1) % inOrder.length]);
  });

  test('a name, and then my tasks alone', async () => {
    const settings = workspace.getConfiguration('dueline');
    await settings.update('me', ['佐藤'], true);
    await commands.executeCommand('dueline.filter', { filter: 'mine' });
    await until('the name to be known', async () => tasksIn(await rows(api)).length === 2);
    await commands.executeCommand('dueline.clearFilter');
    await commands.executeCommand('dueline.myTasks');
    equal(tasksIn(await rows(api)).length, 2, 'tasks');
    await settings.update('me', undefined, true);
  });

  test('decisions and questions, with why', async () => {
    const { document } = await show(paths.dates);
    const before = document.getText();
    await append(paths.dates, '\n- Decision: the crane stays red\n- Question: who paints it?\n');
    const texts = async () => {
      const parts = (await api.statements.getChildren()) ?? [];
      const months = await Promise.all(parts.map(async (part) => (await api.statements.getChildren(part)) ?? []));
      const all = await Promise.all(
        months.flat().map(async (month) => (await api.statements.getChildren(month)) ?? []),
      );
      return all.flat();
    };
    const said = await until('the decision', async () =>
      (await texts()).find(({ node }) => node.label === 'the crane stays red'),
    );
    equal(
      (await texts()).some(({ node }) => node.label === 'who paints it?'),
      true,
      'the question',
    );
    equal(said.node.statement, 'decision', 'what it is');
    const item = await api.statements.resolveTreeItem?.(new TreeItem(''), said, {
      isCancellationRequested: false,
    } as never);
    const tooltip = item?.tooltip;
    const words = typeof tooltip === 'object' ? tooltip.value : String(tooltip);
    equal(words.includes('introduces it'), true, words);
    equal(words.includes(days(dayOf(new Date())).late), true, words);
    await undo(paths.dates, before);
  });
});
