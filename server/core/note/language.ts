/** What language a note is in. */
import { lexicons } from '../lexicons/index.ts';
import type { LanguageId } from '../model.ts';

/** The classes of letters by which languages are told apart, a bit of each for every character. */
const classes = new Uint8Array(0x10000);
let slots = 0;

/** Takes in the inside of a character class, `ぁ-ゟァ-ヿ`; gives where its letters are counted. */
function lettersIn(inside: string): number {
  for (const [, first, last = first] of inside.matchAll(/(.)(?:-(.))?/g))
    for (let code = first!.charCodeAt(0); code <= last!.charCodeAt(0); code++) classes[code]! |= 1 << slots;
  return slots++;
}

/** Letters as in English. */
const others = lettersIn('a-zA-Z');
/** Languages with letters of their own come before those that share all of them. */
const writings = lexicons
  .flatMap(({ id, writing }) => (writing ? [{ id, ...writing }] : []))
  .sort((a, b) => Number(b.letters !== undefined) - Number(a.letters !== undefined))
  .map(({ id, letters, script, latin }) => ({
    id,
    latin,
    own: letters === undefined ? null : lettersIn(letters),
    shared: lettersIn(script ?? ''),
  }));

/** By its letters, but those of comments and addresses: kana make it Japanese, Han characters Chinese; the first language where they say nothing. */
export function languageOf(text: string): LanguageId {
  const words = text.slice(0, 20_000).replace(unspoken, '');
  const counts = countLetters(words);
  const written = writings.find(({ latin, own, shared }) => {
    const [special, common] = [own === null ? 0 : counts[own]!, counts[shared]!];
    const some = own === null ? common > 3 : special > 3 && special * 8 > common;
    return some && (special + common) * latin > counts[others]!;
  });
  return (written ?? lexicons[0]!).id;
}

const unspoken = /<!--.{0,2000}?-->|:\/\/[!-~]{1,400}/gs;

/** How many letters there are of each class. */
function countLetters(text: string): number[] {
  const alike = new Uint32Array(1 << slots);
  for (let at = 0; at < text.length; at++) alike[classes[text.charCodeAt(at)]!]!++;
  return Array.from({ length: slots }, (_, slot) =>
    alike.reduce((sum, count, bits) => sum + (bits & (1 << slot) ? count : 0), 0),
  );
}
