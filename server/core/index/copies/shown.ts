/** Which tasks everybody holds to be carried on: what counts, sums and trees go by until they are told otherwise. */
import type { Entry } from '../entry.ts';
import { isOpenMark } from '../packed/mark.ts';

/** Tasks of a note by their indexes. */
export interface Carried {
  has(id: number): boolean;
}

export interface Shown {
  /** The tasks of a note that a newer one carries on; null where none is. Asked of a note that has gone until everybody knows. */
  of(entry: Entry): Carried | null;
  put(entry: Entry, carried: Carried | null): void;
  /** The note has gone. */
  drop(entry: Entry): void;
  /** How many open tasks of all notes are carried on. */
  open(): number;
}

/** Nothing is carried on. */
export function createShown(): Shown {
  const shown = new WeakMap<Entry, Carried>();
  let open = 0;
  const drop = (entry: Entry) => {
    open -= openIn(entry, shown.get(entry) ?? null);
  };
  return {
    of: (entry) => shown.get(entry) ?? null,
    put(entry, carried) {
      drop(entry);
      if (carried) shown.set(entry, carried);
      else shown.delete(entry);
      open += openIn(entry, carried);
    },
    drop,
    open: () => open,
  };
}

/** Whether the same tasks of a note are carried on. */
export function carriesSame({ tasks }: Entry, one: Carried | null, other: Carried | null): boolean {
  if (one === other) return true;
  for (let id = 0; id < tasks; id++) if ((one?.has(id) ?? false) !== (other?.has(id) ?? false)) return false;
  return true;
}

function openIn(entry: Entry, carried: Carried | null): number {
  let count = 0;
  for (let id = 0; carried && id < entry.tasks; id++) if (carried.has(id) && isOpenMark(entry.markAt(id))) count += 1;
  return count;
}
