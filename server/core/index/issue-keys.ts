/** Which issues the tasks of all notes are under: each by the notes that have such tasks. A changed note changes its own alone. */
import type { Entry } from './entry.ts';
import { createGathering, type Gathering } from './gathering.ts';
import { Multimap } from './multimap.ts';

export interface IssueKeys extends Pick<Gathering<unknown>, 'follow' | 'more'> {
  /** All keys, as notes have them. */
  keys(): string[];
  /** The notes that have a task under an issue, in no order. */
  notes(key: string): Entry[];
}

/** The issues of all entries there are. */
export function createIssueKeys(all: () => Iterable<Entry>): IssueKeys {
  const { follow, more, made } = createGathering(
    all,
    () => new Multimap<string, Entry>(),
    (known, old, now) => {
      if (old) for (const key of keysIn(old)) known.delete(key, old);
      if (now) for (const key of keysIn(now)) known.add(key, now);
    },
  );
  return { follow, more, keys: () => made().keys(), notes: (key) => made().get(key) };
}

const keysIn = (entry: Entry): Set<string> => new Set(entry.fields().flatMap(({ issues }) => issues));
