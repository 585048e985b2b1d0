/**
 * Pieces that have left a note. What an edit hides, such as all below a comment that is not closed yet, comes back with one of
 * the next as a rule; and so does what somebody takes back.
 */
import { copy } from '../markdown/index.ts';
import type { Unit } from '../markdown/unit.ts';
import type { Span } from '../model.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import type { Piece } from './parts.ts';
import type { Back } from './standings.ts';

export interface Returning {
  /** Pieces of the text before, whose reading came to this, are not in the text any more. */
  leave(pieces: readonly Piece[], text: string, found: Whole): Steps<void>;
  /** One that has left and is what would be made of a unit of the text; null where there is none. It is to be read and moved. */
  take(unit: Unit, text: string): Piece | null;
  /** Those that were taken since others left, and say what they said: all above them is what it was. */
  back(): Back | null;
  forget(): void;
}

type Whole = Omit<Back, 'pieces'>;

/** What many pieces have left at once, the last time that so many did. */
interface Left extends Whole {
  /** Those that have not come back. */
  pieces: Set<Piece>;
  text: string;
}

/** For so many readings a piece is remembered at least, and at most for twice as many. */
const remembered = 25;
/** So many are worth the text that they have left. */
const many = 20;

/** Nothing has left. */
export function createReturning(): Returning {
  let [lately, before] = [new Map<string, Piece[]>(), new Map<string, Piece[]>()];
  let readings = 0;
  let left: Left | null = null;
  /** Of the text that is read: how far it is the one that was left, and who has come back to it. */
  let now = { same: -1, back: new Set<Piece>() };
  /** Whether a piece stands where it stood, and all above it is what it was. */
  const isAsItLeft = (piece: Piece, unit: Unit, text: string): boolean => {
    if (!left?.pieces.delete(piece) || piece.start !== unit.start) return false;
    if (now.same < 0) now.same = sameUntil(text, left.text);
    return unit.end <= now.same;
  };
  return {
    *leave(pieces, text, { key, known, openers }) {
      if (++readings % remembered === 0) [lately, before] = [new Map(), lately];
      now = { same: -1, back: new Set() };
      if (pieces.length >= many) left = { pieces: new Set(pieces), text, key, known, openers };
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
        const found = some.findIndex((piece) => areAlike(piece.unit.blocks, unit.blocks));
        if (found < 0) continue;
        const piece = some.splice(found, 1)[0]!;
        if (isAsItLeft(piece, unit, text)) now.back.add(piece);
        else readAnew(piece);
        return placedAs(piece, unit);
      }
      return null;
    },
    back: () => (left && now.back.size > 0 ? { ...left, pieces: now.back } : null),
    forget() {
      lately = new Map();
      before = new Map();
      left = null;
    },
  };
}

/** How many characters two texts begin with alike. */
function sameUntil(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

/** The words of a unit with what stands before them on their line: how far a line is indented is seen beside it. */
function wordsOf({ start, end }: Span, text: string): string {
  let line = start;
  while (line > 0 && !/[\r\n]/.test(text.charAt(line - 1))) line--;
  return text.slice(line, end);
}

/** What the words of the piece say holds still. */
function placedAs(piece: Piece, unit: Unit): Piece {
  piece.unit = unit;
  for (const entry of piece.entries) entry.unit = unit;
  return piece;
}

/** What was read in its old surroundings does not hold any more. */
function readAnew(piece: Piece): void {
  for (const entry of piece.entries) {
    entry.counted = null;
    entry.claim = null;
    entry.listed = null;
  }
  Object.assign(piece, { before: null, after: null, section: null, firstTask: -1, judged: null, fresh: true });
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
