/**
 * From text to tokens: numbers, dates in digits, and the words of the lexicons. Letters and characters that begin no
 * word are passed over by a look into a table, so that prose costs little.
 */
import type { Point } from './expression.ts';
import { readNumeric } from './numeric.ts';
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
  weak: boolean;
  /** Whether nothing stands between it and the token before. */
  joined: boolean;
}

const nothing: Word = { kind: '' };
const noPoints: Point[] = [];

/** Text of the same length with full-width forms as plain ones, and in lower case. */
export function fold(text: string): string {
  let folded = text.toLowerCase();
  if (folded.length !== text.length) folded = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  if (!/[\u2010-\u2015\u3000\uFF01-\uFF5E\u301C\u2212\u30FC\u2019\u00A0]/.test(folded)) return folded;
  return folded.replace(/[\u2010-\u2015\u3000\uFF01-\uFF5E\u301C\u2212\u2019\u00A0]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0xff01) return String.fromCharCode(code - 0xfee0).toLowerCase();
    if (code === 0x3000 || code === 0xa0) return ' ';
    if (code === 0x301c) return '~';
    return code === 0x2019 ? "'" : '-';
  });
}

/** Letters of scripts that put spaces between words. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f && code !== 0xf7);

const marks: Record<string, string> = {
  '(': '(',
  ')': ')',
  '[': '(',
  ']': ')',
  ',': ',',
  ':': ':',
  '~': 'R',
  '-': 'R',
  '、': ',',
  '/': '/',
  '・': ',',
  '"': '',
};

/** Calls `flush` with each row of tokens that nothing but spaces parts. */
export function tokenize(text: string, vocabulary: Vocabulary, flush: (row: Token[]) => void): void {
  const { starts } = vocabulary;
  let row: Token[] = [];
  let anchored = false;
  let last = 0;
  const cut = () => {
    if (anchored) flush(row);
    if (row.length) row = [];
    anchored = false;
  };
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const start = starts[code]!;
    if (start === 0) {
      if (isLetter(code)) {
        at = skipLetters(text, at);
        continue;
      }
      const mark = row.length && code < 0x3100 ? marks[text[at]!] : undefined;
      if (mark && at - last <= 4) {
        row.push(make(mark, at, at + 1, nothing, at === last));
        last = at + 1;
      }
      at++;
      continue;
    }
    if (row.length && !near(text, last, at)) cut();
    const token = start === 1 ? numeric(text, at, vocabulary) : wordAt(text, at, vocabulary);
    if (!token) {
      at = isLetter(code) ? skipLetters(text, at) : at + 1;
      continue;
    }
    for (const one of token) {
      one.joined = one.start === last;
      if (anchors.has(one.kind)) anchored = true;
      row.push(one);
      last = one.end;
    }
    at = last;
  }
  cut();
}

/** Kinds without which a row holds no date. */
const anchors = new Set('DNTWMPEHFncwoymdup');

const make = (kind: string, start: number, end: number, word: Word, joined = false): Token => ({
  kind,
  start,
  end,
  word,
  value: word.value ?? 0,
  digits: 0,
  points: noPoints,
  weak: false,
  joined,
});

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

function wordAt(text: string, at: number, vocabulary: Vocabulary): Token[] | null {
  const code = text.charCodeAt(at);
  const letters = isLetter(code);
  if (letters && at > 0 && isLetter(text.charCodeAt(at - 1))) return null;
  let node: Node | undefined = vocabulary.root;
  let found: Word | null = null;
  let end = at;
  for (let next = at; next < text.length; ) {
    node = node.next.get(text.charCodeAt(next++));
    if (!node) break;
    if (node.word && !(isLetter(text.charCodeAt(next - 1)) && isLetter(text.charCodeAt(next)))) {
      found = node.word;
      end = next;
    }
  }
  if (letters && /[_@\\#]/.test(text[at - 1] ?? ' ')) return null;
  const numeral = vocabulary.digits.has(code) ? numeralAt(text, at, vocabulary) : null;
  if (numeral && numeral.end >= end) {
    if (found && end === numeral.end) numeral.word = { ...found, kind: 'n' };
    return [numeral];
  }
  return found && [make(found.kind, at, end, found)];
}

/** `二十九` 29, `二〇二三` 2023, `千九百三十七` 1937. */
function numeralAt(text: string, at: number, vocabulary: Vocabulary): Token {
  let total = 0;
  let current = -1;
  let end = at;
  for (; end < text.length && end - at < 8; end++) {
    const value = vocabulary.digits.get(text.charCodeAt(end));
    if (value === undefined) break;
    if (value >= 100 || value === 10) {
      total += (current < 0 ? 1 : current) * value;
      current = -1;
    } else {
      current = current < 0 ? value : current * 10 + value;
    }
  }
  const token = make('n', at, end, nothing);
  token.value = total + Math.max(current, 0);
  token.digits = end - at;
  return token;
}

function numeric(text: string, at: number, vocabulary: Vocabulary): Token[] | null {
  const time = /\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?![\d:])/y;
  time.lastIndex = at;
  const clock = time.exec(text);
  if (clock && !/[\d:.]/.test(text[at - 1] ?? ' ')) return [make('t', at, at + clock[0].length, nothing)];
  const read = readNumeric(text, at);
  if (read.kind === 'none' || !stands(text, at, read.end, vocabulary)) return [make('!', at, read.end, nothing)];
  if (read.kind === 'numbers') return pair(text, at, read.end, read.numbers);
  const token = make(read.kind === 'number' ? 'n' : read.kind === 'date' ? 'D' : 'N', at, read.end, nothing);
  token.points = read.points;
  token.weak = read.weak;
  token.value = read.numbers[0] ?? 0;
  token.digits = read.end - at;
  return [token];
}

function pair(text: string, at: number, end: number, numbers: number[]): Token[] {
  const dash = text.indexOf('-', at);
  const left = make('n', at, dash, nothing);
  left.value = numbers[0]!;
  left.digits = dash - at;
  const right = make('n', dash + 1, end, nothing);
  right.value = numbers[1]!;
  right.digits = end - dash - 1;
  return [left, make('R', dash, dash + 1, nothing), right];
}

/** Whether a run of digits stands alone, or by a word that may join it (`7th`, `5pm`, `mar3`). */
function stands(text: string, at: number, end: number, vocabulary: Vocabulary): boolean {
  const before = text[at - 1] ?? ' ';
  if (/[_#@$\\+=&%*.?]/.test(before)) return false;
  if (/[-/:]/.test(before) && /[\w.\-/:]/.test(text[at - 2] ?? ' ')) return false;
  const after = text.charCodeAt(end);
  if (/[_%\\@#$+=&*°℃]/.test(text[end] ?? ' ')) return false;
  if (/[-/.:]/.test(text[end] ?? ' ') && /[\w]/.test(text[end + 1] ?? ' ')) return false;
  if (isLetter(text.charCodeAt(at - 1))) return false;
  return (
    !isLetter(after) || wordAt(text, end, vocabulary) !== null || /^(st|nd|rd|th|t\d)/.test(text.slice(end, end + 2))
  );
}
