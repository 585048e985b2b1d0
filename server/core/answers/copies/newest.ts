import type { Note, Task } from '../../model.ts';
import type { World } from '../world.ts';

/** Whether no newer note has a task too: else that one stands for it, and what has to be said of it is said there. */
export function isNewest(note: Pick<Note, 'uri'>, task: Pick<Task, 'id'>, { index }: Pick<World, 'index'>): boolean {
  const entry = index.entry(note.uri);
  index.trails.settle();
  return !entry?.isCarriedOn(task.id);
}
