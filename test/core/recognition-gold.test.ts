import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { halves, scoreRecognition } from './recognition-gold.ts';

for (const half of halves) {
  describe(`what a runbook is made of, ${half} notes`, () => {
    for (const { aspect, right, missed, wrong, faults } of scoreRecognition(half)) {
      test(`${aspect}: ${right} of ${right + missed}, ${wrong} wrong`, () => {
        // The sealed notes are counted; what is missed in them is not printed, so that nobody mends by them.
        const said = half === 'open' ? faults.join('\n') : aspect;
        assert.ok(right + missed > 0);
        assert.ok(right / (right + missed) >= (half === 'open' ? 0.95 : 0.75), said);
        assert.ok(wrong / (right + missed) <= 0.25, said);
      });
    }
  });
}
