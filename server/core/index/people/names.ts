/** What a name is made of, and when two names may be one person's. Spelled as people write, compared as keys. */
import { surnames } from '../../lexicons/atHand.ts';
import type { LanguageId } from '../../model.ts';
import { fold, personKey } from '../keys.ts';

const surnameSigns = new Set(surnames);
const han = /^[\p{Script=Han}\u3005]+$/u;
const latin = /^\p{Script=Latin}/u;

export const isLatin = (key: string): boolean => latin.test(key);

/**
 * Whether a name says both family and given name, so that few people have it: `Ann Lee`, `王小`, `田中 太郎`, `佐々木健太`.
 * In Japanese two or three characters without a space are a family name; two in Chinese a given name unless they begin with a
 * family name.
 */
export function isFull(name: string, language: LanguageId): boolean {
  const words = fold(name).split(' ');
  if (isLatin(name)) return words.filter((word) => /^\p{L}[\p{L}'’-]/u.test(word)).length > 1;
  if (words.length > 1) return true;
  if (!han.test(name) || name.length < 2) return false;
  return language === 'ja' ? name.length > 3 : name.length > 2 || surnameSigns.has(name.charAt(0));
}

/**
 * What a full name may be shortened to, as keys.
 *
 *     Ann Lee     ann, lee, ann l, lee a, a lee, l ann
 *     田中 太郎    田中, 太郎         田中太郎 (ja)   田中, 田中太, 太郎
 *     王小明 (zh)  小明, 王
 */
export function partsOf(name: string, language: LanguageId): string[] {
  const words = fold(name).split(' ');
  if (isLatin(name)) return latinParts(words);
  if (words.length > 1) return words.map(personKey);
  if (!han.test(name)) return [];
  if (language !== 'ja' && surnameSigns.has(name.charAt(0)))
    return name.length > 2 ? [name.slice(1), name.charAt(0)] : [name.charAt(0)];
  return [name.slice(0, 2), name.slice(0, 3), name.slice(-2)].filter((part) => part.length < name.length);
}

function latinParts(words: readonly string[]): string[] {
  const long = words.map(personKey).filter((word) => word.length > 1);
  const [first, last] = [long[0], long.at(-1)];
  if (!first || !last || long.length < 2) return [];
  return [
    ...long,
    `${first} ${last.charAt(0)}`,
    `${last} ${first.charAt(0)}`,
    `${first.charAt(0)} ${last}`,
    `${last.charAt(0)} ${first}`,
  ];
}

/** Family and given name of a full name in characters; null where nobody can tell where the one ends. */
export function splitOf(name: string, language: LanguageId): [family: string, given: string] | null {
  const words = name.trim().split(/[\s\u3000]+/);
  if (words.length === 2) return [words[0]!, words[1]!];
  if (words.length > 2 || !han.test(name) || !isFull(name, language)) return null;
  // Two and two are most of the Japanese names of four.
  const length = language === 'ja' ? (name.length === 4 ? 2 : 0) : surnameSigns.has(name.charAt(0)) ? 1 : 0;
  return length > 0 && name.length > length ? [name.slice(0, length), name.slice(length)] : null;
}

/** Whether two full names under one login can be one person's: in two scripts, or with a word or character in common. */
export function areAkin(one: string, other: string): boolean {
  if (isLatin(one) !== isLatin(other)) return true;
  const parts = (key: string): string[] => (isLatin(key) ? key.split(' ') : [...key]);
  const others = new Set(parts(other));
  return parts(one).some((part) => others.has(part));
}
