/**
 * Changes that were found one after another, each in the text that the ones before it made, as changes of the text that all
 * began with: what an editor applies at once.
 */
import type { Span } from '../../model.ts';

/** A replacement by offsets. */
export interface Change {
  span: Span;
  newText: string;
}

export interface Patch {
  /** The text as it is by now. */
  text(): string;
  /** Changes the text; the spans are those of `text()`, and none of them overlaps another. */
  apply(changes: readonly Change[]): void;
  /** The same as changes of the first text, in order; a stretch that came out as it was is none. */
  changes(): Change[];
}

/** A stretch of the first text, or what was written in between. */
type Piece = Span | string;

/** A text that is not changed yet. */
export function createPatch(first: string): Patch {
  let pieces: Piece[] = [{ start: 0, end: first.length }];
  let now = first;
  return {
    text: () => now,
    apply(changes) {
      for (const { span, newText } of [...changes].sort((a, b) => b.span.start - a.span.start)) {
        pieces = [...upTo(pieces, span.start), newText, ...beyond(pieces, span.end)];
        now = now.slice(0, span.start) + newText + now.slice(span.end);
      }
    },
    changes: () => changesOf(pieces, first),
  };
}

const lengthOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : piece.end - piece.start);

const cutPiece = (piece: Piece, from: number, to: number): Piece =>
  typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to };

/** The pieces before a place of the text as it is. */
function upTo(pieces: readonly Piece[], place: number): Piece[] {
  const before: Piece[] = [];
  let left = place;
  for (const piece of pieces) {
    if (left <= 0) break;
    before.push(cutPiece(piece, 0, Math.min(lengthOf(piece), left)));
    left -= lengthOf(piece);
  }
  return before;
}

/** The pieces behind it. */
function beyond(pieces: readonly Piece[], place: number): Piece[] {
  const behind: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    if (at + length > place) behind.push(cutPiece(piece, Math.max(0, place - at), length));
    at += length;
  }
  return behind;
}

function changesOf(pieces: readonly Piece[], first: string): Change[] {
  const changes: Change[] = [];
  let [from, written] = [0, ''];
  for (const piece of [...pieces, { start: first.length, end: first.length }]) {
    if (typeof piece === 'string') {
      written += piece;
      continue;
    }
    if (piece.start === piece.end && piece.start < first.length) continue;
    if (first.slice(from, piece.start) !== written)
      changes.push({ span: { start: from, end: piece.start }, newText: written });
    [from, written] = [piece.end, ''];
  }
  return changes;
}
