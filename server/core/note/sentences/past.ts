/** What a text tells as done, by its words alone: `Painted the pier`, `修好了栏杆`. */
import { anyOf, wordsOf } from '../../mentions/words.ts';
import { trimEndOf } from '../../trim.ts';

const list = (name: 'manners' | 'begins' | 'inside' | 'ends' | 'never'): string =>
  anyOf(wordsOf((notes) => notes.told[name]));
/** What words tell so: the first, one among them, or the last. */
export const past = new RegExp(
  `^(?:${list('manners')}\\s)?(?:${list('begins')})|(?<=^[^，,。；;]{1,20}?)(?:${list('inside')})|(?:${list('ends')})$`,
  'i',
);
const never = new RegExp(list('never'), 'gi');
const within = new RegExp(`^[^，,。；;]{1,20}?(?:${list('inside')})`);

/** With what such a sentence ends. */
export const sentenceEnd = /[。.!！；;\s]/;

/** A text in which the words that only look like the past are painted out: `为了`. */
export const plainOf = (text: string): string => text.slice(0, 200).replace(never, (word) => '-'.repeat(word.length));

/** Whether a text tells a deed as done, by its first, inner or last words. */
export const tells = (text: string): boolean => past.test(trimEndOf(plainOf(text), sentenceEnd));

/** Whether the first words of a text tell a deed as done: `组长明确了…`. */
export const tellsWithin = (text: string): boolean => within.test(plainOf(text));

const behind = new RegExp(`${anyOf(wordsOf((notes) => notes.past.behind))}$`);
/** Whether a text ends so that what follows is done: `栏杆已` + `交给张伟`. */
export const isDoneNext = (text: string): boolean => behind.test(text);
