/** People in lists of things to do whose names stand before a verb as one jots it down: `Ann paints the pier`, `Niko open an issue`. */
import { latinDeedAt } from '../../mentions/deedWords.ts';
import { hasGivenName } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { isAtWork } from '../../mentions/underway.ts';
import { oneOf, wordsOf } from '../../mentions/words.ts';
import { perChapter } from '../chapters.ts';
import { type Context, isOnList, peopleIn } from '../context.ts';
import type { Entry } from '../parts.ts';
import { busyDoer, jottedDoer } from '../sentences/namedDoers.ts';
import { isSomebody } from './namedApart.ts';

const isDeed = oneOf(wordsOf((notes) => notes.deeds));

/** `Ann paints the pier` in a box or a list of things to do: somebody known or with a common first name, not `Mark …`. */
export function presents(entry: Entry, context: Context, index: number): PersonMention[] {
  const { known, scopes } = context;
  if (!entry.checkbox && !isOnList(entry, scopes[index]!)) {
    if (context.kind !== 'minutes') return [];
    if (busyDoer(entry, context)) return peopleIn(entry, 'present');
    const jotted = jottedDoer(entry, context);
    return jotted ? [jotted] : [];
  }
  const people = peopleIn(entry, 'present');
  if (people.length === 0) return people;
  const sure = ({ name }: PersonMention): boolean => isSomebody(name, known) && !isDeed(name);
  // `Niko is working on the pier` is said of somebody alone.
  return isAtWork(behind(entry), /^\s/) || people.every(sure) ? people : [];
}

/** What an entry says behind the names with which it begins; nothing where it begins with none. */
function behind(entry: Entry): string {
  const last = peopleIn(entry, 'present').at(-1);
  return last ? entry.text.slice(last.end - entry.at).trimStart() : '';
}

/** How many points make a list in which one begins like another. */
const several = 3;

/**
 * Who begins the points of lists in turn, `Erin order ropes` beside `Niko open an issue`: nearly every point has a name and a deed
 * as one jots it down, they are several, and somebody among them a common first name.
 */
export const namedInTurn = perChapter(({ entries }): readonly string[] => {
  const lists = new Map<number | null, Entry[]>();
  const found: string[] = [];
  const close = (parent: number | null): void => {
    const list = lists.get(parent) ?? [];
    const begun = list.filter((entry) => latinDeedAt(behind(entry)) > 0);
    const names = begun.flatMap((entry) => peopleIn(entry, 'present').map(({ name }) => name));
    const apart = new Set(names).size;
    if (apart >= several && begun.length * 3 >= list.length * 2 && names.some(hasGivenName)) found.push(...names);
    lists.delete(parent);
  };
  for (const entry of entries) {
    const list = lists.get(entry.parent);
    if (entry.kind !== 'item') close(entry.parent);
    else if (list) list.push(entry);
    else lists.set(entry.parent, [entry]);
  }
  for (const parent of [...lists.keys()]) close(parent);
  return found;
});
