/**
 * What a text can hold at all. One pass over it tells which signs and which words of the lexicons stand in it, so that a
 * pattern runs only where what it needs is there: nearly all patterns find nothing in nearly all lines.
 *
 *     const labels = words(wordsOf((notes) => notes.ownerLabels));
 *     const label = search([labels, signs(':：')], () => new RegExp(`${labels.source}[:：](.{1,80})`, 'gi'));
 *     label.exec(text, lookAt(text))
 *
 * A reader names what a pattern needs where the pattern stands: whatever it matches holds one character or word of each
 * need. A need may be too wide, never too narrow.
 */
import { anyOf } from './words.ts';
import { growTree, type WordList, type WordTree } from './wordTree.ts';

/** What a text holds: a bit for each kind of characters and for each list of words of which one stands in it. */
export interface Sight {
  signs: number;
  low: number;
  high: number;
}

/** Met by a text that holds one thing of it. */
export type Need = Readonly<Sight>;

/** A list of words, as `anyOf` matches them. */
export interface Words extends Need {
  /** The source of the pattern that matches any of them. */
  readonly source: string;
}

/** Tells what a text holds: `lookAt`, or, to read it for all there is, `() => everything`. */
export type Look = (text: string) => Need;

/** The sight of a text that might hold anything. */
export const everything: Need = { signs: -1, low: -1, high: -1 };

/** Whether a text holds what is needed. */
export const meets = (sight: Need, need: Need): boolean =>
  ((sight.signs & need.signs) | (sight.low & need.low) | (sight.high & need.high)) !== 0;

/** A need that is met where one of these is. */
export const either = (...needs: readonly Need[]): Need => ({
  signs: needs.reduce((bits, need) => bits | need.signs, 0),
  low: needs.reduce((bits, need) => bits | need.low, 0),
  high: needs.reduce((bits, need) => bits | need.high, 0),
});

/** A pattern that runs where its needs are met, and is compiled when it first runs. */
export interface Search {
  test(text: string, sight: Need): boolean;
  exec(text: string, sight: Need): RegExpExecArray | null;
  /** All matches of a global pattern. */
  all(text: string, sight: Need): readonly RegExpExecArray[];
}

/**
 * `make` makes a pattern all of whose matches hold one thing of each need; `begins`: a text that it matches begins with
 * a character of one of these kinds.
 */
export function search(needs: readonly Need[], make: () => RegExp, begins: Need = everything): Search {
  let pattern: RegExp | undefined;
  const compiled = (): RegExp => {
    pattern ??= make();
    return pattern;
  };
  const runs = (text: string, sight: Need): boolean => {
    if (sight === everything) return true;
    for (const need of needs) if (!meets(sight, need)) return false;
    return begins === everything || (kindBit(text.charCodeAt(0)) & begins.signs) !== 0;
  };
  return {
    test: (text, sight) => runs(text, sight) && compiled().test(text),
    exec: (text, sight) => (runs(text, sight) ? compiled().exec(text) : null),
    all: (text, sight) => (runs(text, sight) ? allOf(compiled(), text) : none),
  };
}

const none: readonly RegExpExecArray[] = [];

/** As `matchAll`, which makes a pattern anew for each text. */
function allOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    found.push(hit);
    if (hit[0] === '') pattern.lastIndex++;
  }
  return found;
}

/** Kinds of characters, each character being of one: by ranges, then those that are listed. */
const kinds: readonly (string | readonly [from: number, to: number][])[] = [
  [[0, 0xffff]],
  [[0x61, 0x7a]],
  [[0x41, 0x5a]],
  // Other letters of Latin words, `_` with them.
  [
    [0xc0, 0x24f],
    [0x5f, 0x5f],
  ],
  [[0x30, 0x39]],
  [[0xff10, 0xff19]],
  // Emoji and other signs, and halves of what lies beyond the first plane.
  [
    [0x2010, 0x2bff],
    [0xd800, 0xdfff],
    [0xfe0e, 0xfe0f],
    [0xa9, 0xa9],
    [0xae, 0xae],
    [0x3030, 0x3030],
    [0x303d, 0x303d],
    [0x3297, 0x3299],
  ],
  // Han, then kana.
  [
    [0x2e80, 0x2fdf],
    [0x3005, 0x3007],
    [0x3021, 0x3029],
    [0x3038, 0x303b],
    [0x3400, 0x9fff],
    [0xf900, 0xfaff],
  ],
  [
    [0x3040, 0x30fa],
    [0x30fc, 0x30ff],
    [0x31f0, 0x31ff],
    [0xff66, 0xff9f],
  ],
  ':',
  '：',
  '@',
  '#',
  '!',
  '-–—',
  ',，、',
  '(（',
  ')）',
  '[［',
  ']］',
  '【】',
  '%％',
  '/／・',
  '.。',
  '{}',
  '<>=',
  ' ',
  [
    [0x9, 0x9],
    [0xb, 0xd],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ],
  '\n',
  '\ufffc',
];
const kindOf = new Uint8Array(0x10000);
for (const [kind, members] of kinds.entries())
  for (const member of members)
    if (typeof member === 'string') kindOf[member.charCodeAt(0)] = kind;
    else kindOf.fill(kind, member[0], member[1] + 1);

