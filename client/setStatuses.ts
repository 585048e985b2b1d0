/** Changing the status of tasks: all in one step. */
import { l10n, window } from 'vscode';
import type { EditArguments } from '../server/protocol.ts';
import { makeEdit } from './edits.ts';
import type { Session } from './session.ts';

/** Writes the statuses into their notes, each note once, and says so. */
export async function setStatuses(session: Session, wanted: EditArguments['dueline.setStatus'][]): Promise<void> {
  if (wanted.length > 0 && (await makeEdit(session, 'dueline.setStatus', wanted)))
    window.setStatusBarMessage(`$(check) ${l10n.t('Changed in the note; Undo there takes it back.')}`, 4000);
}
