/** Lists of words from all lexicons, compiled once into sets and patterns. */
import { lexicons, type NoteLexicon } from '../lexicons/index.ts';

/** The words that every lexicon gives for one thing, longest first, lower case, each once. */
export function wordsOf(pick: (notes: NoteLexicon) => readonly string[]): string[] {
  const words = new Set(lexicons.flatMap((lexicon) => pick(lexicon.notes)).map((word) => word.toLowerCase()));
  return [...words].sort((one, other) => other.length - one.length);
}

/** The source of a pattern that matches any of the words; Latin words only as whole words. Linear: a plain choice. */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  return `(?:${words.map(bounded).join('|')})`;
}

/** What a word of a language with Latin letters is made of. */
const latin = /[A-Za-z0-9_\u00c0-\u024f]/;

function bounded(word: string): string {
  const source = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[ \\u00a0]');
  const [first, last] = [word[0]!, word.at(-1)!];
  return `${latin.test(first) ? `(?<!${latin.source})` : ''}${source}${latin.test(last) ? `(?!${latin.source})` : ''}`;
}

/** A character class of all that serve as digits beside the Arabic ones: `一` to `十`. */
export const numeral = `[${[...new Set(lexicons.flatMap(({ dates }) => Object.keys(dates.digits)))].join('')}]`;

/** Whether the text is one of the words, but for case, spaces and punctuation around it. */
export function oneOf(words: readonly string[]): (text: string) => boolean {
  const set = new Set(words);
  return (text) => set.has(bare(text));
}

const isEmptyWord = oneOf(wordsOf((notes) => notes.nothing));
const emptyBeginning = new RegExp(`^${anyOf(wordsOf((notes) => notes.nothingElse))}[^,，:：]{0,30}$`, 'i');

/** Whether a line says that there is nothing: `无`, `None.`, `nothing else planned`. */
export const isNothing = (text: string): boolean =>
  isEmptyWord(text) || (text.length < 60 && emptyBeginning.test(bare(text)));

/** `  无。 ` → `无`; `**None**` → `none`. */
export function bare(text: string): string {
  return text
    .slice(0, 200)
    .toLowerCase()
    .replace(
      /^[\s\u3000*_~`"'“”‘’.。,，、;；:：!！()（）[\]【】<>＜＞|\ufffc]+|[\s\u3000*_~`"'“”‘’.。,，、;；:：!！()（）[\]【】<>＜＞|\ufffc]+$/g,
      '',
    );
}
