/** The bands of due days that tasks are grouped by, from the most pressing on. */
import { isOpen, isOverdueMark } from '../../index/due.ts';
import { dueOf, type Mark, statusOf } from '../../index/packed/mark.ts';
import type { When } from '../../index/when.ts';
import type { Messages } from '../../messages/index.ts';

export type Band = keyof Messages['tree']['bands'];

/** All bands, in their order. */
export const bands: readonly Band[] = [
  'overMonth',
  'month',
  'week',
  'today',
  'thisWeek',
  'nextWeek',
  'later',
  'unsure',
  'none',
  'closed',
];

/** The band of a task. */
export function bandOf(mark: Mark, when: When): Band {
  const due = dueOf(mark);
  if (!isOpen(statusOf(mark))) return 'closed';
  if (due === 0) return 'none';
  if (due < when.today) return isOverdueMark(mark, when) ? overdueBand(due, when) : 'unsure';
  if (due === when.today) return 'today';
  if (due <= when.weekEnd) return 'thisWeek';
  return due <= when.nextWeekEnd ? 'nextWeek' : 'later';
}

function overdueBand(due: number, when: When): Band {
  if (due >= when.weekStart) return 'week';
  return due >= when.monthAgo ? 'month' : 'overMonth';
}
