/** Changes of status that were tried before they are offered: what reads otherwise than it was meant to is never written. */
import { isOpen } from '../../index/due.ts';
import type { Day, Note, Status, Task } from '../../model.ts';
import { isBelow } from '../place.ts';
import type { Change } from './patch.ts';
import { statusWays } from './status-edit.ts';

/** What is asked for, and how the note reads with another text. */
export interface StatusQuestion {
  status: Status;
  text: string;
  today: Day;
  read(note: Note, text: string): Note;
  /** A way that is to be tried before all others. */
  first?: Change[] | undefined;
}

/**
 * The changes of the first way after which the note reads as it did, but for the task's status; none where there is no such
 * way. A task that is done may have another due day (`1/5` in a log looks back): then so be it, if no way avoids that.
 */
export function statusWay(note: Note, task: Task, asked: StatusQuestion): Change[] {
  const ways = [...(asked.first ? [asked.first] : []), ...statusWays(note, task, asked)];
  const tried = ways.map((way) => ({ way, is: once(() => asked.read(note, changed(asked.text, way))) }));
  const meets = (strict: boolean) => tried.find(({ is }) => isMeant(note, is(), { task, strict, asked }))?.way;
  return meets(true) ?? meets(false) ?? [];
}

/** The text after the changes. */
export const changed = (text: string, changes: Change[]): string =>
  [...changes]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((left, { span, newText }) => left.slice(0, span.start) + newText + left.slice(span.end), text);

interface Meant {
  task: Task;
  strict: boolean;
  asked: StatusQuestion;
}

function isMeant(before: Note, after: Note, { task, strict, asked }: Meant): boolean {
  const now = after.tasks[task.id];
  if (after.tasks.length !== before.tasks.length || now?.status !== asked.status) return false;
  if (strict && daysAndOwners(now) !== daysAndOwners(task)) return false;
  return before.tasks.every((it, at) => it.id === task.id || isSame(it, after.tasks[at]!, isBelow(before, it, task)));
}

/** What belongs to a task may be done with it. */
const isSame = (before: Task, after: Task, below: boolean): boolean =>
  daysAndOwners(before) === daysAndOwners(after) &&
  before.title === after.title &&
  (before.status === after.status || (below && isOpen(before.status) !== isOpen(after.status)));

const daysAndOwners = ({ due, start, owners, kind }: Task): string => JSON.stringify([due, start, owners, kind]);

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
