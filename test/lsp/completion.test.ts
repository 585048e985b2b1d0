/** What an editor gets that asks what can be written at its caret. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type CompletionItem, CompletionItemKind, type CompletionList, InsertTextFormat } from 'vscode-languageserver';
import { type Client, withClient } from './client.ts';

const files = { 'plan.md': '# 周计划 2026-03-02\n\n- [ ] 刷漆（张伟）\n- [ ] 换灯（李静）\n' };
const world = { files, options: { today: '2026-03-10' } };
const note = '# 周计划 2026-03-09\n\n- [ ] 清淤';

/** What is offered behind words that were typed at the end of a note since it was read. */
async function offered({ open, change, request, uri }: Client, typed: string, trigger?: string) {
  const name = uri('new.md');
  await open(name, note);
  const end = { line: 2, character: '- [ ] 清淤'.length };
  await change(name, 2, [{ range: { start: end, end }, text: typed }]);
  return request<CompletionList | null>('textDocument/completion', {
    textDocument: { uri: name },
    position: { line: 2, character: end.character + typed.length },
    context: trigger ? { triggerKind: 2, triggerCharacter: trigger } : { triggerKind: 1 },
  });
}

suite('completion', { concurrency: 4 }, () => {
  test(
    'of a name by its pinyin: an edit of what was typed, and no character that accepts it',
    withClient(world, async (client) => {
      const { completionProvider } = client.initialized.capabilities;
      assert.ok(completionProvider?.triggerCharacters?.includes('@'));
      const list = await offered(client, '（zw');
      assert.equal(list?.isIncomplete, true);
      const [item, ...others] = list.items;
      assert.deepEqual(others, []);
      assert.deepEqual(item?.textEdit, {
        range: { start: { line: 2, character: 9 }, end: { line: 2, character: 11 } },
        newText: '张伟',
      });
      assert.equal(item.kind, CompletionItemKind.Variable);
      assert.equal(item.filterText, 'zw 张伟 zhangwei zw');
      assert.equal(item.commitCharacters, undefined);
      assert.equal(item.preselect, undefined);
    }),
  );
  test(
    'of a person, explained as the hover does',
    withClient({ ...world, takes: ['snippets'] }, async (client) => {
      const list = await offered(client, ' @', '@');
      const item = list?.items.find(({ label }) => label === '张伟');
      assert.equal(item?.documentation, undefined);
      const { documentation, ...rest } = await client.request<CompletionItem>('completionItem/resolve', item);
      assert.deepEqual(rest, item);
      assert.ok(typeof documentation === 'object' && documentation.kind === 'markdown');
      assert.match(documentation.value, /张伟.*1 open.*刷漆/s);
    }),
  );
  test(
    'of a day, with weekday and distance behind it or in its detail',
    withClient(world, async (client) => {
      const list = await offered(client, ' 截止下周三');
      const [first] = list?.items ?? [];
      assert.equal(first?.textEdit?.newText, '2026-03-18');
      assert.equal(first.detail, '2026-03-18 (Wed), in 8 days');
      assert.equal(first.insertTextFormat, InsertTextFormat.PlainText);
      const { documentation } = await client.request<CompletionItem>('completionItem/resolve', first);
      assert.ok(typeof documentation === 'object' && documentation.kind === 'plaintext');
      assert.match(documentation.value, /2026-03-18/);
    }),
  );
  test(
    'is nothing where nothing calls for it',
    withClient(world, async (client) => {
      assert.equal(await offered(client, ' ', ' '), null);
    }),
  );
});
