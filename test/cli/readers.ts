/** Readers of the formats that the command writes, each by the letter of its specification. They throw on what is not. */
import assert from 'node:assert/strict';

/** RFC 4180: records end with CRLF, quotes are doubled within quotes. */
export function parseCsv(text: string): string[][] {
  assert.ok(text.endsWith('\r\n'));
  const records: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const [, value = '', end] = cell.exec(text) ?? assert.fail(`no cell at ${at}`);
    records.at(-1)!.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}

/** RFC 5545: the to-dos of a calendar, each by the names of its properties with their parameters. */
export function parseCalendar(text: string): Record<string, string>[] {
  assert.ok(text.endsWith('\r\n'));
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(!/[^\r]\n/.test(text));
  const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  assert.deepEqual(lines.slice(0, 2), ['BEGIN:VCALENDAR', 'VERSION:2.0']);
  assert.match(lines[2]!, /^PRODID:.+/);
  assert.equal(lines.at(-1), 'END:VCALENDAR');
  const todos: Record<string, string>[] = [];
  for (const line of lines.slice(3, -1)) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/s.exec(line) ?? assert.fail(line);
    if (name === 'BEGIN') todos.push({});
    else if (name !== 'END') todos.at(-1)![name] = plain(value);
  }
  for (const todo of todos) assert.ok(todo.UID && todo.DTSTAMP, 'a to-do has UID and DTSTAMP');
  return todos;
}

function plain(value: string): string {
  assert.ok(!/(?<!\\)(?:\\\\)*[;,]/.test(value), `unescaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}
