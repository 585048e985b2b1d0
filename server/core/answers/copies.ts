/** One task in many notes: the seam to who knows which tasks of other notes are the same. */
import type { Row } from '../index/entry.ts';
import type { Index } from '../index/index.ts';
import { fold } from '../index/keys.ts';
import type { Task } from '../model.ts';

/** The copies of a task in all notes, itself among them, by path and line: those of the same words. */
export function copiesOf({ title }: Task, index: Index): Row[] {
  const words = fold(title);
  return index.rows(({ task }) => fold(task.title) === words);
}
