/** The days on which notes were last changed, as whoever keeps their history says. */
import type { Day } from '../model.ts';

export interface LastChanges {
  /** Takes the place of all that was known; whether that was something else. */
  set(days: ReadonlyMap<string, Day>): boolean;
  /** Null where it is not known. */
  of(uri: string): Day | null;
  /** Counts changes. */
  version(): number;
}

/** Nothing is known yet. */
export function createLastChanges(): LastChanges {
  let known: ReadonlyMap<string, Day> = new Map();
  let version = 0;
  return {
    set(days) {
      if (days.size === known.size && [...days].every(([uri, day]) => known.get(uri) === day)) return false;
      known = days;
      version++;
      return true;
    },
    of: (uri) => known.get(uri) ?? null,
    version: () => version,
  };
}
