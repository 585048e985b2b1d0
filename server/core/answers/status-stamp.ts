/**
 * The day on which a task was done, as neighbours' formats have it beside the task: written where the note's other tasks
 * have it, taken out again with the status.
 *
 *     ✅ 2026-03-05   [completion:: 2026-03-05]   @done(2026-03-05)
 */
import type { Day, Note, Task } from '../model.ts';
import type { Change } from './status-edit.ts';

const stamp =
  /[ \t\u00a0]{1,4}(?:✅\ufe0f?[ \t\u00a0]{0,4}\d{4}-\d\d-\d\d|[[(]completion:: ?\d{4}-\d\d-\d\d[\])]|@done\((?:\d\d)?\d\d-\d\d-\d\d(?: \d\d:\d\d)?\))/;

const ownText = ({ span }: Task, text: string): string => text.slice(span.start, Math.min(span.end, span.start + 5000));

/** Puts today behind a task in the manner of the nearest task that has such a day; null where no task has one. */
export function stampOf(note: Note, task: Task, { text, today }: { text: string; today: Day }): Change | null {
  if (stamp.test(ownText(task, text))) return null;
  const distance = (other: Task) => Math.abs(other.span.start - task.span.start);
  const near = note.tasks.filter(({ status }) => status === 'done').sort((a, b) => distance(a) - distance(b));
  const manner = near.map((other) => stamp.exec(ownText(other, text))?.[0]).find((words) => words !== undefined);
  if (!manner) return null;
  const day = manner.replace(/(?:\d\d)?\d\d-\d\d-\d\d(?: \d\d:\d\d)?/, (old) =>
    /^\d{4}/.test(old) ? today : today.slice(2),
  );
  const line = ownText(task, text)
    .split(/\r?\n/, 1)[0]!
    .trimEnd()
    .replace(/\s\^[\w-]{1,40}$/, '');
  const at = task.span.start + line.length;
  return { span: { start: at, end: at }, newText: day };
}

/** Takes such a day out of a task; null where it has none. */
export function unstamped(task: Task, text: string): Change | null {
  const found = stamp.exec(ownText(task, text));
  if (!found) return null;
  const start = task.span.start + found.index;
  return { span: { start, end: start + found[0].length }, newText: '' };
}
