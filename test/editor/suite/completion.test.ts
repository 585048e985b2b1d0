import { type CompletionItem, type CompletionList, commands, type Position, Range, Selection, type Uri } from 'vscode';
import { withNotes } from './reset.ts';
import { equal, show, until } from './support.ts';

const path = 'plans/completion.md';
const before = '# Plan\n\n- [ ] Paint the fence (Nina Sand)\n- [ ] 刷漆（王小明）\n- [ ] 换灯\n';
const behind = '- [ ] 换灯';

/** Puts the caret behind the last task. */
async function caret() {
  const editor = await show(path);
  const at = editor.document.positionAt(before.length - 1);
  editor.selection = new Selection(at, at);
  return { editor, at };
}

/** What the editor has to offer behind words that stand at the end of the last task. */
async function offered(words: string, trigger?: string): Promise<CompletionItem[]> {
  const { editor, at } = await caret();
  await editor.edit((edit) => edit.insert(at, words));
  const end: Position = at.translate(0, words.length);
  const { items } = await offersAt(editor.document.uri, end, trigger);
  await editor.edit((edit) => edit.delete(new Range(at, end)));
  return items;
}

const offersAt = (uri: Uri, position: Position, trigger?: string) =>
  commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', uri, position, trigger, 5);

/** Types letter by letter and takes what is offered first; gives the line as it then is. */
async function typed(words: string, expected: string): Promise<void> {
  const { editor, at } = await caret();
  for (const letter of words) await commands.executeCommand('type', { text: letter });
  const line = () => editor.document.lineAt(at.line).text;
  // While the last letter's offers are on their way the editor shows those of the letter before: they are here when this is answered.
  await offersAt(editor.document.uri, at.translate(0, words.length));
  let tries = 0;
  await until('an offer that was taken', async () => {
    await commands.executeCommand('acceptSelectedSuggestion');
    // A slow machine may have closed the list between two letters: then it is asked for.
    if (line() === behind + words && ++tries % 25 === 0) await commands.executeCommand('editor.action.triggerSuggest');
    return line() !== behind + words;
  });
  equal(line(), behind + expected, 'the line');
}

suite('completion', () => {
  withNotes({ [path]: before });

  test('people, found by their pinyin, replace what was typed', async () => {
    const items = await until('王小明', async () => {
      const found = await offered('（wxm');
      return found.some(({ label }) => nameOf(label) === '王小明') ? found : undefined;
    });
    const item = items.find(({ label }) => nameOf(label) === '王小明')!;
    const range = item.range instanceof Range ? item.range : item.range?.inserting;
    equal([range?.start.character, range?.end.character], [behind.length + 1, behind.length + 4], 'the range');
    equal(item.commitCharacters ?? [], [], 'no character accepts it');
  });

  test('nothing in prose', async () => {
    const items = await offered(' for hand', ' ');
    equal(items.filter(({ detail, range }) => range && detail).length, 0, 'offers');
  });

  test('a name is taken from the list that opens behind a bracket', () => typed('（wx', '（王小明'));
  test('a day is taken from the list that opens behind a due word', () => {
    const today = new Date();
    const next = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 7);
    const two = (value: number) => String(value).padStart(2, '0');
    return typed(' by +1w', ` by ${next.getFullYear()}-${two(next.getMonth() + 1)}-${two(next.getDate())}`);
  });
});

const nameOf = (label: CompletionItem['label']): string => (typeof label === 'string' ? label : label.label);
