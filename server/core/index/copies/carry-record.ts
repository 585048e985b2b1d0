/**
 * What is carried over into a note, as bytes that outlast the session, with a sign of all that it was worked out from: where the
 * same sign comes again, `carriedInto` would find the same, and need not be asked.
 */
import type { Carried, Entry } from '../entry.ts';
import { hashOfNumbers } from '../hash.ts';
import { Reader } from '../packed/reader.ts';
import { Writer } from '../packed/writer.ts';
import { type Place, Places } from '../places.ts';

/** A note before another, and a hash of what is carried over into it (`hashOfCarried`). */
export interface Forerunner {
  entry: Entry;
  carried: number;
}

/** Two hashes of 32 bits. */
export type Sign = readonly [one: number, other: number];

/**
 * Of a note, the notes of its series right before it, and what is carried over into each of these. Null where one of them is not
 * packed: it is open, and may change with the next key.
 */
export function signOf(entry: Entry, before: readonly Forerunner[]): Sign | null {
  const numbers: number[] = [];
  for (const { entry: note, carried } of [...before, { entry, carried: 0 }]) {
    const fingerprint = note.fingerprint();
    if (!fingerprint) return null;
    numbers.push(...fingerprint, carried);
  }
  return [hashOfNumbers(numbers), hashOfNumbers(numbers, 1)];
}

/** A hash of what is carried over into a note from those right before it. */
export function hashOfCarried(carried: Places | null, entry: Entry, before: readonly Forerunner[]): number {
  return carried ? hashOfNumbers(numbersOf(carried, entry, before)) : 0;
}

/** Each task that goes on from before: its index, how many notes back, and the index there. */
function numbersOf(carried: Places, { tasks }: Entry, before: readonly Forerunner[]): number[] {
  const numbers: number[] = [];
  for (let id = 0; id < tasks; id++) {
    const place = carried.get(id);
    if (place) numbers.push(id, before.length - before.findIndex(({ entry }) => entry === place.entry), place.id);
  }
  return numbers;
}

/** What a record is written of. */
interface Recorded {
  carried: Places | null;
  entry: Entry;
  before: readonly Forerunner[];
  /** Where its tasks go on. */
  next: Places | null;
}

/** The record of what is carried over into a note; and of which of its tasks go on in a newer one, for as long as that is not looked for. */
export function writeRecord(sign: Sign, { carried, entry, before, next }: Recorded): Uint8Array {
  const writer = new Writer();
  for (const half of sign) writer.fixed(half);
  writer.fixed(ownSign(entry));
  const ids = Array.from({ length: next ? entry.tasks : 0 }, (_, id) => id);
  writer.list(
    ids.filter((id) => next?.has(id)),
    (id) => writer.uint(id),
  );
  writer.list(carried ? numbersOf(carried, entry, before) : [], (number) => writer.uint(number));
  return writer.done();
}

/** What a record says, in the same place among the same notes; undefined where its sign is another. */
export function readRecord(
  record: Uint8Array,
  sign: Sign,
  { entry, before }: { entry: Entry; before: readonly Forerunner[] },
): Places | null | undefined {
  const reader = new Reader(record);
  if (reader.fixed() !== sign[0] || reader.fixed() !== sign[1]) return undefined;
  reader.fixed();
  for (let left = reader.uint(); left > 0; left--) reader.uint();
  const found = new Map<number, Place>();
  for (let left = reader.uint(); left > 0; left -= 3) {
    const id = reader.uint();
    const { entry: earlier } = before[before.length - reader.uint()]!;
    found.set(id, { entry: earlier, id: reader.uint() });
  }
  return Places.of(found, entry.tasks);
}

/** Which tasks of a note went on in a newer one when its record was written; null where none did, or where it was another note then. */
export function carriedOnThen(record: Uint8Array, entry: Entry): Carried | null {
  const reader = new Reader(record, 8);
  const isSame = reader.fixed() === ownSign(entry);
  const ids = isSame ? reader.list(() => reader.uint()) : [];
  return ids.length > 0 ? new Set(ids) : null;
}

const ownSign = (entry: Entry): number => entry.fingerprint()?.[0] ?? 0;
