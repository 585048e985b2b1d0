/**
 * What minutes ask of whoever will do it, wherever a clause of a point begins with it:
 *
 *     Ann is away: need someone to check the lamps      Looking for volunteers for the fair
 *     Request for people to read the list               Crews, please order your own ropes
 */
import { latinDeedAt } from '../../mentions/deedWords.ts';
import { search } from '../../mentions/search.ts';
import { words } from '../../mentions/vocabulary.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import type { Entry } from '../parts.ts';
import { sightOf, spanPerEntry } from '../words.ts';
import { deedEnd } from './bids.ts';

const called = (name: 'whom' | 'help' | 'doubts'): string => anyOf(wordsOf(({ calls }) => calls[name]));
const begins = '(?:^|[.!?;:]\\s{1,3}|\\s[-–—]{1,2}\\s|\\]\\s)';
/** `The shed is looking for two people to`, but not `might need people to` nor `if we need people to`. */
const needs = words(wordsOf(({ calls }) => calls.needs));
const calling = search(
  [needs],
  () =>
    new RegExp(
      `${begins}(?:(?!${called('doubts')}\\s)[\\p{L}\\d'’@/-]{1,20}\\s){0,5}?${needs.source}\\s(?:(?!to\\s)[\\p{L}\\d'’-]{1,15}\\s){0,4}?(?:${called('whom')}\\s(?:to|for|who can)|${called('help')}\\s(?:with|to|[a-z]{2,20}ing))\\s(?=\\S)`,
      'iu',
    ),
);
/** `Crews, please order …`, `@ann: crews please order …` */
const pleas = words(
  wordsOf(({ requests, objectFollows }) =>
    objectFollows ? [] : requests.begins.filter((word) => /^[a-z]+$/.test(word)),
  ),
);
const pleading = search(
  [pleas],
  () =>
    new RegExp(
      `${begins}(?:(?!${called('doubts')}\\s)[\\p{L}\\d'’@/-]{1,20},?\\s){0,3}?(?!${anyOf(wordsOf(({ bids }) => bids.never.filter((word) => word.startsWith('please '))))})(?:${pleas.source})\\s`,
      'iu',
    ),
);

/** By which words a point asks whoever will for a deed; null where it asks for none. */
export const calledFor = spanPerEntry((entry: Entry): Span | null => {
  const { text, at, parent, issues, block } = entry;
  if (text.length > 300 || /[?？]\s*$/.test(text)) return null;
  const call = calling.exec(text, sightOf(entry));
  if (call) return { start: at + call.index, end: at + call.index + call[0].trimEnd().length };
  // `Order ropes, please! [#12](…)` on top of others is what a ticket is called.
  const plea = parent === null && issues.length + block.links.length > 0 ? null : pleading.exec(text, sightOf(entry));
  const end = plea ? plea.index + plea[0].length : 0;
  const deed = plea ? latinDeedAt(text, end) : 0;
  return plea && deed > 0 && deedEnd(text.slice(end)) > 0 ? { start: at + plea.index, end: at + deed } : null;
});
