/** Lists of words from all lexicons, compiled once into sets and patterns. */
import { lexicons, type NoteLexicon } from '../lexicons/index.ts';
import type { Span } from '../model.ts';
import { among } from './characters.ts';

/** The words that every lexicon gives for one thing, longest first, lower case, each once. */
export function wordsOf(pick: (notes: NoteLexicon) => readonly string[]): string[] {
  const words = new Set(lexicons.flatMap((lexicon) => pick(lexicon.notes)).map((word) => word.toLowerCase()));
  return [...words].sort((one, other) => other.length - one.length);
}

/** Those of the words that begin with a Latin letter. */
export const latinOf = (words: readonly string[]): string[] => words.filter((word) => /^[a-z]/.test(word));

/**
 * The source of a pattern that matches any of the words, the first of those that could; Latin words only as whole words.
 * Linear: a plain choice. Words that are bounded alike stand behind one bound; no text begins with a Latin letter and
 * with another, so the former may go first.
 */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const begin = words.filter((word) => latin.test(word[0]!));
  const others = words.filter((word) => !latin.test(word[0]!));
  return `(?:${[...choices(begin, `(?<!${latin.source})`), ...choices(others, '')].join('|')})`;
}

/** What a word of a language with Latin letters is made of. */
const latin = /[A-Za-z0-9_\u00c0-\u024f]/;

/** Words one after another that end alike, as one choice each. */
function choices(words: readonly string[], before: string): string[] {
  const runs: { bounded: boolean; sources: string[] }[] = [];
  for (const word of words) {
    const bounded = latin.test(word.at(-1)!);
    if (runs.at(-1)?.bounded !== bounded) runs.push({ bounded, sources: [] });
    runs.at(-1)!.sources.push(word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[ \\u00a0]'));
  }
  return runs.map(({ bounded, sources }) => `${before}(?:${sources.join('|')})${bounded ? `(?!${latin.source})` : ''}`);
}

const counting = [...new Set(lexicons.flatMap(({ dates }) => Object.keys(dates.digits)))];
/** A character class of all that serve as digits beside the Arabic ones: `一` to `十`. */
export const numeral = `[${counting.join('')}]`;
/** Whether a character, by its code, is one of those. */
export const isNumeral = among(counting.join(''));

/** All that `\s` matches. */
export const blanks =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
/** What may stand around a word without being part of it, beside blanks. */
const signs = '*_~`"\'“”‘’.。,，、;；:：!！()（）[]【】<>＜＞|\ufffc';
const isAround = among(blanks + signs);

/** Whether the text is one of the words, but for case, spaces and punctuation around it. */
export function oneOf(words: readonly string[]): (text: string) => boolean {
  const set = new Set(words);
  const longest = Math.max(0, ...words.map((word) => word.length));
  return (text) => {
    const { start, end } = core(text);
    return end - start <= longest && set.has(text.slice(start, end).toLowerCase());
  };
}

const isEmptyWord = oneOf(wordsOf((notes) => notes.nothing));
const emptyWords = wordsOf((notes) => notes.nothingElse);
const emptyFirsts: ReadonlySet<string> = new Set(emptyWords.map((word) => word.charAt(0)));
const emptyBeginning = new RegExp(`^${anyOf(emptyWords)}[^,，:：]{0,30}$`, 'i');

/** Whether a line says that there is nothing: `无`, `None.`, `nothing else planned`. */
export function isNothing(text: string): boolean {
  if (isEmptyWord(text)) return true;
  if (text.length >= 60) return false;
  const { start, end } = core(text);
  return (
    emptyFirsts.has(text.charAt(start).toLowerCase().charAt(0)) &&
    emptyBeginning.test(text.slice(start, end).toLowerCase())
  );
}

/** Whether a character is one that `\\s` matches. */
export const isBlank = among(blanks);

/** `  无。 ` → `无`; `**None**` → `none`. */
export function bare(text: string): string {
  const { start, end } = core(text);
  return text.slice(start, end).toLowerCase();
}

/** Whether `bare` leaves nothing of a text. */
export function isBare(text: string): boolean {
  const { start, end } = core(text);
  return start === end;
}

/** Where the words of a text stand that `bare` leaves. */
function core(text: string): Span {
  let start = 0;
  let end = Math.min(text.length, 200);
  while (start < end && isAround(text.charCodeAt(start))) start++;
  while (start < end && isAround(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
