/** From offsets to what the protocol and a reader want: ranges, lines, links into notes. */
import { offsetAt as offsetIn, positionAt as positionIn, rangeOf as rangeIn } from '../markdown/lines.ts';
import type { Note, Position, Range, Span, Task } from '../model.ts';

/** Line and column of an offset in a note. */
export const positionAt = (note: Note, offset: number): Position => positionIn(note.lines, offset);

/** Where a span of a note lies. */
export const rangeOf = (note: Note, span: Span): Range => rangeIn(note.lines, span);

/** The offset of a position in a note. */
export const offsetAt = (note: Note, position: Position): number => offsetIn(note.lines, position);

/** Whether a cursor at `offset` touches the span: both ends count, as in every editor. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** `path:12`, 1-based: how terminals and people name a place. */
export const placeOf = (note: Note, span: Span): string => `${note.path}:${positionAt(note, span.start).line + 1}`;

/** The URI of a line, as editors and hosts follow it: `file:///notes/plan.md#L12`. */
export const linkTo = (note: Note, span?: Span): string => {
  const uri = escapeUrl(note.uri);
  return span ? `${uri}#L${positionAt(note, span.start).line + 1}` : uri;
};

/** The URI of words, so that who follows it finds them selected: `file:///notes/plan.md#L12,5-L12,9`. */
export const linkToWords = (note: Note, span: Span): string => {
  const [from, to] = [positionAt(note, span.start), positionAt(note, span.end)];
  return `${linkTo(note, span)},${from.character + 1}-L${to.line + 1},${to.character + 1}`;
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
  const line = note.lines[position.line] ?? Number.POSITIVE_INFINITY;
  const next = note.lines[position.line + 1] ?? Number.POSITIVE_INFINITY;
  const inside = note.tasks.filter(({ span }) => touches(span, offset));
  const onLine = inside.length > 0 ? inside : note.tasks.filter(({ span }) => span.start < next && line <= span.end);
  return onLine.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

/** Whether a task stands inside another, at whatever depth. */
export function isBelow(note: Note, task: Task, above: Task): boolean {
  for (let at = task.parent; at !== null; at = note.tasks[at]?.parent ?? null) if (at === above.id) return true;
  return false;
}
