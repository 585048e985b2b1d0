/** Owners that were tried before they are written: what reads otherwise than it was meant to is never written. */
import { personKey } from '../../index/keys.ts';
import type { Note, Task } from '../../model.ts';
import { isBelow } from '../place.ts';
import { assigningWays, unassigningWays } from './owner-edit.ts';
import { ownRuns } from './owner-manner.ts';
import type { Change } from './patch.ts';
import { changed } from './status-safe.ts';

export interface OwnerQuestion {
  /** The name; null for nobody. */
  owner: string | null;
  text: string;
  read(note: Note, text: string): Note;
}

/** The changes of the first way after which the note reads as it did, but for the task's owner; none where there is no such way. */
export function ownerWay(note: Note, task: Task, { owner, text, read }: OwnerQuestion): Change[] {
  const ways = owner === null ? unassigningWays(note, task, text) : assigningWays(note, task, { owner: owner, text });
  return ways.find((way) => isMeant(note, task, { owner, text: changed(text, way), read })) ?? [];
}

function isMeant(before: Note, task: Task, { owner, text, read }: OwnerQuestion): boolean {
  const after = read(before, text);
  const now = after.tasks[task.id];
  if (after.tasks.length !== before.tasks.length || !now || factsOf(now) !== factsOf(task)) return false;
  const isRight =
    owner === null
      ? ownRuns(after, now, text).length === 0
      : now.owners.length === 1 && personKey(now.owners[0]!) === personKey(owner);
  return isRight && before.tasks.every((it, at) => it.id === task.id || isSame(before, task, [it, after.tasks[at]!]));
}

/** What stands below a task has its owner too, where it names none. */
const isSame = (note: Note, task: Task, [before, after]: [Task, Task]): boolean =>
  factsOf(before) === factsOf(after) &&
  before.title === after.title &&
  (isBelow(note, before, task) || before.owners.join() === after.owners.join());

const factsOf = ({ status, due, start, done, priority, kind, issues }: Task): string =>
  JSON.stringify([status, due, start, done, priority, kind, issues]);
