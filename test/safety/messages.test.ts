/**
 * Messages in any order: notes opened twice, edited outside of their text or with an old version, closed while they are read,
 * written, moved and deleted behind the editor's back, requests cancelled at once. Nothing is answered with a fault, and at
 * the end the server says what one says that was started just now.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CancellationTokenSource, ResponseError } from 'vscode-jsonrpc/node';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startInside, uri } from '../lsp/inside.ts';
import { budgeted } from './budget.ts';

type Editor = Awaited<ReturnType<typeof startInside>>;

const names = ['plan', 'minutes', 'runbook', 'other'] as const;
type Name = (typeof names)[number];
const name = fc.constantFrom<Name>(...names);

const line = fc.constantFrom(
  '# Plan 2026-03-02',
  '## 部署流程',
  '- [ ] paint the pier by Friday @ann',
  '- [x] order lamps 2026-03-04',
  '  - 换灯（王小明）下周三前',
  '担当：田中　来週金曜まで',
  '| Task | Owner | Due |',
  '|---|---|---|',
  '| rope | bo | 3/9 |',
  '```sh',
  'git tag v1.2.3',
  '[plan](plan.md#plan) [gone](gone.md)',
  '#12 ABC-7 [[minutes]]',
  'password: hunter2',
  '---',
  '',
  '😀 \u3000',
);
const text = fc
  .array(line, { maxLength: 8 })
  .chain((lines) => fc.constantFrom('\n', '\r\n').map((end) => lines.map((one) => one + end).join('')));
/** Often within a short note, sometimes far outside of any. */
const position = fc.record({
  line: fc.oneof(fc.nat(8), fc.constantFrom(-1, 2 ** 31 - 1)),
  character: fc.oneof(fc.nat(20), fc.constant(2 ** 31 - 1)),
});
const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text }) },
  { weight: 1, arbitrary: fc.record({ text }) },
);

/** What is asked about a place; the answer may be empty, never a fault. */
const requests = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/documentHighlight',
  'textDocument/documentSymbol',
  'textDocument/documentLink',
  'textDocument/foldingRange',
  'textDocument/codeLens',
  'textDocument/semanticTokens/full',
  'textDocument/diagnostic',
  'dueline/facts',
] as const;

type Step =
  | { kind: 'open' | 'write'; name: Name; text: string }
  | { kind: 'change'; name: Name; version: number; changes: TextDocumentContentChangeEvent[] }
  | { kind: 'close' | 'delete'; name: Name }
  | { kind: 'move'; name: Name; to: Name }
  | {
      kind: 'ask';
      name: Name;
      method: (typeof requests)[number];
      at: { line: number; character: number };
      cancel: boolean;
    }
  | { kind: 'day' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('open' as const, 'write' as const), name, text }),
  fc.record({
    kind: fc.constant('change' as const),
    name,
    version: fc.integer({ min: -1, max: 9 }),
    changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constantFrom('close' as const, 'delete' as const), name }),
  fc.record({ kind: fc.constant('move' as const), name, to: name }),
  fc.record({
    kind: fc.constant('ask' as const),
    name,
    method: fc.constantFrom(...requests),
    at: position,
    cancel: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('day' as const) }),
);

/** The text of an open note, as the protocol says that edits change it. */
const edited = (before: string, changes: TextDocumentContentChangeEvent[]): string =>
  changes.reduce(
    (text, one) => TextDocument.update(TextDocument.create('', 'markdown', 0, text), [one], 1).getText(),
    before,
  );

