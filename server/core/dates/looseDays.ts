/** Days whose numbers stand apart: `2026 04 07`, `4-22`, `0417`, `令和3・7・18`. */
import type { Point } from './expression.ts';
import { between, monthDay } from './senses.ts';
import type { Token } from './token.ts';

export const inRow = (tokens: readonly Token[]): number[] =>
  tokens.filter(({ kind }) => kind === 'n').map(({ value }) => value);

export const ofPoint = ({ points: [point] }: Token): number[] =>
  [point?.year, point?.month, point?.day].filter((value) => value !== undefined);

/** `2026・4・7`, `2026 04 07`: year, month and day with something else between than dates have. */
export function spaced(tokens: readonly Token[]): Point | null {
  const [year, month, day] = tokens.filter(({ kind }) => kind === 'n') as [Token, Token, Token];
  const full = tokens.length > 3 ? tokens.slice(1).every(({ joined }) => joined) : month.digits + day.digits === 4;
  if (year.digits !== 4 || !full || !between(year.value, 1900, 2099) || tokens.some(({ spelled }) => spelled))
    return null;
  const point = monthDay(month, day);
  return point && { year: year.value, ...point };
}

/** `4-22`: two small numbers, that are a day where the words beside them speak of one. */
export function dashed([of, dash, at]: readonly Token[]): Point | null {
  if (!dash!.joined || !at!.joined || dash!.word.range || of!.digits < 1 || of!.digits > 2 || at!.digits < 1)
    return null;
  const point = monthDay(of!, at!);
  const either = at!.value <= 12 && of!.value !== at!.value;
  return point && either ? { ...point, swapped: { month: at!.value, day: of!.value } } : point;
}

/** `0417`: four digits that begin with a nought are a month and a day where the words beside them speak of one. */
export function compactDay({ value, digits }: Token): Point | null {
  if (digits !== 4 || value > 931) return null;
  const [month, day] = [Math.floor(value / 100), value % 100];
  return between(month, 1, 9) && between(day, 1, 31) ? { month, day } : null;
}

/** `令和8年`. */
export function era({ word }: Token, number: Token): Point | null {
  return word.era && between(number.value, 1, 99) ? { year: word.era + number.value } : null;
}

/** `令和3.7.18`, `令和3・7・18`: the first number is the year of the era. */
export function eraDay({ word }: Token, numbers: readonly number[]): Point | null {
  const [year = 0, month = 0, day = 1] = numbers;
  if (!word.era || !between(year, 1, 99) || !between(month, 1, 12) || !between(day, 1, 31)) return null;
  return { year: word.era + year, month, ...(numbers.length > 2 && { day }) };
}
