/** What the server runs in, Node or a Web Worker: all that differs between the two. */
import type { TimeSource } from './clock.ts';
import type { Files } from './files.ts';
import type { History } from './git/history.ts';
import type { StartReader } from './readers.ts';
import type { Pause } from './slices.ts';
import type { Backend } from './store/backend.ts';

/** What the server's surroundings give it: all that differs between Node and a Web Worker. */
export interface Host {
  /** The files of `file:` folders, where the server can read them itself. `pause` lets the event loop turn. */
  disk: ((pause: Pause) => Files) | null;
  /** Comes back after the event loop has turned once. */
  turn: () => Promise<void>;
  /** Takes who is to be told of each message of the client as its turn comes: work in slices waits for them. */
  hear?(told: () => void): void;
  /** What the day is told by. */
  time: TimeSource;
  /** Processes that read notes: how many can run at once, and what starts one; none where it is left out. */
  readers?: { cores: number; start: StartReader };
  /** The URI of the README, where diagnostics are explained; null where there is none. */
  readme?(): string | null;
  /** Takes the folder in which the client found the parts of this program that are loaded when they are needed. */
  partsIn?(folder: string): void;
  /** What keeps facts from one session to the next at a place (see InitializationOptions); null where nothing can. */
  backend?(place: string): Backend | null;
  /** The sign of the program: facts are kept for it alone, and none where it is not known. */
  build?: string | null;
  /** That place, where the client names none. */
  store?: string;
  /** The URI of the user's home, where there is one. */
  home?(): string;
  /** What it runs on. */
  machine?(): Machine;
  /** What git knows of notes. */
  history?(): History;
  /** Gives back memory that is used no more, when nobody waits for anything. */
  giveMemoryBack?(): void;
  /** See `loopDelayRequest`. */
  loopDelay?(): LoopDelay;
  /** The server has started, and begins to read notes. */
  begun?(): void;
  /** Keeps for the next start what was compiled of the program until now. */
  keepCompiled?(): void;
}

/** For how long an event loop was kept from turning, in milliseconds. */
export type LoopDelay = Record<'p50' | 'p99' | 'max', number>;

/** What the server runs on, and how many bytes of memory it has there: in all, and in use for objects. */
export interface Machine {
  name: string;
  resident: number | null;
  heap: number | null;
}
