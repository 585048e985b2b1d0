import type { Note, Runbook } from '../model.ts';

/** Titles of the sections that hold a place, outermost first. */
export function sectionPath(note: Pick<Note, 'sections'>, section: number | null): string[] {
  const path: string[] = [];
  for (let at = section; at !== null; at = note.sections[at]?.parent ?? null) {
    path.unshift(note.sections[at]?.title ?? '');
  }
  return path;
}

/**
 * What a runbook is called outside its note: `Steps` and `回滚` are in many notes, `部署流程 › 回滚` in one. The note's title
 * comes first, and is not said twice.
 */
export function runbookName(note: Note, { title, section }: Runbook): string {
  const path = section === null ? [title] : sectionPath(note, section);
  return [note.title, ...path].filter((part, at, all) => part !== '' && part !== all[at - 1]).join(' › ');
}
