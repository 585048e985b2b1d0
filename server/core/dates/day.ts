/** Arithmetic on days, by date-fns; the only place besides the resolver that knows how a calendar works. */
import {
  addDays as addDaysTo,
  differenceInCalendarDays,
  formatISO,
  getISODay,
  isValid,
  parseISO,
  startOfWeek as startOfWeekOf,
} from 'date-fns';
import type { Day, Settings } from '../model.ts';

const toDay = (date: Date): Day => formatISO(date, { representation: 'date' });

/** Whether the string is a day of the calendar: `2026-02-29` is none. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text));

export const addDays = (day: Day, amount: number): Day => toDay(addDaysTo(parseISO(day), amount));

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => differenceInCalendarDays(parseISO(to), parseISO(from));

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => getISODay(parseISO(day));

export const startOfWeek = (day: Day, weekStart: Settings['weekStart']): Day =>
  toDay(startOfWeekOf(parseISO(day), { weekStartsOn: weekStart === 'monday' ? 1 : 0 }));

/** `Wed` / `周三` / `水`; `long`: `Wednesday` / `星期三` / `水曜日`. */
export const weekdayName = (day: Day, locale: string, style: 'short' | 'long' = 'short'): string =>
  new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
