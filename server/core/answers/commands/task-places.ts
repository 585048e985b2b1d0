/** The tasks that an edit command is about: at a position, or in the lines of a range, each once. */
import type { Note, Position, Range, Task } from '../../model.ts';
import { positionAt, rangeOf, taskAt } from '../place.ts';
import type { Place } from '../types.ts';
import type { World } from '../world.ts';

/** Whether what an editor sent names a place. */
export const isPlace = ({ uri, position, range }: Partial<Place>): boolean =>
  typeof uri === 'string' && (isPosition(position) || (isPosition(range?.start) && isPosition(range?.end)));

const isPosition = (given: Position | undefined): boolean =>
  typeof given?.line === 'number' && typeof given.character === 'number';

/** The task at a position; those that begin in the lines of a range, else the one that it lies in. */
export function tasksAt(note: Note, { position, range }: Place): Task[] {
  const lines = range && linesOf(range);
  const within = lines ? note.tasks.filter(({ span }) => isIn(lines, positionAt(note, span.start).line)) : [];
  if (within.length > 0) return within;
  const task = taskAt(note, position ?? range!.start);
  return task ? [task] : [];
}

/** The lines that a selection covers; one that ends before the first character of a line leaves that line out. */
export function linesOf({ start, end }: Range): { first: number; last: number } {
  return { first: start.line, last: end.character === 0 && end.line > start.line ? end.line - 1 : end.line };
}

const isIn = ({ first, last }: { first: number; last: number }, line: number): boolean => first <= line && line <= last;

interface Placed<Argument> {
  argument: Argument;
  task: Task | null;
}

/** The same arguments, one for each task that they mean; what means none stays. All are of one note. */
export function oneForEach<Argument extends Place>(list: readonly Argument[], { index }: World): Placed<Argument>[] {
  const note = index.note(list[0]?.uri ?? '');
  if (!note) return list.map((argument) => ({ argument, task: null }));
  const seen = new Set<number>();
  return list.flatMap((argument): Placed<Argument>[] => {
    const tasks = tasksAt(note, argument);
    if (tasks.length === 0) return [{ argument, task: null }];
    return tasks.flatMap((task) => {
      if (seen.has(task.id)) return [];
      seen.add(task.id);
      const { range: _, ...rest } = { ...argument, position: rangeOf(note, task.span).start };
      return [{ argument: rest as Argument, task }];
    });
  });
}
