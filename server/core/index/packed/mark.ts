/**
 * All that says when a task is due and whether it is open, in one number of 32 bits: what is asked of every task of the
 * workspace is asked of a column of these.
 */
import type { Certainty, Day, Note, Status, Task } from '../../model.ts';

/** A day as a number: later days are greater, 0 is none. */
export type DayNumber = number;

/** The number of a day; 0 for null. */
export const dayNumber = (day: Day | null): DayNumber =>
  day === null
    ? 0
    : ((1000 * digit(day, 0) + 100 * digit(day, 1) + 10 * digit(day, 2) + digit(day, 3)) << 9) |
      ((10 * digit(day, 5) + digit(day, 6)) << 5) |
      (10 * digit(day, 8) + digit(day, 9));

const digit = (day: Day, at: number): number => day.charCodeAt(at) - 48;

const days = new Map<DayNumber, Day>();

/** The day of a number, always the same string for the same day; null for 0. */
export function dayOf(value: DayNumber): Day | null {
  if (value === 0) return null;
  const known = days.get(value);
  if (known !== undefined) return known;
  const two = (part: number) => `${part}`.padStart(2, '0');
  const day = `${`${value >>> 9}`.padStart(4, '0')}-${two((value >>> 5) & 15)}-${two(value & 31)}`;
  days.set(value, day);
  return day;
}

/** Statuses by number: those before `done` are open. */
export const statuses: readonly Status[] = ['todo', 'doing', 'waiting', 'done', 'cancelled'];
/** Certainties by number. */
export const certainties: readonly Certainty[] = ['explicit', 'stated', 'inferred'];

/** A task's due day, status, certainty and kind, and whether its due day has other readings. */
export type Mark = number;

/** The mark of a task of a note. */
export const markOf = (note: Pick<Note, 'dates'>, task: Task): Mark => {
  const date = task.dueDate === null ? undefined : note.dates[task.dueDate];
  const unsure = (date?.otherReadings?.length ?? 0) > 0;
  return (
    ((dayNumber(task.due) << 9) |
      (unsure ? 64 : 0) |
      (task.kind === 'form' ? 32 : 0) |
      (certainties.indexOf(task.certainty) << 3) |
      statuses.indexOf(task.status)) >>>
    0
  );
};

export const dueOf = (mark: Mark): DayNumber => mark >>> 9;
export const statusOf = (mark: Mark): Status => statuses[mark & 7]!;
export const certaintyOf = (mark: Mark): Certainty => certainties[(mark >>> 3) & 3]!;
/** Whether it is a box of a template or checklist. */
export const isFormMark = (mark: Mark): boolean => (mark & 32) !== 0;
/** Whether the words of the due day may mean another day too. */
export const isUnsure = (mark: Mark): boolean => (mark & 64) !== 0;
/** Whether it is a task by a guess. */
export const isInferred = (mark: Mark): boolean => (mark & 16) !== 0;
/** Open, and no form. */
export const isOpenMark = (mark: Mark): boolean => (mark & 7) < 3 && (mark & 32) === 0;
