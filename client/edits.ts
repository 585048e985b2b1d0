/** Edits that the server makes, with a word to the user on what became of them. */
import { l10n, type TextEditor, window } from 'vscode';
import type { EditArguments, EditCommandName, Place } from '../server/protocol.ts';
import type { Session } from './session.ts';
import type { TaskElement } from './views/taskRow.ts';

/** Makes an edit, for one place or a list of them, in one step; says what was not edited and why. Whether anything was. */
export async function makeEdit<Name extends EditCommandName>(
  session: Session,
  command: Name,
  argument: EditArguments[Name] | EditArguments[Name][],
): Promise<boolean> {
  const { applied, failureReason, refused = [] } = await session.edit(command, argument);
  const [first] = refused.filter(({ title }) => title !== null);
  if (first) {
    const more = refused.length > 1 ? ` ${l10n.t('And so it is with others: {0}.', refused.length - 1)}` : '';
    void window.showWarningMessage(l10n.t('“{0}” was not changed. {1}', first.title ?? '', first.reason) + more);
  } else if (failureReason) {
    window.setStatusBarMessage(`$(info) ${l10n.t('Nothing was changed. {0}', failureReason)}`, 5000);
  }
  return applied;
}

/** Where the cursors stand and what is selected. */
export const placesIn = ({ document, selections }: TextEditor): Place[] =>
  selections.map(({ isEmpty, active, start, end }) => {
    const uri = document.uri.toString();
    const at = ({ line, character }: typeof start) => ({ line, character });
    return isEmpty ? { uri, position: at(active) } : { uri, range: { start: at(start), end: at(end) } };
  });

/** Where the tasks of rows of the tree stand. */
export const placesOf = (rows: TaskElement[]): Place[] =>
  rows.flatMap(({ location }) => (location ? [{ uri: location.uri, position: location.range.start }] : []));
