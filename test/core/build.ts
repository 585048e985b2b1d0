/** Notes made by hand, for tests of what is computed from notes and not of how they are read. */

import type { Ask, Note, Task } from '../../server/core/model.ts';
import { defaultSettings } from '../../server/core/settings.ts';

/** Thursday. */
export const today = '2026-03-26';

export const askWith = (changes: Partial<Ask> = {}): Ask => ({
  today,
  settings: defaultSettings,
  locale: 'en',
  ...changes,
});

/** A task on a line of its own; `noteWith` gives it its place. */
export const taskWith = (changes: Partial<Task>): Task => ({
  id: 0,
  title: 'a task',
  span: { start: 0, end: 0 },
  status: 'todo',
  certainty: 'explicit',
  kind: 'task',
  owners: [],
  due: null,
  dueDate: null,
  start: null,
  done: null,
  priority: null,
  estimate: null,
  progress: null,
  issues: [],
  section: null,
  parent: null,
  checkbox: null,
  statusWord: null,
  evidence: [],
  ...changes,
});

/** A note at `path`, with one line of ten characters for each of its tasks. */
export function noteWith(path: string, tasks: Partial<Task>[], changes: Partial<Note> = {}): Note {
  return {
    uri: `file:///${path}`,
    path,
    title: path,
    kind: 'plan',
    language: 'en',
    date: null,
    lines: tasks.map((_, at) => at * 10),
    sections: [],
    statements: [],
    runbooks: [],
    dates: [],
    people: [],
    aliases: [],
    issues: [],
    links: [],
    anchors: [],
    flaws: [],
    queries: [],
    endpoints: [],
    secrets: [],
    directives: [],
    ...changes,
    tasks: tasks.map((task, id) => taskWith({ span: { start: id * 10, end: id * 10 + 9 }, ...task, id })),
  };
}
