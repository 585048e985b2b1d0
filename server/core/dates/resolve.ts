/** From what was said to days, counted from a reference. All arithmetic is on days since 1970, see day.ts. */

import type { RuleId } from '../messages/index.ts';
import { addMonths, daysInMonth, ordinal, partsOf, weekdayAt, weekStartAt } from './day.ts';
import type { Point, Unit } from './expression.ts';
import { lunarDay } from './lunar.ts';
import { partOfPeriod } from './parts.ts';
import {
  type Base,
  monthOf,
  months,
  numberedWeek,
  type Stretch,
  single,
  week,
  weekendOf,
  yearOf,
  yearStretch,
} from './periods.ts';
import { workdayRule, workdaysFrom } from './workdays.ts';

/** The days of a point, or null where it counts from a reference and there is none. */
export function resolvePoint(point: Point, base: Base): Stretch | null {
  if (point.weekOf) return weekAround(point, base);
  if (point.next) return nextTo(point, base);
  if (base.swaps && point.swapped && (point.weekday ?? point.swapped.year) !== undefined) return byWeekday(point, base);
  if (point.share) return shareOf(point, base);
  if (point.offset && Object.keys(point).length > 1) return distant(point, base);
  const whole = wholePeriod(point, base);
  return whole && point.part && whole.grain !== 'day' ? partOfPeriod(whole, point.part, base) : whole;
}

/** `the first 2 weeks of May`, where weeks are those that have most of their days in it. */
function shareOf({ share, ...point }: Point, base: Base): Stretch | null {
  const whole = wholePeriod(point, base);
  if (!whole || !share) return null;
  const { unit, amount } = share;
  const offset = { [unit]: amount };
  const first = unit === 'week' ? whole.from + ((4 - weekdayAt(whole.from) + 7) % 7) - 3 : whole.from;
  const last = unit === 'week' ? whole.to - ((weekdayAt(whole.to) - 4 + 7) % 7) + 3 : whole.to;
  if (unit === 'workday') {
    const far = workdaysFrom(amount > 0 ? first - 1 : last + 1, amount, base.region);
    const days = amount > 0 ? { from: first, to: far } : { from: far, to: workdaysFrom(last + 1, -1, base.region) };
    return { ...whole, ...days, grain: 'day', rule: workdayRule(first, last, base.region) };
  }
  const days =
    amount > 0
      ? { from: first, to: moved(first, offset, base) - 1 }
      : { from: moved(last + 1, offset, base), to: last };
  return { ...whole, ...days, grain: 'day', rule: 'date.part' };
}

/** Of two orders of day, month and year, the one that falls on the stated weekday, and nearer. */
function byWeekday({ swapped, ...point }: Point, base: Base): Stretch | null {
  const [first, second] = [resolvePoint(point, base), resolvePoint({ ...point, ...swapped }, base)];
  if (!first || !second || second.impossible) return first;
  if (point.weekday !== undefined && weekdayAt(second.from) !== point.weekday) return first;
  const away = ({ from }: Stretch) => Math.abs(from - (base.reference ?? from));
  const wrong = point.weekday !== undefined && weekdayAt(first.from) !== point.weekday;
  return wrong || away(second) < away(first) ? second : first;
}

/** `week of April 10`. */
function weekAround({ weekOf: _, ...point }: Point, base: Base): Stretch | null {
  const day = resolvePoint(point, base);
  return day && { ...week(weekStartAt(day.from, base.weekStart), 'date.week-of'), relative: day.relative };
}

/** `the Monday after April 7`, `the week before April 7`. */
function nextTo({ next, ...point }: Point, base: Base): Stretch | null {
  const named = resolvePoint(point, base);
  if (!named || !next) return null;
  const at = next.side > 0 ? named.to : named.from;
  const { relative } = named;
  if (next.weekday === undefined) {
    const beside = resolvePoint({ shift: { [next.unit!]: next.side } }, { ...base, reference: at });
    return beside && { ...beside, relative };
  }
  const ahead = (((next.weekday - weekdayAt(at)) * next.side + 6 + 7) % 7) + 1;
  return { ...single(at + next.side * ahead, 'date.weekday'), relative };
}

/** `three weeks from tomorrow`: counted from the day that is named. */
function distant({ offset, ...point }: Point, base: Base): Stretch | null {
  const day = resolvePoint(point, base);
  return day && offset ? { ...away(day.from, offset, base), relative: day.relative } : null;
}

