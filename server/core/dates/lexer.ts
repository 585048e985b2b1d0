/**
 * From text to tokens: numbers, dates in digits, and the words of the lexicons. Letters and characters that begin no
 * word are passed over by a look into a table, so that prose costs little.
 */
import type { Span } from '../model.ts';
import type { Point } from './expression.ts';
import { joinNumber, numeralAt } from './numbers.ts';
import { fullYear, type Numeric, readNumeric, type Weakness } from './numeric.ts';
import type { Node, Vocabulary, Word } from './vocabulary.ts';

export interface Token {
  /** A letter of the grammar: see grammar.ts. */
  kind: string;
  start: number;
  end: number;
  word: Word;
  /** Of a number. */
  value: number;
  /** How many digits it is written with; 0 for a word. */
  digits: number;
  points: Point[];
  /** Also of a name that is another word as well: 1 with a capital (`May`), 2 without. */
  weak: Weakness;
  /** Whether a number is written in characters or words. */
  spelled: boolean;
  /** Whether nothing stands between it and the token before. */
  joined: boolean;
}

/** A text as given, and folded: full-width forms as plain ones, in lower case, of the same length. */
export interface Source {
  given: string;
  folded: string;
}

const wide =
  /[\u2010-\u2015\u3000\uFF01-\uFF5E\u301C\u2212\u2019\u00A0]|(?<=[\d\uFF10-\uFF19\p{Script=Han}])\u30FC(?=[\d\uFF10-\uFF19])/gu;

/** The text in lower case with full-width forms narrowed, of the same length: `１０／２` is `10/2`. */
export function fold(text: string): Source {
  let folded = text.toLowerCase();
  // A few letters change their length (İ).
  if (folded.length !== text.length) folded = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  if (!/[\u2010-\u2015\u3000\uFF01-\uFF5E\u301C\u2212\u30FC\u2019\u00A0]/.test(folded)) return { given: text, folded };
  return { given: text, folded: folded.replace(wide, narrow) };
}

function narrow(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (code === 0x3000 || code === 0xa0) return ' ';
  if (code === 0x301c) return '~';
  return code === 0x2019 ? "'" : '-';
}

/** Letters of scripts that put spaces between words. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f && code !== 0xf7);

const nothing: Word = { kind: '' };
const noPoints: Point[] = [];
const marks: Record<string, string> = {
  '(': '(',
  ')': ')',
  '[': '(',
  ']': ')',
  ',': ',',
  ':': ':',
  '~': 'R',
  '-': 'R',
  '、': 'l',
  '/': '/',
  '・': 'l',
  '·': 'l',
};

const make = (kind: string, start: number, end: number, word: Word): Token => ({
  kind,
  start,
  end,
  word,
  value: word.value ?? 0,
  digits: 0,
  points: noPoints,
  weak: 0,
  spelled: false,
  joined: false,
});

/** Kinds without which a row holds no date. */
const anchors = new Set('DNTWMPEHFVncwoymdupvz');

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
    if (start === 1) tokens = digitsAt(text, at, vocabulary, ledBy(row, text, last, at));
    else if (start === 2) tokens = wordAt(text, at, vocabulary, given);
    else if (row.length > 0 && at - last <= 4)
      tokens = marks[text[at]!] ? [make(marks[text[at]!]!, at, at + 1, nothing)] : shortYear(text, at);
    if (!tokens) {
      at = isLetter(code) ? skipLetters(text, at) : at + 1;
      continue;
    }
    if (row.length > 0 && !near(text, last, at) && !wraps(row.at(-1)!, text.slice(last, at), text.slice(at, at + 8))) {
      if (anchored) flush(row);
      row = [];
      anchored = false;
    }
    for (const token of tokens) {
      token.joined = row.length > 0 && token.start === last;
      anchored ||= anchors.has(token.kind);
      last = token.end;
      if (!joinNumber(row, token)) row.push(token);
    }
    at = last;
  }
  if (anchored) flush(row);
}

