/** Tasks as rows, as lists and exports have them. */

import { bareTitle } from '../../index/copies/sketch-of.ts';
import { byPlace } from '../../index/due.ts';
import { longHashOf } from '../../index/hash.ts';
import { isAbsolute } from '../../index/keys.ts';
import { hasLayout, parseQuery } from '../../index/query/index.ts';
import { sectionPath } from '../../index/section.ts';
import type { Note } from '../../model.ts';
import { positionAt } from '../place.ts';
import { findTasks } from '../query/found.ts';
import { listed } from '../query/list.ts';
import type { ListedTask } from '../types.ts';
import type { World } from '../world.ts';
import type { Row, RowQuestion } from './types.ts';

/**
 * The tasks of all notes that are asked for, in the order of the query; where it does not say how they are to be shown, by path and
 * line. A query that speaks of a status, a certainty or a kind has the say over which of them are shown; an older copy is left out
 * without `all`. Throws QueryError.
 */
export function rowsOf({ filter = '', all = false, grouped = false }: RowQuestion, world: World): Row[] {
  const order = hasLayout(parseQuery(filter, world.ask.locale)) ? {} : { order: byPlace };
  const show = all ? 'all' : { inferred: false };
  const idOf = identifying();
  return findTasks(filter, { show, grouped, ...order }, world).groups.flatMap(({ labels, rows }) =>
    rows.map((row) => {
      const found = listed(row, world.index);
      return { ...rowOf(found, idOf(found)), ...(labels.length > 0 && { group: labels }) };
    }),
  );
}

function rowOf({ note, task, first, carried }: ListedTask, id: string): Row {
  const { title, status, owners, due, start, done, priority, estimate, progress, issues, certainty, kind } = task;
  const section = sectionPath(note, task.section);
  const place = { note: placeOf(note), line: positionAt(note, task.span.start).line + 1 };
  const facts = { title, status, owners, due, start, done, priority, issues, section, certainty, kind };
  const trail = first && `${placeOf(first.note)}:${first.range.start.line + 1}`;
  return { ...place, ...facts, estimate, progress, trail, carried, id };
}

/** In the editor a path in its workspace; on the command line the path as it was named. */
const placeOf = ({ uri, path }: Pick<Note, 'uri' | 'path'>): string => (isAbsolute(uri) ? path : uri);

/** Identities of tasks: by the path and the words of the first copy, and which of those that are alike in that note it is. */
function identifying(): (listed: ListedTask) => string {
  const names = new Map<Note, string[]>();
  const namesIn = (note: Note): string[] => {
    const known = names.get(note) ?? numbered(note.tasks.map(bareTitle));
    names.set(note, known);
    return known;
  };
  return ({ note, task, first }) => {
    const origin = first ?? { note, task };
    const key = `${origin.note.path}\n${namesIn(origin.note)[origin.task.id]}`;
    return [key, `\n${key}`].map((part) => longHashOf(part).toString(16).padStart(14, '0')).join('');
  };
}

/** Texts with a number behind each, by which those that are alike differ. */
function numbered(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return texts.map((text) => {
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return `${text}\n${count}`;
  });
}
