/**
 * What open, overdue, due soon and due this week mean: said here once, for diagnostics, tree, counts, hover and query.
 * All are answers, never stored: they change at midnight.
 */
import { addDays, daysBetween, startOfWeek } from '../dates/day.ts';
import type { Ask, Day, Note, Status, Task } from '../model.ts';
import { byPath, type Row } from './entry.ts';
import { dueOf, isFormMark, isInferred, isOpenMark, isUnsure, type Mark, markOf, statusOf } from './packed/mark.ts';
import { type When, whenOf } from './when.ts';

/** A task, its mark known or to be made. */
export type Marked = { readonly mark: Mark } | { note: Pick<Note, 'dates'>; task: Task };

const markIn = (found: Marked): Mark => ('mark' in found ? found.mark : markOf(found.note, found.task));

export const isOpen = (status: Status): boolean => status !== 'done' && status !== 'cancelled';

/** An open task that is no box of a template or checklist. */
export const isOpenTask = ({ task }: { task: Pick<Task, 'kind' | 'status'> }): boolean =>
  task.kind === 'task' && isOpen(task.status);

/**
 * Whether the due day of a mark may raise an alarm: the task is open and no form, its date has one reading, and a reader could be
 * sure that it is a task (or the user wants to hear of guesses too).
 */
export const isSure = (mark: Mark, inferred: boolean): boolean =>
  dueOf(mark) > 0 && isOpenMark(mark) && !isUnsure(mark) && (inferred || !isInferred(mark));

/** Whether a mark's due day has passed, for sure. */
export const isOverdueMark = (mark: Mark, when: When): boolean =>
  dueOf(mark) < when.today && isSure(mark, when.inferred);

/** Its due day has passed, for sure. */
export const isOverdue = (found: Marked, ask: Ask): boolean => isOverdueMark(markIn(found), whenOf(ask));

/** It is due today or within the days that the user calls soon. */
export function isDueSoon(found: Marked, ask: Ask): boolean {
  const [mark, when] = [markIn(found), whenOf(ask)];
  return when.today <= dueOf(mark) && dueOf(mark) <= when.soon && isSure(mark, when.inferred);
}

/** It is due from today to the end of this week. */
export function isDueThisWeek(found: Marked, ask: Ask): boolean {
  const [mark, when] = [markIn(found), whenOf(ask)];
  return when.today <= dueOf(mark) && dueOf(mark) <= when.weekEnd && isSure(mark, when.inferred);
}

/** How many of some tasks were done in the week before this: on the day that they say, else on the day of their note. */
export function countDoneLastWeek(rows: readonly Row[], { today, settings }: Ask): number {
  const first = addDays(startOfWeek(today, settings.weekStart), -7);
  const last = addDays(first, 6);
  const fields = new Map<Row['entry'], ReturnType<Row['entry']['fields']>>();
  return rows.filter(({ entry, id, mark }) => {
    if (statusOf(mark) !== 'done' || isFormMark(mark)) return false;
    const known = fields.get(entry) ?? entry.fields();
    fields.set(entry, known);
    const day = known[id]!.done ?? entry.day;
    return day !== null && first <= day && day <= last;
  }).length;
}

/** Days past the due day; 0 where it is not past. */
export const daysOver = (due: Day, today: Day): number => Math.max(0, daysBetween(due, today));

/** The most urgent first: what is overdue, then by due day, what has none last; else in the order of the notes. */
export function byUrgency(ask: Ask): (a: Row, b: Row) => number {
  const when = whenOf(ask);
  // What has no due day counts as the last of all days.
  const rank = (mark: Mark): number => ((dueOf(mark) - 1) >>> 0) + (isOverdueMark(mark, when) ? 0 : 2 ** 32);
  return (a, b) => rank(a.mark) - rank(b.mark) || byPlace(a, b);
}

/** What is overdue first, else in the order of the notes. */
export function byOverdue(ask: Ask): (a: Row, b: Row) => number {
  const when = whenOf(ask);
  return (a, b) => Number(isOverdueMark(b.mark, when)) - Number(isOverdueMark(a.mark, when)) || byPlace(a, b);
}

/** By path, then by line. */
export const byPlace = (a: Row, b: Row): number => (a.entry === b.entry ? 0 : byPath(a.entry, b.entry)) || a.id - b.id;
