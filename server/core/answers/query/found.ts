/** What a query finds, sorted, limited and grouped as it says: for lists that are shown at once. */
import { byUrgency, isOverdueMark } from '../../index/due.ts';
import type { Entry, Row } from '../../index/entry.ts';
import { firstOf } from '../../index/first.ts';
import { NoteLook } from '../../index/note-look.ts';
import { type GroupKey, parseQuery } from '../../index/query/index.ts';
import { whenOf } from '../../index/when.ts';
import { byPressure, groupings, type Heading } from '../tree/groupings.ts';
import { orderBy } from '../tree/orders.ts';
import { unlimited } from '../tree/showing.ts';
import type { Shown } from '../types.ts';
import type { World } from '../world.ts';

export interface Found {
  /** Outermost heading first; one group without a heading where the query names none. */
  groups: FoundGroup[];
  /** How many tasks it holds for, with those that are left out. */
  found: number;
}

export interface FoundGroup {
  labels: string[];
  rows: Row[];
  /** How many of it are left out. */
  more: number;
}

export interface FindOptions {
  /** What is shown of what the query says nothing of; `all`: everything, older copies too. */
  show?: Partial<Shown> | 'all';
  /** The order where the query names none: the most urgent first if left out. */
  order?: (a: Row, b: Row) => number;
  /** At most so many tasks, whatever the query says. */
  most?: number;
  /** Whether tasks stand in the groups that the query names, each in all that it belongs to; left out they do. */
  grouped?: boolean;
}

type Asking = Pick<World, 'index' | 'ask'>;

/** Throws QueryError where the query cannot be read. */
export function findTasks(
  filter: string,
  { show = {}, order, most, grouped = true }: FindOptions,
  world: Asking,
): Found {
  const { index, ask } = world;
  index.trails.settle();
  const { matches, groups, sorts, limit, groupLimit } = parseQuery(filter, ask.locale);
  const usual = order ?? byUrgency(ask);
  const rows = show === 'all' ? index.rows((look) => matches(look, ask, index)) : shownRows(filter, show, world);
  const left = Math.min(limit ?? rows.length, most ?? rows.length);
  const first = firstOf(rows, left, sorts.length > 0 ? orderBy(sorts, world, usual) : usual);
  return {
    groups: groupsOf(first, grouped ? groups : [], world).map(({ labels, rows: all }) => {
      const kept = all.slice(0, (grouped ? groupLimit : null) ?? all.length);
      return { labels, rows: kept, more: all.length - kept.length };
    }),
    found: rows.length,
  };
}

function shownRows(filter: string, show: Partial<Shown>, world: Asking): Row[] {
  const { hasNote, isShown } = unlimited({ grouping: 'due', filter, show }, world);
  return world.index.rows((look) => hasNote(look.note.entry) && isShown(look.mark, look, look.task.id));
}

/** The rows of each group in their order; a task that has several keys stands in several groups. */
function groupsOf(
  rows: readonly Row[],
  [key, ...rest]: readonly GroupKey[],
  world: Asking,
): { labels: string[]; rows: Row[] }[] {
  if (key === undefined) return [{ labels: [], rows: [...rows] }];
  const rule = groupings[key];
  const when = whenOf(world.ask);
  const looks = new Map<Entry, { note: NoteLook; keysOf: ReturnType<typeof rule.keysIn> }>();
  const groups = new Map<string, { heading: Heading; overdue: number; rows: Row[] }>();
  for (const row of rows) {
    const note = looks.get(row.entry)?.note ?? new NoteLook(row.entry);
    const { keysOf } = looks.get(row.entry) ?? { keysOf: rule.keysIn(note, world) };
    looks.set(row.entry, { note, keysOf });
    for (const one of new Set(keysOf(row))) {
      const group = groups.get(one) ?? { heading: rule.headingOf(one, row, { note, world }), overdue: 0, rows: [] };
      groups.set(one, group);
      group.rows.push(row);
      group.overdue += Number(isOverdueMark(row.mark, when));
    }
  }
  return [...groups.values()]
    .sort((a, b) => byPressure({ ...a.heading, overdue: a.overdue }, { ...b.heading, overdue: b.overdue }))
    .flatMap(({ heading, rows: inner }) =>
      groupsOf(inner, rest, world).map(({ labels, rows: own }) => ({ labels: [heading.label, ...labels], rows: own })),
    );
}
