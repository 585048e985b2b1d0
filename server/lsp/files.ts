/**
 * Where the texts of closed notes come from. A server that can read a folder itself does so (`disk.ts`); anything else
 * is lent by the client (`borrowed.ts`).
 */
import type { TimeSource } from './clock.ts';
import type { NoteFilter } from './globs.ts';

/** Why a file that looks like a note is not read. */
export type SkipReason = 'not-text' | 'too-large' | 'unreadable';

/** A file's text; or why there is none; or `gone`. */
export type FileText = { text: string } | { skipped: SkipReason } | 'gone';

export interface Files {
  /** The URIs of all notes in a folder. Links are not followed, so that nothing outside of it is read. */
  list(folder: string, filter: NoteFilter): Promise<string[]>;
  /** A file's text. With `within`, a file that a link leads out of that folder counts as gone. */
  read(uri: string, within?: string): Promise<FileText>;
  /** Whether the URI names a folder. */
  isFolder(uri: string): Promise<boolean>;
  /** How many reads to have under way at once. */
  readonly atOnce: number;
}

/** What the server's surroundings give it: all that differs between Node and a Web Worker. */
export interface Host {
  /** The files of `file:` folders, where the server can read them itself. `pause` lets the event loop turn. */
  disk: ((pause: Pause) => Files) | null;
  /** Comes back after the event loop has turned once. */
  turn: () => Promise<void>;
  /** What the day is told by. */
  time: TimeSource;
  /** Takes the folder in which the client found the parts of this program that are loaded when they are needed. */
  partsIn?(folder: string): void;
}

/** To be awaited between two pieces of work: comes back at once, or after the event loop has had its turn. */
export type Pause = () => Promise<void> | undefined;

/** Files larger than this are no notes that a person wrote. */
export const largestNote = 10_000_000;

/** A pause that works for at most `slice` milliseconds on end. */
export function pauseEvery(slice: number, turn: Host['turn']): Pause {
  let began = performance.now();
  return () => {
    if (performance.now() - began < slice) return undefined;
    return turn().then(() => {
      began = performance.now();
    });
  };
}
