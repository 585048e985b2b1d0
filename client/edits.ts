/** Edits that the server makes, with a word to the user on what became of them. */
import { commands, l10n, Uri, window } from 'vscode';
import type { EditArguments, EditCommandName, Place, Refusal } from '../server/protocol.ts';
import { openFile, openPlace } from './places.ts';
import type { Session } from './session.ts';

/**
 * Makes an edit, for one place or a list of them, in one step; says what was edited where that is more than one sees, and
 * what was not and why. Whether anything was.
 */
export async function makeEdit<Name extends EditCommandName>(
  session: Session,
  command: Name,
  argument: EditArguments[Name] | EditArguments[Name][],
): Promise<boolean> {
  const { applied, failureReason, refused = [] } = await session.edit(command, argument);
  const places: Place[] = [argument].flat();
  const left = refused.filter(({ title }) => title !== null);
  if (left.length > 0) void sayLeft(left, applied ? places : []);
  else if (failureReason)
    window.setStatusBarMessage(`$(info) ${l10n.t('Nothing was changed. {0}', failureReason)}`, 5000);
  else if (notesOf(places).length > 1) void sayDone(places);
  return applied;
}

const notesOf = (places: readonly Place[]): string[] => [...new Set(places.map(({ uri }) => uri))];

/** Of edits in several notes, most of which nobody sees. */
async function sayDone(places: readonly Place[]): Promise<void> {
  const notes = notesOf(places);
  const undo = l10n.t('Undo');
  const said = l10n.t('Changed tasks: {0}, in {1} notes.', places.length, notes.length);
  if ((await window.showInformationMessage(said, undo)) === undo) await undoIn(notes[0]!);
}

const namedAtMost = 3;

/** Names what was left alone; `edited` is what was asked for, where the rest of it was written. */
async function sayLeft(left: readonly Refusal[], edited: readonly Place[]): Promise<void> {
  const names = left.slice(0, namedAtMost).map(({ title }) => `“${title}”`);
  if (left.length > namedAtMost) names.push(l10n.t('and {0} more', left.length - namedAtMost));
  const said = l10n.t('{0} was not changed. {1}', names.join(', '), left[0]!.reason);
  const show = l10n.t('Show');
  const undo = l10n.t('Undo');
  const written = notesOf(edited).filter((uri) => !left.some((one) => one.uri === uri));
  const chosen = await window.showWarningMessage(said, show, ...(written.length > 1 ? [undo] : []));
  if (chosen === show) await showLeft(left);
  if (chosen === undo) await undoIn(written[0]!);
}

/** Each with its note and its own reason. */
async function showLeft(left: readonly Refusal[]): Promise<void> {
  const rows = left.map(({ uri, position, title, reason }) => ({
    label: title ?? '',
    description: Uri.parse(uri).path.split('/').pop() ?? '',
    detail: reason,
    place: position && { uri, range: { start: position, end: position } },
  }));
  const [only, second] = rows;
  const chosen = second ? await window.showQuickPick(rows, { title: l10n.t('Not changed') }) : only;
  if (chosen?.place) await openPlace(chosen.place);
}

/** The edits of several notes are one step: the editor offers to take it back in all of them. */
async function undoIn(uri: string): Promise<void> {
  await openFile(Uri.parse(uri), { preview: false });
  await commands.executeCommand('undo');
}
