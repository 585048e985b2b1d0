/**
 * Tables of which a column says in words or shares how far each row is, of some that they are over and of some that they are
 * not:
 *
 *     | Name       | Status |
 *     | ---------- | ------ |
 *     | Harbour    | Done   |
 *     | Lighthouse | Todo   |
 *
 * They are kept to follow work, whatever the note is otherwise. Where most rows of a table are tasks, the others that say whose
 * they are are as well.
 */
import { bare, isNothing } from '../../mentions/words.ts';
import type { Span, Status } from '../../model.ts';
import { checksIn } from '../checks.ts';
import { type Claiming, stated } from '../claim.ts';
import type { Claims, Entry } from '../parts.ts';
import { cellOf, taskCellOf } from '../tables.ts';
import { perEntry } from '../words.ts';
import { rowStatus, saysHowFar } from './rows.ts';

/** Claims the rows of such tables. */
export function tableClaims(claims: Claims, entries: readonly Entry[], context: Claiming): void {
  for (let at = 0; at < entries.length; at++) {
    const { unit } = entries[at]!;
    if (!isFollowed(entries[at]!)) continue;
    let end = at + 1;
    while (end < entries.length && entries[end]!.unit === unit && isFollowed(entries[end]!)) end++;
    const rows = entries.slice(at, end);
    if (isTracked(rows[0]!)) claimRows(claims, rows, context);
    if (rows[0]!.columns?.check !== undefined) claimChecks(claims, rows);
    claimOthers(claims, rows);
    at = end - 1;
  }
}

const isFollowed = ({ kind, columns, block }: Entry): boolean => kind === 'row' && !block.header && columns !== null;

const isTracked = ({ columns }: Entry): boolean => columns?.status !== undefined && columns.value === undefined;

/** Claims what is left of a table of which most rows are tasks. */
function claimOthers(claims: Claims, rows: readonly Entry[]): void {
  const left = rows.filter((entry) => !claims[entry.index] && saysMore(entry));
  const claimed = rows.filter(({ index }) => claims[index]).length;
  if (claimed < left.length * 2) return;
  for (const entry of left) {
    const cell = taskCellOf(entry, entry.columns);
    if (cell && bare(cell.text) && !isNothing(cell.text)) claims[entry.index] = stated('task.table', cell);
  }
}

/** Whether a row says whose it is. */
const saysMore = perEntry((entry) => {
  const said = cellOf(entry, entry.columns?.owner)?.text ?? '';
  return bare(said) !== '' && !isNothing(said);
});

function claimRows(claims: Claims, rows: readonly Entry[], context: Claiming): void {
  const said = rows.map(({ index }) => wordOf(index, context));
  const found = said.filter((word) => word !== null);
  const isOver = ({ status }: { status: Status }): boolean => status === 'done' || status === 'cancelled';
  if (found.length < rows.length * most) return;
  // Where work is planned or talked over, a table of whose it is and how far needs no more to be one.
  const isOfWork = rows[0]!.columns?.owner !== undefined && (context.kind === 'minutes' || context.kind === 'plan');
  if (!isOfWork && (!found.some(isOver) || found.every(isOver))) return;
  for (const entry of rows) {
    const cell = taskCellOf(entry, entry.columns);
    if (cell && bare(cell.text) && !claims[entry.index]) claims[entry.index] = stated('task.table', cell);
  }
}

/** Claims what was checked and had to be. */
function claimChecks(claims: Claims, rows: readonly Entry[]): void {
  for (const entry of rows) {
    const cell = cellOf(entry, entry.columns?.check);
    const found = checksIn(entry);
    if (cell && found && bare(cell.text) && found.left < found.all) claims[entry.index] ??= stated('task.table', cell);
  }
}

/** How many of the rows say how far they are. */
const most = 0.8;

function wordOf(index: number, context: Claiming): (Span & { status: Status }) | null {
  const found = rowStatus(index, context);
  const { word } = found ?? {};
  const said = word ? context.text.slice(word.start, word.end) : '';
  const isClear = saysHowFar(said) || context.entries[index]!.columns?.owner !== undefined;
  return found && word && isClear ? { ...word, status: found.status } : null;
}
