import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jumpSum, scoreJumps } from './runbook-gold.ts';

test('the step that serves a line is offered first, or among the first three: GOLD=1 prints the others', (context) => {
  const scores = scoreJumps();
  if (process.env.GOLD)
    for (const { name, faults } of scores) for (const fault of faults) context.diagnostic(`${name}: ${fault}`);
  const { pairs, first, amongThree } = jumpSum(scores);
  context.diagnostic(`${pairs} pairs, first ${first / pairs}, among three ${amongThree / pairs}`);
  assert.ok(pairs >= 60);
  assert.ok(first / pairs >= 0.85, `first ${first / pairs}`);
  assert.ok(amongThree / pairs >= 0.95, `among three ${amongThree / pairs}`);
});
