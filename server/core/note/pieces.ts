/**
 * The units of a note with what was read from each, kept from one reading of the note to the next. Whatever hangs on a
 * piece (its entries, their mentions) has the offsets of the note: an edit further up moves it in place.
 */
import type { Unit } from '../markdown/unit.ts';
import type { Reading } from '../mentions/index.ts';
import { type Entry, entriesOf } from './entries.ts';

export interface Piece {
  unit: Unit;
  reading: Reading;
  /** Where the unit began when its entries were placed. */
  start: number;
  /** The index of its first entry in the note. */
  first: number;
  entries: Entry[];
}

/** A unit and its reading, with the entries that it makes. */
export function pieceOf(unit: Unit, reading: Reading, text: string): Piece {
  return { unit, reading, start: unit.start, first: 0, entries: entriesOf(unit, reading, text) };
}

/** The entries of all pieces in order, each where its unit stands now. */
export function placed(pieces: readonly Piece[]): Entry[] {
  const entries: Entry[] = [];
  for (const piece of pieces) {
    const down = piece.unit.start - piece.start;
    const on = entries.length - piece.first;
    if (down !== 0 || on !== 0) for (const entry of piece.entries) move(entry, down, on);
    piece.start += down;
    piece.first += on;
    for (const entry of piece.entries) entries.push(entry);
  }
  return entries;
}

/** Moves an entry `down` so many characters and `on` so many entries. */
function move(entry: Entry, down: number, on: number): void {
  if (entry.parent !== null) entry.parent += on;
  if (down === 0) return;
  entry.start += down;
  entry.end += down;
  entry.until += down;
  entry.at += down;
  entry.offset += down;
  if (entry.checkbox) entry.checkbox.at += down;
  for (const span of entry.spans) {
    span.start += down;
    span.end += down;
  }
  for (const mention of entry.mentions) {
    mention.start += down;
    mention.end += down;
    if (mention.kind === 'field') mention.at += down;
  }
}
