/** Headings that say what there is to do, and behind it what for: `Next steps for the crane`, `Tasks until the fair`. */
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
