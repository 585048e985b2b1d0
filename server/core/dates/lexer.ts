/**
 * From text to tokens: numbers, dates in digits, and the words of the lexicons. Letters and characters that begin no
 * word are passed over by a look into a table, so that prose costs little.
 */
import { digitsAt, type Led } from './digits.ts';
import { joinNumber } from './numbers.ts';
import { fullYear } from './numeric.ts';
import { isLetter, make, marks, nothing, saying, type Token } from './token.ts';
import { anchors, type Vocabulary } from './vocabulary.ts';
import { headAt, markerAt, wordAt } from './words.ts';

/** A text as given, and folded: full-width forms as plain ones, in lower case, of the same length. */
export interface Source {
  given: string;
  folded: string;
}

/** Whether all characters are of ASCII. */
export const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

/** The text in lower case with full-width forms narrowed, of the same length: `１０／２` is `10/2`. */
export function fold(text: string): Source {
  let folded = text.toLowerCase();
  if (isAscii(folded)) return { given: text, folded };
  // A few letters change their length (İ).
  if (folded.length !== text.length) folded = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return { given: text, folded: narrowed(folded) };
}

function narrowed(text: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xa0 || (code > 0x3000 && code < 0xff01 && code !== 0x301c && code !== 0x30fc)) continue;
    const plain = narrow(code, text, at);
    if (plain === '') continue;
    out += text.slice(from, at) + plain;
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** The plain form of a full-width character, or nothing. */
function narrow(code: number, text: string, at: number): string {
  if (code >= 0xff01) return code > 0xff5e ? '' : String.fromCharCode(code - 0xfee0).toLowerCase();
  if (code === 0x3000 || code === 0xa0) return ' ';
  if (code === 0x301c) return '~';
  if (code === 0x2019) return "'";
  if (code === 0x30fc) return isDash(text, at) ? '-' : '';
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 ? '-' : '';
}

/** Whether the long vowel sign at `at` stands for a dash between numbers: `3ー5日`, `三ー5`. */
const isDash = (text: string, at: number): boolean =>
  /^[\d\uFF10-\uFF19]/.test(text.slice(at + 1, at + 2)) &&
  /[\d\uFF10-\uFF19\p{Script=Han}]$/u.test(text.slice(Math.max(0, at - 2), at));

/** Calls `flush` with each row of tokens that nothing but a few spaces parts. */
export function tokenize({ given, folded: text }: Source, vocabulary: Vocabulary, flush: (row: Token[]) => void): void {
  const { starts } = vocabulary;
  let row: Token[] = [];
  let anchored = false;
  let last = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const start = starts[code]!;
    let tokens: Token[] | null = null;
    if (start === 1)
      tokens =
        ((row[row.length - 1]?.kind === 'M' || monthBehind(text, at, vocabulary)) && twoDays(text, at)) ||
        digitsAt(text, at, vocabulary, ledBy(row, text, last, at));
    else if (start === 2 && headAt(text, at, vocabulary) > 0)
      tokens = (counts(row, at) && markerAt(text, at, vocabulary)) || wordAt(text, at, vocabulary, given);
    if (code === 40) tokens = weekdayInBrackets(text, at, vocabulary);
    if (!tokens && start !== 1 && row.length > 0 && at - last <= 4) {
      const mark = marks.get(code);
      tokens = mark === undefined ? shortYear(text, at) : [make(mark, at, at + 1, nothing)];
    }
    if (!tokens) {
      at = isLetter(code) ? skipLetters(text, at) : at + 1;
      continue;
    }
    if (row.length > 0 && !near(text, last, at) && !wraps(row[row.length - 1]!, text, at)) {
      if (anchored) flush(row);
      row = [];
      anchored = false;
    }
    for (const token of tokens) {
      token.joined ||= row.length > 0 && token.start === last;
      anchored ||= anchors.has(token.kind);
      last = token.end;
      if (!joinNumber(row, token)) row.push(token);
    }
    at = last;
  }
  if (anchored) flush(row);
}

