/** The public holidays of each region, from its official calendar. */

// Its data, not its functions: those take midnight in UTC for local time, and west of Greenwich are a day off.
import china from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import japan from 'japanese-holidays';
import { ordinal } from './day.ts';

/** Weekdays of a year that are free, and weekend days that are worked, as days since 1970. */
export interface Year {
  free: readonly number[];
  worked: readonly number[];
}

const at = (day: string): number => Date.parse(day) / 86_400_000;
const daysIn = (year: number, days: object): number[] =>
  Object.keys(days)
    .filter((day) => day.startsWith(`${year}-`))
    .map(at);

/** As the State Council announces it each November, make-up days included; null for a year that is not known. */
export function yearInChina(year: number): Year | null {
  const free = daysIn(year, china.holidays);
  return free.length ? { free, worked: daysIn(year, china.workdays) } : null;
}

/** By the Act on National Holidays of 1948 and its changes; null for a year that is not known. */
export function yearInJapan(year: number): Year | null {
  if (year < 1949 || year > 2150) return null;
  return { free: japan.getHolidaysOf(year).map(({ month, date }) => ordinal(year, month, date)), worked: [] };
}
