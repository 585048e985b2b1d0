/** The notes by path, put in order when somebody asks; an edit leaves a note where it stood, and nothing is sorted. */
import { byPath, type Entry } from './entry.ts';
import type { Follow } from './gathering.ts';

export interface Order {
  follow: Follow;
  /** All entries, by path; not to be kept. */
  of(): readonly Entry[];
}

/** The order of all entries there are. */
export function createOrder(all: () => Iterable<Entry>): Order {
  let sorted: Entry[] | null = null;
  return {
    follow(old, now) {
      if (!sorted) return;
      if (old && now && byPath(old, now) === 0) sorted[placeOf(sorted, old)] = now;
      else {
        if (old) sorted.splice(placeOf(sorted, old), 1);
        if (now) sorted.splice(placeOf(sorted, now), 0, now);
      }
    },
    of: () => (sorted ??= [...all()].sort(byPath)),
  };
}

/** Where an entry stands, or would stand. */
function placeOf(sorted: readonly Entry[], entry: Entry): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byPath(sorted[middle]!, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
