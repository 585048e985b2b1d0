/**
 * Whoever stands beside a deed in a point of minutes, in languages whose sentences end with what is done.
 *
 *     柵の修理（岡本）, 柵の修理 → 岡本, 柵の修理 @aoi      at its end
 *     【岡本】柵の修理, 岡本 柵の修理                       at its beginning
 */
import { lexicons } from '../lexicons/index.ts';
import type { PersonMention } from '../mentions/passage.ts';
import { anyOf } from '../mentions/words.ts';
import { trimEndOf } from '../trim.ts';
import { type Context, peopleIn } from './context.ts';
import { closesInDeed, listWords } from './namedDeeds.ts';
import type { Entry } from './parts.ts';
import { endsInDeeds } from './verbEndings.ts';

const ending = lexicons.filter(({ notes }) => notes.doing.endings.length > 0);
const small = anyOf(
  ending.flatMap(({ notes }) => [...notes.honorifics, ...notes.joiners, ...notes.ownerLabels, ...notes.bylines]),
);
/** What may stand between names, and between one and the end: signs, `さん`, `担当`. */
const aside = new RegExp(`^(?:[^\\p{L}\\p{N}。？?]|${small}){0,12}$`, 'u');
const parted = new RegExp(`^(?:${anyOf(ending.flatMap(({ notes }) => notes.honorifics))})?[^\\p{L}\\p{N}]`, 'u');
const behind = new RegExp(`(?:[^\\p{L}\\p{N}]|${small}){1,12}$`, 'u');
/** `柵の説明（岡本）`: who speaks. */
const talk = new RegExp(`${listWords('talk')}$`);
const forms = ['segment', 'dash', 'parentheses', 'bracket', 'handle', 'honorific', 'names'] as const;

/** Who stands at the end of a deed or, if nobody does, at its beginning. */
export function besideDeed(entry: Entry, { known, language }: Pick<Context, 'known' | 'language'>): PersonMention[] {
  if (!endsInDeeds(language)) return [];
  const people = peopleIn(entry, ...forms).filter(({ name, polite }) => polite || known.has(name));
  if (people.length === 0) return people;
  const text = entry.text.slice(0, 400);
  const at = (place: number): number => place - entry.at;
  let first = people.length;
  for (let from = text.length; first > 0 && aside.test(text.slice(at(people[first - 1]!.end), from)); first--)
    from = at(people[first - 1]!.start);
  if (first < people.length)
    return isDeed(text.slice(0, at(people[first]!.start)).replace(behind, '')) ? people.slice(first) : [];
  let last = 0;
  let from = 0;
  for (; last < people.length && aside.test(text.slice(from, at(people[last]!.start))); last++)
    from = at(people[last]!.end);
  const apart = last > 0 && parted.test(text.slice(from, from + 8));
  return apart && isDeed(trimEndOf(text.slice(from), /[。.\s]/)) ? people.slice(0, last) : [];
}

const isDeed = (words: string): boolean => closesInDeed(words) && !talk.test(words);
