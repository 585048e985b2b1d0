/** The task tree, one level at a time, and of a long level a page at a time; the way to a task of it, and on to the next. */
import type { Row } from '../../index/entry.ts';
import { firstOf } from '../../index/first.ts';
import type { Position } from '../../model.ts';
import { rangeOf, taskAt } from '../place.ts';
import type { TaskPlace, TreeLook, TreeNode, TreeQuestion } from '../types.ts';
import type { World } from '../world.ts';
import { byPressure } from './groupings.ts';
import { type LaidOut, laidOut, taskOrder } from './layout.ts';
import { groupNode, moreNode, namingIn, taskNode } from './nodes.ts';
import { createTally, type Group, levelBreak, type Tally } from './tally.ts';

/** So many nodes of a level are answered at once; behind them one stands for the next. */
const pageSize = 500;

/** The tree of an index. Throws QueryError where the filter cannot be read. */
export interface Tree {
  /** The groups, or with `parent` what is in one, or what a node of the kind `more` stands for. */
  level(question: TreeQuestion, world: World): TreeNode[];
  /** Counts for an answer in steps of some notes: each call says whether there are more. Who asks without is answered too. */
  counting(question: TreeQuestion, world: World): () => boolean;
  /** From the top to the task at a position: the nodes that it is in, and its own; empty where it is not shown. */
  pathTo(look: TreeLook, place: { uri: string; position: Position }, world: World): TreeNode[];
  /** The same to the task behind or before a node, in the order of the tree; round at its ends. From null to the first or last. */
  step(look: TreeLook, from: string | null, direction: 'next' | 'previous', world: World): TreeNode[];
  /** Where the tasks stand that are in groups, or that nodes of the kind `more` stand for; each once. */
  tasksIn(look: TreeLook, ids: readonly string[], world: World): TaskPlace[];
}

/** So many views of the tree are followed at once: the Tasks view, and saved ones. */
const views = 6;

/** Groups are counted once for a question, and follow the notes: an editor asks for each level by itself, and again after each change. */
export function createTree(): Tree {
  const kept = new Map<string, { world: World; tally: Tally }>();
  const drop = (key: string) => {
    kept.get(key)?.tally.close();
    kept.delete(key);
  };
  const tallyOf = (look: LaidOut, world: World): Tally => {
    const { index, ask } = world;
    index.trails.settle();
    const key = JSON.stringify([look, ask.today, ask.locale]);
    const known = kept.get(key);
    const same = known?.world.index === index && known.world.ask.settings === ask.settings;
    if (known && same && known.tally.isCurrent()) {
      // What was asked for last is at the end.
      kept.delete(key);
      kept.set(key, known);
      return known.tally;
    }
    drop(key);
    const tally = createTally(look, world);
    kept.set(key, { world, tally });
    if (kept.size > views) drop(kept.keys().next().value!);
    return tally;
  };
  return {
    level({ parent, ...chosen }, world) {
      const look = laidOut(chosen, world.ask);
      return levelOf(tallyOf(look, world), { ...look, parent }, world);
    },
    counting({ parent: _, ...chosen }, world) {
      const tally = tallyOf(laidOut(chosen, world.ask), world);
      return () => tally.more(20);
    },
    pathTo(chosen, place, world) {
      const look = laidOut(chosen, world.ask);
      return pathTo(tallyOf(look, world), look, { ...place, world });
    },
    tasksIn(chosen, ids, world) {
      const look = laidOut(chosen, world.ask);
      return placesIn(tallyOf(look, world), ids, { look, world });
    },
    step(chosen, from, direction, world) {
      const look = laidOut(chosen, world.ask);
      return stepFrom(tallyOf(look, world), { look, from, direction, world });
    },
  };
}

function levelOf(tally: Tally, question: LaidOut & Pick<TreeQuestion, 'parent'>, world: World): TreeNode[] {
  const { above, from } = pageOf(question.parent ?? '');
  const to = from + pageSize;
  const group = above === '' ? null : tally.group(above);
  if (group === undefined) return [];
  const groups = group?.within ?? tally.top();
  const isOfTasks = group !== null && groups.size === 0;
  const size = isOfTasks ? Math.min(group.count, question.groupLimit ?? group.count) : groups.size;
  const nodes = isOfTasks
    ? taskNodes(tally, group, { question, world, from, to: Math.min(to, size) })
    : firstOf(groups.values(), to, byPressure)
        .slice(from)
        .map((one) => groupNode(one, world));
  return size > to ? [...nodes, moreNode(above, size - to, to, world)] : nodes;
}

/** The group whose nodes are meant, and from which on; the empty id is the top. */
function pageOf(id: string): { above: string; from: number } {
  const [, above, from] = /^(.*)\n(\d+)$/s.exec(id) ?? [null, id, '0'];
  return { above: above!, from: Number(from) };
}

function placesIn(tally: Tally, ids: readonly string[], at: { look: LaidOut; world: World }): TaskPlace[] {
  const places = new Map<string, TaskPlace>();
  for (const id of ids)
    for (const { entry, id: task } of rowsUnder(tally, id, at)) {
      const note = entry.note();
      const { span, title } = note.tasks[task]!;
      places.set(`${note.uri} ${task}`, { uri: note.uri, position: rangeOf(note, span).start, title });
    }
  return [...places.values()];
}

