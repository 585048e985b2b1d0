/**
 * Helper of the tests of reading: a note in a string, and what is read from it as one line a task.
 *
 *     `3 todo Ann,Bob 2026-03-06 task.marker`   line, status, owners or `-`, due day or `-`, rule
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { positionAt } from '../../server/core/markdown/index.ts';
import type { Note, NoteSource, Task } from '../../server/core/model.ts';
import { readNote } from '../../server/core/note/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';

export const read = (text: string, path = '2026-03-02 notes.md', more: Partial<NoteSource> = {}): Note =>
  readNote({ uri: path, path, text, ...more }, defaultSettings);

export function tasksIn(text: string, path?: string): string[] {
  const note = read(text, path);
  return note.tasks.map((task) => {
    const line = positionAt(note.lines, task.span.start).line + 1;
    return [line, task.status, task.owners.join(',') || '-', task.due ?? '-', task.evidence[0]!.rule].join(' ');
  });
}

/** A name, a note, the tasks that it holds, and its path where that matters. */
export type Case = [name: string, text: string, tasks: string[], path?: string];

export function cases(list: readonly Case[]): void {
  for (const [name, text, tasks, path] of list) test(name, () => assert.deepEqual(tasksIn(text, path), tasks));
}

/** `status · title [· due …] [· start …] [· done …] [· ! priority] [· @owner …]` of a task. */
export const factsOf = ({ status, title, due, start, done, priority, owners }: Task): string =>
  [
    status,
    title,
    due && `due ${due}`,
    start && `start ${start}`,
    done && `done ${done}`,
    priority && `! ${priority}`,
    ...owners.map((owner) => `@${owner}`),
  ]
    .filter(Boolean)
    .join(' · ');
