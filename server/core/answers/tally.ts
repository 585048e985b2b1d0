/**
 * The groups of the task tree, counted; a task that stands in several notes counts in the newest. Counted once for a question; from then on a note that changes takes its own tasks out
 * and puts them in again.
 */
import { isOpen, isOverdueMark } from '../index/due.ts';
import type { Entry, Row } from '../index/entry.ts';
import type { Follow } from '../index/gathering.ts';
import { Look } from '../index/look.ts';
import { isFormMark, type Mark, statusOf } from '../index/mark.ts';
import { parseQuery } from '../index/query.ts';
import { whenOf } from '../index/when.ts';
import { groupings, type Heading, type Place } from './groupings.ts';
import type { TreeQuestion } from './types.ts';
import type { World } from './world.ts';

export interface Group extends Heading {
  id: string;
  key: string;
  count: number;
  overdue: number;
  /** The notes that have tasks of the group. */
  entries: Set<Entry>;
  /** The one that came last: it mostly has several. */
  latest: Entry | null;
}

export interface Tally {
  /** The groups that there are now, in no order. */
  groups(): Iterable<Group>;
  size(): number;
  group(id: string): Group | undefined;
  /** The tasks of a group in one of its notes, by line. */
  rowsIn(group: Group, entry: Entry): Row[];
  /** Whether it still answers the question: no note makes it stale, but who is who may, and which tasks are the same. */
  isCurrent(): boolean;
  /** Follows the notes no longer. */
  close(): void;
}

/** What is counted: `grouping` and `filter` of a question. Throws QueryError where the filter cannot be read. */
export function createTally(question: Omit<TreeQuestion, 'parent'>, { index, ask }: Asking): Tally {
  index.trails.settle();
  const { each, fields } = walking(question, { index, ask });
  const groups = createGroups(question, { index, ask });
  const come = (entry: Entry) => each(entry, groups.come);
  for (const entry of index.all()) come(entry);
  const follow: Follow = (old, now) => {
    if (old) each(old, groups.go);
    if (now) come(now);
  };
  const ends = [index.follow(follow), index.trails.followShown(follow)];
  const close = () => {
    for (const end of ends) end();
  };
  const usesPeople = question.grouping === 'owner' || fields.has('owner');
  const usesTrails = fields.has('carried');
  const versions = () => `${usesPeople ? index.people.version() : ''} ${usesTrails ? index.trails.version() : ''}`;
  const version = versions();
  return {
    groups: () => groups.byKey.values(),
    size: () => groups.byKey.size,
    group: (id) => groups.byKey.get(id.slice(question.grouping.length + 1)),
    rowsIn(group, entry) {
      const rows: Row[] = [];
      each(entry, (key, { id, mark }) => key === group.key && rows.push({ entry, id, mark }));
      return rows;
    },
    isCurrent: () => versions() === version,
    close,
  };
}

type Asking = Pick<World, 'index' | 'ask'>;
/** Is told of a task that the question is about, once for each of its groups. */
type Tell = (key: string, place: Place, look: Look) => void;

/** Groups that tasks come into and go out of. */
function createGroups({ grouping }: Omit<TreeQuestion, 'parent'>, world: Asking) {
  const byKey = new Map<string, Group>();
  const when = whenOf(world.ask);
  const groupOf = (key: string, place: Place, look: Look): Group => {
    const heading = groupings[grouping].headingOf(key, place, { note: look.note, world });
    const group: Group = {
      ...heading,
      id: `${grouping}:${key}`,
      key,
      count: 0,
      overdue: 0,
      entries: new Set<Entry>(),
      latest: null,
    };
    byKey.set(key, group);
    return group;
  };
  const come: Tell = (key, place, look) => {
    const { entry } = look.note;
    const group = byKey.get(key) ?? groupOf(key, place, look);
    group.count += 1;
    if (isOverdueMark(place.mark, when)) group.overdue += 1;
    if (group.latest === entry) return;
    group.latest = entry;
    group.entries.add(entry);
  };
  const go: Tell = (key, { mark }, { note: { entry } }) => {
    const group = byKey.get(key);
    if (!group) return;
    group.count -= 1;
    if (isOverdueMark(mark, when)) group.overdue -= 1;
    group.latest = null;
    group.entries.delete(entry);
    if (group.count === 0) byKey.delete(key);
  };
  return { byKey, come, go };
}

/** How the tasks of an entry that the question is about are gone through, each with the keys of its groups. */
function walking(question: Omit<TreeQuestion, 'parent'>, { index, ask }: Asking) {
  const rule = groupings[question.grouping];
  const { isShown, fields } = showing(question, { index, ask });
  const each = (entry: Entry, tell: Tell): void => {
    const look = new Look(entry);
    const keysOf = rule.keysIn(look.note, { index, ask });
    // One for all tasks of the note: nobody keeps it.
    const place: Place = { id: 0, mark: 0 };
    for (let id = 0; id < entry.tasks; id++) {
      place.id = id;
      place.mark = entry.markAt(id);
      if (isShown(place.mark, look, id)) for (const key of keysOf(place)) tell(key, place, look);
    }
  };
  return { each, fields };
}

/** What the filter asks for. Of a filter that says nothing of statuses only the open; forms where the grouping has them. */
function showing(
  { grouping, filter }: Pick<TreeQuestion, 'grouping' | 'filter'>,
  { index, ask }: Asking,
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
      !index.trails.isCarriedOn(look.note.entry, id) &&
      (any || matches(look.move(id), ask, index)),
  };
}
