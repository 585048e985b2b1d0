/** The days that a question compares with. */
import { addDays, startOfWeek } from '../dates/day.ts';
import type { Ask, Day } from '../model.ts';
import { type DayNumber, dayNumber } from './packed/mark.ts';

export interface When {
  today: DayNumber;
  /** A month ago: what was due before is overdue by over a month. */
  monthAgo: DayNumber;
  /** The last day that is soon. */
  soon: DayNumber;
  weekStart: DayNumber;
  weekEnd: DayNumber;
  nextWeekEnd: DayNumber;
  /** Whether guesses raise alarms. */
  inferred: boolean;
}

let last: { ask: Ask; when: When } | null = null;

/** What a question compares with; worked out once for each. */
export function whenOf(ask: Ask): When {
  if (last?.ask === ask) return last.when;
  const { today, settings } = ask;
  const weekEnd = endOfWeek(ask);
  const when = {
    today: dayNumber(today),
    monthAgo: dayNumber(addDays(today, -31)),
    soon: dayNumber(addDays(today, settings.dueSoonDays)),
    weekStart: dayNumber(startOfWeek(today, settings.weekStart)),
    weekEnd: dayNumber(weekEnd),
    nextWeekEnd: dayNumber(addDays(weekEnd, 7)),
    inferred: settings.diagnoseInferred,
  };
  last = { ask, when };
  return when;
}

/** The last day of this week, as the user begins weeks. */
export const endOfWeek = ({ today, settings }: Ask): Day => addDays(startOfWeek(today, settings.weekStart), 6);
