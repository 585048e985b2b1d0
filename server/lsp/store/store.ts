/**
 * The facts of one folder, kept from one session to the next. A store is a log: what is put is written behind, block
 * after block; when more of it is out of date than not, it is written anew. It is a cache and no more: whatever goes
 * wrong with it costs time, is said in one line of the log, and never an answer. Every entry says of which file it is and
 * for which version, so that two windows may write to one store, and neither has to trust what it finds there.
 */

import { type Entry, fullBlock, sizeOf } from './block.ts';
import { createLog, type LogOptions } from './log.ts';

export interface Store {
  /** See `Block.version`. */
  readonly version: string;
  /** What is kept, by name; nothing where another version wrote it, or it cannot be read. */
  open(): Promise<Map<string, Entry>>;
  /** Keeps an entry in place of what was kept under its name. Costs next to nothing: it is written later. */
  put(entry: Entry): void;
  /** Keeps nothing under the name any more. */
  remove(name: string): void;
  /** Writes what was put since the last time. Never rejects. */
  flush(): Promise<void>;
  /** The same in little time, however much there is to be tidied up. */
  close(): Promise<void>;
  /** Throws all away. Never rejects. */
  clear(): Promise<void>;
  state(): StoreState;
}

/** How a store stands. */
export interface StoreState {
  /** How many bytes lie there, as far as this window knows. */
  size: number;
  /** When it was written to last, in milliseconds since 1970; null where nothing was. */
  written: number | null;
  /** Why nothing is kept any more, without a path where the system has a code for it; null where all is well. */
  failure: string | null;
}

/** What a store works with. */
export interface StoreOptions extends LogOptions {
  log(line: string): void;
}

/** So long, in milliseconds, what was put waits for more to be written along with it. */
export const writtenBehind = 2000;
/** What waits is written at once when it is so many bytes. */
const muchWaiting = 4 * fullBlock;

/** A store that was not opened yet; what is put into it before it was is written behind what lies there. */
export function createStore(options: StoreOptions): Store {
  const { log } = options;
  const stored = createLog(options);
  let waiting = new Map<string, Entry>();
  let waitingSize = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let work = Promise.resolve();
  let failure: string | null = null;

  /** One thing at a time, whatever became of the one before. */
  const inTurn = (act: () => Promise<void>, what: string): Promise<void> => {
    work = work.then(act).catch((error: unknown) => {
      const { code, message = String(error) } = error as { code?: unknown; message?: string };
      if (!failure) log(`facts are not kept for the next time: the store cannot be ${what}: ${message}`);
      failure ??= typeof code === 'string' ? code : message;
    });
    return work;
  };
  const takeWaiting = (): Entry[] => {
    clearTimeout(timer);
    timer = undefined;
    const taken = failure ? [] : [...waiting.values()];
    waiting = new Map();
    waitingSize = 0;
    return taken;
  };
  const flush = (tidy = true) => inTurn(() => stored.write(takeWaiting(), tidy), 'written');
  const put = (entry: Entry): void => {
    waiting.set(entry.name, entry);
    waitingSize += sizeOf(entry);
    if (waitingSize >= muchWaiting) void flush();
    else timer ??= setTimeout(() => void flush(), writtenBehind);
  };

  return {
    version: options.version,
    async open() {
      let kept = new Map<string, Entry>();
      await inTurn(async () => {
        const { entries, broken } = await stored.read();
        kept = entries;
        if (broken) log('a part of the store was broken: the notes that it held are read again');
      }, 'read');
      return kept;
    },
    put,
    remove: (name) => put({ name, time: 0, size: 0, cost: 0, bytes: new Uint8Array() }),
    flush: () => flush(),
    close: () => flush(false),
    clear() {
      takeWaiting();
      failure = null;
      return inTurn(stored.delete, 'deleted');
    },
    state: () => ({ ...stored.state(), failure }),
  };
}
