/**
 * Lays the sample workspace out relative to a day, so that it is alive whenever it is opened.
 *
 * `test/notes` holds templates. In their names and their text a place `{{DAY FORMAT}}` stands for a day.
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
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { addDays, isDay, startOfWeek, weekdayOf } from '../../server/core/dates/day.ts';
import type { Day } from '../../server/core/model.ts';

export const templates: string = join(import.meta.dirname, '../notes');

/** Writes the sample notes as they are on the day `today` under `target`; answers with their paths there, sorted. */
export function layOutSample(target: string, today: Day): string[] {
  return readdirSync(templates, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const from = join(entry.parentPath, entry.name);
      const path = fillIn(from.slice(templates.length + 1).replaceAll(sep, '/'), today);
      mkdirSync(dirname(join(target, path)), { recursive: true });
      writeFileSync(join(target, path), fillIn(readFileSync(from, 'utf8'), today));
      return path;
    })
    .sort();
}

/** The text with each place filled in: `{{today M/D}}まで` on 2026-11-21 is `11/21まで`. Throws on a place it cannot read. */
export function fillIn(text: string, today: Day): string {
  return text.replace(/\{\{(\S+) ([^{}]+)\}\}/g, (_, day: string, format: string) => show(find(day, today), format));
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function find(expression: string, today: Day): Day {
  if (expression === 'noday') {
    return missingDay(today);
  }
  const match = /^(?:today|(last-)?(mon|tue|wed|thu|fri|sat|sun))((?:[+-]\d+[dw])*)$/.exec(expression);
  if (!match) {
    throw new Error(`no such day in a sample note: ${expression}`);
  }
  const [, last, weekday, shifts] = match;
  let day = weekday ? addDays(startOfWeek(today, 'monday'), weekdays.indexOf(weekday)) : today;
  if (last && day > today) {
    day = addDays(day, -7);
  }
  for (const [, amount, unit] of shifts!.matchAll(/([+-]\d+)([dw])/g)) {
    day = addDays(day, Number(amount) * (unit === 'w' ? 7 : 1));
  }
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
const name = (options: Intl.DateTimeFormatOptions): Show => {
  const format = new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
};

const shows: Record<string, Show> = {
  YYYY: (day) => day.slice(0, 4),
  Month: name({ month: 'long' }),
  Mon: name({ month: 'short' }),
  MM: (day) => day.slice(5, 7),
  M: number(5, 7),
  DD: (day) => day.slice(8),
  D: number(8, 10),
  Weekday: name({ weekday: 'long' }),
  Wen: name({ weekday: 'short' }),
  Wzh: (day) => '一二三四五六日'.charAt(weekdayOf(day) - 1),
  Wja: (day) => '月火水木金土日'.charAt(weekdayOf(day) - 1),
};

function show(day: Day, format: string): string {
  return format.replace(/YYYY|Month|Mon|MM|M|DD|D|Weekday|Wen|Wzh|Wja/g, (token) => shows[token]!(day));
}
