/**
 * npm run accuracy:edits [-- --shared DIR] [--all]: takes every action and edit command at the tasks and dates of the notes of
 * ../shared, as they are and with other line ends, and says which edit touches what it does not name. Without `--all` at most
 * twenty places of a note.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askWith } from '../core/build.ts';
import { everyEdit, variants } from '../core/every-edit.ts';
import { optionsOf, sharedFolder } from './shared.ts';

const values = optionsOf(import.meta.filename, {
  allowPositionals: true,
  options: { shared: { type: 'string' }, all: { type: 'boolean', default: false } },
});
const shared = sharedFolder(values.shared);
const notes = ['seeds', 'notes'].flatMap((folder) =>
  readdirSync(join(shared, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path)),
);
const ask = askWith({ today: '2026-11-21' });
const totals = { edits: 0, refused: 0, faults: 0 };
for (const path of notes) {
  const text = readFileSync(join(shared, path), 'utf8');
  for (const [name, write] of variants) {
    const takes = (place: number) => values.all || place < 20;
    const { edits, refused, faults } = everyEdit({ path, text: write(text), ask, takes });
    totals.edits += edits;
    totals.refused += refused;
    totals.faults += faults.length;
    for (const fault of faults) console.log(`${name}: ${fault}`);
  }
}
console.log(`${notes.length} notes: ${totals.edits} edits, ${totals.refused} refused, ${totals.faults} at fault`);
process.exitCode = totals.faults > 0 ? 1 : 0;
