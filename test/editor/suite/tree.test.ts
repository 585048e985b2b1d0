import type { Api } from '../../../client/extension.ts';
import { dayOf, days, open, overdue, paths } from '../notes.ts';
import { append, dueline, equal, rows, show, tasksIn, undo, until } from './support.ts';

suite('task tree', () => {
  let api: Api;
  suiteSetup(async () => {
    api = await dueline();
  });

  test('holds every open task once, each with a box', async () => {
    const tasks = tasksIn(await rows(api));
    equal(tasks.length, open, tasks.map(({ label }) => label).join(' | '));
    equal(
      tasks.every(({ ticked }) => ticked === false),
      true,
      'nothing is ticked',
    );
  });

  test('groups by due band, overdue first, with counts', async () => {
    const [first, ...others] = await rows(api);
    equal(/overdue/i.test(first?.label ?? ''), true, `first group ${first?.label}`);
    const late = [first, ...others].filter((group) => /overdue/i.test(group?.label ?? ''));
    equal(
      late.reduce((sum, group) => sum + (group?.children.length ?? 0), 0),
      overdue,
      'overdue tasks',
    );
    for (const group of [first, ...others]) {
      equal(Number.parseInt(group?.description ?? '', 10), group?.children.length, `count of ${group?.label}`);
    }
  });

  test('a task says what it is, in its own language', async () => {
    const labels = tasksIn(await rows(api)).map(({ label }) => label);
    for (const words of ['Renew the gateway certificate', '更新部署脚本', '監視アラートの棚卸し']) {
      equal(
        labels.some((label) => label.includes(words)),
        true,
        `${words} in ${labels.join(' | ')}`,
      );
    }
  });

  test('follows what is typed, and undo', async () => {
    const { document } = await show(paths.chinese);
    const before = document.getText();
    await append(paths.chinese, `- [ ] 检查备份，截止 ${days(dayOf(new Date())).soon}\n`);
    await until('the new task', async () => tasksIn(await rows(api)).some(({ label }) => label.includes('检查备份')));
    await undo(paths.chinese, before);
    await until('as many as before', async () => tasksIn(await rows(api)).length === open);
  });

  test('the runbooks view lists pages and their steps', async () => {
    const pages = (await api.runbooks.getChildren()) ?? [];
    const items = await Promise.all(pages.map((page) => api.runbooks.getTreeItem(page)));
    const at = items.findIndex(({ label }) => label === 'Renew the gateway certificate');
    equal(at >= 0, true, `the runbook among ${items.map(({ label }) => String(label)).join(' | ')}`);
    const steps = (await api.runbooks.getChildren(pages[at])) ?? [];
    equal(steps.length, 3, 'steps');
  });
});
