/** The figures of the status bar and the badge. */
import { addDays } from '../../dates/day.ts';
import type { Index } from '../../index/index.ts';
import { endOfWeek } from '../../index/when.ts';
import type { Ask } from '../../model.ts';
import type { Counts } from '../types.ts';

/** Costs as much as there are days on which something is due. */
export function countTasks(index: Pick<Index, 'count' | 'dueCount' | 'trails'>, ask: Ask): Counts {
  index.trails.settle();
  const inferred = ask.settings.diagnoseInferred;
  return {
    open: index.count().open - index.trails.carriedOn(),
    overdue: index.dueCount({ from: null, to: addDays(ask.today, -1), inferred }),
    dueToday: index.dueCount({ from: ask.today, to: ask.today, inferred }),
    dueThisWeek: index.dueCount({ from: ask.today, to: endOfWeek(ask), inferred }),
  };
}
