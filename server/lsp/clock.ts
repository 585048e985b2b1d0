/**
 * The day clock: the only place of the server that knows what day it is. Midnight passes, a laptop sleeps over the
 * weekend, somebody flies to Tokyo: the same notes then give other answers, without an edit.
 */
import type { Day } from '../core/model.ts';

/** Where the clock gets its time from, and how it is woken: the machine's, or a test's. */
export interface TimeSource {
  now(): Date;
  /** Calls back again and again; gives back what ends it. */
  every(milliseconds: number, callback: () => void): () => void;
}

export interface Clock {
  /** Today in the user's local calendar, or the fixed day. */
  today(): Day;
  stop(): void;
}

/** How often the clock looks. A timer that sleeps to midnight would be late after a machine has slept. */
export const lookEvery = 30_000;

/** Starts a clock that calls `changed` when a new day has begun. With a fixed day it stands still. */
export function startClock(time: TimeSource, fixed: Day | undefined, changed: () => void): Clock {
  if (fixed) return { today: () => fixed, stop: () => {} };
  let last = localDay(time.now());
  const stop = time.every(lookEvery, () => {
    const today = localDay(time.now());
    if (today === last) return;
    last = today;
    changed();
  });
  return { today: () => localDay(time.now()), stop };
}

/** The day that a calendar on the wall shows at that moment. */
export function localDay(date: Date): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The machine's clock. Its timer keeps no process alive. */
export const machineTime: TimeSource = {
  now: () => new Date(),
  every(milliseconds, callback) {
    const timer: unknown = setInterval(callback, milliseconds);
    if (typeof timer === 'object' && timer && 'unref' in timer && typeof timer.unref === 'function') timer.unref();
    return () => clearInterval(timer as number);
  },
};
