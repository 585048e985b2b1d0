/**
 * Lines of one note among those of another: whatever stands in a note, in whatever language, it is read after an edit as it would be
 * read from scratch.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { createReadings, readNote } from '../../server/core/note/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';

export interface Written {
  path: string;
  text: string;
}

/** A line that goes, one that comes, one in the place of another, or some characters that go; places as shares. */
interface Swap {
  kind: 'goes' | 'comes' | 'other' | 'shorter';
  at: number;
  within: number;
  line: number;
}

const share = fc.integer({ min: 0, max: 99_999 }).map((part) => part / 100_000);
const swap: fc.Arbitrary<Swap> = fc.record({
  kind: fc.constantFrom('goes', 'comes', 'other', 'shorter'),
  at: share,
  within: share,
  line: share,
});

/** What some edits make of a note, one behind the other. `pool`: the lines that come. */
function* editedBy(text: string, swaps: readonly Swap[], pool: readonly string[]): Generator<string> {
  const lines = text.split('\n');
  for (const { kind, at, within, line } of swaps) {
    const index = Math.floor(at * lines.length);
    const come = pool[Math.floor(line * pool.length)]!;
    const own = lines[index] ?? '';
    const cut = Math.floor(within * (own.length + 1));
    if (kind === 'goes') lines.splice(index, 1);
    else if (kind === 'comes') lines.splice(index, 0, come);
    else lines[index] = kind === 'other' ? come : own.slice(0, cut) + own.slice(cut + 2);
    yield lines.join('\n');
  }
}

/** Reads each note with so many edits drawn by a seed; says how many were made, and of the first that is read otherwise what. */
export function rereadings(
  notes: readonly Written[],
  { seed, edits }: { seed: number; edits: number },
): { made: number; faults: string[] } {
  const pool = notes.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim() !== '');
  const drawn = fc.sample(fc.array(swap, { minLength: edits, maxLength: edits }), { numRuns: notes.length, seed });
  const faults: string[] = [];
  let made = 0;
  notes.forEach(({ path, text }, index) => {
    const readings = createReadings();
    const read = (now: string, kept: typeof readings | null) =>
      readNote({ uri: `file:///${path}`, path, text: now }, defaultSettings, kept);
    read(text, readings);
    for (const now of editedBy(text, drawn[index]!, pool)) {
      made++;
      if (isDeepStrictEqual(read(now, readings), read(now, null))) continue;
      faults.push(`${path} is read otherwise after its ${made % edits || edits}. edit:\n${now}`);
      break;
    }
  });
  return { made, faults };
}
