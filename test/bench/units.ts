/**
 * npm run bench:units [-- OPTIONS]: what the line scanner claims, against remark, over the notes of ../shared, generated notes
 * and notes of every construct: notes, units, the share that remark had to make, differences, and how fast both are.
 * Fails where there is a difference.
 *
 *   --files N   generated notes (300)     --made N      notes of every construct (3000)
 *   --edits N   random edits (20000)      --shared DIR  where notes and tools are (../shared)
 *   --seed N    of what is made up (1)
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createCutter, cut } from '../../server/core/markdown/index.ts';
import { anyText, assertSameAfterEdits, definedUnits, editedNote, madeNote } from '../core/units.ts';
import { optionsOf, output, sharedFolder } from './shared.ts';

const values = optionsOf(import.meta.filename, {
  options: {
    files: { type: 'string', default: '300' },
    made: { type: 'string', default: '3000' },
    edits: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    shared: { type: 'string' },
  },
});
const shared = sharedFolder(values.shared);
const generated = mkdtempSync(join(tmpdir(), 'dueline-units-'));
process.on('exit', () => rmSync(generated, { recursive: true, force: true }));
output([join(shared, 'tools/gen-notes.mjs'), '--files', values.files, '--out', generated]);

const sample = { seed: Number(values.seed), numRuns: Number(values.made) };
const real = [...notesIn(join(shared, 'notes')), ...notesIn(join(shared, 'seeds'))];
const corpora: Record<string, string[]> = {
  'real notes': real,
  'the same, CRLF': real.map((text) => text.replace(/\r?\n/g, '\r\n')),
  'generated notes': notesIn(generated),
  'every construct': fc.sample(madeNote, sample),
  'marks in any order': fc.sample(anyText, sample),
};

let failed = false;
printRow(['', 'notes', 'units', 'handed over', 'differences', 'units/s', 'remark', 'ratio']);
for (const [name, texts] of Object.entries(corpora)) {
  compare(name, texts);
}
checkEdits();
process.exitCode = failed ? 1 : 0;

function notesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

function compare(name: string, texts: string[]): void {
  let [units, handed, differences] = [0, 0, 0];
  for (const text of texts) {
    const defined = definedUnits(text);
    const found = createCutter()(text);
    units += defined.length;
    handed += found.handed;
    if (JSON.stringify(found.units) === JSON.stringify(defined)) continue;
    if (++differences === 1) console.log(`The first difference of ${name}:\n${JSON.stringify(text)}`);
  }
  failed ||= differences > 0;
  const ours = time(() => texts.forEach((text) => void cut(text)));
  const theirs = time(() => texts.forEach((text) => void definedUnits(text)));
  const share = `${((100 * handed) / units).toFixed(2)} %`;
  const speeds = [ours, theirs].map((ms) => Math.round((1000 * units) / ms).toString());
  printRow([name, `${texts.length}`, `${units}`, share, `${differences}`, ...speeds, (theirs / ours).toFixed(1)]);
}

function checkEdits(): void {
  const notes = fc.sample(editedNote, { seed: Number(values.seed), numRuns: Math.ceil(Number(values.edits) / 10) });
  let differences = 0;
  for (const edited of notes) {
    try {
      assertSameAfterEdits(edited);
    } catch (error) {
      if (++differences === 1) console.log(`The first difference after edits:\n${JSON.stringify(edited)}\n${error}`);
    }
  }
  failed ||= differences > 0;
  console.log(
    `${10 * notes.length} random edits of ${notes.length} notes: ${differences} notes differ from the full parse`,
  );
}

/** The better of two runs. */
function time(run: () => void): number {
  return Math.min(
    ...[1, 2].map(() => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

function printRow([name = '', ...cells]: string[]): void {
  console.log(name.padEnd(20) + cells.map((cell) => cell.padStart(13)).join(''));
}
