/** The nodes of the task tree: what is written and said of a group, a task, and the rest of a long level. */
import { daysOver, isOpen, isOverdue } from '../../index/due.ts';
import type { Entry, Row } from '../../index/entry.ts';
import type { FoundTask } from '../../index/index.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Ask } from '../../model.ts';
import { rangeOf } from '../place.ts';
import type { TreeNode } from '../types.ts';
import { distance, dueMark, longDay } from '../words.ts';
import type { World } from '../world.ts';
import { folderOf } from './showing.ts';
import type { Group, Tally } from './tally.ts';

/** What stands for the rest of a level: its children are the next page. */
export function moreNode(above: string, left: number, from: number, { ask: { locale } }: World): TreeNode {
  const label = messagesFor(locale).tree.more(left);
  return { ...bare, id: `${above}\n${from}`, kind: 'more', label, spoken: label, hasChildren: true };
}

/** What a node has that says nothing of it. */
const bare = {
  grouping: null,
  due: '',
  description: '',
  status: null,
  overdue: false,
  location: null,
  offers: [],
  folder: null,
} satisfies Partial<TreeNode>;

/** A group, with how many tasks are in it. */
export function groupNode(group: Group, { ask: { locale } }: World): TreeNode {
  const { tree } = messagesFor(locale);
  const { place, grouping } = group;
  // A band of days is late as a whole, and says so itself.
  const count = tree.count(group.count, grouping === 'due' ? 0 : group.overdue);
  return {
    ...bare,
    id: group.id,
    kind: 'group',
    grouping,
    label: group.label,
    description: group.detail ? `${count} · ${group.detail}` : count,
    spoken: tree.spokenGroup(group.label, group.count, group.overdue),
    hasChildren: true,
    overdue: group.overdue > 0,
    location: place ? { uri: place.note().uri, range: rangeOf(place.note(), place.span) } : null,
    folder: group.folder ?? null,
  };
}

/** What nodes of tasks are called by in a group: stays while other lines come and go. */
export function namingIn(tally: Tally, group: Group): (row: Row) => string {
  const names = new Map<Entry, Map<number, string>>();
  return ({ entry, id }) => {
    const inNote = names.get(entry) ?? namesIn(tally.rowsIn(group, entry));
    names.set(entry, inNote);
    return `${group.id}/${entry.uri}/${inNote.get(id)!}`;
  };
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

/** A task. */
export function taskNode(id: string, found: FoundTask, world: World): TreeNode {
  const { note, task } = found;
  const messages = messagesFor(world.ask.locale);
  const marks = [
    messages.list(task.owners),
    task.kind === 'form' ? messages.form : '',
    task.certainty === 'inferred' ? messages.inferred : '',
  ];
  return {
    ...bare,
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
    offers: offersOf(found),
    folder: folderOf(note.path),
  };
}

function offersOf({ note, task }: FoundTask): TreeNode['offers'] {
  const isAddressed = task.issues.some((key) => note.issues.some((issue) => issue.key === key && issue.url));
  const isBoxless = task.checkbox === null && task.kind === 'task' && isOpen(task.status);
  return [...(isAddressed ? (['issue'] as const) : []), ...(isBoxless ? (['confirm'] as const) : [])];
}

function spokenTask(found: FoundTask, ask: Ask): string {
  const { task } = found;
  const messages = messagesFor(ask.locale);
  const { tree, statuses, list } = messages;
  const facts = [statuses[task.status]];
  if (task.due !== null) {
    const far = isOverdue(found, ask) ? tree.spokenOverdue(daysOver(task.due, ask.today)) : distance(task.due, ask);
    facts.push(tree.spokenDue(longDay(task.due, ask.locale), far));
  }
  if (task.owners.length > 0) facts.push(tree.spokenOwner(list(task.owners)));
  if (task.kind === 'form') facts.push(messages.form);
  if (task.certainty === 'inferred') facts.push(messages.inferred);
  return tree.spokenTask(task.title, facts);
}
