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

import { kindBit, kindsOf, LATIN, OTHER } from './characters.ts';
import { anyOf } from './words.ts';
import { endsAt, growTree, stepFrom, type WordList, type WordTree } from './wordTree.ts';

/** What a text holds: a bit for each kind of characters and for each list of words of which one stands in it. */
export interface Sight {
  signs: number;
  low: number;
  high: number;
  top: number;
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
export const everything: Need = { signs: -1, low: -1, high: -1, top: -1 };

/** Whether a text holds what is needed. */
export const meets = (sight: Need, need: Need): boolean =>
  ((sight.signs & need.signs) | (sight.low & need.low) | (sight.high & need.high) | (sight.top & need.top)) !== 0;

/** A need that is met where one of these is. */
export const either = (...needs: readonly Need[]): Need => ({
  signs: needs.reduce((bits, need) => bits | need.signs, 0),
  low: needs.reduce((bits, need) => bits | need.low, 0),
  high: needs.reduce((bits, need) => bits | need.high, 0),
  top: needs.reduce((bits, need) => bits | need.top, 0),
});

const ofKinds = (bits: number): Need => ({ signs: bits, low: 0, high: 0, top: 0 });

/** One of the characters, or another of their kind. */
export const signs = (characters: string): Need => ofKinds(kindsOf(characters));

/** Letters that may be capitals. */
export const capital = ofKinds(kindsOf('Aé\u2600') | OTHER);
/** Arabic digits, wide ones too. */
export const digit = signs('0０');
/** Whatever `\s` matches. */
export const blank = signs(' \u3000\n');
/** An emoji, or a character that is two. */
export const picture = signs('\u2600');
/** Han characters. */
export const han = either(signs('\u4e00'), picture);
/** Hiragana and katakana. */
export const kana = signs('\u3042');
/** Letters as most Latin words have them. */
export const small = signs('a');

const lists: WordList[] = [];
let tree: WordTree | null = null;
/** Bits of a small integer. */
const BITS = 30;

/** Words to be told of, in lower case; whole words only where they begin or end with a Latin letter. */
export function words(list: readonly string[]): Words {
  const index = lists.length;
  if (index >= 3 * BITS) throw new RangeError('no bit is left for another list of words');
  const bitFrom = (first: number): number => (index >= first && index < first + BITS ? 1 << (index - first) : 0);
  const bits = { low: bitFrom(0), high: bitFrom(BITS), top: bitFrom(2 * BITS) };
  lists.push({ words: list, ...bits });
  tree = null;
  let source: string | undefined;
  return {
    signs: 0,
    ...bits,
    get source() {
      source ??= anyOf(list);
      return source;
    },
  };
}

/** Whether a text holds one of some words, as their pattern without regard to case would tell; `sight`: of the text. */
export const holds = (text: string, some: Words, sight: Need): boolean =>
  meets(sight === everything ? lookAt(text) : sight, some);

/** What a text holds, in time linear in its length; `within`: of what whole words are made. */
export function lookAt(text: string, within = LATIN): Sight {
  tree ??= growTree(lists);
  const { symbolOf, roots, low, high, top } = tree;
  const sight: Sight = { signs: 0, low: 0, high: 0, top: 0 };
  let seen = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const bit = kindBit(code);
    seen |= bit;
    const goesOn = inWord;
    inWord = (bit & within) !== 0;
    if (goesOn && inWord) continue;
    // From here on, as far as a word goes.
    let node = roots[symbolOf[code]!]!;
    let last = bit;
    let next = at + 1;
    while (node !== 0) {
      const after = next < text.length ? text.charCodeAt(next) : 0;
      const follows = kindBit(after);
      if (endsAt(tree, node) && ((last & within) === 0 || (follows & within) === 0)) {
        sight.low |= low[node]!;
        sight.high |= high[node]!;
        sight.top |= top[node]!;
      }
      const of = symbolOf[after]!;
      if (of === 0) break;
      node = stepFrom(tree, node, of);
      last = follows;
      next++;
    }
  }
  sight.signs = seen;
  return sight;
}
