/** Rows of tables as they stand in the text: which cell is which. */
import { fold } from '../index/keys.ts';
import { lexicons } from '../lexicons/index.ts';
import type { Note, Span, Task } from '../model.ts';
import { positionAt } from './place.ts';
import type { Change } from './status-edit.ts';

/** Whether what stands at the span is a row that begins with a bar. */
export const isTableRow = (text: string, { start, end }: Span): boolean =>
  /^[ \t>]*\|/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, end));

/**
 * The word written into the row's empty cell of the status column, with a space on either side: `| |` → `| done |`. Null
 * where the table has no such column, or something stands there.
 */
export function statusCell(note: Note, { span }: Task, { text, word }: { text: string; word: string }): Change | null {
  const row = positionAt(note, span.start).line;
  let header = row;
  while (header > 0 && isTableRow(text, spanOf(note, header - 1, text))) header -= 1;
  const column = cellsOf(spanOf(note, header, text), text).findIndex((cell) =>
    statusHeaders.has(fold(text.slice(cell.start, cell.end))),
  );
  const cell = cellsOf(spanOf(note, row, text), text)[column];
  if (!cell || text.slice(cell.start, cell.end).trim() !== '') return null;
  const room = cell.end - cell.start;
  const at = cell.start + Math.min(room, 1);
  return { span: { start: at, end: at }, newText: `${room > 0 ? '' : ' '}${word}${room > 1 ? '' : ' '}` };
}

const statusHeaders: ReadonlySet<string> = new Set(lexicons.flatMap(({ notes }) => notes.columns.status.map(fold)));

/** What stands between the bars of a line, outer bars left out; `\|` is no bar. */
function cellsOf({ start, end }: Span, text: string): Span[] {
  const bars: number[] = [];
  for (let at = start; at < end; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '|') bars.push(at);
  }
  return bars.slice(1).map((bar, nth) => ({ start: bars[nth]! + 1, end: bar }));
}

const spanOf = (note: Note, line: number, text: string): Span => ({
  start: note.lines[line] ?? text.length,
  end: note.lines[line + 1] ?? text.length,
});
