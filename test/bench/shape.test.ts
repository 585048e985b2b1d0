/** No cost grows faster than it is said to: what is flat stays flat, what is linear stays linear. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { costs } from './costs.ts';
import { type Cost, type Growth, inWords, keepsShape } from './shape.ts';

suite('the gate', () => {
  /** Work of so many steps. */
  const steps = (count: number): number => {
    let sum = 0;
    for (let at = 0; at < count; at++) sum = (sum * 31 + at) | 0;
    return sum;
  };
  const planted = (growth: Growth, stepsAt: (size: number) => number): Cost => ({
    name: 'planted',
    growth,
    sizes: [100, 1600],
    prepare: (size) => () => steps(stepsAt(size)),
  });
  const cases: [what: string, growth: Growth, stepsAt: (size: number) => number, holds: boolean][] = [
    ['what is flat passes as flat', 'flat', () => 10_000, true],
    ['what is linear passes as linear', 'linear', (size) => 100 * size, true],
    ['what is linear fails as flat', 'flat', (size) => 100 * size, false],
    ['what is quadratic fails as linear', 'linear', (size) => size * size, false],
    ['what has a quadratic part fails as linear', 'linear', (size) => 100 * size + (size * size) / 2, false],
  ];
  for (const [what, growth, stepsAt, holds] of cases)
    test(what, () => {
      const found = keepsShape(planted(growth, stepsAt), 3);
      assert.equal(found.holds, holds, inWords(planted(growth, stepsAt), found.steps));
    });
});

suite('the product', () => {
  for (const cost of costs)
    test(`${cost.name} [${cost.growth}]`, (context) => {
      const { holds, steps } = keepsShape(cost);
      context.diagnostic(inWords(cost, steps));
      assert.ok(holds, inWords(cost, steps));
    });
});
