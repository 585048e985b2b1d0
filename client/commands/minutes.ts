/** Minutes to tasks: what a note says is to be done without a checkbox, as a list of which some are confirmed. */
import { l10n, type QuickPickItem, QuickPickItemKind, type TextEditor, Uri, window } from 'vscode';
import { type UnconfirmedTask, unconfirmedCommand } from '../../server/protocol.ts';
import { rowsOf } from '../chosen.ts';
import { makeEdit } from '../edits.ts';
import { flashLine } from '../flash.ts';
import { openPlace } from '../places.ts';
import type { Session } from '../session.ts';
import type { TaskElement } from '../views/taskRow.ts';

/** For the note of the row that is given, that which the menu was opened on, or the active one. */
export async function minutesToTasks(session: Session, given: unknown, rows?: readonly TaskElement[]): Promise<void> {
  const uri = rowsOf(given, rows)[0]?.location?.uri ?? noteOf(given) ?? activeNote()?.document.uri.toString();
  if (uri) await confirmSome(session, uri);
}

/** The explorer's menu and that of an editor hand over an address. */
const noteOf = (given: unknown): string | undefined => (given instanceof Uri ? given.toString() : undefined);

const activeNote = (): TextEditor | undefined =>
  window.activeTextEditor?.document.languageId === 'markdown' ? window.activeTextEditor : undefined;

interface Row extends QuickPickItem {
  /** Left out for the words between rows. */
  task?: UnconfirmedTask;
}

async function confirmSome(session: Session, uri: string): Promise<void> {
  const found = await session.execute<UnconfirmedTask[]>(unconfirmedCommand, { uri }, []);
  const [ready, left] = [found.filter(({ boxless }) => !boxless), found.filter(({ boxless }) => boxless)];
  if (ready.length === 0) {
    const none = l10n.t('Nothing in this note waits to become a checkbox.');
    return void window.showInformationMessage([none, leftWords(left)].filter(Boolean).join(' '));
  }
  const chosen = await pickTasks(ready, left);
  if (!chosen || chosen.length === 0) return;
  const places = chosen.map(({ uri, position, title }) => ({ uri, position, title }));
  if (await makeEdit(session, 'dueline.confirmTask', places))
    window.setStatusBarMessage(`$(check) ${l10n.t('Written as checkboxes; Undo takes them back.')}`, 4000);
}

/** What the note says in words is ticked; what is only inferred waits to be. The line of the row under the cursor is shown. */
function pickTasks(found: UnconfirmedTask[], left: UnconfirmedTask[]): Promise<UnconfirmedTask[] | undefined> {
  const pick = window.createQuickPick<Row>();
  const before = activeNote();
  const [at, seen] = [before?.selection, before?.visibleRanges[0]];
  pick.title = l10n.t('Minutes to tasks');
  pick.placeholder = l10n.t('Ticked items become checkboxes, the rest stays');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = [
    ...found.map(rowOf),
    ...(left.length > 0 ? [{ label: leftWords(left), kind: QuickPickItemKind.Separator }] : []),
  ];
  pick.selectedItems = pick.items.filter(({ task }) => task?.stated);
  pick.onDidChangeActive(async ([row]) => {
    if (!row?.task) return;
    await openPlace(row.task, { preserveFocus: true });
    if (window.activeTextEditor) flashLine(window.activeTextEditor);
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems.flatMap(({ task }) => task ?? []));
      pick.hide();
    });
    pick.onDidHide(() => {
      if (before && at && seen) {
        before.selection = at;
        before.revealRange(seen);
      }
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

const namedAtMost = 3;

/** Names the tasks that no checkbox fits into; empty where there are none. */
function leftWords(left: UnconfirmedTask[]): string {
  if (left.length === 0) return '';
  const forms = {
    table: l10n.t('row of a table'),
    heading: l10n.t('heading'),
    front: l10n.t('front matter'),
    inside: l10n.t('inside a line'),
  };
  const names = left.slice(0, namedAtMost).map(({ title, boxless }) => `“${title}” (${forms[boxless ?? 'inside']})`);
  if (left.length > namedAtMost) names.push(l10n.t('and {0} more', left.length - namedAtMost));
  return l10n.t('Tasks that stay as they are, since no checkbox fits there: {0}', names.join(', '));
}

const rowOf = (task: UnconfirmedTask): Row => ({
  task,
  label: task.title,
  description: [task.owners.join(', '), task.due, task.stated ? '' : l10n.t('inferred')].filter(Boolean).join(' · '),
  detail: [task.section.join(' › '), task.because].filter(Boolean).join(' — '),
});
