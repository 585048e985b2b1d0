/** Changing the status of the tasks at the cursors, or of rows of a tree. */
import { Disposable } from 'vscode';
import type { EditArguments } from '../../server/protocol.ts';
import { registerForPlaces, rowsOf } from '../chosen.ts';
import { makeEdit } from '../edits.ts';
import type { Session } from '../session.ts';
import { setStatuses } from '../setStatuses.ts';
import type { TasksView } from '../views/tasks.ts';

type Wanted = EditArguments['dueline.setStatus']['status'];

const statusOf = {
  'dueline.toggleTask': 'toggle',
  'dueline.markTodo': 'todo',
  'dueline.markDoing': 'doing',
  'dueline.markWaiting': 'waiting',
  'dueline.markDone': 'done',
  'dueline.markCancelled': 'cancelled',
} as const satisfies Record<string, Wanted>;

export function registerEditorCommands(session: Session, tasks: TasksView): Disposable {
  const registered = Object.entries(statusOf).map(([command, status]) =>
    registerForPlaces(session, command, async (places, given) => {
      const wanted = places.map((place) => ({ ...place, status }));
      // In an editor one sees what became of it.
      if (rowsOf(given).length === 0) return makeEdit(session, 'dueline.setStatus', wanted);
      await setStatuses(session, wanted);
      return tasks.refresh();
    }),
  );
  return Disposable.from(...registered);
}
