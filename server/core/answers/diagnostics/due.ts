/** Tasks that are late, or soon will be. */
import { daysBetween } from '../../dates/day.ts';
import { daysOver, isDueSoon, isOverdue } from '../../index/due.ts';
import type { FoundTask } from '../../index/index.ts';
import { messagesFor } from '../../messages/index.ts';
import { longDay } from '../words.ts';
import { brief, type World } from '../world.ts';
import { type Fault, firstLine, newestOf, noteDate, type Rule } from './rule.ts';

/** Its last day has passed. */
export const overdue: Rule = (note, world) =>
  newestOf(note, world)
    .filter((found) => isOverdue(found, world.ask))
    .map((found) => {
      const { today, locale } = world.ask;
      const due = found.task.due!;
      const { overdue } = messagesFor(locale).diagnostics;
      return dueFault(found, world, overdue(brief(found.task.title), daysOver(due, today), longDay(due, locale)));
    });

/** Its last day is today or near. */
export const dueSoon: Rule = (note, world) =>
  newestOf(note, world)
    .filter((found) => isDueSoon(found, world.ask))
    .map((found) => {
      const { today, locale } = world.ask;
      const due = found.task.due!;
      const { dueSoon } = messagesFor(locale).diagnostics;
      return dueFault(found, world, dueSoon(brief(found.task.title), daysBetween(today, due), longDay(due, locale)));
    });

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
