/** Rows as a table for people: aligned by the width that a terminal shows, cut to fit it. */
import type { Day } from '../../core/model.ts';
import { paint, terminalWidth } from '../output.ts';
import type { Row } from './rows.ts';
import { cut, pad, wide } from './width.ts';

const headings = ['Due', 'Status', 'Owner', 'Title', 'Where'];
/** The column that gives way where the terminal is narrow. */
const flexible = 3;
const narrowest = 20;

export function table(rows: Row[], today: Day): string {
  if (!rows.length) return '';
  const cells = rows.map(cellsOf);
  const widths = headings.map((heading, column) =>
    Math.max(wide(heading), ...cells.map((row) => wide(row[column] ?? ''))),
  );
  const excess = widths.reduce((sum, width) => sum + width + 2, -2) - terminalWidth();
  if (excess > 0) widths[flexible] = Math.max(narrowest, widths[flexible]! - excess);
  const line = (row: string[]) =>
    row
      .map((cell, column) => pad(cut(cell, widths[column]!), widths[column]!))
      .join('  ')
      .trimEnd();
  const lines = cells.map((row, index) => (isLate(rows[index]!, today) ? paint('red', line(row)) : line(row)));
  return `${[paint('bold', line(headings)), ...lines].join('\n')}\n`;
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
