/** The figures of the status bar and the badge. */
import { addDays } from '../dates/day.ts';
import { endOfWeek, isDueThisWeek, isOverdue } from '../index/due.ts';
import type { Index } from '../index/index.ts';
import type { Ask } from '../model.ts';
import type { Counts } from './types.ts';

export const countTasks = (index: Index, ask: Ask): Counts => ({
  open: index.openCount(),
  overdue: index.openDue(null, addDays(ask.today, -1)).filter((found) => isOverdue(found, ask)).length,
  dueThisWeek: index.openDue(ask.today, endOfWeek(ask)).filter((found) => isDueThisWeek(found, ask)).length,
});
