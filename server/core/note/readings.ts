/** Readings by what was read, kept for the next time: on a keystroke all units but one are found here. */
import { copy } from '../markdown/copy.ts';
import type { Unit } from '../markdown/unit.ts';
import { type Reading, readUnit } from '../mentions/index.ts';

export interface Readings {
  read(unit: Unit, text: string): Reading;
}

/** Keeps at most `limit` units, those that were asked for last; very long ones are never kept. */
export function createReadings(limit = 20_000): Readings {
  const kept = new Map<string, Reading>();
  return {
    read(unit, text) {
      if (unit.end - unit.start > 4000) return readUnit(unit);
      const source = copy(text.slice(unit.start, unit.end));
      let reading = kept.get(source);
      if (reading && fits(reading, unit)) kept.delete(source);
      else reading = readUnit(unit);
      kept.set(source, reading);
      if (kept.size > limit) kept.delete(kept.keys().next().value!);
      return reading;
    },
  };
}

/** The same words may be cut otherwise elsewhere (`  - x` below a list, a link whose label is defined): then read anew. */
const fits = (reading: Reading, unit: Unit): boolean =>
  reading.length === unit.blocks.length &&
  unit.blocks.every((block, at) => reading[at]!.text === block.text && reading[at]!.links === block.links.length);
