import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { languages } from '../bench/frames/index.ts';
import { rereadings, type Written } from './rereading.ts';
import { root } from './sources.ts';

const from = (pattern: string): Written[] =>
  globSync(pattern, { cwd: root })
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** A note of sentences as people say them, each with a deed of its own. */
const said: Written[] = Object.values(languages).flatMap(({ deeds, frames }) =>
  frames.map(({ settings: [{ path, above }], frames: patterns }) => ({
    path,
    text: `${above}${patterns.map(([pattern], at) => `- ${pattern.replace('X', deeds[at % deeds.length]!)}`).join('\n')}\n`,
  })),
);

describe('lines of one note among those of another are read as they would be from scratch', () => {
  const kinds: [name: string, notes: Written[], edits: number][] = [
    ['fixtures', from('test/fixtures/notes/*.md'), 8],
    ['sample notes', from('client/sample/**/*.md'), 8],
    ['sentences', said, 60],
  ];
  for (const [name, notes, edits] of kinds)
    test(name, () => {
      const { made, faults } = rereadings(notes, { seed: 11, edits });
      assert.deepEqual(faults, []);
      assert.equal(made, notes.length * edits);
      assert.ok(made > 100, `${made} edits`);
    });
});
