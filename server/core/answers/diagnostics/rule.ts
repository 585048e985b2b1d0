/** What a rule of diagnostics is: an entry of a table (index.ts), written in the file of its family beside this one. */
import { isOpenTask } from '../../index/due.ts';
import type { FoundTask } from '../../index/index.ts';
import { type Mark, markOf } from '../../index/packed/mark.ts';
import type { Ask, DateFact, Evidence, Note, Span, Task } from '../../model.ts';
import { newestIn } from '../copies/newest.ts';
import type { Finding } from '../types.ts';
import type { World } from '../world.ts';

/** What a rule finds, before it is given a place and a severity. */
export interface Fault {
  span: Span;
  message: string;
  evidence: Evidence[];
  task?: Task;
  /** By how many steps it is graver than the setting says, or less grave. */
  step?: number;
  tags?: Finding['tags'];
  /** A place elsewhere that explains it. */
  related?: Finding['related'];
}

export type Rule = (note: Note, world: World) => Fault[];

/** Those of the note that a world was last asked about: several rules want them. */
const sure = new WeakMap<World, { note: Note; tasks: readonly Task[] }>();

/**
 * The open tasks that a reader could be sure of, without forms and without what a newer note has too; with guesses where the
 * user wants to hear of those.
 */
export function sureTasks(note: Note, world: World): readonly Task[] {
  const known = sure.get(world);
  if (known?.note === note) return known.tasks;
  const { diagnoseInferred } = world.ask.settings;
  const isNewest = newestIn(note, world);
  const tasks = note.tasks.filter(
    (task) => isOpenTask({ task }) && (task.certainty !== 'inferred' || diagnoseInferred) && isNewest(task),
  );
  sure.set(world, { note, tasks });
  return tasks;
}

/** The tasks of which something holds by their marks, without those that a newer note has too. */
export function newestThat(holds: (found: { mark: Mark }, ask: Ask) => boolean, note: Note, world: World): FoundTask[] {
  const known = world.index.entry(note.uri);
  const entry = known?.note() === note ? known : null;
  const isNewest = newestIn(note, world);
  const found: FoundTask[] = [];
  const marked: { mark: Mark } = { mark: 0 };
  for (const task of note.tasks) {
    marked.mark = entry?.markAt(task.id) ?? markOf(note, task);
    if (holds(marked, world.ask) && isNewest(task)) found.push({ note, task });
  }
  return found;
}

/** Where the note's own day was read, if the date was counted from it. */
export const noteDate = (note: Note, date: DateFact): Evidence[] =>
  note.date && date.relative && date.reference === note.date.day ? [note.date.evidence] : [];

/** The first line of a task. */
export function firstLine({ span }: Task, text: string): Span {
  const [line = ''] = text.slice(span.start, span.end).split(/[\r\n]/, 1);
  return { start: span.start, end: span.start + line.trimEnd().length };
}

/** The tasks that hold this one, the innermost first. */
export function* holdersOf(note: Note, { parent }: Task): Generator<Task> {
  for (let at = parent; at !== null; at = note.tasks[at]!.parent) yield note.tasks[at]!;
}

/** The dates that stand in a span. */
export function datesWithin({ dates }: Note, { start, end }: Span): DateFact[] {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]!.span.start < start) low = middle + 1;
    else high = middle;
  }
  const found: DateFact[] = [];
  for (let at = low; at < dates.length && dates[at]!.span.end <= end; at++) found.push(dates[at]!);
  return found;
}
