/** Words that say that a part of what was done is not: `mostly done`, `complete except the gate`. */
import { anyOf, latinOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { spanPerEntry } from '../words.ts';

const finished = anyOf(latinOf(wordsOf((notes) => notes.statuses.done)));
const partly = new RegExp(
  `\\b(?:${anyOf(wordsOf((notes) => notes.nearly))}\\s${finished}|${finished},?\\s${anyOf(wordsOf((notes) => notes.except))})(?=[\\s.,;!]|$)`,
  'i',
);

/** By which words of an entry; null where it has none. */
export const partlyDone = spanPerEntry(({ text, at }): Span | null => {
  const found = partly.exec(text.slice(0, 300));
  return found && { start: at + found.index, end: at + found.index + found[0].length };
});
