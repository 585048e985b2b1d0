/**
 * The day on which a task was done, as neighbours' formats have it beside the task: written where the note's other tasks
 * have it, taken out again with the status.
 *
 *     ✅ 2026-03-05   [completion:: 2026-03-05]   @done(2026-03-05)   CLOSED: [2026-03-05 Thu]   x 2026-03-05
 */
import type { Day, Note, Status, Task } from '../../model.ts';
import type { Change } from './patch.ts';

const stamp =
  /[ \t\u00a0]{1,4}(?:✅\ufe0f?[ \t\u00a0]{0,4}\d{4}-\d\d-\d\d|[[(]completion:: ?\d{4}-\d\d-\d\d[\])]|@done\((?:\d\d)?\d\d-\d\d-\d\d(?: \d\d:\d\d)?\))/;

/** On a line of its own, or before another stamp. */
const closed = /\r?\n[ \t]{0,20}CLOSED: ?\[[^\]\n]{8,40}\](?=\r?\n|$)|CLOSED: ?\[[^\]\n]{8,40}\] ?/;
const manners = new RegExp(`${stamp.source}|${closed.source}`);

const ownText = ({ span }: Task, text: string): string => text.slice(span.start, Math.min(span.end, span.start + 5000));

/** Puts today to a task in the manner of the nearest task that has such a day; null where no task has one. */
export function stampOf(note: Note, task: Task, { text, today }: { text: string; today: Day }): Change | null {
  const own = ownText(task, text);
  if (stamp.test(own) || closed.test(own)) return null;
  const distance = (other: Task) => Math.abs(other.span.start - task.span.start);
  const near = note.tasks.filter(({ status }) => status === 'done').sort((a, b) => distance(a) - distance(b));
  const manner = near.map((other) => manners.exec(ownText(other, text))?.[0]).find((words) => words !== undefined);
  if (!manner) return null;
  if (closed.test(manner)) return planned(task, own, `CLOSED: [${today}]`);
  const day = manner.replace(/(?:\d\d)?\d\d-\d\d-\d\d(?: \d\d:\d\d)?/, (old) =>
    /^\d{4}/.test(old) ? today : today.slice(2),
  );
  return put(task, firstLine(own).replace(/\s\^[\w-]{1,40}$/, '').length, day);
}

/** Takes such a day out of a task; null where it has none. */
export function unstamped(task: Task, text: string): Change | null {
  const found = stamp.exec(ownText(task, text)) ?? closed.exec(ownText(task, text));
  if (!found) return null;
  const start = task.span.start + found.index;
  return { span: { start, end: start + found[0].length }, newText: '' };
}

const put = ({ span }: Task, at: number, newText: string): Change => ({
  span: { start: span.start + at, end: span.start + at },
  newText,
});
const firstLine = (own: string): string => own.split(/\r?\n/, 1)[0]!.trimEnd();

/** Org has all stamps of a task on the line below it. */
function planned(task: Task, own: string, words: string): Change {
  const other = own.search(/(?:DEADLINE|SCHEDULED): ?[<[]/);
  if (other >= 0) return put(task, other, `${words} `);
  const end = /\r\n/.test(own) ? '\r\n' : '\n';
  return put(task, firstLine(own).length, `${end}  ${words}`);
}

const todoTxt = {
  open: /^\([A-Z]\) (?:\d{4}-\d\d-\d\d |.*\s(?:[+@][\p{L}\d]|due:\d))/u,
  done: /^x (\([A-Z]\) )?\d{4}-\d\d-\d\d /,
};

/** A line of todo.txt is done by what stands before it: `(A) call` and `x (A) 2026-03-09 call`; null for any other. */
export function todoTxtChanges(task: Task, { text, status, today }: { text: string; status: Status; today: Day }) {
  const own = firstLine(ownText(task, text));
  const head = todoTxt.done.exec(own);
  if (task.checkbox || !(head || todoTxt.open.test(own))) return null;
  if (status === 'done' && !head) return [put(task, 0, 'x '), put(task, 4, `${today} `)];
  const { start } = task.span;
  return status === 'todo' && head ? [{ span: { start, end: start + head[0].length }, newText: head[1] ?? '' }] : [];
}
