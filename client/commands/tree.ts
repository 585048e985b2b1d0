/** Where the rows of the Tasks view lead: to their notes, from one to the next, and from a note to its row. */
import { commands, Disposable, l10n, ViewColumn, window } from 'vscode';
import type { TreePathParams } from '../../server/protocol.ts';
import { registerForRows, rowsOf } from '../chosen.ts';
import { flashLine } from '../flash.ts';
import { openPlace, type Place } from '../places.ts';
import type { Session } from '../session.ts';
import { throttled } from '../throttled.ts';
import { questionOf } from '../views/choice.ts';
import type { TaskElement } from '../views/taskRow.ts';
import type { TasksView } from '../views/tasks.ts';

export function registerTreeCommands(session: Session, tasks: TasksView): Disposable {
  return Disposable.from(
    commands.registerCommand('dueline.focusTasks', showTree),
    commands.registerCommand('dueline.refresh', () => tasks.refresh()),
    commands.registerCommand('dueline.expandAll', () => tasks.expand()),
    registerForRows('dueline.openToSide', openToSide),
    commands.registerCommand('dueline.goToNext', () => step(session, tasks, 'next')),
    commands.registerCommand('dueline.goToPrevious', () => step(session, tasks, 'previous')),
    commands.registerCommand('dueline.revealTask', () => revealHere(session, tasks, true)),
    commands.registerCommand('dueline.unfollowEditor', () => tasks.choose({ follow: false })),
    commands.registerCommand('dueline.followEditor', () => {
      tasks.choose({ follow: true });
      return revealHere(session, tasks, false);
    }),
    following(session, tasks),
  );
}

const showTree = () => commands.executeCommand('dueline.tasks.focus');

/** To the task behind or before the selected row, in the order of the tree. */
async function step(session: Session, tasks: TasksView, direction: 'next' | 'previous'): Promise<void> {
  const from = tasks.selected()?.node.id ?? null;
  const path = await session.treePath({ ...questionOf(tasks.choice()), from, direction });
  const location = path.at(-1)?.location;
  if (!location) return void window.setStatusBarMessage(`$(info) ${l10n.t('The Tasks view shows no task.')}`, 5000);
  await tasks.reveal(path);
  await openPlace(location);
  if (window.activeTextEditor) flashLine(window.activeTextEditor);
}

/** Selects the row of the task at the cursor; `aloud`: says so where there is none. */
async function revealHere(session: Session, tasks: TasksView, aloud: boolean): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return;
  const { line, character } = editor.selection.active;
  const uri = editor.document.uri.toString();
  const question: TreePathParams = { ...questionOf(tasks.choice()), at: { uri, position: { line, character } } };
  const path = await session.treePath(question);
  const task = path.at(-1);
  if (!task && aloud)
    window.setStatusBarMessage(`$(info) ${l10n.t('The Tasks view shows no task of this line.')}`, 5000);
  // A task may stand in several groups: the row that was clicked stays the selected one.
  const here = tasks.selected()?.location;
  const isSelected = here?.uri === task?.location?.uri && here?.range.start.line === task?.location?.range.start.line;
  if (task && (aloud || !isSelected)) await tasks.reveal(path);
}

/** Lets the selected row follow the cursor, where the user wants that and sees the tree. */
function following(session: Session, tasks: TasksView): Disposable {
  const follow = throttled(() => {
    if (tasks.choice().follow && tasks.isVisible()) void revealHere(session, tasks, false);
  }, 300);
  return Disposable.from(
    follow,
    window.onDidChangeActiveTextEditor(follow.call),
    window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === window.activeTextEditor && follow.call()),
  );
}

/** Rows of the Runbooks view lead somewhere too. */
async function openToSide(given: unknown, rows?: readonly TaskElement[]): Promise<void> {
  const chosen = rowsOf(given, rows);
  const leading: readonly { location?: Place | null }[] = chosen.length > 0 ? chosen : [given ?? {}];
  for (const { location } of leading)
    if (location) await openPlace(location, { viewColumn: ViewColumn.Beside, preview: chosen.length < 2 });
}
