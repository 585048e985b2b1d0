/**
 * What a few tokens of a known shape say of a day (grammar.ts has the shapes): a year, a month and a day, an amount with
 * its direction, a period by its number, an era.
 */
import type { DateExpression, Point, Unit, Window } from './expression.ts';
import { fullYear } from './numeric.ts';
import type { Token } from './token.ts';

export const between = (value: number, from: number, to: number): boolean => value >= from && value <= to;
export const last = (tokens: readonly Token[]): Token => tokens[tokens.length - 1]!;

/** `15日`. */
export const day = ({ value }: Token): Point | null => (between(value, 1, 31) ? { day: value } : null);
/** `4月`. */
export const month = ({ value }: Token): Point | null => (between(value, 1, 12) ? { month: value } : null);

/** A year of four digits, or of two as `08年`, or in characters (`二〇二三`). */
export function year({ value, digits }: Token): Point | null {
  if (digits === 4 || value >= 1000) return between(value, 1000, 2999) ? { year: value } : null;
  return digits === 2 ? { year: fullYear(value) } : null;
}

/** `2026`, and no other number. */
export const fullYearOf = ({ value, digits }: Token): Point | null =>
  digits === 4 && between(value, 1900, 2099) ? { year: value } : null;

export const monthDay = (of: Token, { value, digits }: Token): Point | null =>
  between(of.value, 1, 12) && between(value, 1, 31) && digits <= 2 ? { month: of.value, day: value } : null;

/** `7-Apr-2026`. */
export function monthDayYear(of: Token, at: Token, in_: Token): Point | null {
  const point = monthDay(of, at);
  const said = year(in_);
  return point && said && { ...point, ...said };
}

/** A year that `年度` makes a fiscal one. */
export const fiscal = ({ word }: Token, point: Point | null): Point | null =>
  point && word.fiscal ? { ...point, fiscal: true } : point;

export const shifted = (unit: Unit | undefined, amount: number): Point | null =>
  unit ? { shift: { [unit]: amount } } : null;

export const weekday = ({ word, start, end }: Token): Point | null =>
  word.weekday && !word.plural ? { weekday: word.weekday, weekdaySpan: { start, end } } : null;

/** `火〜木`: from one weekday, in one character, to a later one. */
export function weekdays([first, link, second]: readonly Token[]): DateExpression | null {
  const [from, to] = [weekday(first!), weekday(second!)];
  const later = from !== null && to !== null && from.weekday! < to.weekday!;
  return later && link!.joined && second!.joined && link!.word.range ? { kind: 'range', from, to } : null;
}

const ofWeek = (week: number): Point => ({ shift: { week }, ...(week === 1 && { nextOf: true }) });

/** `next Friday` is of the next week; `coming Friday` the nearest. */
export function shiftedWeekday(shift: Token, of: Token): Point | null {
  const said = weekday(of);
  return said && { ...said, ...(shift.word.near ? { near: shift.value } : ofWeek(shift.value)) };
}

/** `next weekend` is of the next week; `coming weekend` the nearest. */
export const weekendBeside = ({ value, word }: Token): Point => ({
  weekend: true,
  ...(word.near ? { near: value } : { shift: { week: value } }),
});

/** `3日以内`, `未来两天`: an amount around the reference. */
export function window(number: Token, unit: Token, manner: Window['manner'], sign = 1): DateExpression | null {
  const counts = unit.word.counts ?? (unit.kind === 'd' ? 'day' : undefined);
  if (!counts || number.value > 999 || number.value < 1) return null;
  return { kind: 'window', unit: counts, amount: sign * number.value, manner };
}

/** `in the next week`: an amount of one that is not said. */
export const windowOfOne = (unit: Token, manner: Window['manner'], sign = 1): DateExpression | null =>
  unit.word.plural || !unit.word.counts ? null : { kind: 'window', unit: unit.word.counts, amount: sign, manner };

