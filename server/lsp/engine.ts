/**
 * What V8, the engine of Node, is told while it runs. With flags for it Node takes a fifth longer to start: what is compiled of
 * Node itself is for an engine without any.
 */
import * as v8 from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Whether flags can be set while it runs: the newest V8 that is known to take them, in Node itself. Of Electron that is not known: an
 * application may have frozen them, and then to set one ends the process. There they are given at the start (client/launch.ts).
 */
const takesFlags = Number.parseInt(process.versions.v8, 10) <= 14 && process.versions.electron === undefined;

/**
 * From now on a pattern is compiled once. Else V8 compiles each twice, for its interpreter first, although the second note needs
 * nearly all of them again. (`--no-regexp-tier-up` may be said at the start alone: a pattern that is compiled for the interpreter by
 * then ends the process.)
 */
export function compilePatternsOnce(): void {
  if (takesFlags) v8.setFlagsFromString('--regexp-tier-up-ticks=0');
}

/** So many bytes more than were left the last time are worth a collection. */
const worthwhile = 32 * 2 ** 20;
let left = 0;
let collect: NodeJS.GCFunction | undefined;

/**
 * Memory that is used no more goes back to the system: V8 keeps it for a long time where nobody does anything. To be called when
 * nobody waits: it takes a tenth of a second for a workspace of 10,000 notes, and nothing where that cannot be much.
 */
export function giveMemoryBack(): void {
  if (v8.getHeapStatistics().total_heap_size < left + worthwhile) return;
  collect ??= globalThis.gc ?? collector();
  // The last resort also gives back what is kept for later allocations: https://github.com/v8/v8/blob/main/src/extensions/gc-extension.cc
  collect?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  left = v8.getHeapStatistics().total_heap_size;
}

/** A context that is made while the flag is set has a function that collects. */
function collector(): NodeJS.GCFunction | undefined {
  if (!takesFlags) return undefined;
  v8.setFlagsFromString('--expose-gc');
  const gc = runInNewContext('globalThis.gc');
  v8.setFlagsFromString('--no-expose-gc');
  return gc;
}
