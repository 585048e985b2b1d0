/**
 * Dates in digits. A run is digits with `-`, `/` or `.` between them (`2023-03-27`, `3/24-28`); the whole run has to be
 * a date or a range of dates, else it is a version, an address, a telephone number and so on, and no date at all.
 */
import type { Point } from './expression.ts';

/** How much a date in digits needs words beside it: 0 not at all, 1 any (`1/2`), 2 such as speak of days (`4.30`). */
export type Weakness = 0 | 1 | 2;

/**
 * What a run of digits may be: a date, a range of two dates, a number, two numbers with a dash (`numbers`), or, behind
 * an era, the year of it with a month and mostly a day (`triple`).
 */
export interface Numeric {
  end: number;
  kind: 'date' | 'range' | 'number' | 'numbers' | 'triple' | 'none';
  points: Point[];
  numbers: number[];
  weak: Weakness;
}

interface NumericDate {
  point: Point;
  weak: Weakness;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSeparator = (code: number): boolean => code >= 45 && code <= 47;

/** Reads the run that begins at `at`; `text` is folded; `monthFirst`: the larger part comes first, in `4.3.` as in `26/4/3`; `ofEra`: behind the name of an era. */
export function readNumeric(text: string, at: number, monthFirst: boolean, ofEra = false): Numeric {
  let end = at;
  let groups = 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) continue;
    if (!isSeparator(code) || !isDigit(text.charCodeAt(end + 1))) break;
    groups++;
  }
  const none: Numeric = { end, kind: 'none', points: [], numbers: [], weak: 0 };
  if (groups > 6 || end - at > 24) return none;
  const run = text.slice(at, end);
  if (groups === 1) return single(run, none);
  const era = ofEra ? /^(\d\d?)([./-])(\d\d?)(?:\2(\d\d?))?$/.exec(run) : null;
  if (era) {
    const numbers = [era[1], era[3], era[4]].filter((number) => number !== undefined).map(Number);
    return { ...none, kind: 'triple', numbers };
  }
  if (!monthFirst && text[end] === '.' && /^\d\d?\.\d\d?$/.test(run) && !/\w/.test(text[end + 1] ?? ' ')) {
    const [day, month] = run.split('.').map(Number) as [number, number];
    const fits = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    if (fits) return { ...none, end: end + 1, kind: 'date', points: [{ month, day }], weak: 2 };
  }
  const whole = date(run, monthFirst);
  if (whole) return { ...none, kind: 'date', points: [whole.point], weak: whole.weak };
  return range(run, none, monthFirst) ?? none;
}

/** `20230327`, or a number. */
function single(run: string, none: Numeric): Numeric {
  if (run.length <= 4) return { end: none.end, kind: 'number', points: [], numbers: [Number(run)], weak: 0 };
  const point = run.length === 8 ? compactDate(run) : null;
  return point ? { ...none, kind: 'date', points: [point] } : none;
}

const compactDate = (run: string): Point | null =>
  calendar(Number(run.slice(0, 4)), Number(run.slice(4, 6)), Number(run.slice(6)));

const plausible = (year: number): boolean => year >= 1900 && year < 2100;

function calendar(year: number, month: number, day: number): Point | null {
  return plausible(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null;
}

/** Two digits of a year: 70 to 99 are of the last century. */
export const fullYear = (year: number): number => (year >= 100 ? year : year >= 70 ? 1900 + year : 2000 + year);

/** A whole run that is one date; `yearFirst`: of three short numbers the first is the year. */
function date(run: string, yearFirst: boolean): NumericDate | null {
  const compact = run.length === 8 && !/\D/.test(run) ? compactDate(run) : null;
  if (compact) return { point: compact, weak: 0 };
  const [, first, separator, second, again, third] = /^(\d{1,4})([-/.])(\d{1,4})(?:([-/.])(\d{1,4}))?$/.exec(run) ?? [];
  if (!first || !second || !separator || first.length === 3) return null;
  if (second.length > 2)
    return third === undefined && separator === '/' && first.length < 3
      ? yearMonth(second, '-', first.padStart(2, '0'))
      : null;
  if (third === undefined)
    return first.length === 4 ? yearMonth(first, separator, second) : monthDay(first, separator, second);
  // `2026-03.06`: typed in two ways at once.
  const mixed = separator === '-' && again === '.' && /^\d{4}-\d\d\.\d\d$/.test(run);
  const point = again === separator || mixed ? three([first, second, third], separator, yearFirst) : null;
  return point && { point, weak: doubtOf(first, second, third, separator) };
}

/** Three numbers, of which the first or the last is a year. */
function three([first, second, third]: [string, string, string], separator: string, yearFirst: boolean): Point | null {
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length === 4) return third.length <= 2 ? calendar(a, b, c) : null;
  const short = first.length === 2 && a > 12 && separator !== '.' ? calendar(fullYear(a), b, c) : null;
  if (short && yearFirst) return short;
  if (third.length === 3 || third.length === 1) return null;
  const year = fullYear(c);
  const monthFirst = calendar(year, a, b);
  const dayFirst = calendar(year, b, a);
  if (short && dayFirst) return { ...dayFirst, swapped: { year: short.year!, month: b, day: c } };
  // With dots the day comes first; `4.17.20` is a version.
  if (separator === '.') return dayFirst ?? (third.length === 4 ? monthFirst : null);
  if (!monthFirst || !dayFirst) return monthFirst ?? dayFirst ?? short;
  return a === b ? monthFirst : { ...monthFirst, swapped: { month: b, day: a } };
}