function wholePeriod(point: Point, base: Base): Stretch | null {
  const { reference } = base;
  if (point.lunar) return festival(point, base);
  if (point.day !== undefined) return dayOf(point, base);
  if (point.nth !== undefined) return nthDay(point, base);
  if (point.offset) return reference === null ? null : away(reference, point.offset, base);
  const shift = point.shift ?? {};
  if (shift.day !== undefined) return reference === null ? null : single(reference + shift.day, 'date.day-word');
  if (shift.workday !== undefined) return reference === null ? null : away(reference, { workday: shift.workday }, base);
  if (point.weekend) return weekendOf(point, base);
  if (point.weekday !== undefined && point.week === undefined) return weekdayOf(point, base);
  if (point.week !== undefined) return weekOf(point, base);
  if (point.month !== undefined || shift.month !== undefined) return monthOf(point, base);
  if (point.quarter !== undefined || shift.quarter !== undefined) return months(point, base, 3);
  if (point.half !== undefined || shift.half !== undefined) return months(point, base, 6);
  if (shift.week !== undefined)
    return reference === null ? null : week(weekStartAt(reference, base.weekStart) + 7 * shift.week, 'date.period');
  const year = yearOf(point, base);
  return year === null ? null : yearStretch(year, point, base);
}

/** `春节`: of the year that is said, else the next one, or the last where it is past. */
function festival(point: Point, base: Base): Stretch | null {
  const stated = yearOf(point, base);
  const [month, day] = point.lunar!;
  if (stated === null && base.reference === null) return null;
  const year = stated ?? partsOf(base.reference!).year;
  const here = lunarDay(year, month, day);
  const step = base.past || base.direction === 'last' ? -1 : 1;
  const gone = stated === null && here !== null && (here - base.reference!) * step < 0;
  const at = gone ? lunarDay(year + step, month, day) : here;
  return at === null ? null : single(at, 'date.month-day', point.year === undefined);
}

type Offset = Partial<Record<Unit, number>>;

/** The day so far from another. */
function away(from: number, offset: Offset, base: Base): Stretch {
  const at = moved(from, offset, base);
  return single(at, offset.workday === undefined ? 'date.offset' : workdayRule(from, at, base.region));
}

function moved(reference: number, offset: Offset, { region }: Base): number {
  let at = addMonths(
    reference,
    12 * (offset.year ?? 0) + 6 * (offset.half ?? 0) + 3 * (offset.quarter ?? 0) + (offset.month ?? 0),
  );
  at += 7 * (offset.week ?? 0) + (offset.day ?? 0);
  return offset.workday === undefined ? at : workdaysFrom(at, offset.workday, region);
}

/** A day of a month: with the year that is said, else nearest to the reference; a day alone is the next or last one. */
function dayOf(point: Point, base: Base): Stretch | null {
  const { day, month } = point;
  if (day === undefined) return null;
  const year = yearOf(point, base);
  if (month !== undefined && year !== null)
    return checked(year, month, day, point.year === undefined ? 'date.month-day' : 'date.full');
  const { reference } = base;
  if (reference === null) return hinted(point, base);
  const here = partsOf(reference);
  if (point.shift?.month !== undefined) {
    const first = partsOf(addMonths(ordinal(here.year, here.month, 1), point.shift.month));
    return checked(point.year ?? first.year, first.month, day, 'date.day-of-month');
  }
  if (month !== undefined && (point.near || base.past)) return nextYear(month, day, base.past ? -1 : point.near!, base);
  if (month !== undefined) return nearestYear(month, day, point.weekday, reference);
  return nextDay(day, point.weekday, base, reference);
}

/** A month and a day where there is nothing to count from, or a day with its weekday near a day that is known. */
function hinted({ month, day, weekday, shift, near: side }: Point, { year, past }: Base): Stretch | null {
  if (!year || past || side || shift?.year !== undefined || shift?.month !== undefined) return null;
  const { near, rule, close } = year;
  if (month !== undefined) return { ...nearestYear(month, day!, weekday, near), rule };
  if (!close || weekday === undefined) return null;
  const found = nearest(around(day!, partsOf(near), 1), weekday, near);
  return weekdayAt(found) === weekday ? single(found, 'date.agrees') : null;
}

function checked(year: number, month: number, day: number, rule: RuleId): Stretch {
  const relative = rule !== 'date.full';
  if (day > daysInMonth(year, month)) return { ...single(ordinal(year, month, 1), rule, relative), impossible: true };
  return single(ordinal(year, month, day), rule, relative);
}

/** The next such day of the calendar from the reference on, or the last one. */
function nextYear(month: number, day: number, near: number, { reference, direction }: Base): Stretch {
  const { year } = partsOf(reference!);
  const step = direction === 'last' ? -1 : Math.sign(near);
  const far = (ordinal(year, month, day) - reference!) * step < 0;
  return checked(year + (far ? step : 0), month, day, 'date.month-day');
}