/** Sends a step, and does to `open` and to the files what it means. Gives what is to be waited for at the end. */
function take(editor: Editor, open: Map<Name, string>, it: Step): Promise<unknown> {
  const { client, files } = editor;
  const textDocument = 'name' in it ? { uri: uri(it.name) } : { uri: '' };
  switch (it.kind) {
    case 'open':
      open.set(it.name, it.text);
      return editor.open(it.name, it.text);
    case 'change': {
      const before = open.get(it.name);
      if (before !== undefined) open.set(it.name, edited(before, it.changes));
      const params = { textDocument: { ...textDocument, version: it.version }, contentChanges: it.changes };
      return client.sendNotification('textDocument/didChange', params);
    }
    case 'close':
      open.delete(it.name);
      return editor.close(it.name);
    case 'write':
      files[it.name] = it.text;
      return editor.event([it.name, 2]);
    case 'delete':
      delete files[it.name];
      return editor.event([it.name, 3]);
    case 'move': {
      const moved = files[it.name];
      if (moved === undefined || it.to === it.name) return Promise.resolve();
      delete files[it.name];
      files[it.to] = moved;
      return editor.event([it.name, 3], [it.to, 1]);
    }
    case 'ask': {
      const source = new CancellationTokenSource();
      const answer = client.sendRequest(it.method, { textDocument, position: it.at }, source.token);
      if (it.cancel) source.cancel();
      return answer.catch((error) => {
        // Cancelled, or the note has changed meanwhile.
        if (!(error instanceof ResponseError) || ![-32800, -32801, -32802].includes(error.code)) throw error;
      });
    }
    case 'day':
      editor.midnight();
      return Promise.resolve();
  }
}

/** What a server says of everything: the tree in full, and the findings and outline of each note. */
async function said(editor: Editor, open: ReadonlyMap<Name, string>): Promise<unknown> {
  const { client } = editor;
  const tree = async (parent: string | null): Promise<unknown[]> => {
    const question = { grouping: 'note', filter: '', parent };
    const { nodes } = await client.sendRequest<{ nodes: { id: string; hasChildren: boolean }[] }>(
      'dueline/tree',
      question,
    );
    return Promise.all(nodes.map(async (node) => [node, node.hasChildren ? await tree(node.id) : []]));
  };
  const notes = await Promise.all(
    names.map(async (one) => {
      const known = open.has(one) || editor.files[one] !== undefined;
      const report = known ? await editor.pull(one) : null;
      const textDocument = { uri: uri(one) };
      return [
        one,
        report && 'items' in report ? report.items : null,
        await client.sendRequest('textDocument/documentSymbol', { textDocument }),
      ];
    }),
  );
  return { tree: await tree(null), notes };
}

async function started(files: Record<string, string>): Promise<Editor> {
  const editor = await startInside({ ...files });
  await editor.ready();
  return editor;
}

/** Takes all steps at once; then the server says what one says that was started just now. */
async function endsAsStarted(steps: readonly Step[]): Promise<void> {
  const editor = await started({
    plan: '# Plan 2026-03-02\n\n- [ ] paint the pier by Friday @ann\n',
    other: '# Other\n',
  });
  const open = new Map<Name, string>();
  await Promise.all(steps.map((it) => take(editor, open, it)));
  // Files are read behind the events that tell of them: the last one is asked for until it is in.
  editor.midnight();
  const fresh = await started(editor.files);
  for (const [one, words] of open) await fresh.open(one, words);
  fresh.midnight();
  // What is opened is read in slices, by either of them: of a note that others link to they may say for a while what its file held.
  let [now, expected]: unknown[] = [];
  for (let tries = 0; tries < 100; tries++) {
    [now, expected] = [await said(editor, open), await said(fresh, open)];
    if (JSON.stringify(now) === JSON.stringify(expected)) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.deepEqual(now, expected);
  editor.client.dispose();
  fresh.client.dispose();
}

test('messages in any order', async () => {
  const runs = await budgeted(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), endsAsStarted));
  assert.ok(runs > 5, `${runs} runs`);
});

test('what was found so once: an edit outside of the text leads no later one astray', async () => {
  const far = 2 ** 31 - 1;
  const edit = (from: number, to: number, words: string): Step => ({
    kind: 'change',
    name: 'plan',
    version: 0,
    changes: [{ range: { start: { line: from, character: far }, end: { line: to, character: far } }, text: words }],
  });
  await endsAsStarted([{ kind: 'open', name: 'plan', text: '' }, edit(2, 3, '# Plan 2026-03-02\n'), edit(-1, 0, '')]);
});
