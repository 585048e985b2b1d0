/** Tasks that are late or soon will be, and tasks of which nobody can tell. */
import { daysBetween } from '../../dates/day.ts';
import { daysOver, isDueSoon, isOverdue } from '../../index/due.ts';
import type { FoundTask } from '../../index/index.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Settings } from '../../model.ts';
import { longDay } from '../words.ts';
import { brief, type World } from '../world.ts';
import { urgencyOf } from './priority.ts';
import { datesWithin, type Fault, firstLine, holdersOf, newestThat, noteDate, type Rule, sureTasks } from './rule.ts';

/** Its last day has passed. What nobody has touched for long is told more softly, then not at all. */
export const overdue: Rule = (note, world) =>
  newestThat(isOverdue, note, world).flatMap((found) => {
    const { today, locale, settings } = world.ask;
    const due = found.task.due!;
    const days = daysOver(due, today);
    const step = stepFor(days, found, settings.overdue);
    if (step === null) return [];
    const { overdue } = messagesFor(locale).diagnostics;
    return [{ ...dueFault(found, world, overdue(brief(found.task.title), days, longDay(due, locale))), step }];
  });

/** Null where it is not told any more. */
function stepFor(days: number, { task }: FoundTask, settings: Settings['overdue']): number | null {
  const { fadeAfterDays, quietAfterDays, byPriority } = settings;
  if (quietAfterDays > 0 && days > quietAfterDays) return null;
  return (byPriority ? urgencyOf(task.priority) : 0) - (fadeAfterDays > 0 && days > fadeAfterDays ? 1 : 0);
}

/** Its last day is today or near. */
export const dueSoon: Rule = (note, world) =>
  newestThat(isDueSoon, note, world).map((found) => {
    const { today, locale } = world.ask;
    const due = found.task.due!;
    const { dueSoon } = messagesFor(locale).diagnostics;
    return dueFault(found, world, dueSoon(brief(found.task.title), daysBetween(today, due), longDay(due, locale)));
  });

/** It has no last day, and what holds it has none either. */
export const noDue: Rule = (note, world) =>
  sureTasks(note, world)
    .filter(
      (task) =>
        task.due === null &&
        !datesWithin(note, task.span).some(({ role }) => role === 'due' || role === 'until') &&
        ![...holdersOf(note, task)].some(({ due }) => due !== null),
    )
    .map((task) => ({
      span: firstLine(task, world.text(note.uri)),
      message: messagesFor(world.ask.locale).diagnostics.noDue(brief(task.title)),
      task,
      evidence: [],
    }));

/** A fault of a task's due day: it lies on the due words if the item has them, else on the item's first line. */
function dueFault({ note, task }: FoundTask, world: World, message: string): Fault {
  const date = task.dueDate === null ? undefined : note.dates[task.dueDate];
  const inItem = date && task.span.start <= date.span.start && date.span.end <= task.span.end;
  const evidence = task.evidence.filter(({ field }) => field === 'due' || field === 'owner');
  return {
    span: inItem ? date.span : firstLine(task, world.text(note.uri)),
    message,
    task,
    evidence: [...evidence, ...(date ? noteDate(note, date) : [])],
  };
}