/** The tasks of a group, or from one of them on; of a group of groups those in them. */
function rowsUnder(tally: Tally, id: string, { look, world }: { look: LaidOut; world: World }): Row[] {
  const { above, from } = pageOf(id);
  const group = above === '' ? null : tally.group(above);
  if (group === undefined) return [];
  const groups = [...(group?.within ?? tally.top()).values()];
  if (group && groups.length === 0) {
    return sortedRows(tally, group, { look, world }).slice(from);
  }
  return groups
    .sort(byPressure)
    .slice(from)
    .flatMap((one) => sortedRows(tally, one, { look, world }));
}

/** The tasks of a group that are shown, in their order. */
const sortedRows = (tally: Tally, group: Group, { look, world }: { look: LaidOut; world: World }): Row[] =>
  firstOf(rowsOf(tally, group), look.groupLimit ?? group.count, taskOrder(group.grouping, look, world));

interface Page {
  question: LaidOut;
  world: World;
  from: number;
  to: number;
}

function taskNodes(tally: Tally, group: Group, { question, world, from, to }: Page): TreeNode[] {
  const nameOf = namingIn(tally, group);
  const rows = firstOf(rowsOf(tally, group), to, taskOrder(group.grouping, question, world)).slice(from);
  return rows.map((row) => taskNode(nameOf(row), world.index.found(row), world));
}

function* rowsOf(tally: Tally, group: Group): Generator<Row> {
  for (const entry of group.entries) yield* tally.rowsIn(group, entry);
}

function pathTo(
  tally: Tally,
  look: LaidOut,
  { uri, position, world }: { uri: string; position: Position; world: World },
): TreeNode[] {
  const { index } = world;
  const entry = index.entry(uri);
  const note = entry?.note();
  const task = note && taskAt(note, position);
  if (!entry || !task) return [];
  // An item that a newer note carries on stands in the tree as it is there.
  const shown = index.trails.trailOf({ entry, id: task.id }).at(-1) ?? { entry, id: task.id };
  const [group] = tally.groupsOf(shown.entry, shown.id);
  if (!group) return [];
  const row = { ...shown, mark: shown.entry.markAt(shown.id) };
  return nodesTo(tally, group, row, { look, world });
}

/** The nodes from the top to a task of a group. */
function nodesTo(tally: Tally, group: Group, row: Row, { look, world }: { look: LaidOut; world: World }): TreeNode[] {
  const groups = [...(group.above ? [group.above] : []), group];
  const order = taskOrder(group.grouping, look, world);
  // On the first page it is wherever it stands on it.
  const before = group.count <= pageSize ? 0 : countOf(rowsOf(tally, group), (other) => order(other, row) < 0);
  return [
    ...groups.flatMap((one) => {
      const among = one.above?.within ?? tally.top();
      const ahead = among.size <= pageSize ? 0 : countOf(among.values(), (other) => byPressure(other, one) < 0);
      return [...mores(one.above?.id ?? '', ahead, among.size, world), groupNode(one, world)];
    }),
    ...mores(group.id, before, group.count, world),
    taskNode(namingIn(tally, group)(row), world.index.found(row), world),
  ];
}

/** What stands for the pages behind the first, up to the one on which the node is that has so many before it. */
const mores = (above: string, before: number, size: number, world: World): TreeNode[] =>
  Array.from({ length: Math.floor(before / pageSize) }, (_, at) => {
    const from = (at + 1) * pageSize;
    return moreNode(above, size - from, from, world);
  });

function countOf<Item>(items: Iterable<Item>, holds: (item: Item) => boolean): number {
  let count = 0;
  for (const item of items) if (holds(item)) count += 1;
  return count;
}

interface Stepping {
  look: LaidOut;
  from: string | null;
  direction: 'next' | 'previous';
  world: World;
}

/** From group to group in their order, and in each from task to task. */
function stepFrom(tally: Tally, { look, from, direction, world }: Stepping): TreeNode[] {
  const groups = [...tally.top().values()]
    .sort(byPressure)
    .flatMap((group) => (group.within.size > 0 ? [...group.within.values()].sort(byPressure) : [group]));
  const step = direction === 'next' ? 1 : -1;
  const here = from === null ? -1 : groups.findIndex(({ id }) => from === id || from.startsWith(`${id}/`));
  const at =
    here >= 0 ? here : from === null ? -1 : groups.findIndex(({ id }) => id.startsWith(`${from}${levelBreak}`));
  const sorted = (group: Group): Row[] => sortedRows(tally, group, { look, world });
  const current = groups[here];
  if (current && from !== current.id) {
    const rows = sorted(current);
    const nameOf = namingIn(tally, current);
    const next = rows[rows.findIndex((row) => nameOf(row) === from) + step];
    if (next) return nodesTo(tally, current, next, { look, world });
  }
  // From a group forward its own first task is next.
  const inside = direction === 'next' && at >= 0 && (here < 0 || from === current?.id);
  const beyond = inside ? at : at < 0 && direction === 'previous' ? groups.length - 1 : at + step;
  const group = groups[(beyond + groups.length) % groups.length];
  const row = group && sorted(group).at(direction === 'next' ? 0 : -1);
  return group && row ? nodesTo(tally, group, row, { look, world }) : [];
}
