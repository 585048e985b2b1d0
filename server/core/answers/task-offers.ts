/** Code actions on the task at the cursor. */
import { isOpen } from '../index/due.ts';
import { messagesFor } from '../messages/index.ts';
import type { Status, Task } from '../model.ts';
import type { Here, Offer, Offered } from './offers.ts';
import { positionAt, rangeOf, taskAt } from './place.ts';
import { statusWays } from './status-edit.ts';

export const taskOffers: Offer[] = [
  {
    kind: 'refactor.rewrite',
    mends: ['task-overdue', 'task-due-soon'],
    at: onTask((task, { note, world }) => {
      const { actions } = messagesFor(world.ask.locale);
      const status: Status = isOpen(task.status) ? 'done' : 'todo';
      if (statusWays(note, task, { status, text: world.text(note.uri), today: world.ask.today }).length === 0)
        return [];
      const argument = { uri: note.uri, position: rangeOf(note, task.span).start, status };
      return [
        {
          title: status === 'done' ? actions.markDone : actions.markTodo,
          how: { command: 'dueline.setStatus', argument },
          about: { task: task.id },
        },
      ];
    }),
  },
];

/** For the task that the cursor means. */
function onTask(offered: (task: Task, here: Here) => Offered[]): Offer['at'] {
  return (here) => {
    const task = taskAt(here.note, positionAt(here.note, here.span.start));
    return task ? offered(task, here) : [];
  };
}
