/** Editing a note: the boxes of lines, their order, what is finished in a list, and what is known to be found in it. */
import { commands, Disposable, l10n, type TextEditor, window } from 'vscode';
import type { Place } from '../../server/protocol.ts';
import { placesIn, placesOf, registerForRows, rowsOf } from '../chosen.ts';
import { makeEdit } from '../edits.ts';
import type { Session } from '../session.ts';

export function registerLineCommands(session: Session): Disposable {
  const here = (places: (editor: TextEditor) => Place[], edit: (list: Place[]) => Promise<unknown>) => async () => {
    if (window.activeTextEditor) await edit(places(window.activeTextEditor));
  };
  const archive = async (list: Place[]) => {
    if (await makeEdit(session, 'dueline.archiveDone', list))
      window.setStatusBarMessage(`$(archive) ${l10n.t('Archived; Undo takes it back.')}`, 4000);
  };
  return Disposable.from(
    commands.registerCommand(
      'dueline.toggleBox',
      here(placesIn, (list) => makeEdit(session, 'dueline.toggleCheckbox', list)),
    ),
    commands.registerCommand(
      'dueline.knowFindings',
      here(noteOf, (list) => makeEdit(session, 'dueline.addToBaseline', list)),
    ),
    commands.registerCommand(
      'dueline.sortItems',
      here(placesIn, (list) => makeEdit(session, 'dueline.sortDone', list)),
    ),
    registerForRows('dueline.archiveItems', async (given, rows) => {
      const chosen = rowsOf(given, rows);
      return chosen.length > 0 ? archive(await placesOf(session, chosen)) : here(selectedOrAll, archive)();
    }),
  );
}

const noteOf = ({ document }: TextEditor): Place[] => [{ uri: document.uri.toString() }];

/** What is selected; where nothing is, the whole note. */
function selectedOrAll(editor: TextEditor): Place[] {
  const selected = placesIn(editor).filter(({ range }) => range);
  const { document } = editor;
  const end = { line: document.lineCount, character: 0 };
  return selected.length > 0
    ? selected
    : [{ uri: document.uri.toString(), range: { start: { line: 0, character: 0 }, end } }];
}
