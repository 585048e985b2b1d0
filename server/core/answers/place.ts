/** From offsets to what the protocol and a reader want: ranges, lines, links into notes. */
import type { Note, Position, Range, Span, Task } from '../model.ts';

export function positionAt(note: Pick<Note, 'lines'>, offset: number): Position {
  let low = 0;
  let high = note.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (note.lines[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - (note.lines[low] ?? 0) };
}

export const rangeOf = (note: Pick<Note, 'lines'>, span: Span): Range => ({
  start: positionAt(note, span.start),
  end: positionAt(note, span.end),
});

/** Clamped to the note: a line beyond the last is the end of the last. */
export function offsetAt(note: Pick<Note, 'lines'>, position: Position): number {
  const start = note.lines[position.line];
  if (start === undefined) return position.line < 0 ? 0 : Number.MAX_SAFE_INTEGER;
  const next = note.lines[position.line + 1];
  return Math.min(start + Math.max(0, position.character), next === undefined ? Number.MAX_SAFE_INTEGER : next - 1);
}

/** Whether a cursor at `offset` touches the span: both ends count, as in every editor. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** `path:12`, 1-based: how terminals and people name a place. */
export const placeOf = (note: Note, span: Span): string => `${note.path}:${positionAt(note, span.start).line + 1}`;

/** The URI of a line, as editors and hosts follow it: `file:///notes/plan.md#L12`. */
export const linkTo = (note: Note, span?: Span): string => {
  const uri = escapeUrl(note.uri);
  return span ? `${uri}#L${positionAt(note, span.start).line + 1}` : uri;
};

/** A URL that can stand in a Markdown link: brackets and spaces would end it. */
export const escapeUrl = (url: string): string =>
  url.replace(/[()<>\\\s]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);

/**
 * The task that a position means: the innermost whose text holds it, else one that stands on its line (a cursor on the
 * bullet or behind the text).
 */
export function taskAt(note: Note, position: Position): Task | undefined {
  const offset = offsetAt(note, position);
  const inside = note.tasks.filter(({ span }) => span.start <= offset && offset <= span.end);
  const onLine = note.tasks.filter(
    ({ span }) =>
      positionAt(note, span.start).line <= position.line && position.line <= positionAt(note, span.end).line,
  );
  return (inside.length > 0 ? inside : onLine).sort(
    (a, b) => a.span.end - a.span.start - (b.span.end - b.span.start),
  )[0];
}
