/** Groups of the task tree, as lanes of the board: in the same order, under the same names. */
import { compare } from '../../index/entry.ts';
import type { NoteLook } from '../../index/note-look.ts';
import { groupings, type Heading, type Place } from '../tree/groupings.ts';
import type { Grouping } from '../types.ts';
import type { World } from '../world.ts';
import type { Life } from './lives.ts';

/** A group and what was put into it. */
export interface Lane<Item> extends Heading {
  key: string;
  overdue: number;
  items: Item[];
}

/** Puts things into the groups of the task that they are about. */
export function createLanes<Item>(grouping: Grouping, world: World) {
  const rule = groupings[grouping];
  const lanes = new Map<string, Lane<Item>>();
  let last: { note: NoteLook; keysOf: (place: Place) => readonly string[] } | null = null;
  return {
    put(life: Life, item: Item, overdue: boolean): void {
      if (last?.note !== life.note) last = { note: life.note, keysOf: rule.keysIn(life.note, world) };
      for (const key of last.keysOf(life)) {
        const lane = lanes.get(key) ?? {
          ...rule.headingOf(key, life, { note: life.note, world }),
          key,
          overdue: 0,
          items: [],
        };
        lanes.set(key, lane);
        lane.items.push(item);
        if (overdue) lane.overdue += 1;
      }
    },
    /** The lanes in the order of the tree. */
    sorted: (): Lane<Item>[] =>
      [...lanes.values()].sort(
        (a, b) => a.rank - b.rank || Number(b.overdue > 0) - Number(a.overdue > 0) || compare(a.order, b.order),
      ),
  };
}
