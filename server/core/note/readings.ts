/** The readings of one note's units, kept from one reading of the note to the next: a keystroke changes one of them. */
import { copy } from '../markdown/copy.ts';
import type { Unit } from '../markdown/unit.ts';
import { type Reading, readUnit } from '../mentions/index.ts';
import type { LanguageId } from '../model.ts';

export interface Readings {
  /** The reading of each unit of the text; those that are not among them any more are forgotten. */
  of(units: readonly Unit[], text: string, language: LanguageId): Reading[];
}

/** Keeps nothing yet. */
export function createReadings(read: (unit: Unit, language: LanguageId) => Reading = readUnit): Readings {
  let kept = new Map<string, Reading>();
  let keptIn: LanguageId | null = null;
  return {
    of(units, text, language) {
      const before = language === keptIn ? kept : new Map<string, Reading>();
      keptIn = language;
      kept = new Map();
      return units.map((unit) => {
        const words = text.slice(unit.start, unit.end);
        const known = before.get(words);
        const reading = known && fits(known, unit) ? known : read(withOwnStrings(unit), language);
        kept.set(words, reading);
        return reading;
      });
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
