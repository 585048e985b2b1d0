/**
 * The commands of a note: sent to a terminal, copied, gone through one by one. What is sent was shown as it is and confirmed, and
 * nothing is sent from a workspace that is not trusted.
 */
import { commands, env, l10n, type Memento, window, workspace } from 'vscode';
import type { CommandAtArgument, CommandToSend } from '../../server/protocol.ts';
import { askAnswers, keepAnswers } from '../answers.ts';
import { flashLine } from '../flash.ts';
import { openPlace } from '../places.ts';
import type { Session } from '../session.ts';
import { paste, terminalFor } from '../terminal.ts';
import { isRunbookElement } from '../views/runbooks.ts';
import { isPlace } from './place.ts';

/** What became of a command. */
export type Sent = 'sent' | 'cancelled' | 'untrusted' | 'noTerminal' | 'nothing';

/** Sends the command that is meant, or the `whole` block that it stands in. `state`: none where the editor has no terminal. */
export function sendToTerminal(session: Session, state: Memento | null, given: unknown, whole = false): Promise<Sent> {
  const place = placeOf(given);
  const meant = place && (whole ? { ...place, whole } : place);
  return state ? send(session, state, meant) : refuseHere(session, meant);
}

/** The place that a lens names, a step of the Runbooks view, or the cursor. */
function placeOf(given: unknown): CommandAtArgument | undefined {
  if (isRunbookElement(given)) return { uri: given.location.uri, position: given.location.range.start };
  if (isPlace(given)) return given;
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

async function send(session: Session, state: Memento, place: CommandAtArgument | undefined): Promise<Sent> {
  if (!workspace.isTrusted) return refuseUntrusted();
  const found = place && (await session.commandAt(place));
  if (!found) return sayNothing();
  if (found.isTooLong) return refuseLong(found);
  const answers = found.placeholders.length > 0 ? await askAnswers(state, found) : {};
  const ready = answers && (await session.commandAt({ ...place, answers }));
  if (!ready) return 'cancelled';
  const how = await confirm(ready);
  // Trust may have been taken back while the question stood there.
  if (how === undefined || !workspace.isTrusted) return 'cancelled';
  await paste(await terminalFor(ready.uri), ready.text, how === 'run');
  await keepAnswers(state, found, answers);
  if (ready.box) await session.edit('dueline.setStatus', { uri: ready.uri, position: ready.box, status: 'done' });
  return 'sent';
}

/** Shows exactly what is sent, and what cannot be taken back; undefined where it is not wanted. */
async function confirm({ text, step, dangers, hidden, isOpen }: CommandToSend): Promise<'paste' | 'run' | undefined> {
  const pasted = l10n.t('Paste');
  const run = l10n.t('Paste and Run');
  const terminal = window.activeTerminal?.name;
  const where = terminal
    ? l10n.t('Send this to the terminal “{0}”?', terminal)
    : l10n.t('Send this to a new terminal?');
  const open = isOpen ? l10n.t('Something is left to be filled in: it is pasted, not run.') : '';
  const said = [...dangers.map((danger) => `⚠ ${danger}`), hidden ?? '', open].filter(Boolean);
  const detail = [text, ...said, step].filter(Boolean).join('\n\n');
  const title = dangers.length > 0 ? l10n.t('This cannot be taken back. {0}', where) : where;
  const chosen = await window.showWarningMessage(title, { modal: true, detail }, pasted, ...(isOpen ? [] : [run]));
  return chosen === undefined ? undefined : chosen === run ? 'run' : 'paste';
}

/** In a browser alone there is nothing to send to: the command can be taken along. */
async function refuseHere(session: Session, place: CommandAtArgument | undefined): Promise<Sent> {
  const copied = l10n.t('Copy');
  const words = l10n.t('This editor runs in a browser alone and has no terminal. The command can be copied.');
  void window.showInformationMessage(words, copied).then((chosen) => {
    if (chosen === copied) void copy(session, place);
  });
  return 'noTerminal';
}

async function refuseUntrusted(): Promise<Sent> {
  const manage = l10n.t('Manage Workspace Trust');
  const words = l10n.t('Nothing is sent to a terminal from a folder that you have not said you trust.');
  void window.showWarningMessage(words, manage).then((chosen) => {
    if (chosen === manage) void commands.executeCommand('workbench.trust.manage');
  });
  return 'untrusted';
}

function refuseLong({ text }: CommandToSend): Sent {
  const copied = l10n.t('Copy');
  const words = l10n.t(
    'This is too long to be shown whole before it is sent. It can be copied, or sent command by command.',
  );
  void window.showWarningMessage(words, copied).then((chosen) => {
    if (chosen === copied) void env.clipboard.writeText(text);
  });
  return 'nothing';
}

function sayNothing(): Sent {
  say(l10n.t('No command stands here.'));
  return 'nothing';
}

const say = (words: string) => void window.setStatusBarMessage(`$(info) ${words}`, 5000);

/** Copies a command as it is written, but for its prompt and what nobody sees. */
export const copyCommand = (session: Session, given: unknown): Promise<void> => copy(session, placeOf(given));

async function copy(session: Session, place: CommandAtArgument | undefined): Promise<void> {
  const found = place && (await session.commandAt(place));
  if (!found) return void sayNothing();
  await env.clipboard.writeText(found.text);
  if (found.hidden) void window.showWarningMessage(found.hidden);
  else say(l10n.t('Copied: {0}', found.text.split('\n', 1)[0]!));
}

/** Puts the cursor on the command behind the one here. */
export async function goToNextStep(session: Session, given: unknown): Promise<void> {
  const place = placeOf(given);
  const found = place && (await session.commandAt(place));
  if (!found) return void sayNothing();
  if (!found.next) return say(l10n.t('This is the last command of the runbook.'));
  await openPlace({ uri: found.uri, range: found.next });
  if (window.activeTextEditor) flashLine(window.activeTextEditor);
}
