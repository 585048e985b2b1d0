/** Headings and labels that say hardly more than a time: `昨日`, `上周的工作`, `This week`; what stands beside a plan; and columns of a board. */
import type { NoteLexicon } from '../lexicons/index.ts';
import { plainWords } from './plainWords.ts';
import { search } from './search.ts';
import { lookAt, meets, words } from './vocabulary.ts';
import { anyOf, oneOf, wordsOf } from './words.ts';

const of = `\\s?(?:${anyOf(wordsOf((notes) => notes.particles.possessive))}|)\\s?`;
const turn = (name: keyof NoteLexicon['turns']): string => anyOf(wordsOf((notes) => notes.turns[name]));
const turnWords = words(
  wordsOf(({ turns }) => [...turns.before, ...turns.now, ...turns.told, ...turns.plans, ...turns.stages]),
);
const [earlier, current] = (['before', 'now'] as const).map((name) =>
  search([turnWords], () => new RegExp(`^${turn(name)}(?:${of}${turn('what')})?$`, 'i')),
);
const begun = search([turnWords], () => new RegExp(`^${turn('before')}`, 'i'));

const isReport = oneOf(wordsOf(({ turns }) => turns.told));
const isPlan = oneOf(wordsOf(({ turns }) => turns.plans));
const isRank = oneOf(wordsOf(({ turns }) => turns.ranks));
const stage = search([turnWords], () => new RegExp(`^(?:[\\w-]{1,16} ){0,2}${turn('stages')}$`, 'i'));

/**
 * The time that a heading or label names and hardly more (`昨日`, `上周的工作`), that it tells how things are (`Status`), that it
 * plans, or which column of a board it might be: a stage of work (`Harbour review`) or how soon it is to be done (`Later`);
 * `done`: that it says so of what was done.
 */
export function turnOf(text: string, done: boolean): 'before' | 'now' | 'told' | 'plan' | 'stage' | 'rank' | null {
  if (text.length > 24) return null;
  const plain = plainWords(text, lookAt);
  const sight = lookAt(plain);
  if (isRank(plain)) return 'rank';
  if (stage.test(plain, sight)) return 'stage';
  if (!meets(sight, turnWords)) return null;
  if (earlier!.test(plain, sight) || (done && begun.test(plain, sight))) return 'before';
  if (current!.test(plain, sight)) return 'now';
  const said = plain.toLowerCase();
  return isPlan(said) ? 'plan' : isReport(said) ? 'told' : null;
}
