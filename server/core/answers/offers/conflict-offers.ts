/** Code actions on tasks whose checkbox and words, or parts, say different things. */
import { isOpen } from '../../index/due.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Note, Task } from '../../model.ts';
import { conflictingWord } from '../diagnostics/status.ts';
import { positionAt, rangeOf, taskAt } from '../place.ts';
import type { Change } from '../writing/patch.ts';
import { statusWays } from '../writing/status-edit.ts';
import type { Offer, Offered } from './offers.ts';

export const conflictOffers: Offer[] = [
  {
    kind: null,
    mends: ['task-status-conflict'],
    at(here) {
      const { note, world } = here;
      const task = taskAt(note, positionAt(note, here.span.start));
      if (!task || task.kind === 'form') return [];
      const say = messagesFor(world.ask.locale).actions;
      const offered = (title: string, changes: readonly Change[] | undefined): Offered[] =>
        changes?.length
          ? [
              {
                title,
                how: { edits: changes.map(({ span, newText }) => ({ range: rangeOf(note, span), newText })) },
                about: { task: task.id },
              },
            ]
          : [];
      const asked = { text: world.text(note.uri), today: world.ask.today };
      if (!conflictingWord(task)) return offered(say.tickParts, tickedParts(note, task, asked));
      const box = task.contradiction ? say.untick : say.tick;
      return [
        ...offered(box, boxFollows(note, task, asked)),
        ...offered(say.wordFollowsBox, wordFollows(note, task, asked)),
      ];
    },
  },
];

type Asked = Omit<Parameters<typeof statusWays>[2], 'status'>;

/** The box says what the word says. */
const boxFollows = (note: Note, task: Task, asked: Asked): Change[] | undefined =>
  task.contradiction
    ? [{ span: task.checkbox!, newText: ' ' }]
    : boxOnly(statusWays(note, { ...task, status: 'todo', statusWord: null }, { ...asked, status: 'done' })[0], task);

/** Of the changes of a way, that of the box. */
const boxOnly = (way: Change[] | undefined, { checkbox }: Task): Change[] | undefined =>
  way?.filter(({ span }) => span.start === checkbox?.start);

/** The word says what the box says. */
function wordFollows(note: Note, task: Task, asked: Asked): Change[] | undefined {
  const word = conflictingWord(task);
  const status = task.contradiction ? 'done' : 'todo';
  const [way] = statusWays(
    note,
    { ...task, status: task.contradiction ? 'doing' : 'done', statusWord: word, checkbox: null },
    { ...asked, status },
  );
  return way?.filter(({ span }) => word !== null && span.end >= word.start && span.start <= word.end);
}

/** The boxes of the open parts of a task that is done. */
const tickedParts = (note: Note, task: Task, asked: Asked): Change[] =>
  task.status === 'done'
    ? note.tasks
        .filter((it) => it.parent === task.id && it.checkbox && it.kind === 'task' && isOpen(it.status))
        .flatMap((it) => boxOnly(statusWays(note, it, { ...asked, status: 'done' })[0], it) ?? [])
    : [];
