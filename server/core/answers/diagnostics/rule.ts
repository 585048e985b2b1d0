/** What a rule of diagnostics is: an entry of a table (index.ts), written in the file of its family beside this one. */
import type { FoundTask } from '../../index/index.ts';
import type { DateFact, Evidence, Note, Span, Task } from '../../model.ts';
import type { Finding } from '../types.ts';
import type { World } from '../world.ts';

/** What a rule finds, before it is given a place and a severity. */
export interface Fault {
  span: Span;
  message: string;
  evidence: Evidence[];
  task?: Task;
  /** A place elsewhere that explains it. */
  related?: Finding['related'];
}

export type Rule = (note: Note, world: World) => Fault[];

/** Each task with its note. */
export const tasksOf = (note: Note): FoundTask[] => note.tasks.map((task) => ({ note, task }));

/** The same without those that a newer note has too: what is wrong with one of these is said there. */
export function newestOf(note: Note, { index }: World): FoundTask[] {
  const entry = index.entry(note.uri);
  index.trails.settle();
  return tasksOf(note).filter(({ task }) => !entry || !index.trails.isCarriedOn(entry, task.id));
}

/** Where the note's own day was read, if the date was counted from it. */
export const noteDate = (note: Note, date: DateFact): Evidence[] =>
  note.date && date.relative && date.reference === note.date.day ? [note.date.evidence] : [];

/** The first line of a task. */
export function firstLine({ span }: Task, text: string): Span {
  const [line = ''] = text.slice(span.start, span.end).split(/[\r\n]/, 1);
  return { start: span.start, end: span.start + line.trimEnd().length };
}
