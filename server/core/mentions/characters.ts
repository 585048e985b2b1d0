/** Characters by their kind, and where words of Latin letters begin and end. */

/** Kinds of characters, each character being of one: by ranges, then those that are listed. */
const kinds: readonly (string | readonly [from: number, to: number][])[] = [
  [[0, 0xffff]],
  [[0x61, 0x7a]],
  [[0x41, 0x5a]],
  // Other letters of Latin words.
  [[0xc0, 0x24f]],
  '_',
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

/** One bit for the kind of a character. */
export const kindBit = (code: number): number => 1 << kindOf[code]!;

/** Bits for the kinds of some characters. */
export const kindsOf = (characters: string): number =>
  [...characters].reduce((bits, character) => bits | kindBit(character.charCodeAt(0)), 0);

/** What a word of a language with Latin letters is made of. */
export const LATIN = kindsOf('aA0é_');
/** The same without digits and strokes. */
export const LATIN_LETTERS = kindsOf('aAé');
/** Characters that are in no other kind. */
export const OTHER = 1;

/** Whether a character of a text is one of a word of Latin letters. */
export const isLatinAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && (kindBit(text.charCodeAt(at)) & LATIN) !== 0;

/** Whether a place lies within a word of Latin letters. */
export const goesOn = (text: string, at: number): boolean => isLatinAt(text, at - 1) && isLatinAt(text, at);

/** Whether a word goes on over one end of a span: without the span, a text holds words that it did not hold. */
export const cutsWord = (text: string, start: number, end: number): boolean => goesOn(text, start) || goesOn(text, end);

/** The last characters of a text, so many or fewer: no word is cut in two. */
export function lastOf(text: string, length: number): string {
  let at = Math.max(0, text.length - length);
  if (at > 0) while (goesOn(text, at)) at++;
  return text.slice(at);
}

/** The first characters of a text, so many or fewer: no word is cut in two. */
export function firstOf(text: string, length: number): string {
  let at = Math.min(text.length, length);
  if (at < text.length) while (goesOn(text, at)) at--;
  return text.slice(0, at);
}

const members = new Uint16Array(0x10000);
let sets = 0;

/** Tells of the code of a character whether it is one of some, by a look into a table. */
export function among(characters: string): (code: number) => boolean {
  const bit = 1 << sets++;
  if (bit > 0x8000) throw new RangeError('no bit is left for another set of characters');
  for (const character of characters) members[character.charCodeAt(0)]! |= bit;
  return (code) => (members[code]! & bit) !== 0;
}
