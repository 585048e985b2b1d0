/**
 * Setting a status, and keeping what tasks looked like before: ticked by mistake and unticked, a line is as it was, to the
 * letter.
 */
import type { Note, Span, Status, Task } from '../../model.ts';
import { rangeOf } from '../place.ts';
import type { Edit } from '../types.ts';
import type { World } from '../world.ts';
import type { Change } from './patch.ts';
import { changed, statusWay } from './status-safe.ts';

interface Wanted {
  status: Status;
  world: World;
  memory: StatusMemory;
}

/** The edits that give a task a status; none where there is no safe edit. */
export function statusEdits(note: Note, task: Task, { status, world, memory }: Wanted): Edit[] {
  const asked = { status, text: world.text(note.uri), today: world.ask.today };
  const first = memory.recall(note, task, asked);
  const changes = statusWay(note, task, { ...asked, read: world.read, first });
  if (changes.length > 0) memory.keep(note, task, { text: asked.text, changes });
  return changes.map(({ span, newText }) => ({ range: rangeOf(note, span), newText }));
}

export interface StatusMemory {
  /** The change that gives the task back the words that it had when it last had the status; none where that is not known. */
  recall(note: Note, task: Task, asked: { status: Status; text: string }): Change[] | undefined;
  /** Keeps how the task reads before the changes, for when it reads as it does after them. */
  keep(note: Note, task: Task, made: { text: string; changes: Change[] }): void;
}

/** Remembers the last `limit` changes. */
export function createStatusMemory(limit = 1000): StatusMemory {
  const kept = new Map<string, string>();
  return {
    recall(note, task, { status, text }) {
      const own = ownSpan(task);
      const now = text.slice(own.start, own.end);
      const before = kept.get(JSON.stringify([note.uri, status, now]));
      return before === undefined ? undefined : [difference(own, now, before)];
    },
    keep(note, task, { text, changes }) {
      const own = ownSpan(task);
      const after = changed(text, changes).slice(own.start, own.end + growth(changes));
      kept.set(JSON.stringify([note.uri, task.status, after]), text.slice(own.start, own.end));
      if (kept.size > limit) kept.delete(kept.keys().next().value!);
    },
  };
}

/** The task with its checkbox. */
const ownSpan = ({ span, checkbox }: Task): Span => ({
  start: Math.min(span.start, checkbox?.start ?? span.start),
  end: span.end,
});

const growth = (changes: Change[]): number =>
  changes.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);

/** The least change that makes `after` of `before`, which stands at the span; never within a surrogate pair. */
export function difference({ start, end }: Span, before: string, after: string): Change {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let foot = 0;
  while (foot < least - head && before.at(-1 - foot) === after.at(-1 - foot)) foot += 1;
  if (/[\ud800-\udbff]/.test(after[head - 1] ?? '')) head -= 1;
  if (/[\udc00-\udfff]/.test(after.at(-foot) ?? '')) foot = Math.max(0, foot - 1);
  return { span: { start: start + head, end: end - foot }, newText: after.slice(head, after.length - foot) };
}
