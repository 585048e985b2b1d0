/** Offsets and positions. A line ends with LF, CRLF or CR, as in the Language Server Protocol and in CommonMark. */
import type { Position, Range, Span } from '../model.ts';
import type { TextEdit } from './edit.ts';

/** Offset of the first character of each line. There is always a first line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  addLineStarts(starts, text, { start: 0, end: text.length });
  return starts;
}

/** The line starts of a text after an edit, given those of the text before. */
export function editedLineStarts(before: readonly number[], text: string, edit: TextEdit): number[] {
  const first = positionAt(before, edit.start - 1).line;
  const last = positionAt(before, edit.oldEnd).line + 1;
  const fresh: number[] = [];
  addLineStarts(fresh, text, { start: before[first]!, end: edit.newEnd });
  const starts = [...before.slice(0, first + 1), ...fresh, ...before.slice(last)];
  const delta = edit.newEnd - edit.oldEnd;
  if (delta !== 0) for (let line = first + 1 + fresh.length; line < starts.length; line++) starts[line]! += delta;
  return starts;
}

/** Adds the starts of the lines that end between `start` and `end`. */
function addLineStarts(starts: number[], text: string, { start, end }: Span): void {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
}

/** The line and column of an offset, given the line starts of its text. An offset beyond the ends is moved to them. */
export function positionAt(lines: readonly number[], offset: number): Position {
  const at = Math.max(0, offset);
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: at - (lines[low] ?? 0) };
}

/** The offset of a position. A line beyond the last counts as the last; a column is kept within the line's own start. */
export function offsetAt(lines: readonly number[], position: Position): number {
  const line = Math.min(Math.max(0, position.line), lines.length - 1);
  const next = lines[line + 1];
  const offset = (lines[line] ?? 0) + Math.max(0, position.character);
  return next === undefined ? offset : Math.min(offset, next - 1);
}

/** A span as the range of the protocol, given the line starts of its text. */
export function rangeOf(lines: readonly number[], span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

/** The same text, of the same length, whose lines all end with LF: CRLF becomes a space and LF. */
export function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, (end) => (end.length === 2 ? ' \n' : '\n')) : text;
}
