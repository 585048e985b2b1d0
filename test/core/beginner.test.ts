/** Words that are looked for where a text begins. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { beginner } from '../../server/core/mentions/wordTree.ts';

suite('a word at a place', () => {
  const wordAt = beginner(['set', 'set up', 'tie', '修复', '修']);

  test('is the longest that stands there whole, in any case', () => {
    const ends = ['Set up the crane', 'set\u00a0UP', 'Setting', 'set', '修复灯', '修灯', 'the set', ''].map((text) =>
      wordAt(text),
    );
    assert.deepEqual(ends, [6, 6, 0, 3, 2, 1, 0, 0]);
  });

  test('does not begin within another', () => {
    assert.equal(wordAt('untie', 2), 0);
    assert.equal(wordAt('to tie', 3), 6);
    assert.equal(wordAt('to tie', 6), 0);
  });

  test('gives way to a shorter one where the text does not go on as it should', () => {
    const beforeBlank = (text: string) => wordAt(text, 0, (end) => text[end] === ' ');
    assert.deepEqual([beforeBlank('set up: the crane'), beforeBlank('set up now'), beforeBlank('set:')], [3, 6, 0]);
  });
});
