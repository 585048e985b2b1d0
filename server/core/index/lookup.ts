/** Look-ups from keys to notes. */
import { byPath, type Entry } from './entry.ts';
import { createGathering, type Gathering } from './gathering.ts';
import { longHashOf } from './hash.ts';
import { locationKey } from './keys.ts';
import { Multimap } from './multimap.ts';
import type { KeyName } from './note-keys.ts';

export interface Lookup<Key> extends Pick<Gathering<unknown>, 'follow'> {
  /** The entries that have a key, in no order. */
  get(key: Key): Entry[];
}

/** A look-up by the keys of each entry, over all entries there are. */
export function createLookup<Key>(all: () => Iterable<Entry>, keysOf: (entry: Entry) => Iterable<Key>): Lookup<Key> {
  const { follow, made } = createGathering(
    all,
    () => new Multimap<Key, Entry>(),
    (map, old, now) => {
      if (old) for (const key of keysOf(old)) map.delete(key, old);
      if (now) for (const key of keysOf(now)) map.add(key, now);
    },
  );
  return { follow, get: (key) => made().get(key) };
}

export interface Lookups {
  each: readonly Lookup<never>[];
  /** The entries of the notes that have a key, by path. */
  find(name: KeyName, key: string): Entry[];
  /** The entry whose URI means a place, however it is percent-encoded; the first by path. */
  at(uri: string, get: (uri: string) => Entry | undefined): Entry | undefined;
}

/** All look-ups over all entries there are. */
export function createLookups(all: () => Iterable<Entry>): Lookups {
  const byHash = (name: KeyName) => createLookup(all, (entry) => entry.keys(name));
  const by: Record<KeyName, Lookup<number>> = {
    issue: byHash('issue'),
    mention: byHash('mention'),
    target: byHash('target'),
    linked: byHash('linked'),
    endpoint: byHash('endpoint'),
    name: byHash('name'),
  };
  // A URI that is its own key is found without.
  const encoded = createLookup(all, ({ uri }) => [locationKey(uri)].filter((key) => key !== uri));
  return {
    each: [...Object.values(by), encoded],
    find: (name, key) => by[name].get(longHashOf(key)).sort(byPath),
    at(uri, get) {
      const key = locationKey(uri);
      const same = get(key);
      return [...encoded.get(key), ...(same ? [same] : [])].sort(byPath)[0];
    },
  };
}
