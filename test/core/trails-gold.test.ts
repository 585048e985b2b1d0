import assert from 'node:assert/strict';
import { test } from 'node:test';
import { precisionOf, recallOf, scoreTrails, sumOf } from './trails-gold.ts';

test('items of a series of notes are held to be the same as a person holds them: GOLD=1 prints the others', (context) => {
  const scores = scoreTrails();
  if (process.env.GOLD)
    for (const { name, faults } of scores) for (const fault of faults) context.diagnostic(`${name}: ${fault}`);
  const sum = sumOf(scores);
  context.diagnostic(`precision ${precisionOf(sum)}, recall ${recallOf(sum)}, ${JSON.stringify(sum)}`);
  assert.ok(sum.right > 100);
  assert.ok(precisionOf(sum) >= 0.95, `precision ${precisionOf(sum)}`);
  assert.ok(recallOf(sum) >= 0.9, `recall ${recallOf(sum)}`);
});
