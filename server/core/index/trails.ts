/**
 * One task, many notes: the same item, copied from note to note of a series, by time. A note that changes is compared with the
 * few notes around it; what that says is worked out when somebody asks.
 */

import type { Day } from '../model.ts';
import { carriedInto, reach } from './carry.ts';
import type { Entry } from './entry.ts';
import { createGathering, type Follow, type Gathering } from './gathering.ts';
import { isOpenMark, statusOf } from './mark.ts';
import { type Place, Places, samePlaces } from './places.ts';
import { byTime, placeIn, seriesOf, timeKey } from './series.ts';
import type { Sketch } from './sketch.ts';

export type { Place } from './places.ts';

export interface Trails extends Pick<Gathering<unknown>, 'follow' | 'more'> {
  /** Works out what has changed. All answers are those of the last time. */
  settle(): void;
  /** Whether a newer note has the task too: that one stands for it. */
  isCarriedOn(entry: Entry, id: number): boolean;
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
}

/** A note of a series. */
interface Item {
  key: string;
  entry: Entry;
  series: Item[];
  previous: Places | null;
  next: Places | null;
  /** Nobody has asked of it yet. */
  isNew: boolean;
}

interface State {
  bySeries: Map<string, Item[]>;
  /** The place of a note that has gone is asked for until everybody knows. */
  items: WeakMap<Entry, Item>;
  /** Compared with the notes before them no longer. */
  changed: Set<Item>;
  /** Looked for in the notes behind them no longer. */
  passed: Set<Item>;
  sketches: Map<Entry, readonly (Sketch | null)[]>;
  carriedOn: number;
  /** The notes that have to hear of it. */
  disturbed: Set<string>;
}

/** The trails of all entries there are. */
export function createTrails(all: () => Iterable<Entry>): Trails {
  const followers = new Set<Follow>();
  let version = 0;
  const { follow, more, made, begun } = createGathering(all, begin, change);
  const settle = (count = Number.POSITIVE_INFINITY) => {
    const state = made();
    if (state.changed.size === 0 && state.passed.size === 0) return;
    version += 1;
    compare(state, count);
    if (state.changed.size === 0) look(state, followers);
  };
  const item = (entry: Entry): Item | undefined => begun()?.items.get(entry);
  const step = (side: 'previous' | 'next', { entry, id }: Place): Place | null => item(entry)?.[side]?.get(id) ?? null;
  return {
    follow,
    more(count) {
      if (more(count)) return true;
      settle(count);
      return made().changed.size > 0;
    },
    settle: () => settle(),
    isCarriedOn: (entry, id) => item(entry)?.next?.has(id) ?? false,
    daysOf: (entry) => (made().items.get(entry)?.series ?? []).flatMap((it) => it.entry.day ?? []),
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
    carriedOn: () => made().carriedOn,
    followShown(tell) {
      followers.add(tell);
      return () => followers.delete(tell);
    },
    disturbed() {
      settle();
      const { disturbed } = made();
      const uris = [...disturbed];
      disturbed.clear();
      return uris;
    },
    version: () => version,
  };
}

const begin = (): State => ({
  bySeries: new Map(),
  items: new WeakMap(),
  changed: new Set(),
  passed: new Set(),
  sketches: new Map(),
  carriedOn: 0,
  disturbed: new Set(),
});

function change(state: State, old: Entry | null, now: Entry | null): void {
  if (old) go(state, old);
  if (now) come(state, now);
}

function go(state: State, entry: Entry): void {
  const item = state.items.get(entry);
  if (!item) return;
  const at = placeIn(item.series, item);
  item.series.splice(at, 1);
  disturb(state, item.series, at);
  state.changed.delete(item);
  state.passed.delete(item);
  state.sketches.delete(entry);
  state.carriedOn -= openCarriedOn(item, item.next);
}

function come(state: State, entry: Entry): void {
  const name = seriesOf(entry);
  if (name === null) return;
  const series = state.bySeries.get(name) ?? [];
  state.bySeries.set(name, series);
  const item: Item = {
    key: `${timeKey(entry.day, entry.path)} ${entry.uri}`,
    entry,
    series,
    previous: null,
    next: null,
    isNew: true,
  };
  state.items.set(entry, item);
  const at = placeIn(series, item);
  series.splice(at, 0, item);
  state.changed.add(item);
  state.passed.add(item);
  disturb(state, series, at);
}

