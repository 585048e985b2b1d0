/**
 * Sentences that name a day, a duty or somebody, and give nobody a deed.
 *
 *     The fair will happen on Friday, Ropes must be strong     what will be so, or has to be
 *     Ann thinks we should order ropes                         what somebody says
 *     cc @ann, Thanks @ann, @all                               who is only called
 */

import type { PersonMention } from '../../mentions/passage.ts';
import { being } from '../../mentions/states.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Entry } from '../parts.ts';
import { perEntry } from '../words.ts';
import { isBid } from './namedDeeds.ts';

const promised: ReadonlySet<string> = new Set(wordsOf((notes) => notes.promises));
const modal = anyOf([
  ...wordsOf((notes) => notes.commits).filter((word) => !promised.has(word)),
  ...wordsOf((notes) => notes.obligations).filter((word) => /^[a-z]/.test(word)),
]);
/** `be moved`, `be sent`: what is done with a thing. */
const undergone = `[a-z-]{0,20}(?:${wordsOf((notes) => notes.participles).join('|')})\\b|${anyOf(wordsOf(({ told }) => told.begins))}`;
const foretelling = new RegExp(
  `^[^,.;:]{1,60}?\\s${modal}\\s(?:${being}(?!${undergone})|${anyOf(wordsOf((notes) => notes.happenings))})`,
  'i',
);

const reporting = new RegExp(
  `^@?\\p{L}[\\p{L}.'’-]{0,20}(?:\\s\\p{Lu}[\\p{L}.'’-]{0,20})?\\s${anyOf(wordsOf((notes) => notes.reporting))}\\s`,
  'u',
);
const calling = new RegExp(`^${anyOf(wordsOf((notes) => notes.addressing))}[\\s:,]{1,3}@`, 'i');

/**
 * `Ann will be out next week`, `Ropes must be strong`, `@ann said that they are old`, `cc @ann`; not `Ropes must be moved`, nor
 * `Draft notes of what Ann said`.
 */
export const asksNothing = perEntry(
  (entry) =>
    calling.test(entry.text) ||
    ([foretelling, reporting].some((said) => said.test(entry.text.slice(0, 160))) && !isBid(entry)),
);

const addressing = new RegExp(
  `(?:^|[\\s(,.;:–—-])${anyOf(wordsOf((notes) => notes.addressing))}[\\s:,]{1,3}(?:@[\\w-]{1,39}[\\s,&/]{1,3}){0,5}@?$`,
  'i',
);
const broadcasts: ReadonlySet<string> = new Set(wordsOf((notes) => notes.broadcasts));

/** `cc @ann`, `Thanks @bo, @ann`, `@all`: called, and given nothing to do. */
export const isOnlyCalled = ({ name, start, form }: PersonMention, { text, at }: Entry): boolean =>
  (form === 'handle' && broadcasts.has(name.toLowerCase())) ||
  addressing.test(text.slice(Math.max(0, start - at - 120), start - at));
