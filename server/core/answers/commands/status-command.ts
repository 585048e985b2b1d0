/** `dueline.setStatus`: gives tasks a status, each in the manner of its line. */
import { isOpen } from '../../index/due.ts';
import { messagesFor } from '../../messages/index.ts';
import type { EditArguments } from '../types.ts';
import { statusEdits } from '../writing/status-memory.ts';
import type { EditCommand } from './edit-command.ts';
import { isPlace, oneForEach, tasksAt } from './task-places.ts';

export const setStatus: EditCommand<EditArguments['dueline.setStatus']> = {
  needs: '{ uri, position or range, status }',
  takes: ({ status, ...place }) => isPlace(place) && typeof status === 'string',
  together(list, { world }) {
    const all = oneForEach(list, world);
    const isAnyOpen = all.some(({ argument, task }) => argument.status === 'toggle' && task && isOpen(task.status));
    const toggled = isAnyOpen ? 'done' : 'todo';
    return all.map(({ argument }) => ({
      ...argument,
      status: argument.status === 'toggle' ? toggled : argument.status,
    }));
  },
  make({ status, ...place }, { world, memory }) {
    const { refusals } = messagesFor(world.ask.locale);
    const note = world.index.note(place.uri);
    const [task] = note ? tasksAt(note, place) : [];
    if (!note || !task) return { refused: refusals.noTask };
    if (status === 'toggle' || task.status === status) return { changes: [] };
    const edits = statusEdits(note, task, { status, world, memory });
    return edits.length > 0 ? { changes: [{ uri: note.uri, edits }] } : { refused: refusals.noPlaceForStatus };
  },
};
