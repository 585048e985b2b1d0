import type { Entry } from './entry.ts';

/** A task by its note and its index there. */
export interface Place {
  entry: Entry;
  id: number;
}

/** For tasks of a note a place in another note, in four bytes a task. */
export class Places {
  private readonly entries: readonly Entry[];
  private readonly cells: Uint32Array;

  private constructor(entries: readonly Entry[], cells: Uint32Array) {
    this.entries = entries;
    this.cells = cells;
  }

  /** For a note of so many tasks; null where nothing is found. */
  static of(found: ReadonlyMap<number, Place>, tasks: number): Places | null {
    if (found.size === 0) return null;
    const entries = [...new Set(Array.from(found.values(), ({ entry }) => entry))];
    const cells = new Uint32Array(tasks);
    for (const [id, place] of found) cells[id] = ((entries.indexOf(place.entry) << 24) | place.id) + 1;
    return new Places(entries, cells);
  }

  has(id: number): boolean {
    return this.cells[id]! > 0;
  }

  get(id: number): Place | null {
    const cell = this.cells[id]!;
    return cell === 0 ? null : { entry: this.entries[(cell - 1) >>> 24]!, id: (cell - 1) & 0xffffff };
  }
}

/** Whether two say the same. */
export function samePlaces(one: Places | null, other: Places | null, tasks: number): boolean {
  if (one === null || other === null) return one === other;
  for (let id = 0; id < tasks; id++) {
    const [a, b] = [one.get(id), other.get(id)];
    if (a?.entry !== b?.entry || a?.id !== b?.id) return false;
  }
  return true;
}
