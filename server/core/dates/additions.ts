/** What the tokens behind a point add to it: its part, its year, its day, and what stands in brackets. */

import { atomAt } from './atoms.ts';
import { compatible, fits, hasPeriod, merge, type Point } from './expression.ts';
import { fullYear } from './numeric.ts';
import { isHour, type Row, skip, times } from './row.ts';
import type { Token } from './token.ts';

export type Addition = { point: Point; end: number } | null;

/** What the tokens from `at` on add to a point. */
export function addition(row: Row, at: number, point: Point, inBrackets = false): Addition {
  if (at >= row.tokens.length) return null;
  if (row.letters[at] === '(') return inBrackets ? null : bracketed(row, at, point);
  const part = laterPart(row, at, point) ?? laterShare(row, at, point) ?? neighbour(row, at, point);
  if (part) return part;
  if (row.tokens[at]!.word.weekOf && point.day !== undefined && !point.weekOf)
    return { point: { weekOf: true }, end: at + 1 };
  const [led, next] = [
    row.letters[at] === 'j' ? atomBehind(row, at, at, point) : null,
    skip(row, skip(row, times(row, at), ','), 'f'),
  ];
  if (led) return led;
  return yearBehind(row, next, point) ?? atomBehind(row, at, next, point) ?? dayBehind(row, next, point);
}

/** `4月底`, `来月の月末`; `月末営業日` is its last working day. */
function laterPart(row: Row, at: number, point: Point): Addition {
  const counted = row.tokens[at];
  const place =
    point.nth === undefined && point.part ? { end: -1, start: 1, early: 1 }[point.part as string] : undefined;
  if (place && counted?.word.unit === 'workday' && counted.joined && hasPeriod(point))
    return { point: { nth: place, workday: true }, end: at + 1 };
  if (point.part || !hasPeriod(point)) return null;
  const next = row.letters[at] === 'f' ? at + 1 : at;
  const token = row.tokens[next];
  const ofYear = token?.kind === 'U' && (point.year ?? point.shift?.year) !== undefined && point.month === undefined;
  if (token?.word.part && (token.kind === 'p' || ofYear) && (token.joined || next > at || isApart(row, at, token)))
    return { point: { part: token.word.part }, end: next + 1 };
  const unit = token?.word.unit;
  const part = row.tokens[next + 1]?.word.part;
  const said =
    unit === 'month'
      ? point.month !== undefined || point.shift?.month !== undefined
      : unit === 'year' && (point.year ?? point.shift?.year) !== undefined;
  return said && part && /[my]p/.test(row.letters.slice(next, next + 2)) ? { point: { part }, end: next + 2 } : null;
}

/** `Q2 末`: behind the digits of a quarter writers leave a blank. */
const isApart = ({ tokens }: Row, at: number, { start, word }: Token): boolean =>
  word.part === 'end' && tokens[at - 1]!.digits > 0 && start - tokens[at - 1]!.end === 1;

/** `今年前五个月`. */
function laterShare(row: Row, at: number, point: Point): Addition {
  const [side, number, unit] = row.tokens.slice(at, at + 3);
  const sign = side?.word.ago ? 1 : side?.word.later ? -1 : 0;
  if (!sign || !side!.joined || !number?.joined || unit?.kind !== 'u' || !unit.word.counts) return null;
  if (number.kind !== 'n' || number.value < 1 || number.value > 99 || !hasPeriod(point) || point.share) return null;
  return { point: { share: { unit: unit.word.counts, amount: sign * number.value } }, end: at + 3 };
}

