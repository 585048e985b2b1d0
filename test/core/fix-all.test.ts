/** All findings of one kind are mended in one step; unasked only those that nobody could want otherwise. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applied, deskWith, uri } from './desk.ts';

const text =
  '# 计划 2026-03-23\r\n\r\n- [ ] 刷漆 2026-03-27（周三）\r\n- [ ] 塗装 2026-03-25(金)\r\n- [ ] paint by Monday, 2026-03-26\r\n';
const fixed = text.replace('（周三）', '（周五）').replace('(金)', '(水)').replace('Monday,', 'Thursday,');

describe('all of one kind', () => {
  test('are offered where there is more than one', () => {
    const titles = (note: string) =>
      deskWith(note)
        .actions('2026-03-27')
        .map(({ title }) => title)
        .filter((title) => /Fix all/.test(title));
    assert.deepEqual(titles(text), ['Fix all 3 in this note: date-weekday-mismatch']);
    assert.deepEqual(titles('- [ ] 刷漆 2026-03-27（周三）\n'), []);
  });

  test('are mended in one step as the preferred fix would', () => {
    const { service, ask, note } = deskWith(text);
    const outcome = service.outcome('dueline.fixAll', { uri, code: 'date-weekday-mismatch' }, ask);
    assert.ok('changes' in outcome);
    assert.equal(applied(note(), text, outcome.changes[0]!.edits), fixed);
  });

  test('of another kind there is nothing to do', () => {
    const { service, ask } = deskWith(text);
    assert.deepEqual(service.outcome('dueline.fixAll', { uri, code: 'person-unknown' }, ask), { changes: [] });
    assert.deepEqual(service.outcome('dueline.fixAll', { uri, code: null }, ask), { changes: [] });
    assert.throws(() => service.outcome('dueline.fixAll', { uri }, ask), /needs/);
  });
});

test('as a source action it is offered where one asks for such and something is certain, and nowhere else', () => {
  const { service, ask, at } = deskWith('#标题\n\n- [ ] 刷漆\n');
  const range = { start: at('刷漆'), end: at('刷漆') };
  const kinds = (only?: string[]) => service.actions(uri, range, ask, only).map(({ kind }) => kind);
  assert.deepEqual(kinds(['source.fixAll']), ['source.fixAll.dueline']);
  assert.ok(kinds().every((kind) => !kind.startsWith('source')));
  assert.deepEqual(deskWith(text).service.actions(uri, range, ask, ['source.fixAll']), []);
  const outcome = service.outcome('dueline.fixAll', { uri, code: null }, ask);
  assert.deepEqual('changes' in outcome && outcome.changes[0]?.edits.map(({ newText }) => newText), [' ']);
});
