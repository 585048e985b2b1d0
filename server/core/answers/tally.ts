/**
 * The groups of the task tree, counted. Counted once for a question; from then on a note that changes takes its own tasks out
 * and puts them in again.
 */
import { isOpen, isOverdueMark, whenOf } from '../index/due.ts';
import type { Entry, Row } from '../index/entry.ts';
import { Look } from '../index/look.ts';
import { isFormMark, type Mark, statusOf } from '../index/mark.ts';
import { parseQuery } from '../index/query.ts';
import { groupings, type Heading } from './groupings.ts';
import type { TreeQuestion } from './types.ts';
import type { World } from './world.ts';

export interface Group extends Heading {
  id: string;
  key: string;
  count: number;
  overdue: number;
  /** The notes that have tasks of the group. */
  entries: Set<Entry>;
}

export interface Tally {
  /** The groups that there are now, in no order. */
  groups(): Iterable<Group>;
  size(): number;
  group(id: string): Group | undefined;
  /** The tasks of a group in one of its notes, by line. */
  rowsIn(group: Group, entry: Entry): Row[];
  /** Whether it still answers the question: no note makes it stale, but who is who may. */
  isCurrent(): boolean;
  /** Follows the notes no longer. */
  close(): void;
}

/** What is counted: `grouping` and `filter` of a question. Throws QueryError where the filter cannot be read. */
export function createTally(
  question: Omit<TreeQuestion, 'parent'>,
  { index, ask }: Pick<World, 'index' | 'ask'>,
): Tally {
  const rule = groupings[question.grouping];
  const { isShown, fields } = showing(question, { index, ask });
  const when = whenOf(ask);
  const groups = new Map<string, Group>();
  const groupOf = (key: string, place: { id: number; mark: Mark }, look: Look): Group => {
    const heading = rule.headingOf(key, place, { note: look.note, world: { index, ask } });
    const group = {
      ...heading,
      id: `${question.grouping}:${key}`,
      key,
      count: 0,
      overdue: 0,
      entries: new Set<Entry>(),
    };
    groups.set(key, group);
    return group;
  };
  const each = (entry: Entry, tell: (key: string, row: Row, look: Look) => void) => {
    const look = new Look(entry);
    const keysOf = rule.keysIn(look.note, { index, ask });
    for (let id = 0; id < entry.tasks; id++) {
      const mark = entry.markAt(id);
      if (isShown(mark, look, id)) for (const key of keysOf({ id, mark })) tell(key, { entry, id, mark }, look);
    }
  };
  const come = (entry: Entry) =>
    each(entry, (key, row, look) => {
      const group = groups.get(key) ?? groupOf(key, row, look);
      group.count += 1;
      if (isOverdueMark(row.mark, when)) group.overdue += 1;
      group.entries.add(entry);
    });
  const go = (entry: Entry) =>
    each(entry, (key, { mark }) => {
      const group = groups.get(key);
      if (!group) return;
      group.count -= 1;
      if (isOverdueMark(mark, when)) group.overdue -= 1;
      group.entries.delete(entry);
      if (group.count === 0) groups.delete(key);
    });
  const close = index.follow((old, now) => {
    if (old) go(old);
    if (now) come(now);
  });
  const usesPeople = question.grouping === 'owner' || fields.has('owner');
  const people = () => (usesPeople ? index.people.version() : 0);
  for (const entry of index.all()) come(entry);
  const version = people();
  return {
    groups: () => groups.values(),
    size: () => groups.size,
    group: (id) => groups.get(id.slice(question.grouping.length + 1)),
    rowsIn(group, entry) {
      const rows: Row[] = [];
      each(entry, (key, row) => key === group.key && rows.push(row));
      return rows;
    },
    isCurrent: () => people() === version,
    close,
  };
}

/** What the filter asks for. Of a filter that says nothing of statuses only the open; forms where the grouping has them. */
function showing(
  { grouping, filter }: Pick<TreeQuestion, 'grouping' | 'filter'>,
  { index, ask }: Pick<World, 'index' | 'ask'>,
): { isShown(mark: Mark, look: Look, id: number): boolean; fields: ReadonlySet<string> } {
  const { matches, fields } = parseQuery(filter, ask.locale);
  const anyStatus = fields.has('status');
  const forms = groupings[grouping].forms || fields.has('kind');
  const any = fields.size === 0;
  return {
    fields,
    isShown: (mark, look, id) =>
      (anyStatus || isOpen(statusOf(mark))) &&
      (forms || !isFormMark(mark)) &&
      (any || matches(look.move(id), ask, index.people)),
  };
}
