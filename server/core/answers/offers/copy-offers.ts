/** Code actions on a task that another note says something else of. */
import { messagesFor } from '../../messages/index.ts';
import { finishedCopy, whereOf } from '../copies/copy.ts';
import { positionAt, taskAt } from '../place.ts';
import type { Offer } from './offers.ts';

export const copyOffers: Offer[] = [
  {
    kind: null,
    mends: ['task-contradicts-copy'],
    at({ note, world, span }) {
      const task = taskAt(note, positionAt(note, span.start));
      const copy = task && finishedCopy(note, task, world);
      if (!copy) return [];
      const { locale } = world.ask;
      const argument = { uri: copy.uri, position: copy.range.start, status: 'todo' as const };
      return [
        {
          title: messagesFor(locale).actions.reopenThere(whereOf(copy, locale)),
          how: { command: 'dueline.setStatus', argument },
          about: { task: task.id },
        },
      ];
    },
  },
];
