import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allOf } from '../../server/core/matches.ts';

test('all matches, as matchAll finds them, text after text', () => {
  const berth = /(?:pier|quay) (?<number>\d+)/g;
  for (const text of ['pier 3, then quay 12', 'no berth at all', '', 'quay 7']) {
    const found = allOf(berth, text);
    assert.deepEqual(found.map(String), [...text.matchAll(berth)].map(String));
    assert.deepEqual(
      found.map(({ index, groups }) => [index, groups?.number]),
      [...text.matchAll(berth)].map(({ index, groups }) => [index, groups?.number]),
    );
  }
});

test('a match of nothing is found once, and the search goes on behind it', () =>
  assert.deepEqual(allOf(/x?/g, 'axb').map(String), ['', 'x', '', '']));
