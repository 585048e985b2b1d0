/** From offsets to what the protocol and a reader want: ranges, lines, links into notes. */
import type { Note, Position, Range, Span } from '../model.ts';

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
  const uri = note.uri.replace(/[()<>\s]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return span ? `${uri}#L${positionAt(note, span.start).line + 1}` : uri;
};

/** The line range of a span: where a cursor may stand to mean it. */
export const coversLine = (note: Note, span: Span, line: number): boolean =>
  positionAt(note, span.start).line <= line && line <= positionAt(note, span.end).line;
