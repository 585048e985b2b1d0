/** How the notes of a series are chained: which task of each goes on in which of the next ones. */

import type { Entry } from '../entry.ts';
import type { Follow } from '../gathering.ts';
import { statusOf } from '../packed/mark.ts';
import { type Place, Places, samePlaces } from '../places.ts';
import { carriedInto, reach } from './carry.ts';
import { type Forerunner, hashOfCarried, readRecord, signOf, writeRecord } from './carry-record.ts';
import { placeIn, seriesOf, timeKey } from './series.ts';
import { type Shown, showsSame } from './shown.ts';
import type { Sketch } from './sketch.ts';

/** Notes that follow each other. */
interface Series {
  /** By time. */
  items: Item[];
  /** Compared with the notes before them no longer. */
  changed: Set<Item>;
  /** No item before this place is among them. */
  first: number;
}

/** A note of a series. */
interface Item extends Forerunner {
  key: string;
  series: Series;
  previous: Places | null;
  next: Places | null;
  /** Nobody has asked of it yet. */
  isNew: boolean;
}

/** All notes of all series, and what is still to be done. */
export interface Chains {
  byName: Map<string, Series>;
  /** The place of a note that has gone is asked for until everybody knows. */
  items: WeakMap<Entry, Item>;
  /** Those with notes that have changed. */
  changed: Set<Series>;
  /** Looked for in the notes behind them no longer. */
  passed: Set<Item>;
  sketches: Map<Entry, readonly (Sketch | null)[]>;
  /** What everybody was told of it last. */
  shown: Shown;
  /** The notes that have to hear of it. */
  disturbed: Set<string>;
  /** What was found in an earlier session (carry-record.ts), by URI. */
  records: Map<string, Uint8Array>;
  /** Of which there is no record, or one that says something else. */
  unrecorded: Set<Item>;
}

/** Of no notes yet, with records of those that will come, and what they say is shown. */
export const noChains = (records: Map<string, Uint8Array>, shown: Shown): Chains => ({
  byName: new Map(),
  items: new WeakMap(),
  changed: new Set(),
  passed: new Set(),
  sketches: new Map(),
  shown,
  disturbed: new Set(),
  records,
  unrecorded: new Set(),
});

/** Takes a note out of its series, or in. */
export function change(chains: Chains, old: Entry | null, now: Entry | null): void {
  if (old) go(chains, old);
  if (now) come(chains, now);
}

function go(chains: Chains, entry: Entry): void {
  const item = chains.items.get(entry);
  if (!item) return;
  const { items, changed } = item.series;
  const at = placeIn(items, item);
  items.splice(at, 1);
  changed.delete(item);
  if (changed.size === 0) chains.changed.delete(item.series);
  chains.passed.delete(item);
  chains.unrecorded.delete(item);
  chains.sketches.delete(entry);
  disturb(chains, item.series, at);
}

function come(chains: Chains, entry: Entry): void {
  const name = seriesOf(entry);
  if (name === null) return;
  const series = chains.byName.get(name) ?? { items: [], changed: new Set(), first: 0 };
  chains.byName.set(name, series);
  const item: Item = {
    key: `${timeKey(entry.day, entry.path)} ${entry.uri}`,
    entry,
    series,
    previous: null,
    carried: 0,
    next: null,
    isNew: true,
  };
  chains.items.set(entry, item);
  const at = placeIn(series.items, item);
  series.items.splice(at, 0, item);
  chains.passed.add(item);
  disturb(chains, series, at);
}

/** What stands at a place of a series, and around it, has to be compared anew. */
function disturb({ changed, passed }: Chains, series: Series, at: number): void {
  const { items } = series;
  for (let next = at; next < Math.min(items.length, at + reach + 1); next++) series.changed.add(items[next]!);
  for (let before = Math.max(0, at - reach); before < at; before++) passed.add(items[before]!);
  series.first = Math.min(series.first, at);
  if (series.changed.size > 0) changed.add(series);
}

/** Compares at most so many notes with those before them. Gives back for how many more there is time. */
export function compare(chains: Chains, count: number): number {
  let left = count;
  for (const series of chains.changed) {
    if (left <= 0) break;
    left = compareIn(series, chains, left);
    if (series.changed.size === 0) chains.changed.delete(series);
  }
  if (chains.changed.size === 0) chains.records.clear();
  return left;
}

