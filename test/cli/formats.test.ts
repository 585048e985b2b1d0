/** What formats demand of values that notes seldom have. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import stringWidth from 'string-width';
import { sarif } from '../../server/cli/formats/sarif.ts';
import { wide } from '../../server/cli/formats/width.ts';

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

suite('how wide text is', () => {
  test('each character between two others is as wide as the tables say', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0xd800; code++) {
      const text = `a${String.fromCharCode(code)}灯`;
      if (wide(text) !== stringWidth(text)) wrong.push(`${code.toString(16)}: ${wide(text)}`);
    }
    assert.deepEqual(wrong, []);
  });
  for (const text of ['', 'lit', '灯 is lit', '⚓️ pier', '👩‍🔧の作業', 'がぎ', '1️⃣'])
    test(text, () => assert.equal(wide(text), stringWidth(text)));
});
