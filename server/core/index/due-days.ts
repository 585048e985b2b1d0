/** How many open tasks are due on each day, as far as that is sure, a task in many notes once: a note that changes changes its own days alone. */

import type { Trails } from './copies/trails.ts';
import { isSure } from './due.ts';
import type { Entry } from './entry.ts';
import { createGathering, type Gathering } from './gathering.ts';
import { type DayNumber, dueOf, isInferred } from './packed/mark.ts';

export interface DueDays extends Pick<Gathering<unknown>, 'follow' | 'more'> {
  /** How many are due between two days, both included; 0 leaves a side open. `inferred`: guesses too. */
  count(days: { from: DayNumber; to: DayNumber; inferred: boolean }): number;
}

/** The tasks of a day: those that are written as such, and guesses. */
interface Due {
  sure: number;
  inferred: number;
}

/** The due days of all entries there are. */
export function createDueDays(all: () => Iterable<Entry>, trails: Trails): DueDays {
  const { follow, more, made } = createGathering(
    all,
    () => new Map<DayNumber, Due>(),
    (days, old, now) => {
      if (old) enter(days, old, -1);
      if (now) enter(days, now, 1);
    },
  );
  trails.followShown(follow);
  return {
    follow,
    more,
    count({ from, to, inferred }) {
      trails.settle();
      let count = 0;
      for (const [day, due] of made())
        if (from <= day && (to === 0 || day <= to)) count += due.sure + (inferred ? due.inferred : 0);
      return count;
    },
  };
}

function enter(days: Map<DayNumber, Due>, entry: Entry, by: 1 | -1): void {
  for (let id = 0; id < entry.tasks; id++) {
    const mark = entry.markAt(id);
    if (!isSure(mark, true) || entry.isCarriedOn(id)) continue;
    const day = dueOf(mark);
    const known = days.get(day);
    const due = known ?? { sure: 0, inferred: 0 };
    if (!known) days.set(day, due);
    if (isInferred(mark)) due.inferred += by;
    else due.sure += by;
    if (due.sure + due.inferred === 0) days.delete(day);
  }
}
