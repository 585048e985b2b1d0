/** Days of the longer periods: weeks, months, quarters, halves and years, and their parts. */
import type { RuleId } from '../messages/index.ts';
import type { Grain, Settings } from '../model.ts';
import { addMonths, daysInMonth, mondayOfWeek, ordinal, partsOf, weekdayAt, weekStartAt, weeksInYear } from './day.ts';
import type { Point } from './expression.ts';

export interface Base {
  /** Days since 1970; null where nothing can be counted. */
  reference: number | null;
  weekStart: Settings['weekStart'];
  region: Settings['region'];
  direction: 'next' | 'last';
  fiscalStart: number;
  /** Whether what is named without a year lies behind: `since May`. */
  past: boolean;
  /** Whether day and month may stand in either order. */
  swaps: boolean;
  /** Where there is no reference: near which day a month and a day lies, and how that is known. */
  year: { near: number; rule: RuleId; close: boolean } | null;
}

export interface Stretch {
  from: number;
  to: number;
  grain: Grain;
  rule: RuleId;
  relative: boolean;
  impossible?: true;
}

/** One day. */
export const single = (at: number, rule: RuleId, relative = true): Stretch => ({
  from: at,
  to: at,
  grain: 'day',
  rule,
  relative,
});

/** The seven days from a first one. */
export const week = (from: number, rule: RuleId): Stretch => ({
  from,
  to: from + 6,
  grain: 'week',
  rule,
  relative: true,
});

/** The year that is stated, or counted from the reference; null where neither. */
export function yearOf(point: Point, base: Base): number | null {
  if (point.year !== undefined) return point.year;
  if (base.reference === null || point.shift?.year === undefined) return null;
  const { year, month } = partsOf(base.reference);
  return year + point.shift.year - (point.fiscal && month < base.fiscalStart ? 1 : 0);
}

/** Saturday and Sunday of a week so many weeks from the reference's, or the nearest that are yet to come or gone by. */
export function weekendOf({ shift, near }: Point, base: Base): Stretch | null {
  if (base.reference === null) return null;
  const begun = weekdayAt(base.reference) > 5;
  const weeks = near === undefined ? (shift?.week ?? 0) : near > 0 && !begun ? near - 1 : near;
  const saturday = weekStartAt(base.reference, 'monday') + 7 * weeks + 5;
  return { from: saturday, to: saturday + 1, grain: 'week', rule: 'date.weekend', relative: true };
}

/** A week by its number in the year (ISO 8601), or in the month: its first is the one with the month's first Thursday. */
export function numberedWeek(point: Point, base: Base): Stretch | null {
  const month = point.month !== undefined || point.shift?.month !== undefined ? monthOf(point, base) : null;
  if (month) {
    const first = month.from + ((4 - weekdayAt(month.from) + 7) % 7) - 3;
    const last = month.to - ((weekdayAt(month.to) - 4 + 7) % 7) - 3;
    return week(point.week! < 0 ? last + 7 * (point.week! + 1) : first + 7 * (point.week! - 1), 'date.week-number');
  }
  const year = yearOf(point, base) ?? (base.reference === null ? null : partsOf(base.reference).year);
  if (year === null) return null;
  return {
    ...week(
      mondayOfWeek(year, point.week! < 0 ? weeksInYear(year) + 1 + point.week! : point.week!),
      'date.week-number',
    ),
    relative: point.year === undefined,
  };
}

/** A month: with the year that is said, else nearest to the reference, or counted from it. */
export function monthOf(point: Point, base: Base): Stretch | null {
  const { reference } = base;
  const stated = yearOf(point, base);
  if (point.month !== undefined && stated !== null) return monthStretch(stated, point.month, point.year === undefined);
  if (reference === null) return null;
  const here = partsOf(reference);
  if (point.month === undefined) {
    const first = partsOf(addMonths(ordinal(here.year, here.month, 1), point.shift?.month ?? 0));
    return { ...monthStretch(point.year ?? first.year, first.month, true), rule: 'date.period' };
  }
  if (point.near) {
    const months =
      point.near > 0 ? ((point.month - here.month + 11) % 12) + 1 : -(((here.month - point.month + 11) % 12) + 1);
    const first = partsOf(addMonths(ordinal(here.year, here.month, 1), months));
    return monthStretch(first.year, first.month, true);
  }
  const ahead = (point.month - here.month + 12) % 12;
  if (base.past) return monthStretch(here.year - (point.month > here.month ? 1 : 0), point.month, true);
  return monthStretch(
    ahead <= 6 ? here.year + (point.month < here.month ? 1 : 0) : here.year - (point.month > here.month ? 1 : 0),
    point.month,
    true,
  );
}

function monthStretch(year: number, month: number, relative: boolean): Stretch {
  const from = ordinal(year, month, 1);
  return { from, to: from + daysInMonth(year, month) - 1, grain: 'month', rule: 'date.month', relative };
}

/** Quarters (3 months) and halves (6), of the calendar's year or of the fiscal one. */
export function months(point: Point, base: Base, length: 3 | 6): Stretch | null {
  const stated = yearOf(point, base);
  if (stated === null && base.reference === null) return null;
  const here = base.reference === null ? { year: stated!, month: 1 } : partsOf(base.reference);
  const start = point.fiscal ? base.fiscalStart : 1;
  const year = stated ?? here.year - (here.month < start ? 1 : 0);
  const number = length === 3 ? point.quarter : point.half;
  const shift = (length === 3 ? point.shift?.quarter : point.shift?.half) ?? 0;
  const index =
    number !== undefined ? number - 1 : Math.floor((here.month - start + 12 * (here.year - year)) / length) + shift;
  const from = addMonths(ordinal(year, start, 1), index * length);
  const grain = length === 3 ? 'quarter' : 'half';
  return {
    from,
    to: addMonths(from, length) - 1,
    grain,
    rule: 'date.quarter',
    relative: stated === null || point.year === undefined,
  };
}

/** A year, from the first month of the fiscal one where it is one. */
export function yearStretch(year: number, point: Point, base: Base): Stretch {
  const from = ordinal(year, point.fiscal ? base.fiscalStart : 1, 1);
  const relative = point.year === undefined;
  return { from, to: addMonths(from, 12) - 1, grain: 'year', rule: relative ? 'date.period' : 'date.year', relative };
}
