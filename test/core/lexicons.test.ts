/** The words of the languages, as data. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lexicons } from '../../server/core/lexicons/index.ts';

/** The lists of words in a lexicon, by where they stand in it; but for lines of text to insert, in which any may come again. */
function listsIn(value: unknown, path: string): [path: string, words: string[]][] {
  if (typeof value !== 'object' || value === null || path.endsWith('.lines')) return [];
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => listsIn(inner, `${path}.${key}`));
}

describe('no list says a word twice', () => {
  for (const lexicon of lexicons)
    test(lexicon.id, () => {
      const lists = listsIn(lexicon, lexicon.id);
      const twice = lists.flatMap(([path, words]) =>
        words.filter((word, at) => words.indexOf(word) < at).map((word) => `${path}: ${word}`),
      );
      assert.deepEqual(twice, []);
      assert.ok(lists.length > 50, `${lists.length} lists`);
    });
});
