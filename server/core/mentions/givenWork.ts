/** Words that give somebody what stands below them to do: `Ann will:`, `Ann and Bo to:`, `We still need to:`. */
import { hasGivenName, readNames } from './names.ts';
import { capitalised, joined } from './weakPeople.ts';
import { anyOf, oneOf, wordsOf } from './words.ts';

const isOwed = oneOf(
  wordsOf(({ owes, bids, oneself }) => [
    ...owes,
    ...bids.intents,
    ...oneself.flatMap((self) => owes.map((word) => `${self} ${word}`)),
  ]),
);
const charging = new RegExp(
  `^(@?${capitalised}(?:${joined}@?${capitalised}){0,3})\\s${anyOf(wordsOf((notes) => notes.commits))}$`,
  'u',
);

/** Whether words before a colon say that who speaks, or somebody with a common first name, is to do what follows. */
export function givesWork(words: string): boolean {
  if (words.length > 60) return false;
  if (isOwed(words)) return true;
  const names = charging.exec(words)?.[1];
  return names !== undefined && (readNames(names)?.every(({ name }) => hasGivenName(name)) ?? false);
}
