/** Memory that is used no more goes back to the system: V8 keeps it for a long time where nobody does anything. */
import * as v8 from 'node:v8';

/** So many bytes more than were left the last time are worth a collection; with the flag `--expose-gc`, and without. */
const worthwhile = { exposed: 32 * 2 ** 20, plain: 128 * 2 ** 20 };
let left = 0;

/**
 * Collects all that is used no more, unless that cannot be much: to be called when nobody waits. With `--expose-gc`, which the
 * extension starts the server with, it takes a tenth of a second for a workspace of 10,000 notes; without, six times as long.
 */
export function giveMemoryBack(): void {
  const collect = globalThis.gc;
  if (v8.getHeapStatistics().total_heap_size < left + (collect ? worthwhile.exposed : worthwhile.plain)) return;
  // The last resort also gives back what is kept for later allocations: https://github.com/v8/v8/blob/main/src/extensions/gc-extension.cc
  if (collect) collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  // What is there is counted once what is used no more was collected: https://nodejs.org/api/v8.html#v8queryobjectsctor-options
  else v8.queryObjects?.(Collected, { format: 'count' });
  left = v8.getHeapStatistics().total_heap_size;
}

/** There are none of it. */
class Collected {}
