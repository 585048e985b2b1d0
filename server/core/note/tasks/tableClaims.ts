/**
 * Tables of which a column says in words how far each row is, of some that they are over and of some that they are not:
 *
 *     | Name       | Status |
 *     | ---------- | ------ |
 *     | Harbour    | Done   |
 *     | Lighthouse | Todo   |
 *
 * They are kept to follow work, whatever the note is otherwise.
 */
import { isStatusWord } from '../../mentions/status.ts';
import { bare } from '../../mentions/words.ts';
import type { Span, Status } from '../../model.ts';
import { type Claiming, stated } from '../claim.ts';
import type { Claims, Entry } from '../parts.ts';
import { taskCellOf } from '../tables.ts';
import { rowStatus } from './rows.ts';

/** Claims the rows of such tables. */
export function tableClaims(claims: Claims, entries: readonly Entry[], context: Claiming): void {
  for (let at = 0; at < entries.length; at++) {
    const { unit } = entries[at]!;
    if (!isTracked(entries[at]!)) continue;
    let end = at + 1;
    while (end < entries.length && entries[end]!.unit === unit && isTracked(entries[end]!)) end++;
    claimRows(claims, entries.slice(at, end), context);
    at = end - 1;
  }
}

const isTracked = ({ kind, columns, block }: Entry): boolean =>
  kind === 'row' && !block.header && columns?.status !== undefined && columns.value === undefined;

function claimRows(claims: Claims, rows: readonly Entry[], context: Claiming): void {
  const said = rows.map(({ index }) => wordOf(index, context));
  const found = said.filter((word) => word !== null);
  const isOver = ({ status }: { status: Status }): boolean => status === 'done' || status === 'cancelled';
  if (found.length < rows.length * most || !found.some(isOver) || found.every(isOver)) return;
  for (const entry of rows) {
    const cell = taskCellOf(entry, entry.columns);
    if (cell && bare(cell.text) && !claims[entry.index]) claims[entry.index] = stated('task.table', cell);
  }
}

/** How many of the rows say how far they are. */
const most = 0.8;

function wordOf(index: number, context: Claiming): (Span & { status: Status }) | null {
  const found = rowStatus(index, context);
  const { word } = found ?? {};
  return found && word && isStatusWord(context.text.slice(word.start, word.end))
    ? { ...word, status: found.status }
    : null;
}
