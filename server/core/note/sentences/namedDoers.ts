/**
 * People within a point of English minutes, with the deed that is theirs:
 *
 *     Waiting for @ann to order the ropes     what one waits for that somebody does
 *     Ann order the ropes                     as a note-taker jots down whose it is
 *     The pier needs paint. Ann volunteered   who takes on what is spoken of
 */
import { latinDeedAt } from '../../mentions/deedWords.ts';
import { hasGivenName, type Name, readNames } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { search } from '../../mentions/search.ts';
import { isAtWork } from '../../mentions/underway.ts';
import { words } from '../../mentions/vocabulary.ts';
import { capitalised, joined } from '../../mentions/weakPeople.ts';
import { anyOf, latinOf, oneOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { type Context, peopleIn } from '../context.ts';
import type { Entry, Known } from '../parts.ts';
import { sightOf } from '../words.ts';
import { listWords } from './namedDeeds.ts';
import { tells } from './past.ts';

const joiner = new RegExp(joined, 'u');
const awaits = words(latinOf(wordsOf((notes) => notes.awaited.begins)));
const awaited = search(
  [awaits],
  () =>
    new RegExp(`^${awaits.source}\\s{1,3}(@[\\w-]{1,39}|${capitalised}(?:${joined}${capitalised}){0,3})\\sto\\s`, 'iu'),
);

/** `Waiting for @ann to order the ropes`: by which words; a login or somebody known, and what they are to do. */
export function awaitedDeed(entry: Entry, known: Known): Span | null {
  const { text, at } = entry;
  const found = awaited.exec(text.slice(0, 160), sightOf(entry));
  const end = found ? latinDeedAt(text, found[0].length) : 0;
  if (!found || end === 0) return null;
  const isKnown = found[1]!.startsWith('@') || found[1]!.split(joiner).every((name) => known.has(name));
  return isKnown ? { start: at, end: at + end } : null;
}

const offers = words(latinOf(wordsOf((notes) => notes.offers)));
const offering = search(
  [offers],
  () =>
    new RegExp(
      `(?<=^|[.!?;:,(–—>→-] {0,3}| (?:and|so|but|then) )(@[\\w-]{1,39}|${capitalised}(?:${joined}(?:@[\\w-]{1,39}|${capitalised})){0,3})\\s(?:has |have |kindly )?${offers.source}(?=$|[.,;)!]|\\s(?:for|as|to|and)\\s)`,
      'u',
    ),
);

/** `Ann volunteered`, `Ann and @bo volunteered for a walk along the pier`: logins or somebody known. */
export function offered(entry: Entry, known: Known): { people: Name[]; span: Span } | null {
  const { text, at, kind } = entry;
  const found = kind === 'heading' ? null : offering.exec(text.slice(0, 1500), sightOf(entry));
  const people = found ? readNames(found[1]!, at + found.index) : null;
  if (
    !found ||
    !people?.every(({ name, start }) => known.has(name) || hasGivenName(name) || text.charAt(start - at - 1) === '@')
  )
    return null;
  return { people, span: { start: at + found.index, end: at + found.index + found[0].length } };
}

const isIdle = oneOf(wordsOf((notes) => notes.bids.weak));
const talk = new RegExp(`^${listWords('talk')}`, 'i');

const atWork = new RegExp(`^${anyOf(latinOf(wordsOf((notes) => notes.atWork)))}\\s[^\\s:]`);
const adverb = new RegExp(`^${anyOf(wordsOf((notes) => notes.adverbs))}\\s`);

/** `Ann is preparing the list`, `Ann and Bo still testing the crane`: people known, and what they are at; by the last of them. */
export function busyDoer(entry: Entry, { known, dialogue }: Context): PersonMention | null {
  const people = peopleIn(entry, 'present');
  const last = people.at(-1);
  if (dialogue || !last || !people.every(({ name }) => known.has(name)) || /[?？]\s*$/.test(entry.text)) return null;
  const said = entry.text
    .slice(last.end - entry.at)
    .trimStart()
    .replace(adverb, '');
  return atWork.test(said) || isAtWork(said, /^\s[^\s:]/) ? last : null;
}

/** `Ann order the ropes`: one person known, and a deed that is neither told (`Ann put up a lamp`) nor talk (`Ann suggest …`). */
export function jottedDoer(entry: Entry, { known, dialogue }: Context): PersonMention | null {
  const [person, ...others] = peopleIn(entry, 'present');
  if (dialogue || !person || others.length > 0 || !known.has(person.name) || /[?？]\s*$/.test(entry.text)) return null;
  const deed = entry.text.slice(person.end - entry.at).trimStart();
  const end = latinDeedAt(deed);
  if (end === 0 || talk.test(deed) || tells(deed) || isIdle(deed.slice(0, end))) return null;
  return person;
}