/** What stands around a place of a series has to be compared anew. */
function disturb(state: State, series: readonly Item[], at: number): void {
  for (let next = at; next < Math.min(series.length, at + reach + 1); next++) state.changed.add(series[next]!);
  for (let before = Math.max(0, at - reach); before < at; before++) state.passed.add(series[before]!);
}

/** Compares notes with those before them, the earlier first: what one says, the next ones go on from. */
function compare(state: State, count: number): void {
  const known = {
    sketchesOf: (entry: Entry) => sketchesOf(state, entry),
    previousOf: (entry: Entry) => state.items.get(entry)!.previous,
  };
  let left = count;
  for (const [series, first] of firstChanged(state)) {
    for (let at = placeIn(series, first); at < series.length && state.changed.size > 0; at++) {
      const item = series[at]!;
      if (!state.changed.delete(item)) continue;
      const before = series.slice(Math.max(0, at - reach), at).map(({ entry }) => entry);
      const previous = Places.of(carriedInto(item.entry, before, known), item.entry.tasks);
      left -= 1;
      if (samePlaces(previous, item.previous, item.entry.tasks)) continue;
      if (!item.isNew && !saysSame(item, previous, item.previous)) state.disturbed.add(item.entry.uri);
      item.previous = previous;
      disturb(state, series, at);
      state.changed.delete(item);
    }
    if (left <= 0) return;
  }
}

/** The first note of each series that has to be compared. */
function firstChanged({ changed }: State): Map<Item[], Item> {
  const first = new Map<Item[], Item>();
  for (const item of changed) {
    const known = first.get(item.series);
    if (!known || byTime(item, known) < 0) first.set(item.series, item);
  }
  return first;
}

/** Looks where tasks are carried on, and tells of what has changed. */
function look(state: State, followers: ReadonlySet<Follow>): void {
  const found: { item: Item; next: Places | null }[] = [];
  for (const item of state.passed) {
    const next = nextOf(item);
    if (!samePlaces(next, item.next, item.entry.tasks)) found.push({ item, next });
  }
  const looked = [...state.passed];
  state.passed.clear();
  const shown = found.filter(({ item, next }) => !carriesSame(item, next));
  for (const { item } of shown) for (const tell of followers) tell(item.entry, null);
  for (const { item, next } of found) {
    state.carriedOn += openCarriedOn(item, next) - openCarriedOn(item, item.next);
    if (!item.isNew && !saysSame(item, next, item.next)) state.disturbed.add(item.entry.uri);
    item.next = next;
  }
  for (const item of looked) item.isNew = false;
  for (const { item } of shown) for (const tell of followers) tell(null, item.entry);
}

function nextOf(item: Item): Places | null {
  const { series, entry } = item;
  const at = placeIn(series, item);
  const found = new Map<number, Place>();
  for (const { entry: later, previous } of series.slice(at + 1, at + reach + 1)) {
    for (let id = 0; previous && id < later.tasks; id++) {
      const place = previous.get(id);
      if (place?.entry === entry && !found.has(place.id)) found.set(place.id, { entry: later, id });
    }
  }
  return Places.of(found, entry.tasks);
}

/** Whether the tasks of a note stand in the same notes with the same status: their words and places there may have changed. */
function saysSame({ entry }: Item, one: Places | null, other: Places | null): boolean {
  const said = (places: Places | null, id: number): string => {
    const place = places?.get(id);
    return place ? `${statusOf(place.entry.markAt(place.id))} ${place.entry.uri}` : '';
  };
  for (let id = 0; id < entry.tasks; id++) if (said(one, id) !== said(other, id)) return false;
  return true;
}

function carriesSame({ entry, next: before }: Item, next: Places | null): boolean {
  for (let id = 0; id < entry.tasks; id++) if ((before?.has(id) ?? false) !== (next?.has(id) ?? false)) return false;
  return true;
}

function openCarriedOn({ entry }: Item, next: Places | null): number {
  let count = 0;
  for (let id = 0; next && id < entry.tasks; id++) if (next.has(id) && isOpenMark(entry.markAt(id))) count += 1;
  return count;
}

/** Notes are compared with their neighbours one after the other: the last ones read are kept. */
function sketchesOf({ sketches }: State, entry: Entry): readonly (Sketch | null)[] {
  const known = sketches.get(entry);
  if (known) return known;
  const made = entry.sketches();
  sketches.set(entry, made);
  if (sketches.size > 4 * reach) sketches.delete(sketches.keys().next().value!);
  return made;
}
