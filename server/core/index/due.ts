/**
 * What open, overdue, due soon and due this week mean: said here once, for diagnostics, tree, counts, hover and query.
 * All are answers, never stored: they change at midnight.
 */
import { addDays, daysBetween, startOfWeek } from '../dates/day.ts';
import type { Ask, Day, Settings, Status } from '../model.ts';
import type { FoundTask } from './index.ts';

export const isOpen = (status: Status): boolean => status !== 'done' && status !== 'cancelled';

/** An open task that is no box of a template or checklist. */
export const isOpenTask = ({ task }: FoundTask): boolean => task.kind === 'task' && isOpen(task.status);

/**
 * Whether the due day may raise an alarm: the task is open and no form, its date has one reading, and a reader could be
 * sure that it is a task (or the user wants to hear of guesses too).
 */
export const isDueForSure = (found: FoundTask, settings: Pick<Settings, 'diagnoseInferred'>): boolean =>
  found.task.due !== null &&
  isOpenTask(found) &&
  !hasOtherReadings(found) &&
  (found.task.certainty !== 'inferred' || settings.diagnoseInferred);

/** Its due day has passed, for sure. */
export const isOverdue = (found: FoundTask, ask: Ask): boolean =>
  found.task.due !== null && found.task.due < ask.today && isDueForSure(found, ask.settings);

/** It is due today or within the days that the user calls soon. */
export const isDueSoon = (found: FoundTask, ask: Ask): boolean =>
  isBetween(found.task.due, ask.today, addDays(ask.today, ask.settings.dueSoonDays)) &&
  isDueForSure(found, ask.settings);

/** It is due from today to the end of this week. */
export const isDueThisWeek = (found: FoundTask, ask: Ask): boolean =>
  isBetween(found.task.due, ask.today, endOfWeek(ask)) && isDueForSure(found, ask.settings);

/** Days past the due day; 0 where it is not past. */
export const daysOver = (due: Day, today: Day): number => Math.max(0, daysBetween(due, today));

/** The last day of this week, as the user begins weeks. */
export const endOfWeek = ({ today, settings }: Ask): Day => addDays(startOfWeek(today, settings.weekStart), 6);

/** The most urgent first: what is overdue, then by due day, what has none last; else in the order of the notes. */
export function byUrgency(ask: Ask): (a: FoundTask, b: FoundTask) => number {
  return (a, b) =>
    Number(isOverdue(b, ask)) - Number(isOverdue(a, ask)) ||
    compare(a.task.due ?? '9999', b.task.due ?? '9999') ||
    byPlace(a, b);
}

/** By path, then by line. */
export const byPlace = (a: FoundTask, b: FoundTask): number =>
  compare(a.note.path, b.note.path) || compare(a.note.uri, b.note.uri) || a.task.id - b.task.id;

/** By code unit: the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isBetween = (day: Day | null, from: Day, to: Day): boolean => day !== null && day >= from && day <= to;

function hasOtherReadings({ note, task }: FoundTask): boolean {
  const date = task.dueDate === null ? undefined : note.dates[task.dueDate];
  return (date?.otherReadings?.length ?? 0) > 0;
}
