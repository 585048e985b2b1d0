/** Rows of tables as they stand in the text: which cell is which. */
import { fold } from '../../index/keys.ts';
import { type Lexicon, lexicons } from '../../lexicons/index.ts';
import type { Note, Span, Task } from '../../model.ts';
import { positionAt } from '../place.ts';
import type { Change } from './patch.ts';

/** Whether what stands at the span is a row that begins with a bar. */
export const isTableRow = (text: string, { start, end }: Span): boolean =>
  /^[ \t>]*\|/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, end));

/** Columns that a table of tasks may have. */
export type ColumnName = keyof Lexicon['notes']['columns'];

interface Filling {
  text: string;
  word: string;
  /** The first of these that the table has. */
  columns: ColumnName[];
}

/**
 * The word written into the row's empty cell of a column, with a space on either side: `| |` → `| done |`. Null where the table
 * has no such column, or something stands there.
 */
export function emptyCell(note: Note, { span }: Task, { text, word, columns }: Filling): Change | null {
  const row = positionAt(note, span.start).line;
  let header = row;
  while (header > 0 && isTableRow(text, spanOf(note, header - 1, text))) header -= 1;
  const titles = cellsOf(spanOf(note, header, text), text).map(({ start, end }) => fold(text.slice(start, end)));
  const found = columns.map((column) => titles.findIndex((title) => headersOf[column].has(title)));
  const cell = cellsOf(spanOf(note, row, text), text)[found.find((at) => at >= 0) ?? -1];
  if (!cell || text.slice(cell.start, cell.end).trim() !== '') return null;
  const room = cell.end - cell.start;
  const at = cell.start + Math.min(room, 1);
  return { span: { start: at, end: at }, newText: `${room > 0 ? '' : ' '}${word}${room > 1 ? '' : ' '}` };
}

const headers = (column: ColumnName): ReadonlySet<string> =>
  new Set(lexicons.flatMap(({ notes }) => notes.columns[column].map(fold)));
const headersOf = {
  task: headers('task'),
  owner: headers('owner'),
  person: headers('person'),
  due: headers('due'),
  status: headers('status'),
  done: headers('done'),
  start: headers('start'),
  raised: headers('raised'),
  condition: headers('condition'),
} satisfies Record<ColumnName, ReadonlySet<string>>;

/** The lines above the first row of the table in which a row stands, its rule included; empty where it is in none. */
export function tableHead(text: string, span: Span): string {
  if (!isTableRow(text, span)) return '';
  const lines = text.slice(0, text.lastIndexOf('\n', span.start - 1) + 1).split('\n');
  const rule = lines.findLastIndex(
    (line) => /^[ \t>]*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/.test(line) && line.includes('|'),
  );
  return rule < 1
    ? ''
    : lines
        .slice(rule - 1, rule + 1)
        .map((line) => `${line}\n`)
        .join('');
}

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
