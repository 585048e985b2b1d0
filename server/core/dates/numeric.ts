/**
 * Dates in digits. A run is digits with `-`, `/` or `.` between them (`2023-03-27`, `3/24-28`); the whole run has to be
 * a date or a range of dates, else it is a version, an address, a telephone number and so on, and no date at all.
 */
import type { Point } from './expression.ts';

/**
 * What a run of digits may be: a date, a range of two, a plain number (`bare`), or two plain numbers with a dash. `weak`
 * needs a word beside it that speaks of days: `4.30`, `1/2`.
 */
export interface Numeric {
  end: number;
  kind: 'date' | 'range' | 'number' | 'numbers' | 'none';
  points: Point[];
  numbers: number[];
  weak: boolean;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSeparator = (code: number): boolean => code === 45 || code === 46 || code === 47;

/** Reads the run that begins at `at`; `text` is folded. */
export function readNumeric(text: string, at: number): Numeric {
  let end = at;
  let groups = 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) continue;
    if (!isSeparator(code) || !isDigit(text.charCodeAt(end + 1))) break;
    groups++;
  }
  const none: Numeric = { end, kind: 'none', points: [], numbers: [], weak: false };
  if (groups === 1) return number(text, at, end) ?? none;
  if (groups > 6 || end - at > 24) return none;
  const run = text.slice(at, end);
  const whole = date(run);
  if (whole) return { ...none, kind: 'date', points: [whole.point], weak: whole.weak };
  return range(run, none) ?? none;
}

function number(text: string, at: number, end: number): Numeric | null {
  if (end - at > 8) return null;
  const value = Number(text.slice(at, end));
  const point = end - at === 8 ? calendar(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100) : null;
  if (point) return { end, kind: 'date', points: [point], numbers: [], weak: false };
  return end - at > 4 ? null : { end, kind: 'number', points: [], numbers: [value], weak: false };
}

const plausibleYear = (year: number): boolean => year >= 1900 && year < 2100;

function calendar(year: number, month: number, day: number): Point | null {
  return plausibleYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null;
}

/** Two digits of a year: 70 to 99 are of the last century. */
export const fullYear = (year: number): number => (year >= 100 ? year : year >= 70 ? 1900 + year : 2000 + year);

function date(run: string): { point: Point; weak: boolean } | null {
  const [, first, separator, second, again, third] = /^(\d+)([-/.])(\d+)(?:([-/.])(\d+))?$/.exec(run) ?? [];
  if (!first || !second || !separator) return null;
  if (third === undefined) return two(first, separator, second);
  if (again !== separator || first.length === 3) return null;
  const point = three(first, second, third, separator);
  return point && { point, weak: separator === '.' && third.length < 2 && first.length < 3 };
}

function three(first: string, second: string, third: string, separator: string): Point | null {
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length === 4) return second.length <= 2 && third.length <= 2 ? calendar(a, b, c) : null;
  if (first.length > 2 || second.length > 2 || (third.length !== 4 && third.length !== 2)) return null;
  const year = fullYear(c);
  if (third.length === 2 && (first.length < 2 || second.length < 2)) return null;
  const monthFirst = calendar(year, a, b);
  const dayFirst = calendar(year, b, a);
  if (!monthFirst || !dayFirst) return monthFirst ?? dayFirst;
  if (separator === '.') return dayFirst;
  return a === b ? monthFirst : { ...monthFirst, swapped: { month: b, day: a } };
}

function two(first: string, separator: string, second: string): { point: Point; weak: boolean } | null {
  const [a, b] = [Number(first), Number(second)];
  if (first.length === 4) {
    if (!plausibleYear(a) || b < 1 || b > 12 || second.length > 2) return null;
    return { point: { year: a, month: b }, weak: separator === '.' || second.length < 2 };
  }
  if (first.length > 2 || second.length > 2) return null;
  if (a >= 1 && a <= 12 && b >= 1 && b <= 31) {
    const swapped = b <= 12 && a !== b ? { swapped: { month: b, day: a } } : {};
    const weak = separator !== '/' || (a <= b && b <= 10 && first.length === 1) || (b <= 3 && second.length === 1);
    return { point: { month: a, day: b, ...swapped }, weak };
  }
  if (b >= 1 && b <= 12 && a >= 1 && a <= 31) return { point: { month: b, day: a }, weak: true };
  return null;
}

/** `3/24-28`, `3.1-3.5`, `2024.08.12-2024.08.25`, `2026.03.30-04.03`, `1995-1997`, `10-15`. */
function range(run: string, none: Numeric): Numeric | null {
  for (let dash = run.indexOf('-'); dash > 0; dash = run.indexOf('-', dash + 1)) {
    const [left, right] = [run.slice(0, dash), run.slice(dash + 1)];
    const from = date(left);
    if (from && from.point.day !== undefined) {
      const to = /^\d{1,2}$/.test(right) ? { point: { day: Number(right) } } : date(right);
      if (to?.point.day && to.point.day <= 31) {
        return { ...none, kind: 'range', points: [from.point, to.point], weak: from.weak };
      }
    } else if (/^\d{1,4}$/.test(left) && /^\d{1,4}$/.test(right)) {
      return { ...none, kind: 'numbers', numbers: [Number(left), Number(right)] };
    }
  }
  return null;
}
