/**
 * npm run accuracy:rereading [-- --shared DIR] [--edits N]: puts lines of the notes of ../shared among those of others, N edits a note
 * (40), and says which note is then read otherwise than it would be from scratch.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rereadings } from '../core/rereading.ts';
import { optionsOf, sharedFolder } from './shared.ts';

const values = optionsOf(import.meta.filename, {
  allowPositionals: true,
  options: { shared: { type: 'string' }, edits: { type: 'string', default: '40' } },
});
const shared = sharedFolder(values.shared);
const notes = ['seeds', 'notes'].flatMap((folder) =>
  readdirSync(join(shared, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(shared, folder, path), 'utf8') })),
);
const { made, faults } = rereadings(notes, { seed: 1, edits: Number(values.edits) });
for (const fault of faults) console.log(fault);
console.log(`${notes.length} notes: ${made} edits, ${faults.length} read otherwise`);
process.exitCode = faults.length > 0 ? 1 : 0;
