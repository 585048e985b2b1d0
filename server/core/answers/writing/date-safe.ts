/** Edits of days that were tried before they are made: what reads otherwise than it was meant to is never written. */
import type { DateFact, Day, Note, Task } from '../../model.ts';
import type { World } from '../world.ts';
import type { Change } from './patch.ts';
import { changed } from './status-safe.ts';

/** Where an offset of a text lies after the changes. */
export type Moved = (offset: number) => number;

/** The first way after which the note reads as is meant; null where there is none. May throw TextNeeded. */
export function firstSafe(
  note: Note,
  world: World,
  { ways, isMeant }: { ways: Iterable<Change[]>; isMeant(after: Note, moved: Moved): boolean },
): Change[] | null {
  const text = world.text(note.uri);
  for (const way of ways) {
    const after = world.read(note, changed(text, way));
    if (isMeant(after, movedBy(way))) return way;
  }
  return null;
}

/** The offsets of a text after changes that do not overlap. */
export const movedBy =
  (changes: readonly Change[]): Moved =>
  (offset) =>
    changes.reduce(
      (at, { span, newText }) =>
        span.end <= offset && span.start < offset ? at + newText.length - (span.end - span.start) : at,
      offset,
    );

/** Whether a date says one day and nothing else. */
export const isJust = (date: DateFact | undefined, day: Day): boolean =>
  date !== undefined &&
  (date.to ?? date.from) === day &&
  !date.otherReadings?.length &&
  !date.impossible &&
  !date.statedWeekday;

/** Whether a task is due on a day beyond doubt, and else is as it was. */
export function isDueOn(before: Task, after: Note, day: Day): boolean {
  const now = after.tasks[before.id];
  const date = now?.dueDate === null || now === undefined ? undefined : after.dates[now.dueDate];
  return now?.due === day && isJust(date, day) && factsBut(now) === factsBut(before);
}

/** Whether a task has no due day any more, and else is as it was. */
export function isUndated(before: Task, after: Note): boolean {
  const now = after.tasks[before.id];
  return now !== undefined && now.due === null && factsBut(now) === factsBut(before);
}

const factsBut = ({
  status,
  certainty,
  kind,
  start,
  done,
  owners,
  priority,
  issues,
  estimate,
  progress,
  parent,
}: Task) =>
  JSON.stringify([status, certainty, kind, start, done, owners, priority, issues, estimate, progress, parent]);

/** Whether all tasks but one, the note's own day, and all dates but those that were edited read as they did. */
export function isAsBefore(
  before: Note,
  after: Note,
  { moved, but, edited }: { moved: Moved; but: number | null; edited(date: DateFact): boolean },
): boolean {
  if (after.tasks.length !== before.tasks.length || after.date?.day !== before.date?.day) return false;
  const same = (it: Task, now: Task) => it.due === now.due && it.title === now.title && factsBut(it) === factsBut(now);
  if (!before.tasks.every((it, at) => at === but || same(it, after.tasks[at]!))) return false;
  const now = new Map(after.dates.map((date) => [date.span.start, date]));
  return before.dates.every((date) => edited(date) || isAlike(date, now.get(moved(date.span.start))));
}

const isAlike = (one: DateFact, other: DateFact | undefined): boolean =>
  other !== undefined && one.from === other.from && one.to === other.to && one.role === other.role;
