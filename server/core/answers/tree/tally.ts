/**
 * The groups of the task tree, counted, one level of them or two; a task that stands in several notes counts in the newest.
 * Counted once for a question, at once or some notes at a time; a note that changes takes its own tasks out and puts them in again.
 */
import { isOverdueMark } from '../../index/due.ts';
import type { Entry, Row } from '../../index/entry.ts';
import { createGathering, type Gathering } from '../../index/gathering.ts';
import { Look } from '../../index/look.ts';
import { whenOf } from '../../index/when.ts';
import type { Grouping, TreeLook } from '../types.ts';
import type { World } from '../world.ts';
import { groupings, type Heading, type Place } from './groupings.ts';
import { showingOf } from './showing.ts';

export interface Group extends Heading {
  id: string;
  grouping: Grouping;
  key: string;
  count: number;
  overdue: number;
  /** The group that it is in; null at the top. */
  above: Group | null;
  /** The groups in it, by key; none where there are tasks in it. */
  within: Map<string, Group>;
  /** The notes that have tasks of the group. */
  entries: Set<Entry>;
  /** The one that came last: it mostly has several. */
  latest: Entry | null;
}

export interface Tally extends Pick<Gathering<unknown>, 'more'> {
  /** The groups of the top, by key, in no order. */
  top(): ReadonlyMap<string, Group>;
  group(id: string): Group | undefined;
  /** The tasks of a group in one of its notes, by line. */
  rowsIn(group: Group, entry: Entry): Row[];
  /** The ids of the groups without groups in them that a task is in; none where it is not shown. */
  groupsOf(entry: Entry, id: number): Group[];
  /** Whether it still answers the question: no note makes it stale, but who is who may, and which tasks are the same. */
  isCurrent(): boolean;
  /** Follows the notes no longer. */
  close(): void;
}

/** What will be counted. Throws QueryError where the filter cannot be read. */
export function createTally(look: TreeLook, { index, ask }: Asking): Tally {
  index.trails.settle();
  const levels =
    look.subgrouping && look.subgrouping !== look.grouping ? [look.grouping, look.subgrouping] : [look.grouping];
  const { each, uses } = walking(look, levels, { index, ask });
  const { follow, more, made } = createGathering(
    index.all,
    () => createGroups(levels, { index, ask }),
    (groups, old, now) => {
      if (old) each(old, groups.go);
      if (now) each(now, groups.come);
    },
  );
  const ends = [index.follow(follow), index.trails.followShown(follow)];
  const usesPeople = uses.people || levels.includes('owner');
  const versions = () =>
    [
      usesPeople ? index.people.version() : '',
      uses.trails ? index.trails.version() : '',
      uses.notes ? index.version() : '',
    ].join(' ');
  const version = versions();
  return {
    more,
    top: () => made().top,
    group: (id) => made().byId.get(id),
    rowsIn(group, entry) {
      const path = pathOf(group);
      const rows: Row[] = [];
      each(entry, ({ id, mark }, keys) => {
        if (path.every((key, level) => keys[level]!.includes(key))) rows.push({ entry, id, mark });
      });
      return rows;
    },
    groupsOf(entry, id) {
      const found: Group[] = [];
      each(entry, (place, keys) => place.id === id && found.push(...made().at(keys)));
      return found;
    },
    isCurrent: () => versions() === version,
    close() {
      for (const end of ends) end();
    },
  };
}

/** Between the levels of a group's id, which are `grouping:key` each. */
export const levelBreak = '\u001f';

type Asking = Pick<World, 'index' | 'ask'>;
/** Is told of a task that the question is about: the keys of its groups on each level. */
type Tell = (place: Place, keys: readonly (readonly string[])[], look: Look) => void;

/** The keys of a group and of those that it is in, from the top. */
const pathOf = ({ key, above }: Group): string[] => (above ? [...pathOf(above), key] : [key]);

/** Groups that tasks come into and go out of. */
function createGroups(levels: readonly Grouping[], world: Asking) {
  const top = new Map<string, Group>();
  const byId = new Map<string, Group>();
  const when = whenOf(world.ask);
  const groupOf = (above: Group | null, key: string, place: Place, look: Look): Group => {
    const among = above?.within ?? top;
    const known = among.get(key);
    if (known) return known;
    const grouping = levels[above ? 1 : 0]!;
    const heading = groupings[grouping].headingOf(key, place, { note: look.note, world });
    const id = `${above ? `${above.id}${levelBreak}` : ''}${grouping}:${key}`;
    const parts = { within: new Map(), entries: new Set<Entry>(), latest: null };
    const group: Group = { ...heading, id, grouping, key, above, count: 0, overdue: 0, ...parts };
    among.set(key, group);
    byId.set(id, group);
    return group;
  };
  const enter = (group: Group, { mark }: Place, { note: { entry } }: Look) => {
    group.count += 1;
    if (isOverdueMark(mark, when)) group.overdue += 1;
    if (group.latest === entry) return;
    group.latest = entry;
    group.entries.add(entry);
  };
  const leave = (group: Group, { mark }: Place, { note: { entry } }: Look) => {
    group.count -= 1;
    if (isOverdueMark(mark, when)) group.overdue -= 1;
    group.latest = null;
    group.entries.delete(entry);
    if (group.count > 0) return;
    (group.above?.within ?? top).delete(group.key);
    byId.delete(group.id);
  };
  const come: Tell = (place, keys, look) => {
    const below = keys[1] ?? none;
    for (const key of keys[0]!) {
      const group = groupOf(null, key, place, look);
      enter(group, place, look);
      for (const inner of below) enter(groupOf(group, inner, place, look), place, look);
    }
  };
  const go: Tell = (place, [keys, below], look) => {
    for (const key of keys!) {
      const group = top.get(key);
      if (!group) continue;
      for (const inner of below ?? []) {
        const lower = group.within.get(inner);
        if (lower) leave(lower, place, look);
      }
      leave(group, place, look);
    }
  };
  const at = ([keys, below]: readonly (readonly string[])[]): Group[] => {
    const groups = keys!.flatMap((key) => top.get(key) ?? []);
    return below ? groups.flatMap(({ within }) => below.flatMap((key) => within.get(key) ?? [])) : groups;
  };
  return { top, byId, come, go, at };
}

const none: readonly string[] = [];

/** How the tasks of an entry that the question is about are gone through, each with the keys of its groups. */
function walking(tree: TreeLook, levels: readonly Grouping[], { index, ask }: Asking) {
  const { hasNote, isShown, uses } = showingOf(tree, { index, ask });
  const each = (entry: Entry, tell: Tell): void => {
    if (!hasNote(entry)) return;
    const look = new Look(entry);
    const keysOf = levels.map((grouping) => groupings[grouping].keysIn(look.note, { index, ask }));
    // One each for all tasks of the note: nobody keeps them.
    const place: Place = { id: 0, mark: 0 };
    const found: (readonly string[])[] = [];
    for (let id = 0; id < entry.tasks; id++) {
      place.id = id;
      place.mark = entry.markAt(id);
      if (!isShown(place.mark, look, id)) continue;
      for (let level = 0; level < keysOf.length; level++) found[level] = keysOf[level]!(place);
      tell(place, found, look);
    }
  };
  return { each, uses };
}
