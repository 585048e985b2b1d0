/** Tasks for a calendar: iCalendar, RFC 5545. */
import { addDays } from '../../dates/day.ts';
import type { Day } from '../../model.ts';
import { urgencyOf } from '../diagnostics/priority.ts';
import type { Row } from './types.ts';

/** As to-dos, and those with a due day as events of that day, for calendars that show no to-dos. */
export const calendar = (rows: readonly Row[], today: Day): string =>
  file(rows, (row) => [...toDo(row, today), ...event(row, today)]);

export const todos = (rows: readonly Row[], today: Day): string => file(rows, (row) => toDo(row, today));

export const events = (rows: readonly Row[], today: Day): string => file(rows, (row) => event(row, today));

function file(rows: readonly Row[], partsOf: (row: Row) => string[]): string {
  const parts = newest(rows).flatMap(partsOf);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Dueline//Dueline//EN', ...parts, 'END:VCALENDAR']
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

/** Copies of a task are one to a calendar: the newest. */
function newest(rows: readonly Row[]): Row[] {
  const byId = new Map<string | null, Row>();
  for (const row of rows) if (row.carried >= (byId.get(row.id)?.carried ?? 0)) byId.set(row.id, row);
  return [...byId.values()];
}

const statuses = {
  todo: 'NEEDS-ACTION',
  doing: 'IN-PROCESS',
  waiting: 'NEEDS-ACTION',
  done: 'COMPLETED',
  cancelled: 'CANCELLED',
} as const;

function toDo(row: Row, today: Day): string[] {
  const { due, start, done, progress, status } = row;
  return [
    'BEGIN:VTODO',
    `UID:${row.id}@dueline`,
    ...described(row, today),
    `STATUS:${statuses[status ?? 'todo']}`,
    // RFC 5545, 3.8.2.3: what is due must be later than its beginning.
    ...(start && (!due || start < due) ? [`DTSTART;VALUE=DATE:${digits(start)}`] : []),
    ...(due ? [`DUE;VALUE=DATE:${digits(due)}`] : []),
    ...(progress !== null ? [`PERCENT-COMPLETE:${Math.min(100, Math.max(0, Math.round(progress)))}`] : []),
    ...(done && status === 'done' ? [`COMPLETED:${digits(done)}T000000Z`] : []),
    'END:VTODO',
  ];
}

/** A whole day on which nobody is busy for it. None where there is no due day, and none of what is done. */
function event(row: Row, today: Day): string[] {
  const { due, status } = row;
  if (!due || status === 'done') return [];
  return [
    'BEGIN:VEVENT',
    `UID:${row.id}-due@dueline`,
    ...described(row, today),
    `STATUS:${status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART;VALUE=DATE:${digits(due)}`,
    // RFC 5545, 3.6.1: the end is the first day that it is over.
    `DTEND;VALUE=DATE:${digits(addDays(due, 1))}`,
    'TRANSP:TRANSPARENT',
    `RELATED-TO:${row.id}@dueline`,
    'END:VEVENT',
  ];
}

/** What to-dos and events have alike. The stamp is of today: a file of the same tasks is the same all day. */
function described(row: Row, today: Day): string[] {
  const urgency = urgencyOf(row.priority);
  // RFC 5545, 3.8.1.9: 1 is the highest, 9 the lowest.
  const priority = urgency > 0 ? 1 : urgency < 0 ? 9 : 5;
  return [
    `DTSTAMP:${digits(today)}T000000Z`,
    `SUMMARY:${plain(row.title)}`,
    `DESCRIPTION:${plain(aboutOf(row))}`,
    ...(row.priority === null ? [] : [`PRIORITY:${priority}`]),
    ...(row.section.length > 0 ? [`CATEGORIES:${plain(row.section.at(-1)!)}`] : []),
  ];
}

const aboutOf = ({ note, line, owners, issues }: Row): string =>
  [`${note}:${line}`, owners.join(', '), issues.join(', ')].filter(Boolean).join('\n');

const digits = (day: Day): string => day.replaceAll('-', '');

/** A value of the type TEXT: no control characters but tabs and, written as `\\n`, ends of lines. */
const plain = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');

/** Lines of at most 75 octets, never cut within a character; what follows begins with a space. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** How long a character is in UTF-8. */
const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
