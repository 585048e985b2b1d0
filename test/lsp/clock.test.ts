/** The day clock, with a time source of the test's own. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { localDay, lookEvery, startClock, type TimeSource } from '../../server/lsp/clock.ts';

/** A machine whose time is set by hand. */
function machine(start: string) {
  let now = new Date(start);
  let look: (() => void) | null = null;
  const time: TimeSource = {
    now: () => now,
    every(milliseconds, callback) {
      assert.equal(milliseconds, lookEvery);
      look = callback;
      return () => {
        look = null;
      };
    },
  };
  /** Lets that time come, and the timer fire once. */
  const at = (moment: string) => {
    now = new Date(moment);
    look?.();
  };
  return { time, at };
}

suite('day clock', () => {
  test('midnight is noticed once, at the first look after it', () => {
    const { time, at } = machine('2026-03-05T23:59:20');
    const days: string[] = [];
    const clock = startClock(time, undefined, () => days.push(clock.today()));
    at('2026-03-05T23:59:50');
    at('2026-03-06T00:00:20');
    at('2026-03-06T00:00:50');
    assert.deepEqual(days, ['2026-03-06']);
  });

  test('a machine that slept over the weekend wakes on Monday; a calendar that is set back counts too', () => {
    const { time, at } = machine('2026-03-06T18:00:00');
    const days: string[] = [];
    const clock = startClock(time, undefined, () => days.push(clock.today()));
    at('2026-03-09T08:30:00');
    at('2026-03-08T23:30:00');
    assert.deepEqual(days, ['2026-03-09', '2026-03-08']);
  });

  test('today is asked of the machine, not of the last look', () => {
    const { time } = machine('2026-03-05T12:00:00');
    const later = machine('2026-03-06T00:00:01');
    const clock = startClock({ ...time, now: later.time.now }, undefined, () => {});
    assert.equal(clock.today(), '2026-03-06');
  });

  test('a fixed day stands still, and a stopped clock says nothing', () => {
    const fixed = machine('2026-03-05T23:59:59');
    let calls = 0;
    const still = startClock(fixed.time, '2020-01-01', () => calls++);
    fixed.at('2026-03-06T00:00:01');
    assert.equal(still.today(), '2020-01-01');

    const stopped = machine('2026-03-05T23:59:59');
    startClock(stopped.time, undefined, () => calls++).stop();
    stopped.at('2026-03-06T00:00:01');
    assert.equal(calls, 0);
  });

  test('a day is that of the local calendar', () => {
    assert.equal(localDay(new Date(2026, 0, 1, 0, 0, 0)), '2026-01-01');
    assert.equal(localDay(new Date(2026, 11, 31, 23, 59, 59)), '2026-12-31');
  });
});
