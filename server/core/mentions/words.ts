/** Lists of words from all lexicons, compiled once into sets and patterns. */
import { lexicons, type NoteLexicon } from '../lexicons/index.ts';
import type { Span } from '../model.ts';
import { among, isLatinAt } from './characters.ts';

/** The words that every lexicon gives for one thing, longest first, lower case, each once. */
export function wordsOf(pick: (notes: NoteLexicon) => readonly string[]): readonly string[] {
  const lists = lexicons.map(({ notes }) => pick(notes));
  const asked = lists.reduce<Asked>(
    (before, list) => made(before.further, list, () => ({ further: new WeakMap() })),
    first,
  );
  asked.words ??= longestFirst(lists.flat());
  return asked.words;
}

/** What was asked for before, by the list of the first lexicon, then of the next: many rules ask for the same words. */
interface Asked {
  further: WeakMap<readonly string[], Asked>;
  words?: readonly string[];
}
const first: Asked = { further: new WeakMap() };

function longestFirst(words: readonly string[]): readonly string[] {
  const byLength: string[][] = [];
  for (const word of new Set(words.map((one) => one.toLowerCase()))) {
    byLength[word.length] ??= [];
    byLength[word.length]!.push(word);
  }
  return byLength.reverse().flat();
}

/** What stands for a list of words, made where there is nothing yet. */
function made<Value>(all: WeakMap<readonly string[], Value>, words: readonly string[], make: () => Value): Value {
  let value = all.get(words);
  if (value === undefined) {
    value = make();
    all.set(words, value);
  }
  return value;
}

/** Works something out from a list of words once, however many ask. */
function once<Value extends {}>(workOut: (words: readonly string[]) => Value): (words: readonly string[]) => Value {
  const all = new WeakMap<readonly string[], Value>();
  return (words) => made(all, words, () => workOut(words));
}

/** Those of the words that begin with a Latin letter. */
export const latinOf: (words: readonly string[]) => readonly string[] = once((words) =>
  words.filter((word) => /^[a-z]/.test(word)),
);

/**
 * The source of a pattern that matches any of the words, the first of those that could; Latin words only as whole words.
 * Linear: a plain choice. Words that are bounded alike stand behind one bound; no text begins with a Latin letter and
 * with another, so the former may go first.
 */
export const anyOf: (words: readonly string[]) => string = once((words) => {
  if (words.length === 0) return '(?!)';
  const begin = words.filter((word) => isLatinAt(word, 0));
  const others = words.filter((word) => !isLatinAt(word, 0));
  return `(?:${[...choices(begin, `(?<!${latin})`), ...choices(others, '')].join('|')})`;
});

/** What a word of a language with Latin letters is made of. */
const latin = '[A-Za-z0-9_\\u00c0-\\u024f]';

/** Words one after another that end alike, as one choice each. */
function choices(words: readonly string[], before: string): string[] {
  const runs: { bounded: boolean; sources: string[] }[] = [];
  for (const word of words) {
    const bounded = isLatinAt(word, word.length - 1);
    if (runs.at(-1)?.bounded !== bounded) runs.push({ bounded, sources: [] });
    runs.at(-1)!.sources.push(word.replace(/[.*+?^${}()|[\]\\/ ]/g, inPattern));
  }
  return runs.map(({ bounded, sources }) => `${before}(?:${sources.join('|')})${bounded ? `(?!${latin})` : ''}`);
}

const inPattern = (sign: string): string => (sign === ' ' ? '[ \\u00a0]' : `\\${sign}`);

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

/** A letter of Chinese or Japanese. */
export const hanOrKana = /[\u3040-\u30ff\u4e00-\u9fff]/;

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
