import { DiagnosticSeverity, workspace } from 'vscode';
import { dayOf, days, paths } from '../notes.ts';
import { append, dueline, equal, findings, findingsOf, show, undo, until } from './support.ts';

suite('findings', () => {
  suiteSetup(dueline);

  test('overdue tasks of notes that nobody has opened', async () => {
    for (const path of [paths.plan, paths.chinese, paths.japanese]) {
      const [overdue] = await findingsOf(path, 'task-overdue', 1);
      equal(overdue?.severity, DiagnosticSeverity.Warning, `severity in ${path}`);
    }
  });

  test('the due day is the evidence', async () => {
    const [overdue] = await findingsOf(paths.plan, 'task-overdue', 1);
    const { late } = days(dayOf(new Date()));
    const { document } = await show(paths.plan);
    const evidence = (overdue?.relatedInformation ?? []).map(({ location }) => document.getText(location.range));
    equal(
      evidence.some((words) => words.includes(late)),
      true,
      `${late} in ${JSON.stringify(evidence)}`,
    );
  });

  test('a task that is due soon, and none that is done or far off', async () => {
    const [soon] = await findingsOf(paths.plan, 'task-due-soon', 1);
    equal(soon?.severity, DiagnosticSeverity.Information, 'severity');
    equal(findings(paths.plan).length, 2, 'findings in the plan');
  });

  test('a weekday that is not that of its day', async () => {
    await findingsOf(paths.dates, 'date-weekday-mismatch', 1);
  });

  test('a setting turns a kind of finding off and on again, in notes that are not open', async () => {
    const settings = workspace.getConfiguration('dueline');
    await settings.update('diagnostics.task-overdue', 'off', false);
    await findingsOf(paths.japanese, 'task-overdue', 0);
    await settings.update('diagnostics.task-overdue', undefined, false);
    await findingsOf(paths.japanese, 'task-overdue', 1);
  });

  test('typing makes a finding, undo takes it away', async () => {
    const { document } = await show(paths.plan);
    const before = document.getText();
    await append(paths.plan, `- [ ] Empty the old rack, due ${days(dayOf(new Date())).longAgo}\n`);
    await findingsOf(paths.plan, 'task-overdue', 2);
    await undo(paths.plan, before);
    await findingsOf(paths.plan, 'task-overdue', 1);
    await until('saved or clean', () => document.getText() === before);
  });
});
