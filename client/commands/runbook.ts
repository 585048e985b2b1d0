/** From a task or a heading to the page that says how to do it. */
import { commands, Location, l10n, Position, type QuickPickItem, Range, Uri, window } from 'vscode';
import type { RunbookMatch, RunbookNode } from '../../server/protocol.ts';
import { openPlace, type Place } from '../places.ts';
import type { Session } from '../session.ts';
import { isRunbookElement } from '../views/runbooks.ts';
import { isRow, type TaskElement } from '../views/taskRow.ts';
import { isPlace } from './place.ts';

/** What serves a row, or the line at the cursor; all runbooks where there is neither. */
export function openRunbook(session: Session, row: unknown): Promise<void> {
  const question = isRow(row) ? questionOfRow(row) : questionAtCursor();
  return question ? openMatching(session, question) : openAny(session);
}

/** The place that a lens names, the runbook of a row of the Runbooks view, or that at the cursor. */
function placeOf(given: unknown): Omit<Question, 'words'> | undefined {
  if (isPlace(given)) return given;
  return isRunbookElement(given)
    ? { uri: given.location.uri, position: given.location.range.start }
    : questionAtCursor();
}

/** What points at the runbook that is meant. */
export async function showPointers(session: Session, given: unknown): Promise<void> {
  const place = placeOf(given);
  if (!place) return;
  const { uri, position } = place;
  const found = (await session.pointers({ uri, position })) ?? [];
  if (found.length === 0) {
    void window.showInformationMessage(l10n.t('No open task and no minutes point at this runbook.'));
    return;
  }
  const title = l10n.t(
    'What points at “{0}”',
    shortened(isRunbookElement(given) ? given.title : questionAtCursor()!.words),
  );
  await pick(
    title,
    found.map((pointer) => ({
      label: `$(${pointer.kind === 'task' ? 'checklist' : 'note'}) ${pointer.title}`,
      description: pointer.path,
      detail: pointer.because,
      place: pointer,
    })),
  );
}

/** Starts a run sheet of the runbook that is meant. */
export async function startSheet(session: Session, given: unknown): Promise<void> {
  const place = placeOf(given);
  if (!place) return;
  const { uri, position } = place;
  const { applied, failureReason } = await session.edit('dueline.startRunSheet', { uri, position });
  if (!applied) void window.showWarningMessage(l10n.t('No run sheet was started. {0}', failureReason ?? ''));
}

/** Where a runbook is wanted, and the words that stand there. */
interface Question {
  uri: string;
  position: { line: number; character: number };
  words: string;
}

const questionOfRow = ({ node, location }: TaskElement): Question | undefined =>
  location ? { uri: location.uri, position: location.range.start, words: node.label } : undefined;

function questionAtCursor(): Question | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return undefined;
  const { line, character } = editor.selection.active;
  const words = editor.document
    .lineAt(line)
    .text.replace(/^[\s>]*(?:#{1,6} |[-*+] |\d+[.)] )?(?:\[.\] )?/, '')
    .trim();
  return { uri: editor.document.uri.toString(), position: { line, character }, words };
}

/** A single match is opened at once; among several the user picks, best first, each with its reason. */
async function openMatching(session: Session, { uri, position, words }: Question): Promise<void> {
  const answer = await session.runbooks({ textDocument: { uri }, position });
  const matches = 'matches' in answer ? answer.matches : [];
  const [only, second] = matches;
  if (!only) return sayNothingFound(session, words);
  if (!second) return openPlace(only);
  await pick(
    l10n.t('Runbooks for “{0}”', shortened(words)),
    matches.map((match) => ({ ...rowOf(match), detail: match.because })),
  );
}

/** Shows what serves best in place; of several the editor would show the first by name. */
export async function peekRunbook(session: Session): Promise<void> {
  const question = questionAtCursor();
  if (!question) return openAny(session);
  const { uri, position, words } = question;
  const answer = await session.runbooks({ textDocument: { uri }, position });
  const [best] = 'matches' in answer ? answer.matches : [];
  if (!best) return sayNothingFound(session, words);
  const { start, end } = best.range;
  const range = new Range(start.line, start.character, end.line, end.character);
  const from = [Uri.parse(uri), new Position(position.line, position.character)];
  await commands.executeCommand(
    'editor.action.peekLocations',
    ...from,
    [new Location(Uri.parse(best.uri), range)],
    'peek',
  );
}

async function openAny(session: Session): Promise<void> {
  const answer = await session.runbooks(null);
  const all = 'all' in answer ? answer.all : [];
  if (all.length === 0) {
    void window.showInformationMessage(l10n.t('There is no runbook in these notes.'));
    return;
  }
  await pick(l10n.t('All runbooks'), all.map(rowOf));
}

async function sayNothingFound(session: Session, words: string): Promise<void> {
  const all = l10n.t('Show All Runbooks');
  const what = words
    ? l10n.t(
        'No runbook found for “{0}”: none is linked there, and none shares a command, a name or enough words with it.',
        shortened(words),
      )
    : l10n.t('No runbook found: the line is empty.');
  if ((await window.showInformationMessage(what, all)) === all) await openAny(session);
}

interface Row extends QuickPickItem {
  place: Place;
}

const rowOf = ({ title, path, uri, range }: RunbookMatch | RunbookNode): Row => ({
  label: `$(book) ${title}`,
  description: path,
  place: { uri, range },
});

async function pick(title: string, rows: Row[]): Promise<void> {
  const chosen = await window.showQuickPick(rows, { title, matchOnDescription: true, matchOnDetail: true });
  if (chosen) await openPlace(chosen.place);
}

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 59)}…` : words);
