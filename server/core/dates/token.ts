/** What a text is cut into: a word of a lexicon, a number, a date in digits, or a sign. */
import type { Point } from './expression.ts';
import type { Weakness } from './numeric.ts';
import { evenly, type Word } from './word.ts';

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

/** Letters of scripts that put spaces between words. */
export const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f && code !== 0xf7);

/** Of a token that is no word. */
export const nothing: Word = evenly({ kind: '' });
const noPoints: Point[] = [];
/** The letters of signs, by their codes. */
export const marks: ReadonlyMap<number, string> = new Map(
  Object.entries({
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
  }).map(([sign, letter]) => [sign.charCodeAt(0), letter]),
);

type Said = Partial<Omit<Token, 'kind' | 'start' | 'end'>>;

/** A token without a value of its own. */
export const make = (kind: string, start: number, end: number, word: Word): Token => ({
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

/** The same token, and what is said of it beyond its word. */
export const saying = (token: Token, said: Said): Token => Object.assign(token, said);
