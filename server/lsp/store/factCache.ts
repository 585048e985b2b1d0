/** What is kept of the notes of all folders from one session to the next, as the rest of the server sees it. */
import type { FileState } from '../../protocol.ts';
import type { StoreState } from './store.ts';

export interface FactCache {
  /** Begins to fetch what is kept of all folders, for whoever adopts it next. */
  prefetch(): void;
  /**
   * Takes in the notes that are kept of all folders, but for those that are open. `stale`: whether something else has taken its
   * place.
   */
  adopt(stale: () => boolean): Promise<Kept>;
  /** Keeps what the service knows of a closed note, which took so many milliseconds to read from a file. */
  put(uri: string, file: FileState, cost: number): void;
  /** Keeps nothing of a note any more. */
  remove(uri: string): void;
  /** Keeps what the service has found out since of tasks that stand in several notes. */
  putTrails(): Promise<void>;
  /** Writes all that waits, in little time. */
  close(): Promise<void>;
  /** Throws all away. */
  clear(): Promise<void>;
  /** One for each folder; none where nothing is kept. */
  states(): StoreState[];
}

/** Notes that were kept. */
export interface Kept {
  /** How many parts of the stores are theirs: none where nothing was kept. */
  size: number;
  /** The file that one was read from; where it differs, the note is out of date. Undefined where the note was not kept. */
  fileOf(uri: string): FileState | undefined;
}

/** Nothing was kept. */
export const noneKept: Kept = { size: 0, fileOf: () => undefined };

/** A cache that keeps nothing. */
export const noFactCache: FactCache = {
  prefetch: () => {},
  adopt: async () => noneKept,
  put: () => {},
  remove: () => {},
  putTrails: async () => {},
  close: async () => {},
  clear: async () => {},
  states: () => [],
};