/** `after` 1, `before` -1. */
export const sideOf = ({ word }: Token): 1 | -1 | 0 =>
  !word.exclusive ? 0 : word.role === 'start' ? 1 : word.role === 'due' ? -1 : 0;

/** `two Fridays ago`: as many times the nearest one. */
export function weekdaysAway([number, of, direction]: readonly Token[]): Point | null {
  if (!of!.word.weekday || number!.value < 1 || number!.value > 52) return null;
  return { weekday: of!.word.weekday, near: direction!.word.ago ? -number!.value : number!.value };
}

/** Half of a unit, as `一年半` has one more. */
const halves: Partial<Record<Unit, [Unit, number]>> = { year: ['month', 6], month: ['day', 15], week: ['day', 4] };

/** `3 days ago`, `2週間後`, `2 months and 5 days ago`: amounts with their direction. */
export function offset(tokens: readonly Token[]): Point | null {
  const direction = last(tokens).word;
  if (!direction.ago && !direction.later) return null;
  const said: Partial<Record<Unit, number>> = {};
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [number, unit] = [tokens[at]!, tokens[at + 1]!];
    if (number.kind !== 'n') continue;
    const counts = unit.word.counts;
    // `2007年前` is no distance.
    if (!counts || number.value > 999) return null;
    const sign = direction.ago ? -1 : 1;
    said[counts] = (said[counts] ?? 0) + sign * number.value;
    const half = tokens[at + 2]?.word.halfMore ? halves[counts] : undefined;
    if (half) said[half[0]] = (said[half[0]] ?? 0) + sign * half[1];
  }
  return { offset: said };
}

/** `2-3 days ago`, `in 2-3 weeks`, `3〜5日後`: from one distance to another. */
export function offsets(tokens: readonly Token[]): DateExpression | null {
  const [first, link, second, unit, direction] = tokens[0]!.kind === 'j' ? tokens.slice(1) : tokens;
  const counts = unit!.word.counts;
  const sign = !direction || direction.word.later ? 1 : direction.word.ago ? -1 : 0;
  const tight = link!.word.list || (link!.joined && second!.joined);
  if (!counts || !sign || !tight || first!.value >= second!.value || second!.value > 99) return null;
  const away = (amount: number): Point => ({ offset: { [counts]: sign * amount } });
  const [near, far] = [away(first!.value), away(second!.value)];
  return sign > 0 ? { kind: 'range', from: near, to: far } : { kind: 'range', from: far, to: near };
}

/** Whether a number of these runs out with the word behind: `3日以内`, `3営業日中`. */
export const ends = ({ word: { counts } }: Token, { word: { within, part } }: Token): boolean =>
  within === true || (counts === 'workday' && part === 'within');

export const merged = (a: Point | null, b: Point | null): Point | null => a && b && { ...a, ...b };

/** `Christmas`, `週明け`; a day of the calendar is the next such one. */
export function named({ word }: Token): Point | null {
  const { week, year, days, workday, ...said } = word.named!;
  const offset = days !== undefined ? { day: days } : workday !== undefined ? { workday } : null;
  if ((said.day ?? said.lunar) !== undefined) return { ...said, near: 1, ...(offset && { offset }) };
  const shift = { ...(week !== undefined && { week }), ...(year !== undefined && { year }) };
  return week === undefined && year === undefined ? said : { ...said, shift };
}

/** `明后天`. */
export function daysInRow({ word }: Token): DateExpression {
  const [first, last] = word.pair!;
  return { kind: 'range', from: { shift: { day: first } }, to: { shift: { day: last } } };
}

/** `2 day after tomorrow`: so many from the day that the name counts one from. */
export function farther(number: Token, { value, joined }: Token): Point | null {
  if (Math.abs(value) !== 2 || joined || !between(number.value, 1, 99)) return null;
  return { shift: { day: Math.sign(value) * (1 + number.value) } };
}