/** Whether the name of a month stands behind two numbers: `27/28 November`, `27/28 of November`, but `1/2 of May` is half of it. */
function monthBehind(text: string, at: number, vocabulary: Vocabulary): boolean {
  const [run] = /^(?:\d\d\/\d\d of |\d\d?\/\d\d? )(?=[a-z])/.exec(text.slice(at, at + 10)) ?? [];
  return run !== undefined && wordAt(text, at + run.length, vocabulary, text)?.[0]?.kind === 'M';
}

/** The numbers of `November 20/21`: a day and the next or the one after. */
function twoDays(text: string, at: number): Token[] | null {
  const [run, first = '', second = ''] = /^(\d\d?)\/(\d\d?)(?![\w/.])/.exec(text.slice(at, at + 6)) ?? [];
  const apart = Number(second) - Number(first);
  if (!run || apart < 1 || apart > 2) return null;
  const middle = at + first.length;
  const number = (start: number, digits: string) =>
    saying(make('n', start, start + digits.length, nothing), { value: Number(digits), digits: digits.length });
  return [number(at, first), make('R', middle, middle + 1, nothing), number(middle + 1, second)];
}

/** Whether a number ends right before. */
const counts = (row: readonly Token[], at: number): boolean =>
  row.length > 0 && row[row.length - 1]!.kind === 'n' && row[row.length - 1]!.end === at;

function skipLetters(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** `(火)`: begins a row of its own where no day stands before. */
function weekdayInBrackets(text: string, at: number, vocabulary: Vocabulary): Token[] | null {
  if (text[at + 2] !== ')' || vocabulary.digits.has(text.charCodeAt(at + 1))) return null;
  const [day] = wordAt(text, at + 1, vocabulary, text) ?? [];
  if (!day?.word.weekday || day.end !== at + 2) return null;
  const bracket = (start: number) =>
    saying(make(marks.get(text.charCodeAt(start))!, start, start + 1, nothing), { joined: start > at });
  return [bracket(at), day, bracket(at + 2)];
}

/** Whether only a few spaces, and no line end, stand between. */
function near(text: string, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

/** Words that ask for a day: where a line ends behind them, the next one goes on. */
const unfinished = new Set('BSXMpjIY');

function wraps({ kind, end }: Token, text: string, at: number): boolean {
  if (!unfinished.has(kind) || !/^ ?\n {0,3}$/.test(text.slice(end, at))) return false;
  return (kind === 'M' ? /^\d\d?(?![\d ]|[^a-z]\w)/ : /^\w/).test(text.slice(at, at + 8));
}

/** The year in `Q3'26`. */
function shortYear(text: string, at: number): Token[] | null {
  if (text.charCodeAt(at) !== 39 || !/^\d\d(?!\w)/.test(text.slice(at + 1, at + 4))) return null;
  return [saying(make('n', at, at + 3, nothing), { value: fullYear(Number(text.slice(at + 1, at + 3))), digits: 4 })];
}

/**
 * What ends right before digits: a word or sign of the row, an era, a sign that joins them to a time or a date
 * (`15:20-2026.1.12`, `17.4.-19.4.`, `Q2/2026`), or nothing.
 */
function ledBy(row: readonly Token[], text: string, last: number, at: number): Led {
  if (row.length === 0 || last !== at) return null;
  if (!/[-/]/.test(text[at - 1]!)) return row.at(-1)!.word.era ? 'era' : row.at(-1)!.kind === 'c' ? 'code' : 'word';
  if (row.length === 1) return null;
  const { kind } = row.at(-2)!;
  const code = kind === 'n' && row.at(-2)!.joined && row.at(-3)?.kind === 'c';
  return kind === 't' || code || (kind === 'D' && text[at - 2] === '.') ? 'joined' : 'word';
}
