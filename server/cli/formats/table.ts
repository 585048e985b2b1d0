/** Rows as a table for people: aligned by the width that a terminal shows, cut to fit it. */
import type { Day } from '../../core/model.ts';
import { paint } from '../output.ts';
import { alignedLines } from './columns.ts';
import type { Row } from './rows.ts';

const headings = ['Due', 'Status', 'Owner', 'Title', 'Where'];
const flexible = [{ column: 3, least: 20 }];

export function table(rows: readonly Row[], today: Day): string {
  if (!rows.length) return '';
  const [head, ...lines] = alignedLines([headings, ...rows.map(cellsOf)], flexible);
  const painted = lines.map((line, index) => (isLate(rows[index]!, today) ? paint('red', line) : line));
  return `${[paint('bold', head!), ...painted].join('\n')}\n`;
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
