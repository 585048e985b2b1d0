/** What people do, in the words of all languages, where a text begins with it: one tree for all rules that ask. */
import { anyOf, latinOf, wordsOf } from './words.ts';
import { beginner } from './wordTree.ts';

const deeds = wordsOf((notes) => notes.deeds);

/** `Paint the pier`, `修复登录页`: where the deed ends that stands at a place; 0 where none does. See `beginner`. */
export const deedAt = beginner(deeds);
/** The same of deeds in Latin letters alone. */
export const latinDeedAt = beginner(latinOf(deeds));

const none = anyOf(
  latinOf(
    wordsOf(({ lists, idle, bids, happenings, clauses }) => [
      ...lists.links,
      ...lists.articles,
      ...lists.talk,
      ...idle,
      ...bids.weak,
      ...bids.things,
      ...happenings,
      ...clauses.states,
    ]),
  ),
);
const verb = new RegExp(`(?!${none})[a-z]{3,15}(?<!ly|ing|ed|ness|tion|ment)(?=\\s[^\\s:–—-])`, 'y');

/** The same, or behind words by which somebody will do it a verb that no list has: `caulk the boat`. */
export function latinActAt(text: string, from = 0): number {
  const end = latinDeedAt(text, from);
  if (end > 0) return end;
  verb.lastIndex = from;
  return verb.test(text) ? verb.lastIndex : 0;
}
