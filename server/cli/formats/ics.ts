/** Tasks as to-dos of a calendar: iCalendar, RFC 5545. */
import { createHash } from 'node:crypto';
import type { Day } from '../../core/model.ts';
import type { Row } from './rows.ts';

export function calendar(rows: Row[], today: Day): string {
  const same = new Map<string, number>();
  const todos = rows.flatMap((row) => {
    const key = JSON.stringify([row.note, row.title]);
    same.set(key, (same.get(key) ?? 0) + 1);
    return toDo(row, today, `${key}${same.get(key)}`);
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Dueline//dueline list//EN', ...todos, 'END:VCALENDAR']
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

const statuses = {
  todo: 'NEEDS-ACTION',
  doing: 'IN-PROCESS',
  waiting: 'NEEDS-ACTION',
  done: 'COMPLETED',
  cancelled: 'CANCELLED',
} as const;

/** `identity` stays the same while the note keeps its path and the task its title, wherever in the note it stands. */
function toDo(row: Row, today: Day, identity: string): string[] {
  const { due, start, progress } = row;
  return [
    'BEGIN:VTODO',
    `UID:${createHash('sha256').update(identity).digest('hex').slice(0, 32)}@dueline`,
    `DTSTAMP:${digits(today)}T000000Z`,
    `SUMMARY:${plain(row.title)}`,
    `DESCRIPTION:${plain(describe(row))}`,
    `STATUS:${statuses[row.status ?? 'todo']}`,
    // RFC 5545, 3.8.2.3: what is due must be later than its beginning.
    ...(start && (!due || start < due) ? [`DTSTART;VALUE=DATE:${digits(start)}`] : []),
    ...(due ? [`DUE;VALUE=DATE:${digits(due)}`] : []),
    ...(progress !== null ? [`PERCENT-COMPLETE:${progress}`] : []),
    ...(row.done && row.status === 'done' ? [`COMPLETED:${digits(row.done)}T000000Z`] : []),
    'END:VTODO',
  ];
}

const describe = ({ note, line, owners, issues }: Row): string =>
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
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
