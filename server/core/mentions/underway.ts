/** What somebody is at: `is working on`, `正在`. The lists are long: a tree finds their words, and patterns tell what stands before. */
import type { Span } from '../model.ts';
import { anyOf, latinOf, wordsOf } from './words.ts';
import { beginner } from './wordTree.ts';

const words = wordsOf((notes) => notes.underway);
const wordAt = beginner(words);
/** Where such words end that stand at a place, of those in Latin letters; 0 where none do. See `beginner`. */
export const latinUnderwayAt = beginner(latinOf(words));

const deeds = anyOf(wordsOf(({ objectFollows, deeds }) => (objectFollows ? deeds : [])));
/** What stands before them, the surest first. */
const before = [
  /(?<=^(?:\p{L}{2,20}\s{1,3}){0,5})/uy,
  new RegExp(`(?<=[:：.。\\]]\\s{1,3}|(?:^|[，。；：])(?!${deeds})\\p{Script=Han}{0,4})`, 'iuy'),
];

/** Such words behind who is at it: `We are working on …`, `Ann is working on …`, `王小明正在修…`. */
export function underwayIn(text: string): Span | null {
  for (const place of before)
    for (let at = 0; at < text.length; at++) {
      const end = wordAt(text, at);
      place.lastIndex = at;
      if (end > 0 && place.test(text)) return { start: at, end };
    }
  return null;
}

/** Whether a text begins with such words in small letters and goes on behind them as `follows` says. */
export function isAtWork(text: string, follows: RegExp): boolean {
  const end = latinUnderwayAt(text, 0, (at) => follows.test(text.slice(at, at + 2)));
  return end > 0 && !/[A-Z’]/.test(text.slice(0, end));
}
