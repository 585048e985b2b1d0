/** Acting on rows of the tree in a real editor: several notes at once, a whole group, Markdown, and minutes that become tasks. */
import { commands, env, Selection, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import type { Api } from '../../../client/extension.ts';
import { addDays } from '../../../server/core/dates/day.ts';
import { dayOf, days } from '../notes.ts';
import { withNotes } from './reset.ts';
import { dueline, type Element, equal, placeOf, show, tasksUnder, tooltip, until } from './support.ts';

const { soon } = days(dayOf(new Date()));
const first = {
  path: 'plans/moves.md',
  text: `# Moves\r\n\r\n- [ ] tar the hull @zoe\r\n- [ ] splice the rope, due ${soon} @zoe\r\n`,
};
const second = {
  path: 'minutes/moves.md',
  text: '# 会议\n\n- [ ] 补帆（周宇）\n\nACTION: Zoe to call the yard https://git.example.com/acme/quay/issues/7\n\nWe talked about paint.\n',
};

/** The rows of the tree that are tasks with these words, in the order of the words. */
async function rowsWith(api: Api, ...words: string[]): Promise<Element[]> {
  return until(`rows with ${words.join(', ')}`, async () => {
    const all = await tasksUnder(api);
    const found = words.map((one) => all.find(({ node }) => node.label.includes(one)));
    return found.every(Boolean) ? (found as Element[]) : undefined;
  });
}

suite('moves', () => {
  let api: Api;

  const became = (document: TextDocument | undefined, text: string) =>
    until(
      `the note with ${JSON.stringify(text)}, not ${JSON.stringify(document?.getText())}`,
      () => document?.getText() === text,
    );

  withNotes({ [first.path]: first.text, [second.path]: second.text });

  /** Opens both notes, once the tree has them. */
  async function open(): Promise<[TextDocument, TextDocument]> {
    api = await dueline();
    await rowsWith(api, 'tar the hull', '补帆');
    return [(await show(first.path)).document, (await show(second.path)).document];
  }

  test('rows of two notes are done in one step', async () => {
    const [one, other] = await open();
    const rows = await rowsWith(api, 'tar the hull', '补帆');
    await commands.executeCommand('dueline.markDone', rows[0], rows);
    await became(one, first.text.replace('[ ] tar', '[x] tar'));
    await became(other, second.text.replace('[ ] 补帆', '[x] 补帆'));
  });

  const now = new Date();
  const friday = addDays(dayOf(now), (12 - now.getDay()) % 7);
  const bulk: [command: string, task: string, before: string, after: string][] = [
    ['dueline.removeDueDate', 'splice the rope', `, due ${soon}`, ''],
    ['dueline.moveToFriday', 'tar the hull', 'tar the hull @zoe', `tar the hull @zoe (due ${friday})`],
    ['dueline.markCancelled', 'splice the rope', `${soon} @zoe`, `${soon} @zoe - cancelled`],
  ];
  for (const [command, task, before, after] of bulk)
    test(`all tasks of a group: ${command}; one undo`, async () => {
      const [one] = await open();
      const [row] = await rowsWith(api, task);
      const group = { ...row!.parent!, look: { ...row!.look, filter: task } };
      await show(first.path);
      await commands.executeCommand(command, group);
      await became(one, first.text.replace(before, after));
      await commands.executeCommand('undo');
      await became(one, first.text);
    });

  test('a task that was rewritten meanwhile is left alone and named, the others are written', async () => {
    const [one, other] = await open();
    const chosen = await rowsWith(api, 'tar the hull', '补帆');
    const edit = new WorkspaceEdit();
    edit.replace(one!.uri, one!.lineAt(2).range, '- [ ] scrape the hull @zoe');
    await workspace.applyEdit(edit);
    const wanted = chosen.map(({ node: { label: title }, location }) => {
      return { uri: location!.uri, position: location!.range.start, title, status: 'done' };
    });
    const { refused } = await commands.executeCommand<{ refused: { title: string }[] }>('dueline.setStatus', wanted);
    await became(other, second.text.replace('[ ] 补帆', '[x] 补帆'));
    equal(
      refused.map(({ title }) => title),
      [chosen[0]!.node.label],
      'what was left',
    );
    equal(one!.getText().includes('- [ ] scrape the hull'), true, 'the note that was changed');
  });

  test('a row whose note has changed is found where it stands now', async () => {
    await open();
    const [row] = await rowsWith(api, 'splice the rope');
    const { document } = await show(first.path);
    await commands.executeCommand('cursorTop');
    await commands.executeCommand('type', { text: 'x\n' });
    await commands.executeCommand('dueline.markDone', row);
    await until('the tick', () => document.getText().includes('[x] splice the rope'));
  });

  test('rows and groups are copied as Markdown that leads back', async () => {
    await open();
    const rows = await rowsWith(api, '补帆', 'splice the rope');
    await commands.executeCommand('dueline.copyMarkdown', rows[0], rows);
    equal(
      await env.clipboard.readText(),
      `- [ ] 补帆 (@周宇) [moves.md:3](/minutes/moves.md#L3)\n- [ ] splice the rope (@zoe, due ${soon}) [moves.md:4](/plans/moves.md#L4)\n`,
      'the clipboard',
    );
    await commands.executeCommand('dueline.copyLink', rows[0]);
    equal(await env.clipboard.readText(), '[补帆](/minutes/moves.md#L3)', 'the clipboard');
  });

  test('a task by its words becomes a checkbox, and says that it has an issue', async () => {
    await open();
    const [row] = await rowsWith(api, 'call the yard');
    const { contextValue } = await api.tasks.getTreeItem(row!);
    equal(contextValue, 'task.todo.issue.confirm', 'what can be done with it');
    const said = await tooltip(api, row!);
    equal(said.includes('Why') && said.includes('ACTION'), true, `the evidence in ${said}`);
    const { document } = await show(second.path);
    await commands.executeCommand('dueline.confirm', row);
    await became(document, second.text.replace('ACTION: Zoe', '- [ ] ACTION: Zoe'));
    await commands.executeCommand('undo');
    await became(document, second.text);
  });

  test('the task at the cursor is put into a group', async () => {
    await open();
    const editor = await show(first.path);
    const place = placeOf(editor.document, 'tar the hull');
    editor.selection = new Selection(place, place);
    await commands.executeCommand('dueline.moveToGroup', { group: `owner:zoe\u001fdue:today` });
    const today = dayOf(new Date());
    await until('the day', () => editor.document.getText().includes(`tar the hull @zoe (due ${today})`));
  });
});
