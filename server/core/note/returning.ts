/**
 * Pieces that have left a note. What an edit hides, such as all below a comment that is not closed yet, comes back with one of
 * the next as a rule; and so does what somebody takes back.
 */
import { copy } from '../markdown/index.ts';
import type { Unit } from '../markdown/unit.ts';
import type { Span } from '../model.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import type { Piece } from './parts.ts';

export interface Returning {
  /** Pieces of the text before are not in the text any more. */
  leave(pieces: readonly Piece[], text: string): Steps<void>;
  /** One that has left and is what would be made of a unit of the text; null where there is none. It is to be read and moved. */
  take(unit: Unit, text: string): Piece | null;
  forget(): void;
}

/** For so many readings a piece is remembered at least, and at most for twice as many. */
const remembered = 25;

/** Nothing has left. */
export function createReturning(): Returning {
  let [lately, before] = [new Map<string, Piece[]>(), new Map<string, Piece[]>()];
  let readings = 0;
  return {
    *leave(pieces, text) {
      if (++readings % remembered === 0) [lately, before] = [new Map(), lately];
      yield* eachInSteps(pieces, (piece) => {
        const length = piece.unit.end - piece.unit.start;
        const words = copy(wordsOf({ start: piece.start, end: piece.start + length }, text));
        const known = lately.get(words);
        if (known) known.push(piece);
        else lately.set(words, [piece]);
      });
    },
    take(unit, text) {
      const words = wordsOf(unit, text);
      for (const gone of [lately, before]) {
        const some = gone.get(words) ?? [];
        const at = some.findIndex((piece) => areAlike(piece.unit.blocks, unit.blocks));
        if (at >= 0) return comeBack(some.splice(at, 1)[0]!, unit);
      }
      return null;
    },
    forget() {
      lately = new Map();
      before = new Map();
    },
  };
}

/** The words of a unit with what stands before them on their line: how far a line is indented is seen beside it. */
function wordsOf({ start, end }: Span, text: string): string {
  let line = start;
  while (line > 0 && !/[\r\n]/.test(text.charAt(line - 1))) line--;
  return text.slice(line, end);
}

/** What the words of the piece say holds still; what was read in its old surroundings does not. */
function comeBack(piece: Piece, unit: Unit): Piece {
  piece.unit = unit;
  for (const entry of piece.entries) {
    entry.unit = unit;
    entry.counted = null;
    entry.claim = null;
    entry.listed = null;
  }
  return Object.assign(piece, { before: null, after: null, section: null, firstTask: -1, judged: null, fresh: true });
}

/** Whether two pieces of plain data say the same. */
function areAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => areAlike((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  );
}
