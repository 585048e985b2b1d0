/** Changing the status of the task at the cursor, or of the rows chosen in the tree. */
import { commands, Disposable, l10n, window } from 'vscode';
import type { EditArguments } from '../../server/protocol.ts';
import type { Session } from '../session.ts';
import { setStatuses } from '../setStatuses.ts';
import { isRow, type TaskElement, type TasksView } from '../views/tasks.ts';

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
      if (!isRow(row)) return atCursor(session, status);
      await setStatuses(
        session,
        (rows ?? [row]).map((element) => ({ element, status })),
      );
      tasks.refresh();
    }),
  );
  return Disposable.from(...registered);
}

async function atCursor(session: Session, status: Wanted): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { line, character } = editor.selection.active;
  const uri = editor.document.uri.toString();
  const refused = await session.edit('dueline.setStatus', { uri, position: { line, character }, status });
  if (refused) window.setStatusBarMessage(`$(info) ${l10n.t('Nothing was changed. {0}', refused)}`, 5000);
}
