/** A row of tokens as the grammar sees it, groups of them, and the times of day that are passed over. */

import type { Atom } from './atoms.ts';
import type { DateExpression, Point } from './expression.ts';
import type { Token } from './token.ts';

export interface Row {
  tokens: readonly Token[];
  /** The kind of each token, see grammar.ts. */
  letters: string;
  /** Whether a token counts what follows, as the `28` of `28件` or `28 tasks`; `tight`: of `28件` only. */
  goesOn: (index: number, tight?: boolean) => boolean;
  /** Whether no Chinese character stands right before the first of some tokens or right behind the last. */
  apart: (first: number, last: number) => boolean;
  /** Whether round brackets stand right before the first of some tokens and right behind the last. */
  enclosed: (first: number, last: number) => boolean;
  /** Whether in brackets at the end of the text nothing but short words, such as names, stands before some tokens: `（王小明 4-22）`. */
  named: (first: number, last: number) => boolean;
  /** Whether the row is all that the text holds: a heading `7/8`. */
  whole: boolean;
  /** Where the text begins. */
  first: number;
  /** Whether days are written as `4.30`. */
  dotted: boolean;
  /** The months of the text's other days with a slash, where they are known. */
  months: ReadonlySet<number> | null;
}

/** A point or window with the tokens that it takes. */
export interface Group extends Atom {
  start: number;
  /** More than one atom, or a time: enough for one that is weak alone. */
  evidence: boolean;
  /** Another day takes its place, so that it begins nothing: `moved from Monday to Friday`. */
  moved?: true;
}

/** What it says of one day or period; null for anything else. */
export const pointOf = (of: { expression: DateExpression } | null): Point | null =>
  of?.expression.kind === 'point' ? of.expression.point : null;

/** Whether a number counts what follows, which is no further number of a list. */
export const counts = (row: Row, at: number): boolean => row.goesOn(at) && row.letters[at + 1] !== 'l';

/** The first token from `at` on that is not one of these letters, nor a filler where the first letter is `f`; at most three are passed. */
export function skip(row: Row, at: number, letters: string): number {
  let next = at;
  while (next < row.tokens.length && next - at < 3) {
    if (!letters.includes(row.letters[next]!) && !(letters[0] === 'f' && row.tokens[next]!.word.fill)) break;
    next++;
  }
  return next;
}

/** Behind the times of day that follow: `下午3点`, `at 5pm`, `at 9`, `15:00-16:00`, `3時から8時まで`, `EOD`. */
export function times(row: Row, at: number): number {
  let end = at;
  for (let next = at; next < row.tokens.length && next - at < 16; ) {
    const letter = row.letters[next]!;
    const token = row.tokens[next]!;
    if (letter === 'z' || letter === 't' || (letter === 'h' && next > at)) end = ++next;
    else if (letter === 'T' && token.word.time && at > 0) end = ++next;
    else if (isHour(row, next)) end = next += 2;
    else if (isClock(row, next) || isSecondHour(row, next, end, at)) end = ++next;
    else if (letter === 'f' || letter === ',' || (end > at && (letter === 'R' || token.word.range))) next++;
    else break;
  }
  // A word that closes a range of times says nothing of the day.
  const between =
    /R|s[zn]/.test(row.letters.slice(at, end)) || row.tokens.slice(at, end).some(({ word }) => word.opens);
  const closes = row.tokens[end]?.word.role === 'due' && between;
  return closes ? end + 1 : end;
}

/** `5pm`, `3点`, `9.30am`. */
export function isHour({ tokens, letters }: Row, at: number): boolean {
  const next = tokens[at + 1]?.word;
  if (letters[at] === 'n') return Boolean(next?.hour || next?.time);
  return letters[at] === 'D' && Boolean(next?.hour) && tokens[at]!.points[0]!.year === undefined;
}

/** `at 9`: a number alone is an hour there. */
function isClock(row: Row, at: number): boolean {
  const { value, digits } = row.tokens[at]!;
  if (row.letters[at] !== 'n' || !row.tokens[at - 1]?.word.clock || digits < 1 || digits > 4 || value > 2400)
    return false;
  return !row.goesOn(at) && !/[uydmM/]/.test(row.letters[at + 1] ?? ' ');
}

/** `4` of `15:00-4`. */
function isSecondHour(row: Row, at: number, end: number, from: number): boolean {
  const { digits, joined } = row.tokens[at]!;
  return row.letters[at] === 'n' && end > from && digits > 0 && joined && !row.goesOn(at);
}
