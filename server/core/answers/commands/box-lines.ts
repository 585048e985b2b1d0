/** Lines of a note as their boxes are edited: their parts, and whether the note reads as before but for one of them. */
import type { Note, Task } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { positionAt } from '../place.ts';

/** A line in its parts: `  - [ ] words`. */
export interface Line {
  line: number;
  start: number;
  indent: string;
  /** With the blanks behind it; empty where there is none. */
  bullet: string;
  /** As well: `[ ] `. */
  box: string;
  words: string;
}

/** The line of a note with a number. */
export function lineAt(note: Note, line: number, text: string): Line {
  const start = note.lines[line] ?? text.length;
  const whole = trimEndOf(text.slice(start, note.lines[line + 1] ?? text.length), /[\r\n]/);
  const parts = /^(\ufeff?[ \t>]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)?(\[[^\]\n]\][ \t]+)?([\s\S]*)$/.exec(whole)!;
  const [, indent = '', bullet = '', box = '', rest = ''] = parts;
  const own = bullet === '' ? box + rest : rest;
  return { line, start, indent, bullet, box: bullet === '' ? '' : box, words: own.trim() };
}

/** The sign that most items of the note begin with. */
export function bulletOf(note: Note, text: string): string {
  const counts = new Map([['-', 0.5]]);
  for (const { checkbox, span } of note.tasks.slice(0, 500)) {
    const line = note.lines[positionAt(note, checkbox?.start ?? span.start).line] ?? 0;
    const sign = /^[ \t>]*([-*+])[ \t]/.exec(text.slice(line, line + 100))?.[1];
    if (sign) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]![0];
}

/** The task that begins on a line. */
export const taskOn = (note: Note, line: number): Task | undefined =>
  note.tasks.find(({ span }) => positionAt(note, span.start).line === line);

/** Whether a task says the same of status, due day and owners. */
export const areAlike = (a: Task, b: Task): boolean =>
  a.status === b.status && a.due === b.due && a.owners.join() === b.owners.join();

/** Whether all tasks but that of a line, which may be another by now, read as before; what is only inferred from its neighbours may come and go. */
export function isElseAsBefore(before: Note, after: Note, line: number, now = line): boolean {
  const facts = (note: Note, sure: boolean) =>
    note.tasks
      .filter(({ span, certainty }) => {
        const isOwn = positionAt(note, span.start).line === (note === before ? line : now);
        return !isOwn && (!sure || certainty !== 'inferred');
      })
      .map(({ title, status, due, start, owners, kind }) => JSON.stringify([title, status, due, start, owners, kind]));
  const has = (list: string[], all: string[]) => {
    const left = new Set(all);
    return list.every((one) => left.has(one));
  };
  return has(facts(before, true), facts(after, false)) && has(facts(after, true), facts(before, false));
}
