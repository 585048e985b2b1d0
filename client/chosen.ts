/** What a command is about: rows of a tree of tasks, where its menu was opened or what is selected in it, else the cursors. */
import { commands, type Disposable, l10n, type TextEditor, window } from 'vscode';
import { type Place, type TaskPlace, tasksInTreeCommand } from '../server/protocol.ts';
import type { Session } from './session.ts';
import { isRow, type TaskElement } from './views/taskRow.ts';

/** Keys pass this where they are pressed in a tree: an editor hands its rows to menus alone. */
export const selectedRows = 'selection';

let selected: readonly TaskElement[] = [];

/** Is told which rows are selected in the tree that is used. */
export function select(rows: readonly TaskElement[]): void {
  selected = rows;
}

/** The rows that a command was called for: a menu's, or with a key those that are selected; none where it was called elsewhere. */
export const rowsOf = (given: unknown, rows?: readonly TaskElement[]): readonly TaskElement[] =>
  given === selectedRows ? selected : isRow(given) ? (rows ?? [given]) : [];

/** Where the tasks stand that a command is about: all that are in the groups among the rows, each once. */
export async function placesFor(
  session: Session,
  given: unknown,
  rows?: readonly TaskElement[],
): Promise<Place[] | TaskPlace[]> {
  const chosen = rowsOf(given, rows);
  if (chosen.length > 0) return placesOf(session, chosen);
  return given !== selectedRows && window.activeTextEditor ? placesIn(window.activeTextEditor) : [];
}

/** Where the tasks of rows stand. */
export async function placesOf(session: Session, rows: readonly TaskElement[]): Promise<TaskPlace[]> {
  const alone = rows.flatMap(({ node, location }): TaskPlace[] =>
    node.kind === 'task' && location ? [{ uri: location.uri, position: location.range.start, title: node.label }] : [],
  );
  const groups = rows.filter(({ node }) => node.kind !== 'task');
  const [first] = groups;
  const inside = first ? await session.execute<TaskPlace[]>(tasksInTreeCommand, askedFor(first, groups), []) : [];
  const all = [...alone, ...inside].map((place): [string, TaskPlace] => [JSON.stringify(place), place]);
  return [...new Map(all).values()];
}

const askedFor = ({ look }: TaskElement, groups: readonly TaskElement[]) => ({
  ...look,
  ids: groups.map(({ node }) => node.id),
});

/** Where the cursors stand and what is selected. */
export const placesIn = ({ document, selections }: TextEditor): Place[] =>
  selections.map(({ isEmpty, active, start, end }) => {
    const uri = document.uri.toString();
    const at = ({ line, character }: typeof start) => ({ line, character });
    return isEmpty ? { uri, position: at(active) } : { uri, range: { start: at(start), end: at(end) } };
  });

/** A command that rows may be handed to, by a menu the one it was opened for and those that are selected with it. */
export const registerForRows = (
  command: string,
  act: (given: unknown, rows?: readonly TaskElement[]) => unknown,
): Disposable =>
  commands.registerCommand(command, (...handed: unknown[]) => {
    const [given, rows] = handed;
    if (isLost(handed)) return void window.setStatusBarMessage(`$(info) ${lost()}`, 5000);
    return act(given, rows as readonly TaskElement[] | undefined);
  });

/**
 * Whether a menu was opened for a row that the editor has forgotten since: it hands over nothing in its place. Who presses a
 * key or uses the palette hands over nothing at all. What was meant is not known, so that nothing else may be done instead.
 */
const isLost = (handed: readonly unknown[]): boolean =>
  handed.length > 1 &&
  [handed[0], ...(Array.isArray(handed[1]) ? handed[1] : [])].some((row) => (row ?? null) === null);

const lost = (): string => l10n.t('That row is not there any more: its note has changed. Nothing was done.');

/** A command that is done to places, however it was called; nothing happens where there are none. */
export const registerForPlaces = (
  session: Session,
  command: string,
  act: (places: Place[], given: unknown) => unknown,
): Disposable =>
  registerForRows(command, async (given, rows) => {
    const places = await placesFor(session, given, rows);
    if (places.length > 0) await act(places, given);
  });
