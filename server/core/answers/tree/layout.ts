/** What a filter says of how its tasks are to be shown: it goes before what else was chosen. */
import { byUrgency } from '../../index/due.ts';
import type { Row } from '../../index/entry.ts';
import { parseQuery, type QuerySort } from '../../index/query/index.ts';
import type { Ask } from '../../model.ts';
import type { Grouping, TreeLook } from '../types.ts';
import type { World } from '../world.ts';
import { groupings } from './groupings.ts';
import { orderBy, orders } from './orders.ts';

/** A look at the tree with what its filter says. */
export interface LaidOut extends TreeLook {
  /** Empty where the filter does not say. */
  sorts: QuerySort[];
  limit: number | null;
  groupLimit: number | null;
}

/** Throws QueryError where the filter cannot be read. Of the fields to group by a tree has the first two. */
export function laidOut(look: TreeLook, ask: Ask): LaidOut {
  const { groups, sorts, limit, groupLimit } = parseQuery(look.filter, ask.locale);
  const [grouping, subgrouping = null] = groups;
  return { ...look, ...(grouping && { grouping, subgrouping }), sorts, limit, groupLimit };
}

/** The order of tasks in a group. */
export const taskOrder = (
  grouping: Grouping,
  { sort, sorts }: LaidOut,
  world: Pick<World, 'index' | 'ask'>,
): ((a: Row, b: Row) => number) =>
  sorts.length > 0
    ? orderBy(sorts, world, byUrgency(world.ask))
    : orders[sort ?? (groupings[grouping].inNoteOrder ? 'place' : 'due')](world);
