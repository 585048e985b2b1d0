/** Reads many files side by side: readers take them in batches; without such, the server reads between its answers. */
import type { Settings } from '../core/model.ts';
import type { FileContent, Files, Listed, Unchanged } from './files.ts';
import { placeOf } from './folders.ts';
import { type Carrier, readContent, sourceOf } from './notes.ts';
import type { Job, Reading } from './reader.ts';
import type { Readers } from './readers.ts';
import type { World } from './world.ts';

/** What is to be read, and what becomes of it. */
export interface Load {
  files: Files;
  wanted: readonly Listed[];
  /** Whether links may be among the files, that lead out of their folders. */
  links: boolean;
  /** Called ahead of each reading: what it gives takes the outcome; null where the file need not be read. */
  begin(listed: Listed): ((file: FileContent | Unchanged) => void) | null;
  /** Called after each. */
  done(): void;
}

/** What one message to a reader asks for at most: so that its answer comes soon, and is worth a message. */
const most = { notes: 16, bytes: 64_000 };
/** Less is not worth waking a reader for: it is read as fast as that has started. */
const little = { notes: 20, bytes: 50_000 };
/** Bytes of a note that keeps no request waiting for long, however slow code is at first. */
const short = 10_000;

/** So many notes the server itself reads while readers start: enough to show something; for more it would compile more, and keep that. */
const few = 2;

/** Reads all, in about their order. */
export async function readLoad(carrier: Carrier, load: Load): Promise<void> {
  const { files, wanted } = load;
  const bytes = wanted.reduce((sum, { size }) => sum + size, 0);
  const readers = wanted.length > little.notes || bytes > little.bytes ? carrier.readers : null;
  const left = queue(wanted);
  if (readers && files.near) {
    let here = 0;
    await Promise.all([
      // A reader takes longer to start: what was written last is shown so much sooner.
      readHere(carrier, load, { left, readers, isWanted: ({ size }) => here++ < few && size > 0 && size <= short }),
      ...Array.from({ length: readers.lanesFor(wanted.length) }, () => readThere(carrier, load, { left, readers })),
    ]);
  }
  // All, or what no reader could be had for.
  await Promise.all(Array.from({ length: files.atOnce }, () => readHere(carrier, load, { left, readers })));
}

interface Queue {
  /** The next, and out of it: as many as go together, or one that is large. */
  take(count: number): Listed[];
  /** Puts some back to its front. */
  back(some: readonly Listed[]): void;
}

function queue(items: readonly Listed[]): Queue {
  const left = items.toReversed();
  return {
    take(count) {
      const some: Listed[] = [];
      for (let bytes = 0; some.length < count && left.length > 0; ) {
        bytes += left.at(-1)!.size;
        if (bytes > most.bytes && some.length > 0) break;
        some.push(left.pop()!);
      }
      return some;
    },
    back(some) {
      for (const one of some.toReversed()) left.push(one);
    },
  };
}

/**
 * The server itself: one file after the other, until there is none or the next is not wanted. What is lent is fetched by it, and read by
 * a reader where there is one.
 */
async function readHere(
  carrier: Carrier,
  { files, links, begin, done }: Load,
  { left, readers, isWanted }: { left: Queue; readers: Readers | null; isWanted?(listed: Listed): boolean },
): Promise<void> {
  const far = files.near ? null : readers;
  for (let [listed] = left.take(1); listed; [listed] = left.take(1)) {
    const { uri } = listed;
    const take = begin(listed);
    if (take && isWanted && !isWanted(listed)) return left.back([listed]);
    if (take) {
      const file = await files.read(uri, links ? placeOf(uri, carrier.world.folders)?.folder.uri : undefined);
      const job = jobOf(carrier.world, uri);
      const isText = typeof file === 'object' && 'text' in file;
      const [reading] = (isText && (await far?.read([{ ...job, text: file.text }]))) || [];
      take(reading ? contentOf(reading, job.settings) : await readContent(carrier, uri, file));
    }
    done();
    const turn = carrier.pause();
    if (turn) await turn;
  }
}

/** A reader: batch after batch. Where it cannot be had, its batch is left to the server. */
async function readThere(
  carrier: Carrier,
  load: Load,
  { left, readers }: { left: Queue; readers: Readers },
): Promise<void> {
  const { world } = carrier;
  // The first are few, so that there is something to show soon.
  for (let count = 1, some = left.take(count); some.length > 0; some = left.take(count)) {
    count = Math.min(2 * count, most.notes);
    const begun = some.flatMap((listed) => {
      const take = load.begin(listed);
      const within = load.links ? placeOf(listed.uri, world.folders)?.folder.uri : undefined;
      return take ? [{ take, job: { ...jobOf(world, listed.uri), within } }] : [];
    });
    const readings = begun.length > 0 ? await readers.read(begun.map(({ job }) => job)) : [];
    if (!readings) return left.back(some);
    for (const [at, { take, job }] of begun.entries()) {
      take(contentOf(readings[at]!, job.settings));
      const turn = carrier.pause();
      if (turn) await turn;
    }
    for (const _ of some) load.done();
  }
}

function jobOf(world: World, uri: string): Omit<Job, 'settings'> & { settings: Settings } {
  const of = sourceOf(world, uri);
  return { ...of, known: world.service.fingerprint(uri, of.settings) };
}

const contentOf = (reading: Reading, settings: Settings): FileContent | Unchanged =>
  typeof reading === 'object' && 'packed' in reading ? { ...reading, settings } : reading;
