/** Tables of GFM: the row of dashes that makes one, and the cells of a row. */
import type { Span } from '../../model.ts';
import { add, draftOf, type Scan, unitOf } from './draft.ts';
import { endOfWords } from './openings.ts';
import { skipBlank } from './resources.ts';

/** How many columns a row of dashes rules off; 0 where it is none. */
export function columnsOf(line: string): number {
  if (!/^[|:-][-|: \t]*$/.test(line) || !/[|:]/.test(line)) return 0;
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim())) ? cells.length : 0;
}

/** The words of the cells of a row, without the space around them; an empty cell is where its bar would be. */
export function cellsOf(text: string, { start, end }: Span): Span[] {
  const cells: Span[] = [];
  let from = text.charAt(start) === '|' ? start + 1 : start;
  for (let at = from; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 124;
    if (code === 92) {
      const next = text.charCodeAt(at + 1);
      if ((next === 92 || next === 124) && at + 1 < end) at++;
    } else if (code === 124) {
      const first = Math.min(skipBlank(text, from), at);
      if (at < end || first < at) cells.push({ start: first, end: endOfWords(text, first, at) });
      from = at + 1;
    }
  }
  return cells.length > 0 ? cells : [{ start: end, end }];
}

/** Adds a row to the open table, or the header that begins one. */
export function addRow(scan: Scan, { start, end, from }: Span & { from?: number }, header: boolean): void {
  const draft = draftOf(scan, {
    kind: 'row',
    look: 'text',
    start,
    end,
    header,
    texts: cellsOf(scan.text, { start, end }),
  });
  if (header || scan.containers.length > 0) add(scan, draft, from);
  else {
    unitOf(scan).drafts.push(draft);
    unitOf(scan).end = end;
  }
}
