import type { Note } from '../model.ts';

/** Titles of the sections that hold a place, outermost first. */
export function sectionPath(note: Note, section: number | null): string[] {
  const path: string[] = [];
  for (let at = section; at !== null; at = note.sections[at]?.parent ?? null) {
    path.unshift(note.sections[at]?.title ?? '');
  }
  return path;
}
