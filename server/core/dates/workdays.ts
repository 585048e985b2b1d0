/**
 * Working days: Monday to Friday, and where the settings name a region, what its official calendar says of each day. A
 * region is one name in regions.ts and one entry in `calendars`. A year that a calendar does not know has weekends only.
 */
import type { RuleId } from '../messages/index.ts';
import type { Day } from '../model.ts';
import { type Year, yearInChina, yearInJapan } from './calendars.ts';
import { ordinal, partsOf, toDay, toOrdinal, weekdayAt } from './day.ts';
import type { Region } from './regions.ts';

/** What each region's calendar says of a year; null where it does not know the year. */
const calendars: Record<Exclude<Region, 'none'>, (year: number) => Year | null> = { CN: yearInChina, JP: yearInJapan };

const yearsOf = new Map<string, number[]>();

/** The working days of a year, in order. */
function workdaysOf(year: number, region: Region): number[] {
  const key = `${region} ${year}`;
  let days = yearsOf.get(key);
  if (!days) {
    const { free, worked } = (region === 'none' ? null : calendars[region](year)) ?? { free: [], worked: [] };
    days = [];
    for (let day = ordinal(year, 1, 1), end = ordinal(year + 1, 1, 1); day < end; day++)
      if (worked.includes(day) || (weekdayAt(day) < 6 && !free.includes(day))) days.push(day);
    yearsOf.set(key, days);
  }
  return days;
}

/**
 * The working day that is so many on (or back) from a day, which itself does not count.
 *
 *     Friday 2026-04-24, 3 on  →  Wednesday 2026-04-29; in JP, where that day is free, Thursday 2026-04-30
 */
export function workdaysFrom(from: number, amount: number, region: Region): number {
  let { year } = partsOf(from);
  let days = workdaysOf(year, region);
  const next = days.findIndex((day) => (amount > 0 ? day > from : day >= from));
  const first = next < 0 ? days.length : next;
  let index = amount > 0 ? first + amount - 1 : first + amount;
  for (; index >= days.length; days = workdaysOf(++year, region)) index -= days.length;
  while (index < 0) {
    days = workdaysOf(--year, region);
    index += days.length;
  }
  return days[index]!;
}

/** Whether only weekends were passed over between two days, or the public holidays of the region too. */
export function workdayRule(from: number, to: number, region: Region): RuleId {
  const known = region !== 'none' && [from, to].every((day) => calendars[region](partsOf(day).year));
  return known ? 'date.workday-region' : 'date.workday';
}

/** The day itself where it is a working day of the region, else the next that is one. */
export const nextWorkday = (day: Day, region: Region): Day => toDay(workdaysFrom(toOrdinal(day) - 1, 1, region));