/** Of a series, the earlier notes first: what one says, the next ones go on from. */
function compareIn(series: Series, chains: Chains, count: number): number {
  const { items, changed } = series;
  let left = count;
  for (; left > 0 && changed.size > 0; series.first++) {
    const at = series.first;
    const item = items[at]!;
    if (!changed.delete(item)) continue;
    const before = beforeIn(items, at);
    const previous = previousOf(item, before, chains);
    left -= 1;
    if (samePlaces(previous, item.previous, item.entry.tasks)) continue;
    if (!item.isNew && !saysSame(item, previous, item.previous)) chains.disturbed.add(item.entry.uri);
    item.previous = previous;
    item.carried = hashOfCarried(previous, item.entry, before);
    disturb(chains, series, at);
    changed.delete(item);
  }
  return left;
}

/** The notes that an item of a series is compared with, the nearest last. */
const beforeIn = (items: readonly Item[], at: number): readonly Item[] => items.slice(Math.max(0, at - reach), at);

/** Where the tasks of a note stand in the notes before it, by the record of it where there is one that holds. */
function previousOf(item: Item, before: readonly Item[], chains: Chains): Places | null {
  const { entry } = item;
  const record = chains.records.get(entry.uri);
  const sign = record && signOf(entry, before);
  const known = sign ? readRecord(record, sign, { entry, before }) : undefined;
  if (known !== undefined) return known;
  chains.unrecorded.add(item);
  const found = carriedInto(
    entry,
    before.map((one) => one.entry),
    {
      sketchesOf: (one) => sketchesOf(chains, one),
      previousOf: (one) => chains.items.get(one)!.previous,
    },
  );
  return Places.of(found, entry.tasks);
}

/** At most so many records, by URI, of what was found and not asked for yet; none while there is more to be found. */
export function recordsOf({ changed, passed, unrecorded }: Chains, count: number): [uri: string, record: Uint8Array][] {
  const records: [string, Uint8Array][] = [];
  for (const item of changed.size + passed.size > 0 ? [] : unrecorded) {
    if (records.length === count) break;
    unrecorded.delete(item);
    const { entry, series, previous: carried, next } = item;
    const before = beforeIn(series.items, placeIn(series.items, item));
    const sign = signOf(entry, before);
    if (sign) records.push([entry.uri, writeRecord(sign, { carried, entry, before, next })]);
  }
  return records;
}

/** Looks, of at most so many notes, where their tasks are carried on, once all are compared; and tells of what has changed. */
export function look(chains: Chains, followers: ReadonlySet<Follow>, count: number): number {
  let left = count;
  for (const item of chains.changed.size === 0 ? chains.passed : []) {
    if (left-- <= 0) break;
    chains.passed.delete(item);
    showNext(item, nextOf(item), { chains, followers });
    item.isNew = false;
  }
  return left;
}

function showNext(
  item: Item,
  next: Places | null,
  { chains, followers }: { chains: Chains; followers: ReadonlySet<Follow> },
): void {
  const { entry } = item;
  const isShownAsBefore = showsSame(entry, next);
  if (isShownAsBefore && samePlaces(next, item.next, entry.tasks)) return;
  if (!isShownAsBefore) for (const tell of followers) tell(entry, null);
  if (!item.isNew && !saysSame(item, next, item.next)) chains.disturbed.add(entry.uri);
  item.next = next;
  chains.shown.put(entry, next);
  if (isShownAsBefore) return;
  chains.unrecorded.add(item);
  for (const tell of followers) tell(null, entry);
}

function nextOf(item: Item): Places | null {
  const {
    series: { items },
    entry,
  } = item;
  const at = placeIn(items, item);
  const found = new Map<number, Place>();
  for (const { entry: later, previous } of items.slice(at + 1, at + reach + 1)) {
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

/** Notes are compared with their neighbours one after the other: the last ones read are kept. */
function sketchesOf({ sketches }: Chains, entry: Entry): readonly (Sketch | null)[] {
  const known = sketches.get(entry);
  if (known) return known;
  const made = entry.sketches();
  sketches.set(entry, made);
  if (sketches.size > 4 * reach) sketches.delete(sketches.keys().next().value!);
  return made;
}
