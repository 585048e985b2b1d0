import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Note } from '../../server/core/model.ts';
import { createReadings, readNote } from '../../server/core/note/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { madePlan, someEdits, type Typed, typedInto } from './edits.ts';
import { root } from './sources.ts';

const folder = join(root, 'test/fixtures/notes');
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const read = (path: string, text: string, readings: ReturnType<typeof createReadings> | null = null): Note =>
  readNote(
    { uri: 'file:///a.md', path, text, remote: 'https://git.example.com/acme/harbor.git' },
    defaultSettings,
    readings,
  );

/** Reads a note again after each edit, as a server does, and anew. */
function assertSameReadings(path: string, text: string, edits: readonly Typed[]): void {
  const readings = createReadings();
  let now = text;
  let last = read(path, now, readings);
  for (const edit of edits) {
    now = typedInto(now, edit);
    const before = structuredClone(last);
    const next = read(path, now, readings);
    assert.deepEqual(next, read(path, now), `after ${JSON.stringify(edit)} in\n${now}`);
    assert.deepEqual(last, before, 'a note that was read before is never changed');
    last = next;
  }
}

describe('a note read after edits is the note read from scratch, positions included', () => {
  for (const { name, text } of fixtures)
    test(name, () => {
      const seed = name.length * 7;
      const edited = (words: string) => (edits: readonly Typed[]) => assertSameReadings(name, words, edits);
      fc.assert(fc.property(someEdits(12), edited(text)), { seed, numRuns: 2 });
      fc.assert(fc.property(someEdits(12), edited(text.replaceAll('\n', '\r\n'))), { seed, numRuns: 1 });
    });

  test('made notes', () => {
    fc.assert(
      fc.property(madePlan, someEdits(8), (text, edits) => assertSameReadings('plan.md', text, edits)),
      { seed: 4, numRuns: 150 },
    );
  });
});
