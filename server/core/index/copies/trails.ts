/**
 * One task, many notes: the same item, copied from note to note of a series, by time. A note that changes is compared with the
 * few notes around it; what that says is worked out when somebody asks.
 */

import type { Day } from '../../model.ts';
import type { Entry } from '../entry.ts';
import { createGathering, type Follow, type Gathering } from '../gathering.ts';
import type { Place, Places } from '../places.ts';
import { carriedOnThen } from './carry-record.ts';
import { change, compare, look, noChains, recordsOf } from './chains.ts';
import { createShown } from './shown.ts';

export type { Place } from '../places.ts';

export interface Trails extends Pick<Gathering<unknown>, 'follow' | 'more'> {
  /** Works out what has changed, unless that is put off. All answers are those of the last time. */
  settle(): void;
  /**
   * Puts it off for as long as many notes come in, so that none is compared anew with each that comes beside it: until this is
   * called again it is worked out by `more` alone.
   */
  putOff(isPutOff: boolean): void;
  /** The days of the notes that follow each other as this one does, itself among them; none where it is no note of a series. */
  daysOf(entry: Entry): Day[];
  /** All copies of a task, by time, itself among them. */
  trailOf(place: Place): Place[];
  /** The copy before this one. */
  before(place: Place): Place | null;
  /** In how many notes it stood before. */
  carried(entry: Entry, id: number): number;
  /** How many open tasks are carried on. */
  carriedOn(): number;
  /** Tells of each note of which another task is carried on than before: first that it goes, then that it comes. */
  followShown(follow: Follow): () => void;
  /** The notes of which a task has another status elsewhere, or is carried on elsewhere, than when this was asked last. */
  disturbed(): string[];
  /** Changes whenever a trail may have. */
  version(): number;
  /**
   * Takes in what was found of a note in an earlier session, right after the note: its tasks are held to be carried on as they
   * were then, and where all is as it was, nothing is compared anew.
   */
  recall(uri: string, record: Uint8Array): void;
  /** At most so many of what was found by comparing and not asked for yet, by URI, for `recall`; none while more is to be found. */
  records(count: number): [uri: string, record: Uint8Array][];
}

/** The trails of all entries there are, each of which `get` gives by its URI. */
export function createTrails(all: () => Iterable<Entry>, get: (uri: string) => Entry | undefined): Trails {
  const followers = new Set<Follow>();
  let version = 0;
  const recalled = new Map<string, Uint8Array>();
  const shown = createShown();
  const { follow, more, made, begun } = createGathering(all, () => noChains(recalled, shown), change);
  let isPutOff = false;
  /** Works on at most so many notes. Says whether any are left. */
  const work = (count: number): boolean => {
    const chains = made();
    if (chains.changed.size === 0 && chains.passed.size === 0) return false;
    version += 1;
    const left = look(chains, followers, compare(chains, count));
    return left <= 0 && chains.changed.size + chains.passed.size > 0;
  };
  const settle = () => {
    if (!isPutOff) work(Number.POSITIVE_INFINITY);
  };
  return {
    follow(old, now) {
      recalled.delete((now ?? old)!.uri);
      if (old) shown.drop(old);
      follow(old, now);
    },
    more: (count) => more(count) || work(count),
    settle,
    putOff(put) {
      isPutOff = put;
    },
    daysOf: (entry) => (made().items.get(entry)?.series.items ?? []).flatMap((it) => it.entry.day ?? []),
    ...walking((entry) => begun()?.items.get(entry)),
    carriedOn: shown.open,
    followShown(tell) {
      followers.add(tell);
      return () => followers.delete(tell);
    },
    disturbed() {
      settle();
      const disturbed = begun()?.disturbed;
      const uris = [...(disturbed ?? [])];
      disturbed?.clear();
      return uris;
    },
    version: () => version,
    recall(uri, record) {
      const entry = get(uri);
      if (!entry) return;
      recalled.set(uri, record);
      const carried = carriedOnThen(record, entry);
      if (!carried) return;
      for (const tell of followers) tell(entry, null);
      shown.put(entry, carried);
      for (const tell of followers) tell(null, entry);
    },
    records: (count) => recordsOf(made(), count),
  };
}

/** From copy to copy. */
function walking(item: (entry: Entry) => Links | undefined): Pick<Trails, 'trailOf' | 'before' | 'carried'> {
  const step = (side: keyof Links, { entry, id }: Place): Place | null => item(entry)?.[side]?.get(id) ?? null;
  return {
    trailOf(place) {
      const trail = [place];
      for (let at = step('previous', place); at; at = step('previous', at)) trail.unshift(at);
      for (let at = step('next', place); at; at = step('next', at)) trail.push(at);
      return trail;
    },
    before: (place) => step('previous', place),
    carried(entry, id) {
      let count = 0;
      for (let at = step('previous', { entry, id }); at; at = step('previous', at)) count += 1;
      return count;
    },
  };
}

/** Where the tasks of a note stand before and after it. */
type Links = Record<'previous' | 'next', Places | null>;

/** How often a value differs from the one before. */
export const changes = (values: readonly unknown[]): number =>
  values.filter((value, at) => at > 0 && value !== values[at - 1]).length;
