/** What formats demand of values that notes seldom have. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sarif } from '../../server/cli/formats/sarif.ts';

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
