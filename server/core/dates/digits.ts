/** What stands at digits in a text: a time, a number, a date, or nothing that could be one. */
import type { Span } from '../model.ts';
import { type Numeric, readNumeric } from './numeric.ts';
import { isLetter, make, marks, nothing, saying, type Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordAt } from './words.ts';

const clock = /\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:z|[+-](?:0\d|1[0-4]):?[0-5]\d(?![\d.]))?(?![\d:])/y;

export type Led = 'word' | 'joined' | 'era' | 'code' | null;

/** `2/2026` behind a `Q`. */
const yearOfCode = /\d[-/](?:19|20)\d\d(?![\d/.-])/y;

/** What stands at digits; `led`: what ends right before them (`mar3`, `w13`, `令和3`). */
export function digitsAt(text: string, at: number, vocabulary: Vocabulary, led: Led): Token[] {
  const time = endOf(clock, text, at);
  if (time > 0 && !'0123456789:.'.includes(text[at - 1] ?? ' ')) return [make('t', at, time, nothing)];
  const coded = led === 'code' || led === 'era' ? endOf(yearOfCode, text, at) : 0;
  if (coded > 0) return ofCode(at, text.slice(at, coded));
  const read = readNumeric(text, at, vocabulary.dotted, led === 'era');
  const suffix = vocabulary.ordinalSuffixes;
  suffix.lastIndex = read.end;
  if (read.kind === 'number' && suffix.test(text)) {
    return [saying(make('o', at, suffix.lastIndex, nothing), { value: read.numbers[0]!, digits: read.end - at })];
  }
  if (read.kind === 'none' || !stands(text, { start: at, end: read.end }, vocabulary, led))
    return [make('!', at, read.end, nothing)];
  if (read.kind === 'numbers') return pair(text, at, read);
  if (read.kind === 'triple') {
    const [year, month, day] = read.numbers as [number, number, number?];
    const points = [day === undefined ? { year, month } : { year, month, day }];
    return [saying(make('V', at, read.end, nothing), { points })];
  }
  const kind = read.kind === 'number' ? 'n' : read.kind === 'date' ? 'D' : 'N';
  const weak = read.kind === 'range' && vocabulary.dotted ? 0 : read.weak;
  const value = read.numbers[0] ?? 0;
  return [saying(make(kind, at, read.end, nothing), { points: read.points, weak, value, digits: read.end - at })];
}

/** Where a sticky pattern ends that begins at `at`; 0 where it does not. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

function ofCode(at: number, run: string): Token[] {
  const number = (from: number, to: number) =>
    saying(make('n', at + from, at + to, nothing), {
      value: Number(run.slice(from, to)),
      digits: to - from,
      joined: true,
    });
  return [number(0, 1), make(marks.get(run.charCodeAt(1))!, at + 1, at + 2, nothing), number(2, run.length)];
}

function pair(text: string, at: number, { end, numbers }: Numeric): Token[] {
  const dash = text.indexOf('-', at);
  const number = (from: number, to: number, value: number) =>
    saying(make('n', from, to, nothing), { value, digits: to - from });
  return [number(at, dash, numbers[0]!), make('R', dash, dash + 1, nothing), number(dash + 1, end, numbers[1]!)];
}

/** Whether a run of digits stands alone, or by a word that may join it (`5pm`, `mar3`, `31-Oct-74`). */
function stands(text: string, { start: at, end }: Span, vocabulary: Vocabulary, led: Led): boolean {
  const [before, after, next] = [text[at - 1] ?? ' ', text[end] ?? ' ', text[end + 1] ?? ' '];
  // In `**Date:**2026-04-07` Markdown leaves the signs of bold as they are.
  const bold = before === '*' && text[at - 2] === '*' && !/[\w)]/.test(text[at - 3] ?? ' ');
  if ('_#@$\\+=&%*.?'.includes(before) && !bold) return false;
  if (!led && isLetter(text.charCodeAt(at - 1))) return false;
  if (led !== 'joined' && '-/'.includes(before) && /[\w./:]/.test(text[at - 2] ?? ' ')) {
    if ((before === '/' && !led) || !/[a-z]/.test(text[at - 2]!)) return false;
  }
  if ('_%\\@#$+=&*°℃'.includes(after)) return false;
  if ('-/.:'.includes(after)) {
    const isSeparator = after === '-' || after === '/';
    if (isSeparator && /[a-z]/.test(next)) return wordAt(text, end + 1, vocabulary, text) !== null;
    return !/[a-z\d]/.test(next);
  }
  return !isLetter(text.charCodeAt(end)) || wordAt(text, end, vocabulary, text) !== null || /^t\d/.test(after + next);
}
