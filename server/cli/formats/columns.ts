/** Rows of text as aligned columns, by the width that a terminal shows. */
import { terminalWidth } from '../output.ts';
import { cut, pad, wide } from './width.ts';

/** What gives way where the terminal is narrow, and how far. */
export interface Flexible {
  column: number;
  least: number;
}

/** A line for each row. Where they are too wide for the terminal, the columns that may be cut are, one after the other. */
export function alignedLines(rows: readonly string[][], flexible: readonly Flexible[], indent = ''): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => wide(row[column] ?? ''))));
  const excess = () => indent.length + widths.reduce((sum, width) => sum + width + 2, -2) - terminalWidth();
  for (const { column, least } of flexible)
    if (excess() > 0) widths[column] = Math.max(Math.min(least, widths[column]!), widths[column]! - excess());
  const cell = (text: string, column: number) => pad(cut(text, widths[column]!), widths[column]!);
  return rows.map((row) => `${indent}${row.map(cell).join('  ')}`.trimEnd());
}
