/** The notes that the editor tests run on. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dayOf, notes } from './notes.ts';

/** Writes the notes as they are today. */
export function layOutNotes(folder: string): void {
  for (const [path, text] of Object.entries(notes(dayOf(new Date())))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
