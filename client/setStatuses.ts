/** Changing the status of tasks that were chosen in the tree: all in one step. */
import { l10n, window } from 'vscode';
import type { EditArguments, TreeNode } from '../server/protocol.ts';
import { makeEdit } from './edits.ts';
import type { Place } from './places.ts';
import type { Session } from './session.ts';

export interface Change {
  element: { node: TreeNode; location: Place | null };
  status: EditArguments['dueline.setStatus']['status'];
}

/** Writes the statuses into their notes, each note once, and says so. */
export async function setStatuses(session: Session, changes: Change[]): Promise<void> {
  const places = changes.flatMap(({ element: { location }, status }) =>
    location ? [{ uri: location.uri, position: location.range.start, status }] : [],
  );
  if (places.length > 0 && (await makeEdit(session, 'dueline.setStatus', places)))
    window.setStatusBarMessage(`$(check) ${l10n.t('Changed in the note; Undo there takes it back.')}`, 4000);
}