const kindBit = (code: number): number => 1 << kindOf[code]!;

/** One of the characters, or another of their kind. */
export const signs = (characters: string): Need => ({
  signs: [...characters].reduce((bits, character) => bits | kindBit(character.charCodeAt(0)), 0),
  low: 0,
  high: 0,
});

/** Letters that may be capitals. */
export const capital: Need = either(signs('Aé\u2600'), { signs: 1, low: 0, high: 0 });
/** Arabic digits, wide ones too. */
export const digit = signs('0０');
/** Whatever `\s` matches. */
export const blank = signs(' \u3000\n');
/** An emoji, or a character that is two. */
export const picture = signs('\u2600');
/** Han characters. */
export const han = either(signs('\u4e00'), picture);
/** What a word of a language with Latin letters is made of. */
const latin = signs('aA0é').signs;
const isLatinAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && (kindBit(text.charCodeAt(at)) & latin) !== 0;

const lists: WordList[] = [];
let tree: WordTree | null = null;
/** Bits of a small integer. */
const BITS = 30;

/** Words to be told of, in lower case; whole words only where they begin or end with a Latin letter. */
export function words(list: readonly string[]): Words {
  const index = lists.length;
  if (index >= 2 * BITS) throw new RangeError('no bit is left for another list of words');
  const [low, high] = index < BITS ? [1 << index, 0] : [0, 1 << (index - BITS)];
  lists.push({ words: list, low, high });
  tree = null;
  let source: string | undefined;
  return {
    signs: 0,
    low,
    high,
    get source() {
      source ??= anyOf(list);
      return source;
    },
  };
}

/** What a text holds, in time linear in its length. */
export function lookAt(text: string): Sight {
  tree ??= growTree(lists);
  const { symbolOf, roots, symbol, child, sibling, low, high } = tree;
  const sight: Sight = { signs: 0, low: 0, high: 0 };
  let seen = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const bit = kindBit(code);
    seen |= bit;
    const goesOn = inWord;
    inWord = (bit & latin) !== 0;
    if (goesOn && inWord) continue;
    // From here on, as far as a word goes.
    let node = roots[symbolOf[code]!]!;
    let last = bit;
    let next = at + 1;
    while (node !== 0) {
      const after = next < text.length ? text.charCodeAt(next) : 0;
      const follows = kindBit(after);
      if ((low[node]! | high[node]!) !== 0 && !((last & latin) !== 0 && (follows & latin) !== 0)) {
        sight.low |= low[node]!;
        sight.high |= high[node]!;
      }
      const of = symbolOf[after]!;
      if (of === 0) break;
      node = child[node]!;
      while (node !== 0 && symbol[node] !== of) node = sibling[node]!;
      last = follows;
      next++;
    }
  }
  sight.signs = seen;
  return sight;
}

/** Whether a word goes on over one end of a span: without the span, a text holds words that it did not hold. */
export const cutsWord = (text: string, start: number, end: number): boolean =>
  (isLatinAt(text, start) && isLatinAt(text, start - 1)) || (isLatinAt(text, end) && isLatinAt(text, end - 1));

/** The last characters of a text, so many or fewer: no word is cut in two. */
export function lastOf(text: string, length: number): string {
  let at = Math.max(0, text.length - length);
  if (at > 0) while (isLatinAt(text, at) && isLatinAt(text, at - 1)) at++;
  return text.slice(at);
}

/** The first characters of a text, so many or fewer: no word is cut in two. */
export function firstOf(text: string, length: number): string {
  let at = Math.min(text.length, length);
  if (at < text.length) while (isLatinAt(text, at) && isLatinAt(text, at - 1)) at--;
  return text.slice(0, at);
}
