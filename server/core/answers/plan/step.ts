/**
 * How the notes of a series follow each other, and what that makes of a day: the plan of 23 March is followed by that of the
 * 30th, the one of 31 January by that of 28 February. Holidays are days as others are: a plan is made for their week too.
 */
import { addDays, addMonths, daysBetween, startOfWeek, toDay, toOrdinal, weekdayOf } from '../../dates/day.ts';
import type { Day, Settings } from '../../model.ts';

export type Rhythm = 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year';

/** From one note of a series to the next. */
export interface Step {
  rhythm: Rhythm;
  /** The days that the two speak from. */
  from: Day;
  to: Day;
  /** The first and last day of what the first one is for. */
  first: Day;
  last: Day;
  /** A day of that time as the same day of the next. */
  move(day: Day): Day;
}

/** What is known of a series. */
export interface Known {
  /** The day of the note that is followed. */
  day: Day;
  /** The days of the notes before it, in order. */
  before: readonly Day[];
  rhythm: Rhythm;
  /** First and last day, where the note says for which time it is. */
  period: { first: Day; last: Day } | null;
  weekStart: Settings['weekStart'];
}

/** How long a rhythm is, in days, for gaps between notes. */
const gaps: [rhythm: Rhythm, from: number, to: number][] = [
  ['day', 1, 4],
  ['week', 5, 10],
  ['fortnight', 11, 18],
  ['month', 25, 38],
  ['quarter', 80, 100],
  ['year', 350, 380],
];

/** So many notes of a series show how they follow each other. */
const shown = 8;

/** The rhythm of the days of notes, where most of the gaps between the last of them are of one; null where none is. */
export function rhythmOf(days: readonly Day[]): { rhythm: Rhythm; count: number } | null {
  const recent = [...new Set(days)].sort().slice(-shown);
  const found = recent.slice(1).flatMap((day, at) => {
    const length = daysBetween(recent[at]!, day);
    return gaps.find(([, from, to]) => from <= length && length <= to)?.[0] ?? [];
  });
  const most = gaps
    .map(([rhythm]) => ({ rhythm, count: found.filter((one) => one === rhythm).length }))
    .sort((a, b) => b.count - a.count)[0]!;
  return most.count > 0 && 2 * most.count > recent.length - 1 ? most : null;
}

/** The rhythm of notes that are for so many days each. */
export const rhythmOfLength = (days: number): Rhythm =>
  days <= 1 ? 'day' : days <= 8 ? 'week' : days <= 15 ? 'fortnight' : days <= 31 ? 'month' : 'quarter';

/** From a note to the next of its series. */
export function stepFrom(known: Known): Step {
  const { day, rhythm, period, before } = known;
  const months = { month: 1, quarter: 3, year: 12 }[rhythm as string];
  const [first, last] = period ? [period.first, period.last] : spanOf(known);
  const whole = (from: Day): Pick<Step, 'rhythm' | 'from' | 'first' | 'last'> => ({ rhythm, from, first, last });
  if (months) {
    const to = monthly(day, before, months);
    const move = (it: Day) => (it === day ? to : monthsOn(it, months));
    return { ...whole(day), to, move };
  }
  if (rhythm === 'day') {
    const to = nextDay(day, before);
    return { ...whole(day), to, move: (it) => addDays(it, daysBetween(day, to)) };
  }
  const length = rhythm === 'week' ? 7 : 14;
  return { ...whole(day), to: addDays(day, length), move: (it) => addDays(it, length) };
}

/** For which days a note is that does not say so. */
function spanOf({ day, rhythm, weekStart }: Known): [first: Day, last: Day] {
  if (rhythm === 'day') return [day, day];
  if (rhythm === 'week' || rhythm === 'fortnight') {
    const first = startOfWeek(day, weekStart);
    return [first, addDays(first, rhythm === 'week' ? 6 : 13)];
  }
  const length = { month: 1, quarter: 3, year: 12 }[rhythm];
  const year = day.slice(0, 4);
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / length) * length + 1;
  const first = `${year}-${`${month}`.padStart(2, '0')}-01`;
  return [first, addDays(toDay(addMonths(toOrdinal(first), length)), -1)];
}

/** Who writes no note on Saturdays and Sundays goes from Friday to Monday. */
function nextDay(day: Day, before: readonly Day[]): Day {
  const next = addDays(day, 1);
  const isFree = (it: Day) => weekdayOf(it) > 5;
  const worksThen = [day, ...before.slice(-30)].some(isFree);
  return worksThen || !isFree(next) ? next : addDays(day, 8 - weekdayOf(day));
}

/** The same day so many months on; the last day of a month is followed by the last of the next. */
function monthsOn(day: Day, months: number): Day {
  const next = toDay(addMonths(toOrdinal(day), months));
  return isLastOfMonth(day) ? lastOfMonth(next) : next;
}

const isLastOfMonth = (day: Day): boolean => addDays(day, 1).endsWith('-01');
const lastOfMonth = (day: Day): Day => addDays(toDay(addMonths(toOrdinal(`${day.slice(0, 8)}01`), 1)), -1);

/** By the day of the month; or, where the notes before say so, by a weekday of it: the first Monday, the last Friday. */
function monthly(day: Day, before: readonly Day[], months: number): Day {
  const days = [...before.slice(-2), day];
  const weekdays = new Set(days.map(weekdayOf));
  const isAlike = new Set(days.map((it) => it.slice(8))).size === 1 || days.every(isLastOfMonth);
  if (days.length < 3 || weekdays.size > 1 || isAlike) return monthsOn(day, months);
  const month = `${toDay(addMonths(toOrdinal(`${day.slice(0, 8)}01`), months)).slice(0, 8)}01`;
  const first = addDays(month, (weekdayOf(day) - weekdayOf(month) + 7) % 7);
  const nth = (it: Day): number => Math.ceil(Number(it.slice(8)) / 7);
  const isLast = days.every((it) => !addDays(it, 7).startsWith(it.slice(0, 8)));
  const wanted = days.every((it) => nth(it) === nth(day)) && nth(day) < 5 ? nth(day) : isLast ? 5 : nth(day);
  const found = addDays(first, 7 * (wanted - 1));
  return found.startsWith(month.slice(0, 8)) ? found : addDays(found, -7);
}
