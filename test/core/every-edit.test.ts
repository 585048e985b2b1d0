/** Every edit of any action or command leaves all bytes as they were that it does not name: over the sample and the fixtures. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { editCommandNames } from '../../server/core/service.ts';
import { layOutSample } from '../editor/sample.ts';
import { askWith } from './build.ts';
import { everyEdit, variants } from './every-edit.ts';

const folder = mkdtempSync(join(tmpdir(), 'dueline-edits-'));
after(() => rmSync(folder, { recursive: true }));

const today = '2026-11-21';
const sample = layOutSample(folder, today)
  .filter((path) => path.endsWith('.md'))
  .map((path): [string, string] => [path, readFileSync(join(folder, path), 'utf8')]);
const fixtures = join(import.meta.dirname, '../fixtures/notes');
const made = readdirSync(fixtures)
  .filter((path) => path.endsWith('.md'))
  .map((path): [string, string] => [path, readFileSync(join(fixtures, path), 'utf8')]);

describe('every edit', () => {
  const called = new Set<string>();
  for (const [nth, [name, write]] of variants.entries())
    test(name, () => {
      // Each place is looked at as one of the variants, an eighth of all places in all, and each command is called for a whole note
      // as one of them, from note to note another one; `npm run accuracy:edits` takes more.
      const takes = (place: number) => place % (8 * variants.length) === nth;
      const tallies = [...sample, ...made].map(([path, text], at) =>
        everyEdit({
          ...{ path, text: write(text), ask: askWith({ today }), takes },
          takesWhole: (call) => (at + call) % variants.length === nth,
        }),
      );
      for (const tally of tallies) for (const command of tally.called) called.add(command);
      assert.deepEqual(
        tallies.flatMap(({ faults }) => faults),
        [],
      );
      assert.ok(tallies.reduce((sum, { edits }) => sum + edits, 0) > 100);
    });

  test('of every command', () => assert.deepEqual([...called].sort(), [...editCommandNames].sort()));
});
