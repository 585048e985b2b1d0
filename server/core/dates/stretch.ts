/** Days of ranges, whose ends lend each other what they leave out, and of stretches around the reference. */
import type { Grain } from '../model.ts';
import { addMonths } from './day.ts';
import type { Point, Window } from './expression.ts';
import type { Base, Stretch } from './periods.ts';
import { resolvePoint } from './resolve.ts';
import { workdayRule, workdaysFrom } from './workdays.ts';

/** `3/24~28`, `10-15日`, `5月22日(月)〜26日(金)`, `Mon–Wed`, `Nov to Feb 2017`. */
export function resolveRange(first: Point, second: Point, base: Base): Stretch | null {
  let from = resolvePoint(lend(second, first), base);
  if (!from) return null;
  let to = resolvePoint(lend(first, second), { ...base, reference: countsFrom(second) ? from.from : base.reference });
  if (!to) return null;
  // `本周五到本周三` names no days.
  if (to.to < from.from && isOfWeek(second)) return null;
  if (to.to < from.from && second.year === undefined) {
    // `from the 27th to the 3rd` ends in the next month, `from November to February` in the next year.
    const later = addMonths(to.to, second.month === undefined && second.day !== undefined ? 1 : 12);
    to = { ...to, from: later, to: later };
  }
  // `12/23 - 1/3/2025` begins in the year before.
  if (to.to < from.from && second.year !== undefined && first.year === undefined && first.month !== undefined)
    from = { ...from, from: addMonths(from.from, -12) };
  const impossible = from.impossible || to.impossible ? { impossible: true as const } : {};
  return {
    from: from.from,
    to: to.to,
    grain: to.grain,
    // How the year was found says more than that there are two days.
    rule: from.rule === base.year?.rule ? from.rule : 'date.range',
    relative: from.relative || to.relative,
    ...impossible,
  };
}

/** Whether the end is found by counting from the beginning: a bare weekday, month or day, or the weekend of that week. */
const countsFrom = ({ shift, offset, year, weekend }: Point): boolean =>
  (shift === undefined || (weekend === true && shift.week === 0)) && offset === undefined && year === undefined;

/** Whether a point is a day of some week or a week. */
const isOfWeek = ({ weekday, weekend, shift }: Point): boolean =>
  weekday !== undefined || weekend === true || shift?.week !== undefined;

/** The point with the year and month that only the other says. */
function lend(other: Point, point: Point): Point {
  const lent: Point = { ...point };
  if (
    point.day !== undefined &&
    point.month === undefined &&
    point.shift?.month === undefined &&
    other.month !== undefined
  )
    lent.month = other.month;
  if ((lent.month !== undefined || lent.quarter !== undefined) && point.year === undefined && other.year !== undefined)
    lent.year = other.year;
  return lent;
}

/** `within 3 days`, `未来两天`, `last two months`. */
export function resolveWindow({ unit, amount, manner }: Window, base: Base): Stretch | null {
  const { reference } = base;
  if (reference === null) return null;
  if (manner === 'whole' && unit !== 'day' && unit !== 'workday') return wholePeriods(unit, amount, base);
  const working = unit === 'workday';
  const far = working ? workdaysFrom(reference, amount, base.region) : counted(reference, unit, amount);
  const rule = working ? workdayRule(reference, far, base.region) : 'date.window';
  const result = { grain: 'day' as Grain, rule, relative: true };
  if (manner === 'within') return { ...result, from: Math.min(reference, far), to: Math.max(reference, far) };
  return amount < 0 ? { ...result, from: far, to: reference - 1 } : { ...result, from: reference + 1, to: far };
}

function counted(reference: number, unit: Window['unit'], amount: number): number {
  if (unit === 'day') return reference + amount;
  if (unit === 'week') return reference + 7 * amount;
  return addMonths(reference, amount * { month: 1, quarter: 3, half: 6, year: 12, workday: 0 }[unit]);
}

function wholePeriods(unit: Exclude<Window['unit'], 'day' | 'workday'>, amount: number, base: Base): Stretch | null {
  const near = resolvePoint({ shift: { [unit]: Math.sign(amount) } }, base);
  const far = resolvePoint({ shift: { [unit]: amount } }, base);
  if (!near || !far) return null;
  return { ...far, from: Math.min(near.from, far.from), to: Math.max(near.to, far.to), rule: 'date.window' };
}
