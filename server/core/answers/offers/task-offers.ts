/** Code actions on the task at the cursor, or on the tasks of a selection. */
import { isOpen } from '../../index/due.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Status, Task } from '../../model.ts';
import { tasksAt } from '../commands/task-places.ts';
import { rangeOf } from '../place.ts';
import type { Place } from '../types.ts';
import { likelyOwners } from '../writing/owner-choices.ts';
import { ownRuns } from '../writing/owner-manner.ts';
import { isStatusPossible } from '../writing/status-edit.ts';
import type { Here, Offer, Offered } from './offers.ts';

/** The most useful first. */
const fromOpen: Status[] = ['done', 'doing', 'waiting', 'cancelled', 'todo'];
const fromClosed: Status[] = ['todo', 'doing', 'waiting', 'done', 'cancelled'];

/** For tasks: their status, their owners. */
export const taskOffers: Offer[] = [
  {
    kind: 'refactor.rewrite',
    mends: ['task-overdue', 'task-due-soon', 'task-contradicts-copy'],
    at: onTasks((tasks, place, { note, world }) => {
      const say = messagesFor(world.ask.locale);
      const asked = { text: world.text(note.uri), today: world.ask.today };
      const statuses = tasks.some((task) => isOpen(task.status)) ? fromOpen : fromClosed;
      const [only] = tasks.length === 1 ? tasks : [];
      return statuses
        .filter((status) => tasks.some((task) => isStatusPossible(note, task, { ...asked, status })))
        .map((status) => ({
          title:
            tasks.length > 1 ? say.actions.onTasks(say.actions.mark[status], tasks.length) : say.actions.mark[status],
          how: { command: 'dueline.setStatus', argument: { ...place, status } },
          about: only && status === 'done' ? { task: only.id } : null,
        }));
    }),
  },
  {
    kind: 'refactor.rewrite',
    at: onTasks((tasks, place, { note, world }) => {
      const say = messagesFor(world.ask.locale).actions;
      const titled = (title: string) => (tasks.length > 1 ? say.onTasks(title, tasks.length) : title);
      if (!tasks.some((task) => isOpen(task.status))) return [];
      const [first] = tasks;
      const owners = tasks.length > 1 ? [] : first!.owners;
      const others = likelyOwners(note, rangeOf(note, first!.span).start, owners);
      const isOwned = tasks.some((task) => ownRuns(note, task, world.text(note.uri)).length > 0);
      return [
        ...others.map((owner) => ({ title: titled(say.assign(owner)), owner })),
        ...(isOwned ? [{ title: titled(say.unassign), owner: null }] : []),
      ].map(({ title, owner }) => ({
        title,
        how: { command: 'dueline.assign', argument: { ...place, owner } },
        about: null,
      }));
    }),
  },
];

/** For the task that the cursor means, or those that begin in the lines of the selection. */
export function onTasks(offered: (tasks: Task[], place: Place, here: Here) => Offered[]): Offer['at'] {
  return (here) => {
    const { note, span } = here;
    const range = rangeOf(note, span);
    const tasks = tasksAt(
      note,
      span.start === span.end ? { uri: note.uri, position: range.start } : { uri: note.uri, range },
    );
    const [first] = tasks;
    if (!first) return [];
    const place =
      tasks.length > 1 ? { uri: note.uri, range } : { uri: note.uri, position: rangeOf(note, first.span).start };
    return offered(tasks, place, here);
  };
}
