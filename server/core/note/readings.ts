/** The readings of one note's units, kept from one reading of the note to the next: a keystroke changes one of them. */
import { copy, createCutter } from '../markdown/index.ts';
import type { Block, Unit } from '../markdown/unit.ts';
import { type Reading, readUnit } from '../mentions/index.ts';
import type { LanguageId } from '../model.ts';

export interface Readings {
  /** The units of the text; those that it shares with the text before are the same, moved. */
  cut(text: string): Unit[];
  /** The reading of each unit of the text; those that are not among them any more are forgotten. */
  of(units: readonly Unit[], text: string, language: LanguageId): Reading[];
}

/** A reading, and the words that it was read from. */
interface Kept {
  words: string;
  reading: Reading;
}

/** Keeps nothing yet. */
export function createReadings(read: (unit: Unit, language: LanguageId) => Reading = readUnit): Readings {
  let byWords = new Map<string, Kept>();
  let byBlocks = new Map<readonly Block[], Kept>();
  let keptIn: LanguageId | null = null;
  const cutAgain = createCutter();
  const readAnew = (unit: Unit, words: string, language: LanguageId): Kept => {
    const known = byWords.get(words);
    if (known && fits(known.reading, unit)) return known;
    return { words: copy(words), reading: read(withOwnStrings(unit), language) };
  };
  return {
    cut: (text) => [...cutAgain(text).units],
    of(units, text, language) {
      if (language !== keptIn) {
        byWords.clear();
        byBlocks.clear();
      }
      const kept = units.map(
        (unit) => byBlocks.get(unit.blocks) ?? readAnew(unit, text.slice(unit.start, unit.end), language),
      );
      keptIn = language;
      byWords = new Map(kept.map((one) => [one.words, one]));
      byBlocks = new Map(kept.map((one, index) => [units[index]!.blocks, one]));
      return kept.map(({ reading }) => reading);
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
