/**
 * What a date expression says, without a calendar. An expression is a point or a pair of points; a point is the set of
 * things that were said of one day or period, so that neighbours (`Friday`, `4月7日`) can be put together field by field.
 */
import type { DatePart } from '../lexicons/types/dates.ts';
import type { Span } from '../model.ts';

export type Unit = 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** A stretch of a longer period. */
export type Part = DatePart;

export interface Point {
  year?: number;
  /** 1 to 12. */
  month?: number;
  /** 1 to 31 as written: whether a calendar has it is seen later. */
  day?: number;
  /** 1 Monday … 7 Sunday. */
  weekday?: number;
  weekdaySpan?: Span;
  /** Number of a week of the year (`W13`), or of the month where one is said; -1 is the last. */
  week?: number;
  quarter?: number;
  half?: number;
  /** Quarter and half count from the start of the fiscal year. */
  fiscal?: true;
  /** Which of several: `third` Wednesday of a month. -1 is the last. */
  nth?: number;
  /** Month and day of the Chinese calendar. */
  lunar?: [number, number];
  /** What `nth` counts is working days. */
  workday?: true;
  weekend?: true;
  /** The nearest on one side, counted from the day after: `coming Friday` 1. */
  near?: number;
  /** Said by one word with the weekday, so that it may be the nearest one as well: `next Friday`. */
  nextOf?: true;
  /** A weekday, or a week or month, next to the day that the rest names: `the Monday after April 7`. */
  next?: { weekday?: number; unit?: Unit; side: 1 | -1 };
  /** The week that holds the day. */
  weekOf?: true;
  part?: Part;
  /** The first so many of a period, or its last where less than nothing: `the first 2 weeks of May`. */
  share?: { unit: Unit; amount: number };
  /** A whole period, counted from the reference's own: `next week` week 1, `上月` month -1. */
  shift?: Partial<Record<Unit, number>>;
  /** A day, so far from the reference: `3 days ago` day -3, `in two months` month 2. */
  offset?: Partial<Record<Unit, number>>;
  /** The same digits in the other order of month and day. */
  swapped?: { month: number; day: number; year?: number };
}

/**
 * A stretch that begins or ends at the reference. `within 3 days` ends so far ahead; `未来两天` is the days that come;
 * `next two weeks` is whole weeks.
 */
export interface Window {
  kind: 'window';
  unit: Unit;
  amount: number;
  manner: 'within' | 'rolling' | 'whole';
}

export type DateExpression = { kind: 'point'; point: Point } | { kind: 'range'; from: Point; to: Point } | Window;

/** Which side is open: `by Friday` from; `from Monday` to. `exclusive`: a named period itself is left out. */
export interface Open {
  side: 'from' | 'to';
  exclusive: boolean;
  /** What is named lies behind: `since Monday`. */
  past?: true;
}

/** Whether two points say different things, so that together they can be one. */
export function compatible(a: Point, b: Point): boolean {
  for (const key of Object.keys(b) as (keyof Point)[]) {
    if (key !== 'shift' && key !== 'swapped' && key !== 'fiscal' && a[key] !== undefined) return false;
  }
  return !Object.keys(b.shift ?? {}).some((unit) => unit in (a.shift ?? {}));
}

/** One point of what two say: `next week` and `Friday`. */
export function merge(a: Point, b: Point): Point {
  const shift = a.shift || b.shift ? { shift: { ...a.shift, ...b.shift } } : {};
  return { ...a, ...b, ...shift };
}

/** Whether a point names a stretch of days: `next week`, `May`. */
export const hasPeriod = ({ day, weekday, weekend, month, year, quarter, half, week, shift, offset }: Point): boolean =>
  day === undefined &&
  weekday === undefined &&
  !weekend &&
  !offset &&
  shift?.day === undefined &&
  shift?.workday === undefined &&
  (month ?? year ?? quarter ?? half ?? week ?? shift) !== undefined;

/** Whether one of several can be counted within a period: Fridays within a month or longer, working days within a week too. */
const holds = (period: Point, { workday }: Point): boolean =>
  hasPeriod(period) && (workday === true || (period.week === undefined && period.shift?.week === undefined));

/** Whether the second can be said of what the first names: a day of a month, a month of a year, a weekday of a day. */
export function fits(a: Point, b: Point): boolean {
  const ofYear = (a.year ?? a.shift?.year) !== undefined;
  const ofMonth = (a.month ?? a.shift?.month) !== undefined;
  const ofDay = (a.day ?? a.shift?.day) !== undefined;
  if (b.offset || b.weekend || b.shift?.day !== undefined) return false;
  if (b.lunar) return ofYear;
  if (b.nth !== undefined) return a.nth === undefined && holds(a, b);
  if (a.nth !== undefined && holds(b, a)) return true;
  if (b.weekday !== undefined && b.day === undefined)
    return ofDay || a.shift?.week !== undefined || a.week !== undefined;
  if (b.month !== undefined && b.day === undefined) return ofYear || a.nth !== undefined || a.week !== undefined;
  if (b.day !== undefined && b.month === undefined) return ofMonth || a.weekday !== undefined || ofDay;
  if (b.day !== undefined) return ofYear || a.weekday !== undefined || ofDay;
  if (b.week !== undefined || b.quarter !== undefined || b.half !== undefined)
    return ofYear || (b.week !== undefined && (ofMonth || (a.weekday !== undefined && !a.shift)));
  if (b.shift?.week !== undefined) return a.weekday !== undefined && a.shift === undefined;
  if (b.shift?.month !== undefined) return ofDay || a.nth !== undefined || a.week !== undefined;
  return ofMonth || a.quarter !== undefined || a.half !== undefined || a.week !== undefined || a.nth !== undefined;
}
