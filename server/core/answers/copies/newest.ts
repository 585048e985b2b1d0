import type { Note, Task } from '../../model.ts';
import type { World } from '../world.ts';

/** Whether no newer note has a task too: else that one stands for it, and what has to be said of it is said there. */
export const isNewest = (note: Pick<Note, 'uri'>, task: Pick<Task, 'id'>, world: Pick<World, 'index'>): boolean =>
  newestIn(note, world)(task);

/** The same for who asks of many tasks of a note at once. */
export function newestIn(
  note: Pick<Note, 'uri'>,
  { index }: Pick<World, 'index'>,
): (task: Pick<Task, 'id'>) => boolean {
  const entry = index.entry(note.uri);
  index.trails.settle();
  return ({ id }) => !entry?.isCarriedOn(id);
}
