/** What formats demand of values that notes seldom have. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { calendar } from '../../server/cli/formats/ics.ts';
import type { Row } from '../../server/cli/formats/rows.ts';
import { sarif } from '../../server/cli/formats/sarif.ts';

const row: Row = {
  note: 'plan.md',
  line: 1,
  title: 'order disks',
  status: 'todo',
  owners: [],
  due: '2026-03-05',
  start: '2026-03-05',
  done: null,
  priority: null,
  estimate: null,
  progress: null,
  issues: [],
  section: [],
  certainty: 'explicit',
  kind: 'task',
  trail: null,
  carried: 0,
};

suite('iCalendar', () => {
  const starts: [start: string, has: boolean][] = [
    ['2026-03-04', true],
    ['2026-03-05', false],
    ['2026-03-06', false],
  ];
  for (const [start, has] of starts) {
    test(`due on 2026-03-05, a beginning on ${start} is ${has ? 'written' : 'left out'}`, () =>
      assert.equal(calendar([{ ...row, start }], '2026-03-01').includes('DTSTART'), has));
  }
  test('no control characters but tabs', () =>
    assert.match(calendar([{ ...row, title: 'a\u0007b\tc\u0000, d' }], '2026-03-01'), /\r\nSUMMARY:ab\tc\\, d\r\n/));
});

suite('SARIF', () => {
  const uris: [note: string, uri: string][] = [
    ['./notes/../plan a.md', 'plan%20a.md'],
    ['../plan.md', '../plan.md'],
    ['notes/a:b#c.md', 'notes/a%3Ab%23c.md'],
  ];
  const at = { line: 0, character: 0 };
  const range = { start: at, end: at };
  const finding = { code: 'task-overdue', severity: 'warning', message: '', range, related: [], task: 0 } as const;
  for (const [note, uri] of uris) {
    test(`${note} is ${uri}`, () => {
      const [run] = JSON.parse(sarif([{ note, findings: [{ ...finding, related: [] }] }])).runs;
      assert.equal(run.results[0].locations[0].physicalLocation.artifactLocation.uri, uri);
    });
  }
});
