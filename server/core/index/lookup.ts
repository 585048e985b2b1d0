/** Look-ups from keys to notes. */
import { byPath, type Entry } from './entry.ts';
import { longHashOf } from './hash.ts';
import { locationKey } from './keys.ts';
import { Multimap } from './multimap.ts';
import type { KeyName } from './note-keys.ts';

/** Keeps up with the notes: `old` has gone, `now` has come; both where a note has changed. */
export type Follow = (old: Entry | null, now: Entry | null) => void;

export interface Lookup<Key> {
  follow: Follow;
  /** The entries that have a key, in no order. */
  get(key: Key): Entry[];
}

/** A look-up by the keys of each entry, over all entries there are: made when it is first asked. */
export function createLookup<Key>(all: () => Iterable<Entry>, keysOf: (entry: Entry) => Iterable<Key>): Lookup<Key> {
  let map: Multimap<Key, Entry> | null = null;
  const made = (): Multimap<Key, Entry> => {
    if (map) return map;
    map = new Multimap();
    for (const entry of all()) for (const key of keysOf(entry)) map.add(key, entry);
    return map;
  };
  return {
    follow(old, now) {
      if (map && old) for (const key of keysOf(old)) map.delete(key, old);
      if (map && now) for (const key of keysOf(now)) map.add(key, now);
    },
    get: (key) => made().get(key),
  };
}

export interface Lookups {
  follow: readonly Follow[];
  /** The entries of the notes that have a key, by path. */
  find(name: KeyName, key: string): Entry[];
  /** The entry whose URI means a place, however it is percent-encoded; the first by path. */
  at(uri: string, get: (uri: string) => Entry | undefined): Entry | undefined;
}

/** All look-ups over all entries there are. */
export function createLookups(all: () => Iterable<Entry>): Lookups {
  const byHash = (name: KeyName) => createLookup(all, (entry) => entry.keys()[name]);
  const by: Record<KeyName, Lookup<number>> = {
    issue: byHash('issue'),
    mention: byHash('mention'),
    target: byHash('target'),
    name: byHash('name'),
  };
  // A URI that is its own key is found without.
  const encoded = createLookup(all, ({ uri }) => [locationKey(uri)].filter((key) => key !== uri));
  return {
    follow: [...Object.values(by), encoded].map(({ follow }) => follow),
    find: (name, key) => by[name].get(longHashOf(key)).sort(byPath),
    at(uri, get) {
      const key = locationKey(uri);
      const same = get(key);
      return [...encoded.get(key), ...(same ? [same] : [])].sort(byPath)[0];
    },
  };
}
