/**
 * The readers of a server (see reader.ts), as they are seen by the process that answers. One that dies, or does not come
 * back, is replaced, and the note that it was reading is left out; without any the server reads by itself.
 */
import type { Answer, Job, Reading } from './reader.ts';

/** A reader that was started. */
export interface StartedReader {
  post(message: { id: number; jobs: Job[] }): void;
  /** Ends it, whatever it does. */
  end(): void;
}

/** Starts one. `answered` is called with all that it says, `ended` once. */
export type StartReader = (heard: { answered(answer: Answer): void; ended(): void }) => StartedReader;

export interface Readers {
  /** How many batches of a load of so many notes it is of use to have under way. */
  lanesFor(notes: number): number;
  /** What is in the files, in their order; null where no reader can be had. */
  read(jobs: Job[]): Promise<Reading[] | null>;
}

/** What readers are made with. */
export interface ReaderOptions {
  start: StartReader;
  /** How many cores the machine has. */
  cores: number;
  log(line: string): void;
  /** For how many milliseconds a batch may take; and after how many without one a reader is ended, to give its memory back. */
  limits?: { batch: number; idle: number };
}

/** No note takes as long on any machine, unless something is wrong. */
const standard = { batch: 60_000, idle: 15_000 };

/** More readers bring no more than they cost. */
const most = 4;
/** So many batches a reader has at a time, so that it never waits for the next. */
const ahead = 2;
/**
 * A reader that has just started takes as long to be quick as it then takes for a thousand notes, and V8 compiles for it in further
 * threads: only where there are more notes than this for each reader is it of use to have one on each core.
 */
const worthAll = 600;

/** What a reader leaves behind that ends before it has answered: it had started, or it had not. */
type End = 'died' | 'unstarted';

/** Readers of which none is started yet. */
export function createReaders({ start, cores, log, limits = standard }: ReaderOptions): Readers {
  const all = Array.from({ length: Math.min(cores, most) }, () => createReader(start, limits));
  const few = Math.min(Math.ceil(cores / 2), most);
  const read = async (jobs: Job[], tries = 0): Promise<Reading[] | null> => {
    const usable = all.filter(({ isBroken }) => !isBroken());
    if (usable.length === 0) return null;
    // Another is started only where those that are have enough to do.
    const free = usable.filter((reader) => reader.isStarted() && reader.busy() < ahead);
    const [next] = (free.length > 0 ? free : usable).sort((one, other) => one.busy() - other.busy());
    const readings = await next!.read(jobs);
    if (readings === 'unstarted') return read(jobs, tries);
    if (readings !== 'died') return readings;
    // An answer may be lost with the reader that gave it: twice is no accident.
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
  return {
    lanesFor: (notes) => ahead * (notes > worthAll * all.length ? all.length : few),
    read: (jobs) => read(jobs),
  };
}

interface Reader {
  read(jobs: Job[]): Promise<Reading[] | End>;
  /** How many batches it has. */
  busy(): number;
  isStarted(): boolean;
  /** Whether it cannot be started. */
  isBroken(): boolean;
}

interface Waiting {
  id: number;
  resolve(readings: Reading[] | End): void;
}

/** A reader that is started when it gets something to do, and started anew when it has ended. */
function createReader(start: StartReader, limits: { batch: number; idle: number }): Reader {
  let started: StartedReader | null = null;
  let waiting: Waiting[] = [];
  let [lastId, hasSpoken, failures] = [0, false, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The first batch is the one that it works at. */
  const watch = () => {
    clearTimeout(timer);
    const end = () => started?.end();
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
    started = null;
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
        if (!started) {
          hasSpoken = false;
          started = start({ answered, ended });
        }
        started.post({ id, jobs });
        if (waiting.length === 1) watch();
      }),
    busy: () => waiting.length,
    isStarted: () => started !== null,
    isBroken: () => failures >= 2,
  };
}
