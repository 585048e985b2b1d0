/**
 * What a task is recognised by in another note, as numbers: the words of its title without days and signs, its numbers, owners,
 * issues and heading. Kept with packed notes, so that copies are found without reading a title.
 */
import type { Reader } from '../packed/reader.ts';
import type { Writer } from '../packed/writer.ts';

export interface Sketch {
  /** Hashes of its words, of 16 bits: first those of its opening words, which say what it is about. */
  words: readonly number[];
  /** How many of them are opening words. */
  head: number;
  /** Hashes of the numbers and numbered names (`fare-02`) among the opening words. */
  numbers: readonly number[];
  owners: readonly number[];
  issues: readonly number[];
  /** Of the heading that it stands under; 0 for none. */
  section: number;
}

const none: readonly number[] = [];

/** Writes the sketches of a note. */
export function packSketches(writer: Writer, sketches: readonly (Sketch | null)[]): void {
  const list = (values: readonly number[]) => {
    for (const value of values) {
      writer.byte(value & 255);
      writer.byte(value >>> 8);
    }
  };
  for (const sketch of sketches) {
    const { words, head, numbers, owners, issues, section } = sketch ?? empty;
    writer.byte(sketch ? 1 + head + 16 * (words.length - head) : 0);
    if (!sketch) continue;
    writer.byte(numbers.length + 8 * owners.length + 32 * issues.length);
    list([...words, ...numbers, ...owners, ...issues, section]);
  }
}

const empty: Sketch = { words: none, head: 0, numbers: none, owners: none, issues: none, section: 0 };

/** Reads what `packSketches` wrote, of so many tasks. */
export function readSketches(reader: Reader, count: number): (Sketch | null)[] {
  const sketches: (Sketch | null)[] = [];
  const list = (length: number): readonly number[] => {
    if (length === 0) return none;
    const values: number[] = [];
    for (let at = 0; at < length; at++) values.push(reader.byte() | (reader.byte() << 8));
    return values;
  };
  for (let at = 0; at < count; at++) {
    const sizes = reader.byte();
    if (sizes === 0) {
      sketches.push(null);
      continue;
    }
    const head = (sizes & 15) - 1;
    const counts = reader.byte();
    sketches.push({
      words: list(head + (sizes >>> 4)),
      head,
      numbers: list(counts & 7),
      owners: list((counts >>> 3) & 3),
      issues: list(counts >>> 5),
      section: list(1)[0]!,
    });
  }
  return sketches;
}
