/** Comma-separated values by RFC 4180, with a header; what holds several values joins them with `; `. */
import type { Row } from './rows.ts';

const columns = [
  'note',
  'line',
  'title',
  'status',
  'owners',
  'due',
  'start',
  'done',
  'priority',
  'issues',
  'section',
  'certainty',
  'kind',
  'estimate',
  'progress',
  'trail',
  'carried',
] as const satisfies (keyof Row)[];

export const csv = (rows: Row[]): string =>
  [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');

function cell(value: Row[keyof Row]): string {
  const text = Array.isArray(value) ? value.join('; ') : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
