/** One task in many notes: the seam to who knows which tasks of other notes are the same. */
import type { Index, Row } from '../../index/index.ts';

/** The copies of a task in all notes, itself among them, by the days of their notes; none where there is no such task. */
export function copiesOf({ uri, task }: { uri: string; task: number }, { entry: entryOf, trails }: Index): Row[] {
  const own = entryOf(uri);
  if (!own || task >= own.tasks) return [];
  trails.settle();
  return trails.trailOf({ entry: own, id: task }).map(({ entry, id }) => ({ entry, id, mark: entry.markAt(id) }));
}
