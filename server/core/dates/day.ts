/**
 * Arithmetic on days; beside it only the resolver knows how a calendar works. It counts in UTC alone: places have had nights without a
 * midnight, and days that were left out when they crossed the date line, which counting in local time stumbles over.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
// Each from a file of its own: the package as a whole is three hundred modules, which every process that runs the sources would load.
import { getISOWeeksInYear } from 'date-fns/getISOWeeksInYear';
import { setISOWeek } from 'date-fns/setISOWeek';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import type { Day, Settings } from '../model.ts';

const dayLength = 86_400_000;

/** Days since 1970-01-01 of a calendar day; days of a month that has fewer run on into the next. */
export const ordinal = (year: number, month: number, day: number): number => {
  if (year > 99) return Date.UTC(year, month - 1, day) / dayLength;
  // Date.UTC takes 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / dayLength;
};

/** Days since 1970-01-01, which was 0. */
export const toOrdinal = (day: Day): number => {
  const digit = (at: number) => day.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return ordinal(year, digit(5) * 10 + digit(6), digit(8) * 10 + digit(9));
};

/** The day that many days after 1970-01-01. */
export const toDay = (at: number): Day => {
  const date = new Date(at * dayLength);
  const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);
  const year = date.getUTCFullYear();
  return `${year < 1000 ? `${year}`.padStart(4, '0') : year}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
};

/** Year, month (1 January) and day of the month. */
export const partsOf = (at: number): { year: number; month: number; day: number } => {
  const date = new Date(at * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** 1 Monday … 7 Sunday; 1970-01-01 was a Thursday. */
export const weekdayAt = (at: number): number => ((((at + 3) % 7) + 7) % 7) + 1;

/** A Date that date-fns counts with in UTC. */
const inUtc = (at: number): Date => new UTCDateMini(at * dayLength);
const ordinalOf = (date: Date): number => date.getTime() / dayLength;

/** The same day so many months on, or the last day of a month that has no such day. */
export const addMonths = (at: number, amount: number): number => {
  const { year, month, day } = partsOf(at);
  return ordinal(year, month + amount, Math.min(day, daysInMonth(year, month + amount)));
};

/** Months run on into the years before and after. */
export const daysInMonth = (year: number, month: number): number =>
  ordinal(year, month + 1, 1) - ordinal(year, month, 1);

/** The Monday of a numbered week (ISO 8601). */
export const mondayOfWeek = (year: number, week: number): number =>
  ordinalOf(startOfISOWeek(setISOWeek(inUtc(ordinal(year, 1, 4)), week)));

/** 52 or 53. */
export const weeksInYear = (year: number): number => getISOWeeksInYear(inUtc(ordinal(year, 1, 4)));

/** The week that holds a day, by its number and the year that it is counted in (ISO 8601). */
export function weekOf(day: Day): { year: number; week: number } {
  const thursday = toOrdinal(day) - weekdayOf(day) + 4;
  const { year } = partsOf(thursday);
  return { year, week: Math.floor((thursday - ordinal(year, 1, 1)) / 7) + 1 };
}

/** Whether the string is a day of the calendar: `2026-02-29` is none. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && toDay(toOrdinal(text)) === text;

export const addDays = (day: Day, amount: number): Day => toDay(toOrdinal(day) + amount);

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => toOrdinal(to) - toOrdinal(from);

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => weekdayAt(toOrdinal(day));

export const startOfWeek = (day: Day, weekStart: Settings['weekStart']): Day =>
  toDay(weekStartAt(toOrdinal(day), weekStart));

export const weekStartAt = (at: number, weekStart: Settings['weekStart']): number =>
  at - (weekStart === 'monday' ? weekdayAt(at) - 1 : weekdayAt(at) % 7);

const names = new Map<string, string[]>();

/** `Wed` / `周三` / `水`; `long`: `Wednesday` / `星期三` / `水曜日`. */
export function weekdayName(day: Day, locale: string, style: 'short' | 'long' = 'short'): string {
  const key = `${locale} ${style}`;
  let week = names.get(key);
  if (!week) {
    const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
    // 1970-01-05 was a Monday.
    week = [4, 5, 6, 7, 8, 9, 10].map((at) => format.format(new Date(at * dayLength)));
    names.set(key, week);
  }
  return week[weekdayOf(day) - 1]!;
}
