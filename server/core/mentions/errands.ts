/** Headings that say what there is to do, and behind it what for: `Next steps for the crane`, `Tasks until the fair`. */
import { latinDeedAt } from './deedWords.ts';
import { anyOf, latinOf, wordsOf } from './words.ts';

const talked = anyOf(latinOf(wordsOf(({ lists, contents }) => [...lists.talk, ...contents])));
const [errands, aims] = (['errands', 'aims'] as const).map((name) =>
  anyOf(wordsOf((notes) => notes.scopeBeginnings[name])),
);
const aiming = new RegExp(
  `(?<=[\\s-]${errands}|^(?!plan|work|goal|job)${errands})\\s${aims}\\s(?!(?:\\S{1,20}\\s){0,4}${talked}$)`,
);

/** Where the words begin that say what for; 0 where none do. */
export const aimAt = (plain: string): number => aiming.exec(plain)?.index ?? 0;

const talk = new Set(wordsOf((notes) => notes.lists.talk));
const intents = new RegExp(`^${anyOf(wordsOf((notes) => notes.scopeBeginnings.intents))} `, 'i');

/** `To be implemented` */
const passive = new RegExp(
  `^${anyOf(wordsOf((notes) => notes.scopeBeginnings.passive))} \\w{2,14}(?:ed|en|lt|ne|wn|ut)$`,
  'i',
);
/** `To repair`, but not `To discuss`; `To be repaired`. */
export function isIntended(text: string): boolean {
  if (passive.test(text)) return true;
  const { length } = intents.exec(text)?.[0] ?? '';
  return length > 0 && latinDeedAt(text, length) === text.length && !talk.has(text.slice(length).toLowerCase());
}
