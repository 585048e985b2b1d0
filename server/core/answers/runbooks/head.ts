import type { Note, Runbook, Span } from '../../model.ts';

/** The heading, or the first line of a note that is a runbook as a whole. */
export function runbookHead(note: Note, runbook: Runbook): Span {
  if (runbook.section !== null) return note.sections[runbook.section]!.span;
  return { start: runbook.span.start, end: runbook.span.start };
}
