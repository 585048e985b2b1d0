/**
 * The readers of a server (see reader.ts), as they are seen by the thread that answers. One that dies, or does not come
 * back, is replaced, and the note that it was reading is left out; without any the server reads by itself.
 */
import type { Answer, Job, Reading } from './reader.ts';

/** A reader's thread. */
export interface ReaderThread {
  post(message: { id: number; jobs: Job[] }): void;
  /** Ends it, whatever it does. */
  end(): void;
}

/** Starts one. `answered` is called with all that it says, `ended` once. */
export type StartReader = (heard: { answered(answer: Answer): void; ended(): void }) => ReaderThread;

export interface Readers {
  /** How many batches it is of use to have under way. */
  lanes: number;
  /** What is in the files, in their order; null where no reader can be had. */
  read(jobs: Job[]): Promise<Reading[] | null>;
}

/** What readers are made with. */
export interface ReaderOptions {
  start: StartReader;
  /** How many threads. */
  count: number;
  log(line: string): void;
  /** For how many milliseconds a batch may take; and after how many without one a reader is ended, to give its memory back. */
  limits?: { batch: number; idle: number };
}

/** No note takes as long on any machine, unless something is wrong. */
const standard = { batch: 60_000, idle: 15_000 };

/** What a thread leaves behind that ends before it has answered: it had started, or it had not. */
type End = 'died' | 'unstarted';

/** Readers of which none is started yet. */
export function createReaders({ start, count, log, limits = standard }: ReaderOptions): Readers {
  const threads = Array.from({ length: count }, () => createThread(start, limits));
  const read = async (jobs: Job[], tries = 0): Promise<Reading[] | null> => {
    const usable = threads.filter(({ isBroken }) => !isBroken());
    if (usable.length === 0) return null;
    const readings = await usable.sort((one, other) => one.busy() - other.busy())[0]!.read(jobs);
    if (readings === 'unstarted') return read(jobs, tries);
    if (readings !== 'died') return readings;
    // An answer may be lost with the thread that gave it: twice is no accident.
    if (jobs.length === 1 && tries === 0) return read(jobs, 1);
    if (jobs.length === 1) {
      log(`the reader ended while it read ${jobs[0]!.source.uri}`);
      return [{ skipped: 'unreadable' }];
    }
    // One by one, to find which it was.
    const each: Reading[] = [];
    for (const one of jobs) {
      const alone = await read([one]);
      if (!alone) return null;
      each.push(...alone);
    }
    return each;
  };
  return { lanes: 2 * count, read: (jobs) => read(jobs) };
}

interface Thread {
  read(jobs: Job[]): Promise<Reading[] | End>;
  /** How many batches it has. */
  busy(): number;
  /** Whether it cannot be started. */
  isBroken(): boolean;
}

interface Waiting {
  id: number;
  resolve(readings: Reading[] | End): void;
}

/** A thread that is started when it gets something to do, and started anew when it has ended. */
function createThread(start: StartReader, limits: { batch: number; idle: number }): Thread {
  let thread: ReaderThread | null = null;
  let waiting: Waiting[] = [];
  let [lastId, hasSpoken, failures] = [0, false, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The first batch is the one that it works at. */
  const watch = () => {
    clearTimeout(timer);
    const end = () => thread?.end();
    timer = setTimeout(end, waiting.length > 0 ? limits.batch : limits.idle);
    if (typeof timer === 'object') timer.unref?.();
  };
  const answered = ({ id, readings }: Answer) => {
    hasSpoken = true;
    waiting.find((batch) => batch.id === id)?.resolve(readings);
    waiting = waiting.filter((batch) => batch.id !== id);
    watch();
  };
  const ended = () => {
    clearTimeout(timer);
    thread = null;
    failures = hasSpoken ? 0 : failures + 1;
    const left = waiting;
    waiting = [];
    // It was at work at the first; the others have lost nothing but time.
    for (const [at, { resolve }] of left.entries()) resolve(hasSpoken && at === 0 ? 'died' : 'unstarted');
  };
  return {
    read: (jobs) =>
      new Promise((resolve) => {
        const id = ++lastId;
        waiting.push({ id, resolve });
        if (!thread) {
          hasSpoken = false;
          thread = start({ answered, ended });
        }
        thread.post({ id, jobs });
        if (waiting.length === 1) watch();
      }),
    busy: () => waiting.length,
    isBroken: () => failures >= 2,
  };
}