/** Three numbers of which none is written in full may be a score or a version as well. */
function doubtOf(first: string, second: string, third: string, separator: string): Weakness {
  if (separator === '/' || first.length === 4 || third.length === 4 || first.length + second.length === 4) return 0;
  return separator === '-' && [first, second, third].some((number) => number[0] === '0')
    ? 0
    : separator === '-'
      ? 1
      : 2;
}

function yearMonth(first: string, separator: string, second: string): NumericDate | null {
  const [year, month] = [Number(first), Number(second)];
  if (!plausible(year) || month < 1 || month > 12) return null;
  return { point: { year, month }, weak: separator === '.' ? 2 : second.length < 2 ? 1 : 0 };
}

/** `12/20`; `1/2` may be a fraction, `4.30` a version and `09-01` a range, so they ask for words beside them. */
function monthDay(first: string, separator: string, second: string): NumericDate | null {
  if (first.length > 2) return null;
  const [a, b] = [Number(first), Number(second)];
  const padded = first[0] === '0' || second[0] === '0';
  if (separator === '-' && !padded) return null;
  if (a >= 1 && a <= 12 && b >= 1 && b <= 31) {
    const swapped = b <= 12 && a !== b ? { swapped: { month: b, day: a } } : {};
    const weak =
      separator === '/' ? (a !== b && (padded || b > 10) ? 0 : 1) : separator === '-' && /^0\d$/.test(first) ? 1 : 2;
    return { point: { month: a, day: b, ...swapped }, weak };
  }
  // `24/7` is all week round.
  if (a === 24 && second === '7') return null;
  const dayFirst = a >= 1 && a <= 31 && b >= 1 && b <= 12;
  return dayFirst && (second.length === 2 || separator === '/')
    ? { point: { month: b, day: a }, weak: separator !== '/' ? 2 : second.length === 2 ? 0 : 1 }
    : null;
}

/** `3/3-3/9`: no two shares stand so. */
const inMonth = (from: Point, to: Point): boolean =>
  from.month === to.month && (from.day ?? 0) < (to.day ?? 0) && (to.day ?? 0) > 1;

/** `3/24-28`, `3.1-3.5`, `2024.08.12-2024.08.25`, `2026.03.30-04.03`, `2026-03-24/2026-03-28`, `1995-1997`, `10-15`. */
function range(run: string, none: Numeric, yearFirst: boolean): Numeric | null {
  const middle = /^\d{4}-\d\d?-\d\d?(\/)\d{4}-/.exec(run) ? run.indexOf('/') : run.indexOf('-');
  for (let dash = middle; dash > 0; dash = run.indexOf('-', dash + 1)) {
    const [left, right] = [run.slice(0, dash), run.slice(dash + 1)];
    const from = date(left, yearFirst);
    if (from) {
      const to = /^\d{1,2}$/.test(right) ? { point: { day: Number(right) }, weak: 1 } : date(right, yearFirst);
      const whole = (to?.point.day === undefined) === (from.point.day === undefined) && (to?.point.day ?? 1) <= 31;
      if (to && whole) {
        const shares = !inMonth(from.point, to.point) || !run.includes('/');
        return { ...none, kind: 'range', points: [from.point, to.point], weak: shares ? from.weak && to.weak && 1 : 0 };
      }
    } else if (/^\d{1,4}$/.test(left) && /^\d{1,4}$/.test(right)) {
      return { ...none, kind: 'numbers', numbers: [Number(left), Number(right)] };
    }
  }
  return null;
}
