/**
 * Whom a spelling that nobody knows most likely means. Sure rather than many: a stranger is no mistake.
 *
 *     Ann Ledes   beside Ann Leeds in three other notes      王小民 in a note that has 王小明 too
 */
import type { Note } from '../../model.ts';
import { personKey } from '../keys.ts';
import { areLikeLatin, areLikeOther } from './alike.ts';
import type { People } from './index.ts';
import { isLatin } from './names.ts';

type Known = Pick<People, 'of' | 'couldBe' | 'spellings' | 'countOf' | 'isListed' | 'keys' | 'wordsOf' | 'version'>;

/** In so many notes somebody must be named to be known without a people file. */
const leastNotes = 3;
/** So many times as often as the other a spelling must be written. */
const leastRatio = 10;

/** The known spelling that is meant by an unknown one, as most notes have it; null where it is known, or like nobody or several. */
export function likelyMeant(words: string, note: Note, people: Known): string | null {
  const key = personKey(words);
  if (!isUnknown(words, note, people)) return null;
  const often = people.countOf(key);
  const meant = (byFirst(people).get(key.charAt(0)) ?? []).filter((other) => {
    const notes = people.countOf(other);
    if (!people.isListed(other) && notes < leastNotes) return false;
    if (often > 1 && notes < leastRatio * often) return false;
    return isLatin(key) ? areLikeLatin(key, other) : areLikeOther(key, other) && isAtHand(other, note, people);
  });
  const persons = new Set(meant.map((other) => people.of(people.wordsOf(other), null).key));
  return persons.size === 1 ? people.wordsOf(meant[0]!) : null;
}

/** In no people file, nobody's other spelling, and nobody whom the note itself names once more. */
function isUnknown(words: string, note: Note, people: Known): boolean {
  const key = personKey(words);
  const person = people.of(words, note);
  return (
    person.key === key &&
    !people.isListed(key) &&
    people.spellings(person).every(({ because }) => because === 'part') &&
    (timesNamed(note).get(key) ?? 0) < 2
  );
}

/** Names in characters are short and near to each other: only one that a people file lists or the note itself has is meant. */
const isAtHand = (key: string, note: Note, people: Known): boolean => people.isListed(key) || timesNamed(note).has(key);

const counted = new WeakMap<Note['people'], Map<string, number>>();

/** How often a note names each person, by key: counted once a note, for it may name thousands. */
function timesNamed({ people }: Note): ReadonlyMap<string, number> {
  const last = counted.get(people);
  if (last) return last;
  const names = new Map<string, number>();
  for (const { name } of people) names.set(name, (names.get(name) ?? 0) + 1);
  const keys = new Map<string, number>();
  for (const [name, times] of names) keys.set(personKey(name), (keys.get(personKey(name)) ?? 0) + times);
  counted.set(people, keys);
  return keys;
}

const kept = new WeakMap<Known, { version: number; keys: Map<string, string[]> }>();

/** All spellings by their first letter, which is hardly ever wrong. */
function byFirst(people: Known): Map<string, string[]> {
  const last = kept.get(people);
  if (last?.version === people.version()) return last.keys;
  const keys = new Map<string, string[]>();
  for (const key of people.keys()) {
    const list = keys.get(key.charAt(0));
    if (list) list.push(key);
    else keys.set(key.charAt(0), [key]);
  }
  kept.set(people, { version: people.version(), keys });
  return keys;
}
