/**
 * The sample workspace: notes of an imaginary team, laid out relative to a day, so that it is alive whenever it is opened.
 *
 * `client/sample` holds templates. In their names and their text a place `{{DAY FORMAT}}` stands for a day.
 *
 *   {{mon-2w YYYY-MM-DD}}        Monday of the week two before this one     2026-11-02
 *   {{fri M月D日}}                Friday of this week, past or not           11月20日
 *   {{last-thu+4d M/D(Wja)}}     four days after the latest Thursday        11/23(月)
 *   {{today Month D}}            today                                      November 21
 *   {{noday M月D日}}              a day that the next short month lacks      11月31日
 *
 * DAY     `today`; `mon` … `sun`, in this week, which begins on Monday; `last-mon` … `last-sun`, the latest one up to
 *         today; `noday`. Then any of `-2w` `+1w` `-3d` `+5d`, except after `noday`.
 * FORMAT  year `YYYY`; month `MM` `M` `Month` `Mon`; day `DD` `D`; weekday `Weekday` `Wen` `Wzh` `Wja`
 *         (Wednesday, Wed, 三, 水); all else stands for itself.
 *
 * Words that count from a note's own date (`by Friday`, `本周五`, `来週水曜`) need no place: the note's date moves them.
 */
import { addDays, isDay, startOfWeek, weekdayName } from '../dates/day.ts';
import type { Day } from '../model.ts';
import type { SampleFile } from './report/types.ts';

/** The sample as it is on a day, by path. */
export const sampleOn = (templates: readonly SampleFile[], today: Day): SampleFile[] =>
  templates
    .map(({ path, text }) => ({ path: fillIn(path, today), text: fillIn(text, today) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/** The text with each place filled in: `{{today M/D}}` on 2026-11-21 is `11/21`. Throws on a place it cannot read. */
export const fillIn = (text: string, today: Day): string =>
  text.replace(/\{\{([^\s{}]{1,20}) ([^{}]{1,40})\}\}/g, (_, day: string, format: string) =>
    show(find(day, today), format),
  );

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function find(expression: string, today: Day): Day {
  if (expression === 'noday') return missingDay(today);
  const match = /^(?:today|(last-)?(mon|tue|wed|thu|fri|sat|sun))((?:[+-]\d+[dw])*)$/.exec(expression);
  if (!match) throw new Error(`no such day in a sample note: ${expression}`);
  const [, last, weekday, shifts] = match;
  let day = weekday ? addDays(startOfWeek(today, 'monday'), weekdays.indexOf(weekday)) : today;
  if (last && day > today) day = addDays(day, -7);
  for (const [, amount, unit] of shifts!.matchAll(/([+-]\d+)([dw])/g))
    day = addDays(day, Number(amount) * (unit === 'w' ? 7 : 1));
  return day;
}

/** A day that the next month with fewer than 31 lacks: `2026-11-31`, `2027-02-30`. */
function missingDay(today: Day): Day {
  const month = today.slice(0, 8);
  const missing = [`${month}30`, `${month}31`].find((day) => !isDay(day));
  return missing ?? missingDay(addDays(`${month}01`, 31));
}

type Show = (day: Day) => string;

const number = (start: number, end: number): Show => {
  return (day) => String(Number(day.slice(start, end)));
};
/** A day that is none (`noday`) has a month all the same. */
const month = (style: 'long' | 'short'): Show => {
  return (day) =>
    new Intl.DateTimeFormat('en', { month: style, timeZone: 'UTC' }).format(
      new Date(`${day.slice(0, 7)}-01T00:00:00Z`),
    );
};
const weekday = (locale: string, style: 'long' | 'short' = 'short'): Show => {
  return (day) => weekdayName(day, locale, style);
};

const shows: Record<string, Show> = {
  YYYY: (day) => day.slice(0, 4),
  Month: month('long'),
  Mon: month('short'),
  MM: (day) => day.slice(5, 7),
  M: number(5, 7),
  DD: (day) => day.slice(8),
  D: number(8, 10),
  Weekday: weekday('en', 'long'),
  Wen: weekday('en'),
  Wzh: (day) => weekdayName(day, 'zh').slice(-1),
  Wja: weekday('ja'),
};

function show(day: Day, format: string): string {
  return format.replace(/YYYY|Month|Mon|MM|M|DD|D|Weekday|Wen|Wzh|Wja/g, (token) => shows[token]!(day));
}
