/** Acting on rows of the tree in a real editor: several notes at once, a whole group, Markdown, and minutes that become tasks. */
import { commands, env, Selection, type TextDocument } from 'vscode';
import type { Api } from '../../../client/extension.ts';
import { dayOf, days } from '../notes.ts';
import { withNotes } from './reset.ts';
import { dueline, equal, placeOf, show, until } from './support.ts';

type Element = Parameters<Api['tasks']['getTreeItem']>[0];

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

async function tasksUnder(api: Api, parent?: Element): Promise<Element[]> {
  const elements = (await api.tasks.getChildren(parent)) ?? [];
  const below = await Promise.all(elements.map((one) => (one.node.kind === 'task' ? [one] : tasksUnder(api, one))));
  return below.flat();
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

  test('all tasks of a group lose their due day; one undo', async () => {
    const [one] = await open();
    const [row] = await rowsWith(api, 'splice the rope');
    const group = { ...row!.parent!, look: { ...row!.look, filter: 'zoe' } };
    await show(first.path);
    await commands.executeCommand('dueline.removeDueDate', group);
    await became(one, first.text.replace(`, due ${soon}`, ''));
    await commands.executeCommand('undo');
    await became(one, first.text);
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
