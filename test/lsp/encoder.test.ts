/** What goes over a stream is the JSON of the message, whether parts of it were there before or not. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { encode } from '../../server/lsp/encoder.ts';
import { report } from '../../server/lsp/finding.ts';
import { holdingParts, seenBefore } from '../../server/lsp/parts.ts';

const written = (result: unknown): string => encode({ jsonrpc: '2.0', id: 7, result } as never).toString();
const plain = (result: unknown): string => JSON.stringify({ jsonrpc: '2.0', id: 7, result });

describe('a message on a stream', () => {
  const lamp = { name: '灯塔 "one"', tags: undefined, range: { start: 1, end: null } };
  const rope = seenBefore({ name: 'rope\n', children: [{ name: '绳' }] });

  for (const [name, result] of [
    ['nothing', null],
    ['an answer without parts', { a: [1, 'ü', { b: undefined }] }],
    ['parts that are new', holdingParts([lamp, { ...lamp }])],
    ['parts that were there before', holdingParts([rope, lamp, rope])],
    ['parts within parts', holdingParts({ kind: 'full', left: undefined, items: holdingParts([lamp, rope]) })],
    ['no parts at all', holdingParts({ kind: 'full', items: holdingParts([]) })],
  ] as const)
    test(name, () => {
      assert.equal(written(result), plain(result));
      assert.equal(written(result), plain(result), 'a second time');
    });

  test('a notice, which has no result', () => {
    const message = { jsonrpc: '2.0', method: 'x', params: { a: 1 } };
    assert.equal(encode(message as never).toString(), JSON.stringify(message));
  });
});

describe('a report', () => {
  const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 4 } });
  const one = (line: number, message = 'late') => ({
    range: at(line),
    severity: DiagnosticSeverity.Warning,
    code: 'task-overdue',
    source: 'dueline',
    message,
    relatedInformation: [{ location: { uri: 'file:///pier.md', range: at(line) }, message: 'by Friday' }],
  });

  test('holds what stands as it did as the same objects, counted from the beginning or the end', () => {
    const before = report([one(1), one(2), one(3)]).items;
    const now = report([one(1), one(2, 'later'), one(2), one(3)], before).items;
    assert.deepEqual(
      now.map((item) => before.indexOf(item)),
      [0, -1, 1, 2],
    );
  });
  test('takes nothing for the same that differs in its place, its words or what explains it', () => {
    const before = report([one(1)]).items;
    const explained = {
      ...one(1),
      relatedInformation: [{ location: { uri: 'file:///pier.md', range: at(0) }, message: 'by Friday' }],
    };
    for (const other of [
      one(2),
      one(1, 'soon'),
      { ...one(1), code: 'task-no-due' },
      explained,
      { ...one(1), tags: [1 as const] },
    ])
      assert.notEqual(report([other], before).items[0], before[0]);
  });
  test('has an id by what it says alone', () => {
    const { id, items } = report([one(1), one(2)]);
    assert.equal(report([one(1), one(2)], items).id, id);
    assert.equal(report([one(1), one(2)]).id, id);
    for (const other of [[one(2), one(1)], [one(1)], [one(1), one(3)]]) assert.notEqual(report(other, items).id, id);
  });
});
