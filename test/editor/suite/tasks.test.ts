/** Tasks in a real editor: several at once, an owner, boxes, order and the archive; each is one step to undo. */
import { commands, Selection } from 'vscode';
import { withNotes } from './reset.ts';
import { equal, placeOf, show, until } from './support.ts';

const path = 'plans/lines.md';
const before =
  '# 计划\r\n\r\n## Pier\r\n\r\n- [x] paint the rail @ann\r\n- [ ] sweep the deck\r\n- [ ] 换灯（王五）\r\n- 手順を確認\r\n';

/** The note with the cursors at words. */
async function at(...words: string[]) {
  const editor = await show(path);
  const places = words.map((one) => placeOf(editor.document, one));
  editor.selections = places.map((place) => new Selection(place, place));
  await until('the server to know the note', async () => {
    const actions = await commands.executeCommand<unknown[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      editor.selection,
    );
    return actions.length > 0;
  });
  return editor.document;
}

suite('tasks', () => {
  withNotes({ [path]: before });

  const cases: [name: string, words: string[], command: string, argument: unknown, after: string][] = [
    [
      'two cursors, each in its own manner',
      ['sweep', '换灯'],
      'dueline.markDone',
      undefined,
      before.replace('[ ] sweep', '[x] sweep').replace('[ ] 换灯', '[x] 换灯'),
    ],
    [
      'an owner as the note writes them',
      ['sweep'],
      'dueline.assignTo',
      { owner: 'mira' },
      before.replace('deck', 'deck @mira'),
    ],
    ['a box', ['手順'], 'dueline.toggleBox', undefined, before.replace('- 手順', '- [ ] 手順')],
    [
      'done items to the end of the list',
      ['sweep'],
      'dueline.sortItems',
      undefined,
      `${before.replace('- [x] paint the rail @ann\r\n', '')}- [x] paint the rail @ann\r\n`,
    ],
    [
      'done items to the archive',
      ['sweep'],
      'dueline.archiveItems',
      undefined,
      `${before.replace('- [x] paint the rail @ann\r\n', '')}\r\n## 归档\r\n\r\n### Pier\r\n\r\n- [x] paint the rail @ann\r\n`,
    ],
  ];
  for (const [name, words, command, argument, after] of cases)
    test(`${name}; one undo`, async () => {
      const document = await at(...words);
      await commands.executeCommand(command, argument);
      await until('the edit', () => document.getText() !== before);
      equal(document.getText(), after, 'the note');
      await commands.executeCommand('undo');
      await until('the note as it was', () => document.getText() === before);
    });
});
