import { commands, Selection, workspace } from 'vscode';
import { dayOf, days, notes, paths, wrongWeekday } from '../notes.ts';
import { dueline, equal, findingsOf, fix, placeOf, show, undo, until, uriOf } from './support.ts';

const today = dayOf(new Date());
const textOf = (path: string): string => notes(today)[path] ?? '';

suite('editing', () => {
  suiteSetup(dueline);

  test('a quick fix marks a task as done; undo restores the note', async () => {
    await fix(paths.plan, 'Renew the gateway', 'Mark as done');
    const { document } = await show(paths.plan);
    await until('the box to be ticked', () => document.getText().includes('- [x] Renew the gateway certificate'));
    await findingsOf(paths.plan, 'task-overdue', 0);
    await undo(paths.plan, textOf(paths.plan));
    await findingsOf(paths.plan, 'task-overdue', 1);
  });

  test('a command toggles the task at the cursor; undo restores the note', async () => {
    const editor = await show(paths.japanese);
    const place = placeOf(editor.document, '監視アラート');
    editor.selection = new Selection(place, place);
    await commands.executeCommand('dueline.toggleTask');
    await until('the box to be ticked', () => editor.document.getText().includes('- [x] 監視アラート'));
    await commands.executeCommand('dueline.toggleTask');
    await until('the box to be empty', () => editor.document.getText() === textOf(paths.japanese));
    await undo(paths.japanese, textOf(paths.japanese));
  });

  test('a quick fix writes the right weekday', async () => {
    const { later } = days(today);
    await fix(paths.dates, wrongWeekday(later), 'trust the day');
    const { document } = await show(paths.dates);
    await until('the weekday to go', () => !document.getText().includes(`(${wrongWeekday(later)})`));
    equal(document.getText().includes(later), true, 'the day stays');
    await findingsOf(paths.dates, 'date-weekday-mismatch', 0);
    await undo(paths.dates, textOf(paths.dates));
  });

  test('a date in words becomes a day', async () => {
    const { afterLate } = days(today);
    await fix(paths.dates, 'tomorrow', afterLate);
    const { document } = await show(paths.dates);
    await until('the day', () => document.getText().includes(`figures ${afterLate}`));
    await undo(paths.dates, textOf(paths.dates));
  });

  test('a note with other line ends and a byte order mark stays as it is but for the box', async () => {
    const path = 'plans/windows.md';
    const before = '\ufeff# List\r\n\r\n- [ ] Paint the fence\r\n- [ ] 买漆\r\n';
    await workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(before));
    const editor = await show(path);
    const place = placeOf(editor.document, '买漆');
    editor.selection = new Selection(place, place);
    await until('the tick', async () => {
      if (!editor.document.getText().includes('[x]')) await commands.executeCommand('dueline.toggleTask');
      return editor.document.getText().includes('- [x] 买漆');
    });
    await editor.document.save();
    const after = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uriOf(path)));
    equal(after, before.replace('[ ] 买漆', '[x] 买漆'), 'the file');
  });
});
