/** Comma-separated values by RFC 4180, with a header; what holds several values joins them with `; `. */
import type { Row } from './types.ts';

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
  'id',
] as const satisfies (keyof Row)[];

/** For programs: every value as it is. */
export const csv = (rows: readonly Row[]): string => written(rows, asText);

/**
 * For Excel and its like: with the mark by which they know UTF-8, and with an apostrophe before what they would take for a formula
 * (`=HYPERLINK(…)`, `-1+1`, `@ann`), as OWASP advises.
 */
export const excel = (rows: readonly Row[]): string =>
  `\ufeff${written(rows, (value) => asText(value).replace(/^(?=[=+\-@\t\r])/, "'"))}`;

type Value = Row[keyof Row];

function written(rows: readonly Row[], textOf: (value: Value) => string): string {
  const cells = rows.map((row) => columns.map((column) => quoted(textOf(row[column]))));
  return [columns, ...cells].map((line) => `${line.join(',')}\r\n`).join('');
}

const asText = (value: Value): string => (Array.isArray(value) ? value.join('; ') : String(value ?? ''));

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