function skipLetters(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return end;
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

const wraps = ({ kind }: Token, gap: string, next: string): boolean =>
  unfinished.has(kind) && /^ ?\n {0,3}$/.test(gap) && (kind === 'M' ? /^\d\d?(?![\d ]|[^a-z]\w)/ : /^\w/).test(next);

/** The year in `Q3'26`. */
function shortYear(text: string, at: number): Token[] | null {
  if (text[at] !== "'" || !/^\d\d(?!\w)/.test(text.slice(at + 1, at + 4))) return null;
  return [{ ...make('n', at, at + 3, nothing), value: fullYear(Number(text.slice(at + 1, at + 3))), digits: 4 }];
}

/** What ends right before digits: a word or sign of the row, a time with a dash (`15:20-2026.1.12`), or nothing. */
function ledBy(row: readonly Token[], text: string, last: number, at: number): Led {
  if (row.length === 0 || last !== at) return null;
  if (!/[-/]/.test(text[at - 1]!)) return 'word';
  if (row.length === 1) return null;
  return row.at(-2)!.kind === 't' ? 'time' : 'word';
}

/** The longest word from `at` on, or a number in the digits of a language where that is longer. */
function wordAt(text: string, at: number, vocabulary: Vocabulary, given: string): Token[] | null {
  const code = text.charCodeAt(at);
  const letters = isLetter(code);
  if (letters && at > 0 && (isLetter(text.charCodeAt(at - 1)) || /[_@\\#<]/.test(text[at - 1]!))) return null;
  // The `sep` of `path.sep` and the `jan` of `jan.doe`, but the `May` of `5.May`.
  if (letters && text[at - 1] === '.' && isLetter(text.charCodeAt(at - 2))) return null;
  let node: Node | undefined = vocabulary.root;
  let found: Word | null = null;
  let end = at;
  for (let next = at; next < text.length; ) {
    node = node.next.get(text.charCodeAt(next++));
    if (!node) break;
    if (node.word && !(isLetter(text.charCodeAt(next - 1)) && /[a-z_\u00df-\u024f]/.test(text[next] ?? ' '))) {
      found = node.word;
      end = next;
    }
  }
  const numeral = vocabulary.digits.has(code) ? numeralAt(text, at, vocabulary.digits) : null;
  if (numeral && numeral.end >= end) {
    const { value, end: behind } = numeral;
    const word = found && end === behind ? { ...found, kind: 'n' } : nothing;
    return [{ ...make('n', at, behind, word), value, digits: behind - at, spelled: true }];
  }
  if (!found) return null;
  if (letters && dottedOn(text, end)) return null;
  const token = make(found.kind, at, end, found);
  token.spelled = found.kind === 'n' || found.kind === 'o';
  if (found.doubtful) token.weak = given[at] === text[at] ? 2 : 1;
  return [token];
}

/** Whether a full stop and a letter follow, as within a name. */
const dottedOn = (text: string, end: number): boolean =>
  (text[end] === '.' && isLetter(text.charCodeAt(end + 1))) ||
  (text[end - 1] === '.' && isLetter(text.charCodeAt(end)));

const clock = /\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:z|[+-](?:0\d|1[0-4]):?[0-5]\d(?![\d.]))?(?![\d:])/y;

type Led = 'word' | 'time' | null;

/** What stands at digits; `led`: a word ends right before them (`mar3`, `w13`, `令和3`). */
function digitsAt(text: string, at: number, vocabulary: Vocabulary, led: Led): Token[] {
  clock.lastIndex = at;
  const time = clock.exec(text);
  if (time && !/[\d:.]/.test(text[at - 1] ?? ' ')) return [make('t', at, at + time[0].length, nothing)];
  const read = readNumeric(text, at, vocabulary.dotted);
  const suffix = vocabulary.ordinalSuffixes;
  suffix.lastIndex = read.end;
  if (read.kind === 'number' && suffix.test(text)) {
    const token = { ...make('o', at, suffix.lastIndex, nothing), value: read.numbers[0]!, digits: read.end - at };
    return [token];
  }
  if (read.kind === 'none' || !stands(text, { start: at, end: read.end }, vocabulary, led))
    return [make('!', at, read.end, nothing)];
  if (read.kind === 'numbers') return pair(text, at, read);
  if (read.kind === 'triple') {
    const [year, month, day] = read.numbers as [number, number, number];
    return [{ ...make('V', at, read.end, nothing), points: [{ year, month, day }] }];
  }
  const token = make(read.kind === 'number' ? 'n' : read.kind === 'date' ? 'D' : 'N', at, read.end, nothing);
  return [
    {
      ...token,
      points: read.points,
      weak: read.kind === 'range' && vocabulary.dotted ? 0 : read.weak,
      value: read.numbers[0] ?? 0,
      digits: read.end - at,
    },
  ];
}

function pair(text: string, at: number, { end, numbers }: Numeric): Token[] {
  const dash = text.indexOf('-', at);
  const number = (from: number, to: number, value: number) => ({
    ...make('n', from, to, nothing),
    value,
    digits: to - from,
  });
  return [number(at, dash, numbers[0]!), make('R', dash, dash + 1, nothing), number(dash + 1, end, numbers[1]!)];
}

/** Whether a run of digits stands alone, or by a word that may join it (`5pm`, `mar3`, `31-Oct-74`). */
function stands(text: string, { start: at, end }: Span, vocabulary: Vocabulary, led: Led): boolean {
  const [before, after, next] = [text[at - 1] ?? ' ', text[end] ?? ' ', text[end + 1] ?? ' '];
  const word = (from: number) => wordAt(text, from, vocabulary, text) !== null;
  if (/[_#@$\\+=&%*.?]/.test(before)) return false;
  if (!led && isLetter(text.charCodeAt(at - 1))) return false;
  if (led !== 'time' && /[-/]/.test(before) && /[\w./:]/.test(text[at - 2] ?? ' ')) {
    if ((before === '/' && !led) || !/[a-z]/.test(text[at - 2]!)) return false;
  }
  if (/[_%\\@#$+=&*°℃]/.test(after)) return false;
  if (/[-/]/.test(after) && /[a-z]/.test(next)) return word(end + 1);
  if (/[-/.:]/.test(after) && /[a-z\d]/.test(next)) return false;
  return !isLetter(text.charCodeAt(end)) || word(end) || /^t\d/.test(after + next);
}
