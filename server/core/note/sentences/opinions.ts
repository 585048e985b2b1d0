/**
 * What somebody says of a thing, in a language that ends with the verb, and nothing that they take on: minutes name behind it
 * who said so.
 *
 *     油性の塗料は長持ちする（岡本）       how something is
 *     灯りは白にする（岡本）              what it is to be
 *     古い。塗り直すしかない。（岡本）      several sentences
 */
import { anyOf, wordsOf } from '../../mentions/words.ts';
import { trimEndOf } from '../../trim.ts';
import { dateMentions, peopleIn } from '../context.ts';
import type { Entry } from '../parts.ts';
import { perEntry } from '../words.ts';
import { leavesDeed, withoutTail } from './verbEndings.ts';
import { volitional } from './withOthers.ts';

const particle = (...names: ('subject' | 'topic' | 'object')[]): string =>
  anyOf(wordsOf(({ objectFollows, particles }) => (objectFollows ? [] : names.flatMap((name) => particles[name]))));
/** Of what something is said, and behind it nothing that something is done to. */
const ofThing = new RegExp(`${particle('subject', 'topic')}(?![\\s\\S]{0,160}${particle('object')})`);
const settling = new RegExp(`${anyOf(wordsOf((notes) => notes.deciding.settles))}$`);
/** `柵は赤にする`: how something is to be. */
export const settles = (said: string): boolean => settling.test(said);

const results = /[→⇒]|[-=]>/;

/** Whether what stands before a bracket at a place of an entry is such a saying. */
export function isOpinion(entry: Entry, at: number): boolean {
  const said = trimEndOf(entry.text.slice(0, at - entry.at), /[(（【\s。]/)
    .split(results)
    .at(-1)!;
  const last = withoutTail(said);
  if (!leavesDeed(last.slice(-16)) || volitional.test(last) || dateMentions(entry).length > 0) return false;
  return said.includes('。') || settles(last) || ofThing.test(last.slice(-160));
}

/** A point that ends with who said it, and is such a saying. */
export const isSignedOpinion = perEntry((entry): boolean => {
  const person = peopleIn(entry, 'parentheses').at(-1);
  return (
    person !== undefined &&
    /^[^\p{L}\p{N}]{0,4}$/u.test(entry.text.slice(person.end - entry.at)) &&
    isOpinion(entry, person.start)
  );
});
