/** Changing the status of tasks, from the tree or the editor, with a word to the user on what became of it. */
import { l10n, window } from 'vscode';
import type { EditArguments, TreeNode } from '../server/protocol.ts';
import type { Place } from './places.ts';
import type { Session } from './session.ts';

export interface Change {
  element: { node: TreeNode; location: Place | null };
  status: EditArguments['dueline.setStatus']['status'];
}

/** One after the other, since each edit moves what stands below it. */
export async function setStatuses(session: Session, changes: Change[]): Promise<void> {
  for (const { element, status } of fromTheBottom(changes)) {
    if (!element.location) continue;
    const { uri, range } = element.location;
    const refused = await session.edit('dueline.setStatus', { uri, position: range.start, status });
    if (refused) {
      void window.showWarningMessage(l10n.t('“{0}” was not changed. {1}', element.node.label, refused));
    } else {
      window.setStatusBarMessage(`$(check) ${l10n.t('Changed in the note; Undo there takes it back.')}`, 4000);
    }
  }
}

/** Edits below leave the places above them as they are. */
const fromTheBottom = (changes: Change[]): Change[] =>
  changes.toSorted((a, b) => lineOf(b.element.location) - lineOf(a.element.location));

const lineOf = (location: Place | null): number => location?.range.start.line ?? 0;
