/**
 * The units of a note with what was read from each, kept from one reading of the note to the next. Whatever hangs on a
 * piece (its entries, their mentions) has the offsets of the note: an edit further up moves it in place.
 */
import type { Unit } from '../markdown/unit.ts';
import type { Reading } from '../mentions/index.ts';
import type { Span } from '../model.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import { entriesOf } from './entries.ts';
import type { Claim, Entry, Move, Piece } from './parts.ts';

/** A unit and its reading, with the entries that it makes. */
export function pieceOf(unit: Unit, reading: Reading, text: string): Piece {
  const entries = entriesOf(unit, reading, text);
  return {
    unit,
    reading,
    entries,
    isHead: entries[0]?.kind === 'heading' && entries[0].parent === null,
    start: unit.start,
    first: 0,
    placed: false,
    move: null,
    before: null,
    after: null,
    asked: new Set(),
    dates: [],
    firstDate: -1,
    section: null,
    firstTask: -1,
    judged: null,
    fresh: true,
  };
}

/** The entries of all pieces in order. `still`: those that stay have the indexes that they had. */
interface Placed {
  entries: Entry[];
  still: boolean;
}

/** The pieces of a text, and the entries of its last reading: none where that did not come to its end. */
interface Placing {
  pieces: readonly Piece[];
  /** How many of the first stand as they did then. */
  same: number;
  /** Where in the text before those begin that moved. */
  from: number;
  last: readonly Entry[];
}

/** Places each entry where its unit stands now. */
export function* placed({ pieces, same, from, last }: Placing): Steps<Placed> {
  const above = last.length > 0 ? pieces[same - 1] : undefined;
  const entries = above ? last.slice(0, above.first + above.entries.length) : [];
  let still = true;
  // As a rule all that moves does so alike.
  let move: Move = { from, down: 0 };
  yield* eachInSteps(above ? pieces.slice(same) : pieces, (piece) => {
    const down = piece.unit.start - piece.start;
    const on = entries.length - piece.first;
    if (down !== move.down) move = { from, down };
    piece.move = down === 0 ? null : move;
    piece.start += down;
    piece.first += on;
    if (on === 0 && down === 0 && piece.placed) {
      for (const entry of piece.entries) entries.push(entry);
      return;
    }
    if (on !== 0 && piece.placed) still = false;
    piece.placed = true;
    for (const entry of piece.entries) {
      if (on !== 0 && entry.parent !== null) entry.parent += on;
      if (entry.index !== entries.length) entry.index = entries.length;
      if (piece.move) moveEntry(entry, piece.move);
      entries.push(entry);
    }
  });
  return { entries, still };
}

/** Moves an entry with all that was found in it. */
function moveEntry(entry: Entry, move: Move): void {
  const { down } = move;
  moveSpan(entry, down);
  entry.until += down;
  entry.at += down;
  entry.offset += down;
  if (entry.checkbox) entry.checkbox.at += down;
  for (const span of entry.spans) moveSpan(span, down);
  for (const { span, statedWeekday } of entry.dates) {
    moveSpan(span, down);
    if (statedWeekday) moveSpan(statedWeekday.span, down);
  }
  for (const mention of entry.mentions) {
    moveSpan(mention, down);
    if (mention.kind === 'field') mention.at += down;
  }
  if (entry.claim) moveClaim(entry.claim, move);
  if (entry.listed) moveClaim(entry.listed, move);
}

/** What makes an entry a task may stand above all that moved. */
function moveClaim({ span }: Claim, { from, down }: Move): void {
  if (span.start >= from) moveSpan(span, down);
}

function moveSpan(span: Span, down: number): void {
  span.start += down;
  span.end += down;
}
