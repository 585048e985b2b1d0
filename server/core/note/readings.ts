/** The readings of one note's units, kept from one reading of the note to the next: a keystroke changes one of them. */

import type { Cut } from '../markdown/cut.ts';
import { copy, createCutter, createStepwiseCutter } from '../markdown/index.ts';
import type { Block, Link, Unit } from '../markdown/unit.ts';
import { type Reading, unitInSteps } from '../mentions/index.ts';
import type { LanguageId } from '../model.ts';
import { atOnce, type Steps } from '../steps.ts';
import type { Piece } from './parts.ts';
import { pieceOf } from './pieces.ts';
import { createReturning } from './returning.ts';
import { type Back, blank, type Memory } from './standings.ts';

export interface Readings {
  /**
   * The pieces of the text; those that it shares with the text before are the same, to be moved to their place. To be taken to
   * its end before anything else is asked of these readings.
   */
  of(text: string, language: LanguageId): Steps<Taken>;
  /** The units of a text: those of the last reading, where it is the text that was read. The next reading may move them. */
  unitsOf(text: string): readonly Unit[];
  /** What the last reading depended on as a whole. */
  memory: Memory;
}

/** A text taken apart. */
export interface Taken {
  pieces: Piece[];
  /** How many of the first stand where they stood in the text before. */
  same: number;
  /** Where in the text before those pieces begin that an edit above them moved. */
  from: number;
  /** Where the lines of the text start. */
  lines: readonly number[];
  /** Those of the pieces that left a text before, and say again what they said there. */
  back: Back | null;
}

/** A reading, and what it was read from. */
interface Kept {
  blocks: readonly Block[];
  reading: Reading;
}

/** So many units of a text are read in steps of their own: those on which code is compiled and lists are made. A step each costs the others more. */
const slow = 8;

/** Keeps nothing yet. */
export function createReadings(read: typeof unitInSteps = unitInSteps): Readings {
  const cutAgain = createStepwiseCutter();
  let pieces: Piece[] = [];
  let keptIn: LanguageId | null = null;
  /** How many units there are, or were a few readings ago. */
  let most = 0;
  let last: string | null = null;
  /** The text that the pieces are of. */
  let lastText = '';
  let cutUnread: ReturnType<typeof createCutter> | null = null;
  const byWords = createByWords(read);
  const returning = createReturning();
  const memory = blank();
  return {
    memory,
    *of(text, language) {
      last = null;
      const { units, kept, lines } = yield* cutAgain(text);
      // What an edit hides, such as a comment that is not closed yet, comes back with the next as a rule.
      most = Math.max(units.length, Math.floor(0.9 * most));
      if (language !== keptIn || byWords.size() > 2 * most + 1000) {
        byWords.forget();
        returning.forget();
        pieces = language === keptIn ? pieces : [];
        keptIn = language;
      }
      const { staying, leaving, from } = keptPieces(pieces, units, kept);
      const now: Piece[] = [];
      let same = 0;
      for (let index = 0; index < units.length; index++) {
        const unit = units[index]!;
        const one = staying(index);
        if (one?.unit === unit) {
          if (index === same && index < kept.before) same++;
          now.push(one);
        } else {
          const gone = from === 0 ? null : returning.take(unit, text);
          const steps = byWords.of(unit, text, language);
          now.push(gone ?? pieceOf(unit, index < slow ? yield* steps : atOnce(steps), text));
          yield;
        }
      }
      const back = returning.back();
      yield* returning.leave(leaving, lastText, memory);
      pieces = now;
      last = lastText = text;
      cutUnread = null;
      return { pieces, same, from, lines, back };
    },
    unitsOf(text) {
      if (text === last) return pieces.map(({ unit }) => unit);
      cutUnread ??= createCutter();
      return cutUnread(text).units;
    },
  };
}

/** Readings by the words of their units; of those that are gone too, for who takes something back. */
function createByWords(read: typeof unitInSteps) {
  let byWords = new Map<string, readonly Kept[]>();
  return {
    *of(unit: Unit, text: string, language: LanguageId): Steps<Reading> {
      const words = text.slice(unit.start, unit.end);
      const known = byWords.get(words) ?? [];
      const fitting = known.find((one) => fits(one, unit));
      if (fitting) return fitting.reading;
      const own = withOwnStrings(unit);
      const reading = yield* read(own, language);
      // Two: with a label that is defined and without, while somebody writes its definition.
      byWords.set(copy(words), [{ blocks: own.blocks, reading }, ...known.slice(0, 1)]);
      return reading;
    },
    size: () => byWords.size,
    forget(): void {
      byWords = new Map();
    },
  };
}

/** Which pieces of a text are those of the text before, by the index of their units, and where in that those begin that moved. */
function keptPieces(
  pieces: readonly Piece[],
  units: readonly Unit[],
  { before, after }: Cut['kept'],
): { staying(index: number): Piece | undefined; leaving: readonly Piece[]; from: number } {
  const on = units.length - pieces.length;
  const between = new Map(pieces.slice(before, pieces.length - after).map((piece) => [piece.unit, piece]));
  const moved = units.slice(before, units.length - after).find((unit) => {
    const piece = between.get(unit);
    return piece && piece.start !== unit.start;
  });
  const from = (moved ? between.get(moved) : pieces[pieces.length - after])?.start ?? Number.POSITIVE_INFINITY;
  const staying = (index: number): Piece | undefined => {
    if (index < before) return pieces[index];
    // Where all has moved, what stands for no place at all would move as well.
    if (from === 0) return undefined;
    return index < units.length - after ? between.get(units[index]!) : pieces[index - on];
  };
  const here = new Set(units.slice(before, units.length - after));
  const leaving = pieces.slice(before, from === 0 ? pieces.length : pieces.length - after);
  return { staying, leaving: leaving.filter(({ unit }) => from === 0 || !here.has(unit)), from };
}

/** The readings of the `limit` notes that were asked for last, by URI. */
export function readingsByNote(limit = 20): (uri: string) => Readings {
  const kept = new Map<string, Readings>();
  return (uri) => {
    const readings = kept.get(uri) ?? createReadings();
    kept.delete(uri);
    kept.set(uri, readings);
    if (kept.size > limit) kept.delete(kept.keys().next().value!);
    return readings;
  };
}

/** The same words may be cut otherwise elsewhere (`  - x` below a list, a link whose label is defined): then read anew. */
const fits = ({ blocks }: Kept, unit: Unit): boolean =>
  blocks.length === unit.blocks.length &&
  unit.blocks.every((block, at) => blocks[at]!.text === block.text && isSameLinks(blocks[at]!.links, block.links));

const isSameLinks = (one: readonly Link[], other: readonly Link[]): boolean =>
  one.length === other.length &&
  one.every(({ target, start }, at) => target === other[at]!.target && start === other[at]!.start);

/** A reading holds slices of what it was read from, and would keep the text of each keystroke alive. */
const withOwnStrings = (unit: Unit): Unit => ({
  ...unit,
  blocks: unit.blocks.map((block) => ({
    ...block,
    text: copy(block.text),
    source: copy(block.source),
    links: block.links.map((link) => ({ ...link, target: copy(link.target) })),
  })),
});
