/**
 * Deeds that minutes bid of all or nobody by name.
 *
 *     Order the ropes by Friday   We will order the ropes   Let's order the ropes   Everyone: read the list
 */
import { latinDeedAt } from '../mentions/deedWords.ts';
import { anyOf, latinOf, oneOf, wordsOf } from '../mentions/words.ts';
import type { Span } from '../model.ts';
import { isBid, listWords } from './namedDeeds.ts';
import type { Entry } from './parts.ts';
import { perEntry } from './words.ts';

const talk = new RegExp(`^${listWords('talk')}`, 'i');

/** A deed first of all, that is more than talk: `Order ropes`, but not `Discuss the ropes`. */
export const bidsWork = perEntry((entry) => isBid(entry) && !talk.test(entry.text));

const latin = latinOf(wordsOf((notes) => notes.deeds));
const links = wordsOf((notes) => notes.lists.links);
const blanked = (words: readonly string[], phrases: boolean): string[] =>
  words.filter((word) => word.includes(' ') === phrases);
/** `update the list`, `look into it`, but not `update on the list` nor `update: …`. */
const bidden = new RegExp(
  `^[\\s*_]{0,4}(?:[:,–—→>-]|[-=]>)?[\\s*_]{0,4}(?!${listWords('talk')})(?:${anyOf(blanked(latin, true))}\\s|${anyOf(blanked(latin, false))}\\s(?!${listWords('things')}|${anyOf(links)}\\b))[^\\s:–—-]`,
  'i',
);

const everyone = new RegExp(
  `^[*_]{0,2}${anyOf(latinOf(wordsOf((notes) => notes.everyone)))}[*_]{0,2}\\s?[:–—-](?=\\s|[*_])`,
  'i',
);

/** `Everyone: read the list`, `All - check the ropes`: a deed for all; by which word. */
export function bidToAll({ text, at }: Entry): Span | null {
  const found = text.length <= 200 && !/[?？]\s*$/.test(text) ? everyone.exec(text) : null;
  return found && bidden.test(text.slice(found[0].length)) ? { start: at, end: at + found[0].length } : null;
}

const isWeak = oneOf(wordsOf((notes) => notes.bids.weak));
const intent = new RegExp(`^${anyOf(wordsOf((notes) => notes.bids.intents))}\\s{1,3}`, 'i');

/** `We will order the ropes`, `Let's set up a crane`: what all mean to do, and more than to go on talking; by which words. */
export function intended({ text, at }: Entry): Span | null {
  const found = text.length <= 200 && !/[?？]\s*$/.test(text) ? intent.exec(text) : null;
  const begins = found?.[0].length ?? 0;
  const end = found ? latinDeedAt(text, begins, (behind) => /^\s\S/.test(text.slice(behind, behind + 2))) : 0;
  return end > 0 && !isWeak(text.slice(begins, end)) ? { start: at, end: at + end } : null;
}
