/** The task tree, one level at a time. */
import { byPlace, byUrgency, compare, daysOver, isOpen, isOverdue } from '../index/due.ts';
import type { FoundTask } from '../index/index.ts';
import { parseQuery } from '../index/query.ts';
import { messagesFor } from '../messages/index.ts';
import type { Ask } from '../model.ts';
import { taskFacts } from './describe.ts';
import { groupings, type Membership } from './groupings.ts';
import { rangeOf } from './place.ts';
import type { TreeNode, TreeQuestion } from './types.ts';
import { distance, dueMark, longDay } from './words.ts';
import type { World } from './world.ts';

interface Group extends Membership {
  id: string;
  tasks: FoundTask[];
  overdue: number;
}

/**
 * Answers with the groups, or with `parent` the tasks of one; throws QueryError where the filter cannot be read. The
 * groups are kept until a note or the question changes: an editor asks for each level by itself.
 */
export function createTree(): (question: TreeQuestion, world: World) => TreeNode[] {
  let kept: { key: string; ask: Ask; groups: Group[] } | null = null;
  return (question, world) => {
    const { index, ask } = world;
    const key = JSON.stringify([index.version(), question.grouping, question.filter, ask.today, ask.locale]);
    if (kept?.key !== key || kept.ask.settings !== ask.settings)
      kept = { key, ask, groups: groupTasks(question, world) };
    if (question.parent === null) return kept.groups.map((group) => groupNode(group, question, world));
    const group = kept.groups.find(({ id }) => id === question.parent);
    return group ? taskNodes(group, question, world) : [];
  };
}

function groupTasks(question: TreeQuestion, world: World): Group[] {
  const groups = new Map<string, Group>();
  for (const found of shownTasks(question, world)) {
    for (const membership of groupings[question.grouping].groupsOf(found, world)) {
      const id = `${question.grouping}:${membership.key}`;
      const group = groups.get(id) ?? { ...membership, id, tasks: [], overdue: 0 };
      group.tasks.push(found);
      group.overdue += Number(isOverdue(found, world.ask));
      groups.set(id, group);
    }
  }
  return [...groups.values()].sort(
    (a, b) => a.rank - b.rank || Number(b.overdue > 0) - Number(a.overdue > 0) || compare(a.order, b.order),
  );
}

/** What the filter asks for. Of a filter that says nothing of statuses only the open; forms where the grouping has them. */
function shownTasks({ grouping, filter }: TreeQuestion, { index, ask }: World): FoundTask[] {
  const query = parseQuery(filter, ask.locale);
  const anyStatus = query.fields.has('status');
  const forms = groupings[grouping].forms || query.fields.has('kind');
  return index
    .tasks()
    .filter(
      (found) =>
        (anyStatus || isOpen(found.task.status)) &&
        (forms || found.task.kind === 'task') &&
        query.matches(found, ask, index.people),
    );
}

function groupNode(group: Group, { grouping }: TreeQuestion, { ask: { locale } }: World): TreeNode {
  const { tree } = messagesFor(locale);
  // A band of days is late as a whole, and says so itself.
  const overdue = grouping === 'due' ? 0 : group.overdue;
  const count = tree.count(group.tasks.length, overdue);
  const { place } = group;
  return {
    id: group.id,
    kind: 'group',
    label: group.label,
    due: '',
    description: group.detail ? `${count} · ${group.detail}` : count,
    tooltip: '',
    spoken: tree.spokenGroup(group.label, group.tasks.length, group.overdue),
    hasChildren: true,
    status: null,
    overdue: group.overdue > 0,
    location: place ? { uri: place.note.uri, range: rangeOf(place.note, place.span) } : null,
  };
}

function taskNodes(group: Group, { grouping }: TreeQuestion, world: World): TreeNode[] {
  const inOrder = groupings[grouping].inNoteOrder ? byOverdueThenPlace(world.ask) : byUrgency(world.ask);
  const seen = new Map<string, number>();
  return group.tasks
    .map((found) => {
      const name = `${group.id}/${found.note.uri}/${found.task.title}`;
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return { found, id: `${name}/${nth}` };
    })
    .sort((a, b) => inOrder(a.found, b.found))
    .map(({ found, id }) => taskNode(id, found, world));
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
    tooltip: taskFacts(found, world),
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

const byOverdueThenPlace = (ask: Ask) => (a: FoundTask, b: FoundTask) =>
  Number(isOverdue(b, ask)) - Number(isOverdue(a, ask)) || byPlace(a, b);
