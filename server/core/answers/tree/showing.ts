/** Which tasks a question to the tree is about. */
import { byUrgency, isOpen } from '../../index/due.ts';
import type { Entry, Row } from '../../index/entry.ts';
import { firstOf } from '../../index/first.ts';
import type { Look } from '../../index/look.ts';
import { isFormMark, isInferred, type Mark, statusOf } from '../../index/packed/mark.ts';
import { isOf } from '../../index/people/mine.ts';
import { parseQuery } from '../../index/query/index.ts';
import type { FolderChoice, Shown, TreeLook } from '../types.ts';
import type { World } from '../world.ts';
import { orderBy } from './orders.ts';

/** What is shown where nobody says otherwise. */
export const defaultShown: Readonly<Shown> = { done: false, inferred: true, forms: false };

export interface Showing {
  /** Whether any task of a note may be shown. */
  hasNote(entry: Entry): boolean;
  /** Whether a task of such a note is shown: its mark, a look at its note, its index. */
  isShown(mark: Mark, look: Look, id: number): boolean;
  /** Whether who is who changes the answer, which tasks are the same, and what other notes hold. */
  uses: { people: boolean; trails: boolean; notes: boolean };
}

/** Throws QueryError where the filter cannot be read. What the filter speaks of is shown, whatever else is left out. */
export function showingOf(look: TreeLook, { index, ask }: Pick<World, 'index' | 'ask'>): Showing {
  const showing = unlimited(look, { index, ask });
  const { limit, sorts } = parseQuery(look.filter, ask.locale);
  if (limit === null) return showing;
  const first = firstRows(showing, limit, { index, order: orderBy(sorts, { index, ask }, byUrgency(ask)) });
  const uses = { ...showing.uses, notes: true };
  return { ...showing, uses, isShown: (_, at, id) => first.get(at.note.entry)?.has(id) ?? false };
}

/** The same, however many tasks the filter says. */
export function unlimited(look: TreeLook, { index, ask }: Pick<World, 'index' | 'ask'>): Showing {
  const { matches, fields, sorts } = parseQuery(look.filter, ask.locale);
  const show = { ...defaultShown, ...look.show };
  const [closed, forms, inferred] = [
    show.done || fields.has('status'),
    show.forms || fields.has('kind'),
    show.inferred || fields.has('certainty'),
  ];
  const isMine = look.mine ? isOf(ask.settings, index.people) : null;
  const any = fields.size === 0;
  return {
    uses: {
      people: look.mine === true || fields.has('owner') || sorts.some(({ key }) => key === 'owner'),
      trails: fields.has('carried') || fields.has('moved') || sorts.some(({ key }) => key === 'carried'),
      notes: false,
    },
    hasNote: (entry) => (!look.scope || entry.kind === look.scope) && isIn(entry, look.folders),
    isShown: (mark, at, id) =>
      (closed || isOpen(statusOf(mark))) &&
      (forms || !isFormMark(mark)) &&
      (inferred || !isInferred(mark)) &&
      !at.note.entry.isCarriedOn(id) &&
      (isMine === null || isMine(at.move(id))) &&
      (any || matches(at.move(id), ask, index)),
  };
}

/** So many of all that is shown, the first in an order. */
function firstRows(
  { hasNote, isShown }: Showing,
  limit: number,
  { index, order }: Pick<World, 'index'> & { order: (a: Row, b: Row) => number },
): Map<Entry, Set<number>> {
  const found = new Map<Entry, Set<number>>();
  const shown = index.rows((at) => hasNote(at.note.entry) && isShown(at.mark, at, at.task.id));
  for (const { entry, id } of firstOf(shown, limit, order)) {
    const ids = found.get(entry) ?? new Set();
    found.set(entry, ids.add(id));
  }
  return found;
}

/** The folder of a path; empty for the top. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

function isIn(entry: Entry, choice: FolderChoice | undefined): boolean {
  if (!choice) return true;
  const { only, hidden } = choice;
  const folder = folderOf(entry.path);
  if (only && !(only.below ? isBelow(folder, only.path) : folder === only.path)) return false;
  // The top holds all folders: hidden are the notes that lie in none.
  return !hidden.some((path) => (path === '' ? folder === '' : isBelow(folder, path)));
}

/** Whether a folder is another, or lies in it. */
const isBelow = (folder: string, above: string): boolean =>
  above === '' || folder === above || folder.startsWith(`${above}/`);
