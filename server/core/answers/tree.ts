/** The task tree, one level at a time, and of a long level a page at a time. */
import { byOverdue, byUrgency, daysOver, isOverdue } from '../index/due.ts';
import { compare, type Entry, type Row } from '../index/entry.ts';
import { firstOf } from '../index/first.ts';
import type { FoundTask } from '../index/index.ts';
import { messagesFor } from '../messages/index.ts';
import type { Ask } from '../model.ts';
import { groupings } from './groupings.ts';
import { rangeOf } from './place.ts';
import { createTally, type Group, type Tally } from './tally.ts';
import type { TreeNode, TreeQuestion } from './types.ts';
import { distance, dueMark, longDay } from './words.ts';
import type { World } from './world.ts';

/** So many nodes of a level are answered at once; behind them one stands for the next. */
const pageSize = 500;

/**
 * Answers with the groups, or with `parent` the tasks of one, or what a node of the kind `more` stands for; throws QueryError
 * where the filter cannot be read. Groups are counted once for a question, and follow the notes: an editor asks for each level
 * by itself, and again after each change.
 */
export function createTree(): (question: TreeQuestion, world: World) => TreeNode[] {
  let kept: { key: string; world: World; tally: Tally } | null = null;
  return (question, world) => {
    const { index, ask } = world;
    index.trails.settle();
    const key = JSON.stringify([question.grouping, question.filter, ask.today, ask.locale]);
    const same = kept?.key === key && kept.world.index === index && kept.world.ask.settings === ask.settings;
    if (!kept || !same || !kept.tally.isCurrent()) {
      kept?.tally.close();
      kept = null;
      kept = { key, world, tally: createTally(question, world) };
    }
    return levelOf(kept.tally, question, world);
  };
}

function levelOf(tally: Tally, question: TreeQuestion, world: World): TreeNode[] {
  const { parent } = question;
  const [, above = '', from = '0'] = /^(.*)\n(\d+)$/s.exec(parent ?? '') ?? [null, parent ?? ''];
  const page = { from: Number(from), to: Number(from) + pageSize };
  if (above === '') {
    const groups = firstOf(tally.groups(), page.to, byPressure).slice(page.from);
    const nodes = groups.map((group) => groupNode(group, question, world));
    return [...nodes, ...moreNode('', tally.size() - page.to, page.to, world)];
  }
  const group = tally.group(above);
  if (!group) return [];
  const nodes = taskNodes(tally, group, { question, world, page });
  return [...nodes, ...moreNode(above, group.count - page.to, page.to, world)];
}

const byPressure = (a: Group, b: Group): number =>
  a.rank - b.rank || Number(b.overdue > 0) - Number(a.overdue > 0) || compare(a.order, b.order);

/** What stands for the rest of a level: its children are the next page. */
function moreNode(above: string, left: number, from: number, { ask: { locale } }: World): TreeNode[] {
  if (left <= 0) return [];
  const label = messagesFor(locale).tree.more(left);
  return [
    {
      id: `${above}\n${from}`,
      kind: 'more',
      label,
      due: '',
      description: '',
      spoken: label,
      hasChildren: true,
      status: null,
      overdue: false,
      location: null,
    },
  ];
}

function groupNode(group: Group, { grouping }: TreeQuestion, { ask: { locale } }: World): TreeNode {
  const { tree } = messagesFor(locale);
  // A band of days is late as a whole, and says so itself.
  const overdue = grouping === 'due' ? 0 : group.overdue;
  const count = tree.count(group.count, overdue);
  const { place } = group;
  return {
    id: group.id,
    kind: 'group',
    label: group.label,
    due: '',
    description: group.detail ? `${count} · ${group.detail}` : count,
    spoken: tree.spokenGroup(group.label, group.count, group.overdue),
    hasChildren: true,
    status: null,
    overdue: group.overdue > 0,
    location: place ? { uri: place.note().uri, range: rangeOf(place.note(), place.span) } : null,
  };
}

function taskNodes(
  tally: Tally,
  group: Group,
  { question, world, page }: { question: TreeQuestion; world: World; page: { from: number; to: number } },
): TreeNode[] {
  const order = groupings[question.grouping].inNoteOrder ? byOverdue(world.ask) : byUrgency(world.ask);
  const rows = firstOf(rowsOf(tally, group), page.to, order).slice(page.from);
  const names = new Map<Entry, Map<number, string>>();
  return rows.map((row) => {
    const inNote = names.get(row.entry) ?? namesIn(tally.rowsIn(group, row.entry));
    names.set(row.entry, inNote);
    const id = `${group.id}/${row.entry.uri}/${inNote.get(row.id)!}`;
    return taskNode(id, world.index.found(row), world);
  });
}

function* rowsOf(tally: Tally, group: Group): Generator<Row> {
  for (const entry of group.entries) yield* tally.rowsIn(group, entry);
}

/** What tells tasks of a note apart while other lines come and go: their titles, and which of the same title they are. */
function namesIn(rows: readonly Row[]): Map<number, string> {
  const titles = rows[0]!.entry.titles();
  const seen = new Map<string, number>();
  return new Map(
    rows.map(({ id }) => {
      const title = titles[id]!;
      const nth = (seen.get(title) ?? 0) + 1;
      seen.set(title, nth);
      return [id, `${title}/${nth}`];
    }),
  );
}

function taskNode(id: string, found: FoundTask, world: World): TreeNode {
  const { note, task } = found;
  const messages = messagesFor(world.ask.locale);
  const marks = [
    messages.list(task.owners),
    task.kind === 'form' ? messages.form : '',
    task.certainty === 'inferred' ? messages.inferred : '',
  ];
  return {
    id,
    kind: 'task',
    label: task.title,
    due: dueMark(task.due, world.ask),
    description: marks.filter(Boolean).join(' · '),
    spoken: spokenTask(found, world.ask),
    hasChildren: false,
    status: task.status,
    overdue: isOverdue(found, world.ask),
    location: { uri: note.uri, range: rangeOf(note, task.span) },
  };
}

function spokenTask(found: FoundTask, ask: Ask): string {
  const { task } = found;
  const { tree, statuses, list } = messagesFor(ask.locale);
  const facts = [statuses[task.status]];
  if (task.due !== null) {
    const far = isOverdue(found, ask) ? tree.spokenOverdue(daysOver(task.due, ask.today)) : distance(task.due, ask);
    facts.push(tree.spokenDue(longDay(task.due, ask.locale), far));
  }
  if (task.owners.length > 0) facts.push(tree.spokenOwner(list(task.owners)));
  return tree.spokenTask(task.title, facts);
}
