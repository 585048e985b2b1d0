/** Which tasks everybody holds to be carried on: what counts, sums and trees go by until they are told otherwise. It stands with each entry. */
import type { Carried, Entry } from '../entry.ts';
import { isOpenMark } from '../packed/mark.ts';

export interface Shown {
  put(entry: Entry, carried: Carried | null): void;
  /** The note has gone; what was shown of it is asked for until everybody knows. */
  drop(entry: Entry): void;
  /** How many open tasks of all notes are carried on. */
  open(): number;
}

/** Nothing is carried on. */
export function createShown(): Shown {
  let open = 0;
  return {
    put(entry, carried) {
      open -= openIn(entry);
      entry.carriedOn = carried;
      open += openIn(entry);
    },
    drop(entry) {
      open -= openIn(entry);
    },
    open: () => open,
  };
}

/** Whether what is shown of a note is that the same tasks are carried on. */
export function showsSame({ tasks, carriedOn }: Entry, carried: Carried | null): boolean {
  if (carriedOn === carried) return true;
  for (let id = 0; id < tasks; id++) if ((carriedOn?.has(id) ?? false) !== (carried?.has(id) ?? false)) return false;
  return true;
}

function openIn(entry: Entry): number {
  const { carriedOn, tasks } = entry;
  let count = 0;
  for (let id = 0; carriedOn && id < tasks; id++) if (carriedOn.has(id) && isOpenMark(entry.markAt(id))) count += 1;
  return count;
}
