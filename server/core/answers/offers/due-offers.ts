/** Code actions on the due days of the task at the cursor, or of the tasks of a selection. */
import { isOpen } from '../../index/due.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Task } from '../../model.ts';
import { postponed } from '../commands/postpone.ts';
import type { Place, Postponement } from '../types.ts';
import { shortDay } from '../words.ts';
import type { Here, Offer, Offered } from './offers.ts';
import { onTasks } from './task-offers.ts';

const postponements: Postponement[] = ['tomorrow', 'nextMonday', 'nextWeek', 'nextMeeting'];

/** Open tasks are put off that are due before. */
function postponing(tasks: Task[], place: Place, { note, world }: Here): Offered[] {
  const say = messagesFor(world.ask.locale).actions;
  return postponements.flatMap((to): Offered[] => {
    const days = tasks.flatMap(({ status, due }) =>
      isOpen(status) && due !== null ? (postponed(to, { due, note, world }) ?? []) : [],
    );
    const [day] = days;
    if (day === undefined || days.length < tasks.length) return [];
    const title = tasks.length > 1 ? say.postponeAll[to](tasks.length) : say.postpone[to](shortDay(day, world.ask));
    const about = tasks.length > 1 ? null : { task: tasks[0]!.id };
    return [{ title, how: { command: 'dueline.postpone', argument: { ...place, to } }, about }];
  });
}

/** For what is due. */
export const dueOffers: Offer[] = [{ kind: 'refactor.rewrite', mends: ['task-overdue'], at: onTasks(postponing) }];