/** `4月7日の翌日`, `4月7日の2日前`, `4月7日前两天`, `Friday week`: so far from the day. */
function neighbour(row: Row, at: number, point: Point): Addition {
  if ((point.day ?? point.weekday ?? point.shift?.day) === undefined || point.offset) return null;
  const next = row.letters[at] === 'f' ? at + 1 : at;
  const [first, second, third] = row.tokens.slice(next, next + 3);
  if (first?.word.beside && (first.joined || next > at))
    return { point: { offset: { day: first.value } }, end: next + 1 };
  if (first?.kind === 'P' && first.word.unit === 'workday' && next > at)
    return { point: { offset: { workday: first.value } }, end: next + 1 };
  if (
    first?.word.besideWeek &&
    point.weekday &&
    point.day === undefined &&
    !/[nfo(]/.test(row.letters[next + 1] ?? ' ')
  )
    return { point: { offset: { week: 1 } }, end: next + 1 };
  const [number, unit, side] = first?.kind === 'n' ? [first, second, third] : [second, third, first];
  const counts = unit?.word.counts ?? (unit?.kind === 'd' && next > at ? 'day' : undefined);
  const sign = side?.word.ago ? -1 : side?.word.later ? 1 : 0;
  const tight = first?.kind === 'n' ? next > at && side?.joined : first?.joined && number?.joined;
  if (number?.kind !== 'n' || !counts || !sign || !tight || !unit?.joined || number.value > 999) return null;
  return { point: { offset: { [counts]: sign * number.value } }, end: next + 3 };
}

/** `March 2023`, `Q2 2024`, `9 Aug 96`, `May 29, 1453`. */
export function yearBehind(row: Row, at: number, point: Point): Addition {
  const token = row.tokens[at];
  if (token?.kind !== 'n' || point.year !== undefined) return null;
  const late = point.month !== undefined && point.day !== undefined && !row.goesOn(at);
  const short = late && token.digits === 2 && token.value > 31 && !token.spelled;
  const old = late && token.digits === 4 && token.value >= 1000 && row.letters[at - 1] === ',';
  const usual = (token.digits === 4 || token.spelled) && token.value >= 1900 && token.value <= 2099;
  if (!short && !old && !usual) return null;
  if (
    (point.month ?? point.quarter ?? point.half ?? point.week ?? point.nth) === undefined ||
    /[uydmh]/.test(row.letters[at + 1] ?? ' ')
  )
    return null;
  return { point: { year: short ? fullYear(token.value) : token.value }, end: at + 1 };
}

/** `Tuesday the 19th`, `Friday 31`. */
function dayBehind(row: Row, at: number, point: Point): Addition {
  const token = row.tokens[at];
  if (point.weekday === undefined || point.day !== undefined || point.nth !== undefined || !token) return null;
  const alone =
    token.kind === 'o' ||
    (token.kind === 'n' && (token.digits > 0 || row.tokens[at - 1]?.word.fill) && !row.goesOn(at));
  if (!alone || token.value < 1 || token.value > 31) return null;
  if (token.kind === 'n' && /[uymdMhztfR:]/.test(row.letters[at + 1] ?? ' ')) return null;
  return { point: { day: token.value }, end: at + 1 };
}

function atomBehind(row: Row, at: number, next: number, point: Point): Addition {
  const atom = isHour(row, next) ? null : atomAt(row.tokens, row.letters, next);
  if (atom?.expression.kind !== 'point' || (atom.weak === 2 && atom.end === next + 1 && row.letters[next] !== 'D'))
    return null;
  let { point: more } = atom.expression;
  let { end } = atom;
  // `周五3月6日`: of the month that follows, a day.
  const inner = point.weekday && more.month && !more.day ? atomAt(row.tokens, row.letters, end)?.expression : null;
  if (inner?.kind === 'point' && Object.keys(inner.point).join() === 'day') {
    more = { ...more, ...inner.point };
    end = atomAt(row.tokens, row.letters, end)!.end;
  }
  // In `周三，5日` and `13周，5月` two things are listed; `Friday, 24 March` is one.
  const comma = row.letters.slice(at, next).includes(',');
  if (comma && !(point.weekday && more.month && more.day) && !(point.day && more.weekday && !more.shift)) return null;
  // `Monday two weeks from now` is of that week.
  if (more.offset?.week && Object.keys(point).every((key) => /^weekday/.test(key)))
    return { point: { shift: { week: more.offset.week } }, end: atom.end };
  // `March in a year`.
  if (more.offset?.year && Object.keys(point).join() === 'month')
    return { point: { shift: { year: more.offset.year } }, end: atom.end };
  return compatible(point, more) && fits(point, more) ? { point: more, end } : null;
}

/** `(月)`, `（4月7日）`, `(7/15 Mon)`; how far away the day is said to be moves it nowhere: `April 27 (in 5 days)`. */
function bracketed(row: Row, at: number, point: Point): Addition {
  const token = row.tokens[at + 1];
  if (row.letters[at + 2] === ')' && token?.word.weekday && point.weekday === undefined) {
    return { point: { weekday: token.word.weekday, weekdaySpan: { start: token.start, end: token.end } }, end: at + 3 };
  }
  const atom = atomAt(row.tokens, row.letters, at + 1);
  if (atom?.expression.kind !== 'point') return null;
  let inner = atom.expression.point;
  let { end } = atom;
  const more = row.letters[end] === ')' ? null : addition(row, end, inner, true);
  if (more) {
    inner = merge(inner, more.point);
    end = more.end;
  }
  end = times(row, end);
  if (row.letters[end] !== ')' || !compatible(point, inner)) return null;
  return { point: Object.keys(inner).join() === 'offset' ? {} : inner, end: end + 1 };
}
