/** `dueline.archiveDone`: moves finished items to the archive of their note, or to the note beside it that is one. */
import { messagesFor } from '../../messages/index.ts';
import type { Note, Task } from '../../model.ts';
import { rangeOf } from '../place.ts';
import type { EditArguments, NoteEdits, Outcome, Refusal } from '../types.ts';
import type { World } from '../world.ts';
import { createPatch, type Patch } from '../writing/patch.ts';
import { archivePath, cutOf, headingsAbove, isArchived, placed } from './archive.ts';
import type { EditCommand } from './edit-command.ts';
import { everyItem, isFinished, type ListItem, listsIn } from './list-items.ts';
import { isPlace, tasksAt } from './task-places.ts';

type Argument = EditArguments['dueline.archiveDone'];

export const archiveDone: EditCommand<Argument> = {
  needs: '{ uri, position or range }',
  takes: isPlace,
  make(place, { world }) {
    const { refusals } = messagesFor(world.ask.locale);
    const note = world.index.note(place.uri);
    if (!note) return { refused: refusals.noTask };
    const toFile = (place.to ?? world.ask.settings.archive) === 'file';
    if (toFile && archivePath(note.uri) === null) return { refused: refusals.isArchive };
    const { items, refused } = itemsFor(note, place, world);
    if (items.length === 0) return { refused: refused[0]?.reason ?? refusals.nothingDone, refusals: refused };
    return archived({ note, world, toFile }, items, refused);
  },
};

/** The finished items that are meant, the outermost of each; and those that cannot be cut out of what they stand in. */
function itemsFor(note: Note, place: Argument, world: World): { items: ListItem[]; refused: Refusal[] } {
  const { refusals } = messagesFor(world.ask.locale);
  const asked = tasksAt(note, place).filter(
    (task) => isClosed(task) && (place.position || (task.kind === 'task' && !isArchived(note, task.span.start))),
  );
  const outer = listsIn(world.text(note.uri)).flatMap(({ items }) => items);
  const items = outer.filter(
    (item) =>
      item.list.isPlain &&
      asked.some(({ span }) => isIn(item, span.start)) &&
      isFinished(note, item) &&
      everyItem(item.lists).every(({ list }) => list.isPlain),
  );
  // What is done below something that is not stays with it.
  const left = asked.filter(({ span }) => !outer.some((item) => isIn(item, span.start)));
  const open = place.position && items.length === 0 ? asked.filter((task) => !left.includes(task)) : [];
  return {
    items,
    refused: [
      ...left.map((task) => refusalOf(note, task, refusals.notInList)),
      ...open.map((task) => refusalOf(note, task, refusals.openBeside)),
    ],
  };
}

const isClosed = ({ status }: Task): boolean => status === 'done' || status === 'cancelled';
const isIn = ({ start, end }: ListItem, offset: number): boolean => start <= offset && offset < end;

const refusalOf = (note: Note, { span, title }: Task, reason: string): Refusal => ({
  uri: note.uri,
  position: rangeOf(note, span).start,
  title,
  reason,
});

interface Archiving {
  note: Note;
  world: World;
  toFile: boolean;
}

/** Moves items; those that would read otherwise there are left out and told, and the others tried again. */
function archived(archiving: Archiving, items: ListItem[], refused: Refusal[]): Outcome {
  const { note, world } = archiving;
  const { refusals } = messagesFor(world.ask.locale);
  const made = moved(archiving, items);
  const lost = lostTasks(note, made.tasks);
  if (lost.length === 0) return { changes: made.changes, ...(refused.length > 0 && { refusals: refused }) };
  const stuck = items.filter((item) => lost.some(({ span }) => isIn(item, span.start)));
  const [first] = stuck.length > 0 ? stuck : items;
  const told = note.tasks.find(({ span }) => isIn(first!, span.start))!;
  const all = [
    ...refused,
    ...(stuck.length > 0 ? stuck : items).map((item) => {
      const task = note.tasks.find(({ span }) => isIn(item, span.start)) ?? told;
      return refusalOf(note, task, refusals.readsOtherwise);
    }),
  ];
  const left = stuck.length > 0 ? items.filter((item) => !stuck.includes(item)) : [];
  return left.length > 0 ? archived(archiving, left, all) : { refused: all[0]!.reason, refusals: all };
}

/** The tasks of a note whose like is not among others. */
function lostTasks(note: Note, tasks: readonly Task[]): Task[] {
  const left = new Map<string, number>();
  for (const task of tasks) left.set(factsOf(task), (left.get(factsOf(task)) ?? 0) + 1);
  return note.tasks.filter((task) => {
    const count = left.get(factsOf(task)) ?? 0;
    left.set(factsOf(task), count - 1);
    return count < 1;
  });
}

const factsOf = ({ title, status, owners, due, start, done, kind, priority, issues }: Task): string =>
  JSON.stringify([title, status, owners, due, start, done, kind, priority, issues]);

/** The edits that move items, and the tasks that are read afterwards. */
function moved({ note, world, toFile }: Archiving, items: ListItem[]): { changes: NoteEdits[]; tasks: Task[] } {
  const text = world.text(note.uri);
  const here = createPatch(text);
  here.apply(items.map((item) => ({ span: cutOf(item, text), newText: '' })));
  const other = toFile ? otherNote(note, world) : null;
  const into = other?.patch ?? here;
  for (const { path, texts } of groupsOf(note, items, text)) {
    const now = world.read(other?.note ?? note, into.text());
    into.apply([placed({ note: now, text: into.text(), path, items: texts, headed: !other })]);
  }
  const tasks = [...world.read(note, here.text()).tasks, ...(other ? world.read(other.note, into.text()).tasks : [])];
  const own = { uri: note.uri, edits: editsOf(note, here) };
  if (!other) return { changes: [own], tasks };
  const kept = other.known ? other.known.tasks : [];
  const there = {
    uri: other.note.uri,
    edits: editsOf(other.note, other.patch),
    ...(!other.known && { create: true as const }),
  };
  return { changes: [there, own], tasks: withoutAll(tasks, kept) };
}

/** The tasks without those that were there before. */
function withoutAll(tasks: Task[], before: readonly Task[]): Task[] {
  const left = before.map(factsOf);
  return tasks.filter((task) => {
    const at = left.indexOf(factsOf(task));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const editsOf = (note: Note, patch: Patch) =>
  patch.changes().map(({ span, newText }) => ({ range: rangeOf(note, span), newText }));

/** Items that stood below the same headings go together. */
function groupsOf(note: Note, items: ListItem[], text: string) {
  const groups = new Map<string, { path: ReturnType<typeof headingsAbove>; texts: string[] }>();
  for (const item of items) {
    const path = headingsAbove(note, item.start, text);
    const key = JSON.stringify(path);
    const group = groups.get(key) ?? { path, texts: [] };
    groups.set(key, group);
    group.texts.push(text.slice(item.start, item.end));
  }
  return groups.values();
}

/** The note beside that holds what is archived, as it is or empty. */
function otherNote(note: Note, world: World): { note: Note; known: Note | undefined; patch: Patch } {
  const uri = archivePath(note.uri)!;
  const known = world.index.note(uri);
  const text = known ? world.text(uri) : '';
  const empty: Note = { ...note, uri, path: archivePath(note.path)!, lines: [0], tasks: [], sections: [] };
  return { note: known ?? empty, known, patch: createPatch(text) };
}
