import { commands, Selection } from 'vscode';
import { withNotes } from './reset.ts';
import { equal, placeOf, show, until } from './support.ts';

const path = 'plans/due.md';
const before = '\ufeff# 计划 2026-03-23\r\n\r\n- [ ] 联系供应商（3月27日前）\r\n- [ ] file it by 2026-03-25\r\n';

suite('dates', () => {
  withNotes({ [path]: before });

  /** Does a command with a cursor at each of the words, until the note holds `after`; then undoes it in one step. */
  async function changes(command: string, where: string[], after: string, given?: unknown): Promise<void> {
    const editor = await show(path);
    const text = editor.document.getText();
    const places = where.map((words) => placeOf(editor.document, words));
    editor.selections = places.map((place) => new Selection(place, place));
    await until(`“${after}”`, async () => {
      if (editor.document.getText() === text) await commands.executeCommand(command, given);
      return editor.document.getText().includes(after);
    });
    const at = editor.selection.active;
    equal(at.line, places[0]!.line, 'the cursor stays in its line');
    await commands.executeCommand('undo');
    equal(editor.document.getText(), text, 'one undo takes all back');
  }

  test('the due days at two cursors are set in one step', () =>
    changes('dueline.setDueDate', ['联系', 'file it'], '（4月7日前）\r\n- [ ] file it by 2026-04-07', {
      due: '2026-04-07',
    }));

  test('a date is shifted where it stands', () => changes('dueline.shiftWeekForward', ['3月27日'], '（4月3日前）'));

  test('an overdue task is put off', async () => {
    const editor = await show(path);
    const place = placeOf(editor.document, 'file it');
    editor.selections = [new Selection(place, place)];
    await commands.executeCommand('dueline.postponeToNextMonday');
    await until('another day', () => !editor.document.getText().includes('by 2026-03-25'));
    equal(/file it by \d{4}-\d\d-\d\d\r\n/.test(editor.document.getText()), true, 'the day stands in the same form');
  });
});
