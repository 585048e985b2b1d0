/** Reads the texts of notes into a service: many of them in other processes, as the language server does. */
import type { NoteSource, Settings } from '../core/model.ts';
import type { Service } from '../core/service.ts';
import { nodeHost } from '../lsp/nodeHost.ts';
import { createReaders, type Readers } from '../lsp/readers.ts';

/** What is read, into what, and who hears of each note. */
interface Load {
  service: Service;
  settings: Settings;
  sources: readonly NoteSource[];
  read(): void;
}

/** Fewer are read before other processes have started. */
const many = 300;
/** What one message to a reader asks for. */
const batch = 16;
/** In milliseconds, as `createReaders` takes them: readers end with the command. */
const limits = { batch: 60_000, idle: 2 ** 31 - 1 };

/** Reads all; the service keeps their texts. */
export async function readSources(load: Load): Promise<void> {
  const { sources } = load;
  const left = [...sources.keys()].reverse();
  const { readers: host } = nodeHost;
  if (host && sources.length >= many) {
    const readers = createReaders({ ...host, log: () => {}, limits });
    // Nothing else keeps the process up while only readers are at work.
    const awake = setInterval(() => {}, 60_000);
    await Promise.all(Array.from({ length: readers.lanesFor(sources.length) }, () => readThere(load, left, readers)));
    clearInterval(awake);
  }
  for (const at of left.reverse()) readHere(load, sources[at]!);
}

function readHere({ service, settings, read }: Load, source: NoteSource): void {
  service.set(source, settings);
  read();
}

/** Batch after batch of those whose numbers are left. What no reader could read is read here. */
async function readThere(load: Load, left: number[], readers: Readers): Promise<void> {
  const { service, settings } = load;
  for (let some = left.splice(-batch); some.length > 0; some = left.splice(-batch)) {
    const sources = some.map((at) => load.sources[at]!);
    const readings = await readers.read(sources.map(({ text, ...source }) => ({ source, text, settings })));
    if (!readings) return void left.push(...some);
    for (const [at, source] of sources.entries()) {
      const reading = readings[at];
      if (typeof reading !== 'object' || !('packed' in reading)) {
        readHere(load, source);
        continue;
      }
      service.adopt(source.uri, reading.packed, settings);
      service.lend(source, settings);
      load.read();
    }
  }
}
