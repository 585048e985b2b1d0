/** Rows as a table for people: aligned by the width that a terminal shows, cut to fit it. */
import type { Row } from '../../core/answers/types.ts';
import type { Day } from '../../core/model.ts';
import { paint } from '../output.ts';
import { alignedLines } from './columns.ts';

const headings = ['Due', 'Status', 'Owner', 'Title', 'Where'];
const flexible = [{ column: 3, least: 20 }];

export function table(rows: readonly Row[], today: Day): string {
  if (!rows.length) return '';
  const [head, ...lines] = alignedLines([headings, ...rows.map(cellsOf)], flexible);
  const painted = lines.map((line, index) => (isLate(rows[index]!, today) ? paint('red', line) : line));
  const grouped = painted.flatMap((line, index) => [...groupLines(rows, index), line]);
  return `${[paint('bold', head!), ...grouped].join('\n')}\n`;
}

/** What a group begins with. */
function groupLines(rows: readonly Row[], index: number): string[] {
  const name = (row: Row | undefined) => row?.group?.join(' › ');
  const own = name(rows[index]);
  return own === undefined || own === name(rows[index - 1]) ? [] : ['', paint('bold', own)];
}

const cellsOf = ({ due, status, owners, title, note, line, kind }: Row): string[] => [
  due ?? '',
  status ?? kind,
  owners.join(', '),
  title.replace(/\s+/g, ' '),
  `${note}:${line}`,
];

const isLate = ({ due, status }: Row, today: Day): boolean =>
  due !== null && due < today && status !== 'done' && status !== 'cancelled';
