/** The readings of one note's units, kept from one reading of the note to the next: a keystroke changes one of them. */
import { copy, createCutter } from '../markdown/index.ts';
import type { Unit } from '../markdown/unit.ts';
import { type Reading, readUnit } from '../mentions/index.ts';
import type { LanguageId } from '../model.ts';
import { type Piece, pieceOf } from './pieces.ts';

export interface Readings {
  /** The pieces of the text; those that it shares with the text before are the same, to be moved to their place. */
  of(text: string, language: LanguageId): Piece[];
}

/** Keeps nothing yet. */
export function createReadings(read: (unit: Unit, language: LanguageId) => Reading = readUnit): Readings {
  const cutAgain = createCutter();
  let pieces: Piece[] = [];
  let keptIn: LanguageId | null = null;
  /** By the words of their units; of those that are gone too, for who takes something back. */
  let byWords = new Map<string, Reading>();
  const readingOf = (unit: Unit, text: string, language: LanguageId): Reading => {
    const words = text.slice(unit.start, unit.end);
    const known = byWords.get(words);
    if (known && fits(known, unit)) return known;
    const reading = read(withOwnStrings(unit), language);
    byWords.set(copy(words), reading);
    return reading;
  };
  return {
    of(text, language) {
      const { units, kept } = cutAgain(text);
      if (language !== keptIn || byWords.size > 2 * units.length + 1000) {
        byWords = new Map();
        pieces = language === keptIn ? pieces : [];
        keptIn = language;
      }
      pieces = units.map((unit, index) => {
        const after = index - units.length + pieces.length;
        const one =
          index < kept.before ? pieces[index] : index >= units.length - kept.after ? pieces[after] : undefined;
        return one?.unit === unit ? one : pieceOf(unit, readingOf(unit, text, language), text);
      });
      return pieces;
    },
  };
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
const fits = (reading: Reading, unit: Unit): boolean =>
  reading.length === unit.blocks.length &&
  unit.blocks.every((block, at) => reading[at]!.text === block.text && reading[at]!.links === block.links.length);

/** A reading holds slices of what it was read from, and would keep the text of each keystroke alive. */
const withOwnStrings = (unit: Unit): Unit => ({
  ...unit,
  blocks: unit.blocks.map((block) => ({ ...block, text: copy(block.text), source: copy(block.source) })),
});
