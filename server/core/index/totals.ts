/** How many tasks there are of each status, a task in many notes once and forms left out, and how much work is open: each note that changes changes its own part alone. */
import type { Status } from '../model.ts';
import type { Trails } from './copies/trails.ts';
import type { Entry } from './entry.ts';
import { createGathering, type Gathering } from './gathering.ts';
import { isFormMark, isOpenMark, statuses, statusOf } from './packed/mark.ts';

export interface Totals extends Pick<Gathering<unknown>, 'follow' | 'more'> {
  statuses(): Readonly<Record<Status, number>>;
  /** The estimates of what is open, in minutes of work. Gathered when it is first asked for. */
  effort(): number;
}

/** The totals of all entries there are. */
export function createTotals(all: () => Iterable<Entry>, trails: Trails): Totals {
  const byStatus = createGathering(
    all,
    () => Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>,
    (counts, old, now) => {
      for (const [entry, by] of changesOf(old, now))
        for (let id = 0; id < entry.tasks; id++) {
          const mark = entry.markAt(id);
          if (!isFormMark(mark) && !entry.isCarriedOn(id)) counts[statusOf(mark)] += by;
        }
    },
  );
  const work = createGathering(
    all,
    () => ({ minutes: 0 }),
    (sum, old, now) => {
      for (const [entry, by] of changesOf(old, now)) {
        const fields = entry.open > 0 ? entry.fields() : [];
        for (const [id, { estimate }] of fields.entries())
          if (estimate && isOpenMark(entry.markAt(id)) && !entry.isCarriedOn(id)) sum.minutes += by * estimate;
      }
    },
  );
  for (const { follow } of [byStatus, work]) trails.followShown(follow);
  return {
    follow(old, now) {
      byStatus.follow(old, now);
      work.follow(old, now);
    },
    more: byStatus.more,
    statuses: byStatus.made,
    effort: () => work.made().minutes,
  };
}

/** What goes counts against, what comes for. */
const changesOf = (old: Entry | null, now: Entry | null): [entry: Entry, by: 1 | -1][] => [
  ...(old ? [[old, -1] as [Entry, -1]] : []),
  ...(now ? [[now, 1] as [Entry, 1]] : []),
];
