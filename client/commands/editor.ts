/** Changing the status of the task at the cursor, or of the rows chosen in the tree. */
import { commands, Disposable, window } from 'vscode';
import type { EditArguments } from '../../server/protocol.ts';
import { makeEdit, placesIn } from '../edits.ts';
import type { Session } from '../session.ts';
import { setStatuses } from '../setStatuses.ts';
import { isRow, type TaskElement } from '../views/taskRow.ts';
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
    commands.registerCommand(command, async (row?: unknown, rows?: TaskElement[]) => {
      if (!isRow(row)) return atCursors(session, status);
      await setStatuses(
        session,
        (rows ?? [row]).map((element) => ({ element, status })),
      );
      tasks.refresh();
    }),
  );
  return Disposable.from(...registered);
}

/** The tasks at the cursors and in the selections, in one step. */
async function atCursors(session: Session, status: Wanted): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const places = placesIn(editor).map((place) => ({ ...place, status }));
  await makeEdit(session, 'dueline.setStatus', places);
}
