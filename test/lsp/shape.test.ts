/** What an editor asks of the shape of a note: what folds, what a selection grows to, what its words are. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  type CodeLens,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { FindTaskArgument, FindTaskResult } from '../../server/protocol.ts';
import { withClient } from './client.ts';

const plan = '# Plan 2026-03-02\n\n- [x] order disks @ana\n- [x] 刷漆\n- [ ] call the vendor\n  - [ ] 電話番号\n';
const world = { files: { 'plan.md': plan }, options: { today: '2026-03-10' } };

suite('the shape of a note', { concurrency: 4 }, () => {
  test(
    'folds, also one that is open nowhere',
    withClient(world, async ({ request, uri }) => {
      const textDocument = { uri: uri('plan.md') };
      assert.deepEqual(await request<FoldingRange[]>('textDocument/foldingRange', { textDocument }), [
        { startLine: 0, endLine: 5 },
        { startLine: 2, endLine: 3, kind: 'region' },
        { startLine: 4, endLine: 5 },
      ]);
      assert.deepEqual(await request('textDocument/foldingRange', { textDocument: { uri: uri('none.md') } }), []);
    }),
  );

  test(
    'a selection grows for each of several cursors, in what is typed',
    withClient(world, async ({ request, uri, open, change }) => {
      const textDocument = { uri: uri('plan.md') };
      await open(textDocument.uri, plan);
      const start = { line: 4, character: 0 };
      await change(textDocument.uri, 2, [{ range: { start, end: start }, text: '- [ ] 灯塔\n' }]);
      const positions = [
        { line: 4, character: 7 },
        { line: 0, character: 3 },
      ];
      const [one, other] = await request<SelectionRange[]>('textDocument/selectionRange', { textDocument, positions });
      const lines: string[] = [];
      for (let at: SelectionRange | undefined = one; at; at = at.parent)
        lines.push(`${at.range.start.line}:${at.range.start.character}-${at.range.end.line}:${at.range.end.character}`);
      assert.deepEqual(lines, ['4:6-4:8', '4:0-4:8', '2:0-6:12', '0:0-6:12', '0:0-7:0']);
      assert.deepEqual(other?.range.end, { line: 0, character: 6 });
      const none = { textDocument: { uri: uri('none.md') }, positions };
      assert.equal((await request<SelectionRange[]>('textDocument/selectionRange', none)).length, 2);
    }),
  );

  test(
    'its words, whole, by range, and what an edit changes of them',
    withClient(world, async ({ request, uri, open, change, initialized }) => {
      const textDocument = { uri: uri('plan.md') };
      const { tokenTypes, tokenModifiers } = initialized.capabilities.semanticTokensProvider!.legend;
      await open(textDocument.uri, '- [x] call @ana\n- [ ] 刷漆，2026年3月5日前\n');
      const names = ({ data }: SemanticTokens) =>
        Array.from({ length: data.length / 5 }, (_, at) => data.slice(5 * at, 5 * at + 5)).map(
          ([line, start, length, type, bits]) =>
            [line, start, length, tokenTypes[type!], ...tokenModifiers.filter((_, bit) => bits! & (1 << bit))].join(
              ' ',
            ),
        );
      const full = await request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
      assert.deepEqual(names(full), ['0 6 6 task done', '0 6 3 person done', '1 9 10 date due overdue']);
      const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
      const part = await request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
      assert.deepEqual(names(part), ['1 9 10 date due overdue']);

      const start = { line: 0, character: 3 };
      await change(textDocument.uri, 2, [{ range: { start, end: { ...start, character: 4 } }, text: ' ' }]);
      const asked = { textDocument, previousResultId: full.resultId };
      const delta = await request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', asked);
      const data = full.data.slice();
      for (const edit of delta.edits.toReversed()) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
      assert.deepEqual(names({ data }), ['0 12 3 person', '1 9 10 date due overdue']);
      assert.deepEqual(
        await request('textDocument/semanticTokens/full', { textDocument: { uri: uri('none.md') } }).then(
          (answer) => (answer as SemanticTokens).data,
        ),
        [],
      );
    }),
  );

  test(
    'its outline: done tasks told apart, what is cancelled struck through',
    withClient({ ...world, locale: 'zh-cn' }, async ({ request, uri, open }) => {
      const textDocument = { uri: uri('plan.md') };
      await open(textDocument.uri, '# 计划\n\n- [ ] 刷漆 2026-03-05前\n  - [x] 买漆\n- 换灯 - 已取消\n');
      const outline = await request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
      const shown = (symbols: DocumentSymbol[]): unknown[] =>
        symbols.map(({ name, detail, kind, tags, children }) => [name, detail, kind, tags, shown(children ?? [])]);
      assert.deepEqual(shown(outline), [
        [
          '计划',
          '',
          SymbolKind.String,
          undefined,
          [
            [
              '刷漆',
              '待办 · 周四 · 逾期 5 天',
              SymbolKind.Event,
              undefined,
              [['买漆', '已完成 · 2026-03-05', SymbolKind.Boolean, undefined, []]],
            ],
            ['换灯', '已取消', SymbolKind.Boolean, [1], []],
          ],
        ],
      ]);
    }),
  );
});

suite('what is open', { concurrency: 4 }, () => {
  const text = '# Plan 2026-03-02\n\n- [ ] paint by 2026-03-05 @ana\n- [x] call\n- [ ] 刷漆\n';
  const files = { files: { 'plan.md': text }, options: { today: '2026-03-10', showReferences: 'list' } };
  test(
    'stands above a heading, looked up when it is in sight, with where it is',
    withClient(files, async ({ request, uri }) => {
      const textDocument = { uri: uri('plan.md') };
      const [lens, ...more] = await request<CodeLens[]>('textDocument/codeLens', { textDocument });
      assert.deepEqual([lens?.range.start.line, lens?.command, more.length], [0, undefined, 0]);
      const { command } = await request<CodeLens>('codeLens/resolve', lens);
      assert.deepEqual([command?.title, command?.command], ['2 open · 1 overdue · ana', 'list']);
      const [note, position, places] = command!.arguments as [string, unknown, Location[]];
      assert.deepEqual([note, position], [textDocument.uri, { line: 0, character: 0 }]);
      assert.deepEqual(
        places.map((place) => [place.uri, place.range.start.line]),
        [
          [textDocument.uri, 2],
          [textDocument.uri, 4],
        ],
      );
    }),
  );

  test(
    'is words alone for a client that lists no places',
    withClient(
      { ...files, options: { today: '2026-03-10' }, settings: { codeLens: { headings: true } } },
      async ({ request, uri, initialized }) => {
        assert.equal(initialized.capabilities.codeLensProvider?.resolveProvider, true);
        const [lens] = await request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: uri('plan.md') } });
        const { command } = await request<CodeLens>('codeLens/resolve', lens);
        assert.deepEqual(command, { title: '2 open · 1 overdue · ana', command: '' });
      },
    ),
  );
  test(
    'or nothing where it is switched off',
    withClient({ ...files, settings: { codeLens: { headings: false } } }, async ({ request, uri }) =>
      assert.deepEqual(await request('textDocument/codeLens', { textDocument: { uri: uri('plan.md') } }), []),
    ),
  );

  test(
    'is gone through from task to task',
    withClient(files, async ({ request, uri }) => {
      const find = (line: number, more: Partial<FindTaskArgument> = {}) =>
        request<FindTaskResult>('workspace/executeCommand', {
          command: 'dueline.findTask',
          arguments: [{ uri: uri('plan.md'), position: { line, character: 0 }, ...more }],
        });
      assert.deepEqual((await find(2))?.range?.start, { line: 4, character: 6 });
      const wrapped = await find(4);
      assert.deepEqual([wrapped?.range?.start.line, wrapped?.message.slice(0, 8)], [2, 'That was']);
      assert.equal((await find(4, { direction: 'previous', overdue: true }))?.range?.start.line, 2);
      assert.equal((await find(2, { show: true }))?.range?.start.line, 4);
    }),
  );
});

test(
  'a search over all notes is told in pieces to who asks for them',
  withClient(
    {
      files: Object.fromEntries(
        Array.from({ length: 250 }, (_, at) => [`${at}.md`, `- [ ] ship ${at} @ann\n- [ ] worship ${at}\n`]),
      ),
    },
    async ({ request, connection, uri }) => {
      const whole = await request<SymbolInformation[]>('workspace/symbol', { query: 'ship' });
      assert.equal(whole.length, 200);
      assert.ok(whole.every(({ name }) => name.startsWith('ship')));
      const pieces: SymbolInformation[] = [];
      connection.onNotification('$/progress', ({ value }: { value: SymbolInformation[] }) => {
        pieces.push(...value);
      });
      const asked = { query: 'ship', partialResultToken: 'mine' };
      assert.deepEqual(await request('workspace/symbol', asked), []);
      assert.equal(pieces.length, 200);
      const [person] = await request<SymbolInformation[]>('workspace/symbol', { query: 'ann' });
      assert.deepEqual([person?.name, person?.kind], ['ann', SymbolKind.Class]);
      assert.ok(person?.location.uri.startsWith(uri('')));
    },
  ),
);