/** A month and a day in the year in which it is nearest to the reference. */
export function nearestYear(month: number, day: number, weekday: number | undefined, reference: number): Stretch {
  const { year } = partsOf(reference);
  const rule = 'date.month-day';
  if (day > daysInMonth(2000, month)) return checked(year, month, day, rule);
  const reach = month === 2 && day === 29 ? 4 : 1;
  const days: number[] = [];
  for (let at = year - reach; at <= year + reach; at++)
    if (day <= daysInMonth(at, month)) days.push(ordinal(at, month, day));
  const closest = nearest(days, undefined, reference);
  // A slip of the pen is likelier than a day a year off: the weekday has a say only where the nearest day is far.
  const far = Math.abs(closest - reference) > 92;
  return single(far ? nearest(days, weekday, reference) : closest, rule);
}

/** The day nearest to the reference, of those on the stated weekday if there are any. */
function nearest(days: readonly number[], weekday: number | undefined, reference: number): number {
  const stated = weekday === undefined ? [] : days.filter((at) => weekdayAt(at) === weekday);
  let best = (stated.length ? stated : days)[0]!;
  for (const at of stated.length ? stated : days) if (Math.abs(at - reference) < Math.abs(best - reference)) best = at;
  return best;
}

function nextDay(day: number, weekday: number | undefined, base: Base, reference: number): Stretch {
  const here = partsOf(reference);
  const step = base.direction === 'next' ? 1 : -1;
  const days: number[] = [];
  for (let month = 0; days.length < 7; month++) {
    const first = addMonths(ordinal(here.year, here.month, 1), step * month);
    const { year, month: of } = partsOf(first);
    const at = first + day - 1;
    if (day <= daysInMonth(year, of) && (at - reference) * step >= 0) days.push(at);
  }
  if (weekday === undefined || weekdayAt(days[0]!) === weekday) return single(days[0]!, 'date.day');
  // The weekday that is written beside it says which month is meant, be it past.
  return single(nearest([days[0]!, ...around(day, here, 6)], weekday, reference), 'date.day');
}

/** The day in each of the months around, so many on either side. */
function around(day: number, here: { year: number; month: number }, reach: number): number[] {
  return Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach).flatMap((months) => {
    const { year, month } = partsOf(addMonths(ordinal(here.year, here.month, 1), months));
    return day <= daysInMonth(year, month) ? [ordinal(year, month, day)] : [];
  });
}

function weekdayOf(point: Point, base: Base): Stretch | null {
  const { reference, direction } = base;
  const weekday = point.weekday!;
  const shift = point.shift?.week;
  if (reference === null) return null;
  if (shift !== undefined) {
    const start = weekStartAt(reference, base.weekStart) + 7 * shift;
    return single(start + ((weekday - weekdayAt(start) + 7) % 7), 'date.weekday-of-week');
  }
  const ahead = (weekday - weekdayAt(reference) + 7) % 7;
  if (point.near)
    return single(reference + 7 * point.near + (ahead === 0 ? 0 : point.near > 0 ? ahead - 7 : ahead), 'date.weekday');
  return single(direction === 'next' || ahead === 0 ? reference + ahead : reference + ahead - 7, 'date.weekday');
}

/** A week by its number, or a weekday of it. */
function weekOf(point: Point, base: Base): Stretch | null {
  const whole = numberedWeek(point, base);
  if (!whole || point.weekday === undefined) return whole;
  return { ...single(whole.from + point.weekday - 1, 'date.weekday-of-week'), relative: whole.relative };
}

/**
 * `third Wednesday of May`, `last Friday of the month`, `last working day of the quarter`. Of no period in particular
 * (`第2水曜`) it is of the reference's month, or of the next one where that has gone by.
 */
function nthDay(point: Point, base: Base): Stretch | null {
  const { nth: _, workday: __, weekday: ___, weekdaySpan: ____, ...rest } = point;
  if (Object.keys(rest).length > 0) return nthWithin(point, wholePeriod(rest, base), base);
  const step = base.direction === 'next' ? 1 : -1;
  const here = nthWithin(point, wholePeriod({ shift: { month: 0 } }, base), base);
  const past = here !== null && (here.from - (base.reference ?? here.from)) * step < 0;
  return past ? nthWithin(point, wholePeriod({ shift: { month: step } }, base), base) : here;
}

/** The nth weekday or working day of a period; impossible where it has fewer. */
function nthWithin({ nth = 1, workday, weekday }: Point, period: Stretch | null, { region }: Base): Stretch | null {
  if (!period || (weekday === undefined && !workday)) return null;
  const { from, to, relative } = period;
  const rule = workday ? workdayRule(from, to, region) : 'date.nth-weekday';
  const first = from + (((weekday ?? 1) - weekdayAt(from) + 7) % 7);
  const last = to - ((weekdayAt(to) - (weekday ?? 1) + 7) % 7);
  const at = workday
    ? workdaysFrom(nth < 0 ? to + 1 : from - 1, nth, region)
    : nth < 0
      ? last + 7 * (nth + 1)
      : first + 7 * (nth - 1);
  return at < from || at > to ? { ...single(from, rule, relative), impossible: true } : single(at, rule, relative);
}
