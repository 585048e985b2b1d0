/** From task to task of the note at the cursor, in the editor that has it. */
import { commands, Disposable, l10n, Selection, TextEditorRevealType, window, workspace } from 'vscode';
import type { FindTaskArgument } from '../../server/protocol.ts';
import { cursorAt } from '../places.ts';
import type { Session } from '../session.ts';

const steps: Record<string, Required<Pick<FindTaskArgument, 'direction' | 'overdue'>>> = {
  'dueline.nextTask': { direction: 'next', overdue: false },
  'dueline.previousTask': { direction: 'previous', overdue: false },
  'dueline.nextOverdueTask': { direction: 'next', overdue: true },
  'dueline.previousOverdueTask': { direction: 'previous', overdue: true },
};

export function registerStepCommands(session: Session): Disposable {
  const registered = Object.entries(steps).map(([command, step]) =>
    commands.registerCommand(command, async () => {
      const editor = window.activeTextEditor;
      if (!editor) return;
      const { line, character } = editor.selection.active;
      const found = await session.findTask({
        uri: editor.document.uri.toString(),
        position: { line, character },
        ...step,
      });
      if (!found) return say(l10n.t('This is no note.'));
      if (found.message) say(found.message);
      if (!found.range) return;
      const { start } = cursorAt(found.range);
      editor.selection = new Selection(start, start);
      editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
    }),
  );
  return Disposable.from(...registered);
}

/** Nobody reads the status bar aloud: who has a screen reader on is told by a notification. */
function say(message: string): void {
  const isReadAloud = workspace.getConfiguration('editor').get('accessibilitySupport') === 'on';
  if (isReadAloud) void window.showInformationMessage(message);
  else window.setStatusBarMessage(`$(info) ${message}`, 5000);
}
