/** The day in one sentence: what is due, what is late, and since when. */
import { daysBetween } from '../../dates/day.ts';
import { isOverdueMark, isSure } from '../../index/due.ts';
import { dayOf, dueOf } from '../../index/packed/mark.ts';
import { isOf } from '../../index/people/mine.ts';
import { whenOf } from '../../index/when.ts';
import { messagesFor } from '../../messages/index.ts';
import type { World } from '../world.ts';

/** Of the user's own tasks where there are any open, else of everybody's; null where nothing is due this week. Looks at every task. */
export function digestOf({ index, ask }: World): string | null {
  index.trails.settle();
  const when = whenOf(ask);
  const due = index.rows(
    ({ mark, note, task }) =>
      isSure(mark, when.inferred) && dueOf(mark) <= when.weekEnd && !note.entry.isCarriedOn(task.id),
  );
  const isMine = isOf(ask.settings, index.people);
  const own = due.filter((row) => isMine(index.found(row)));
  const rows = own.length > 0 ? own : due;
  if (rows.length === 0) return null;
  const days = rows.map(({ mark }) => dueOf(mark));
  // There may be more of them than a call takes arguments.
  const first = days.reduce((one, other) => Math.min(one, other));
  const late = rows.filter(({ mark }) => isOverdueMark(mark, when)).length;
  const today = days.filter((day) => day === when.today).length;
  const oldest = dayOf(first)!;
  return messagesFor(ask.locale).digest({
    mine: own.length > 0,
    today,
    late,
    oldest: late > 0 ? daysBetween(oldest, ask.today) : 0,
    week: rows.length - late - today,
  });
}
