/**
 * What is stored of a folder, as a log of blocks: read as a whole, added to, or written anew when more of it is out of date
 * than not.
 */

import type { Backend } from './backend.ts';
import { decodeBlocks, type Entry, encodeBlocks, fullBlock, sizeOf } from './block.ts';

/** What a log works with. */
export interface LogOptions {
  backend: Backend;
  /** Under which it lies there. */
  name: string;
  /** See `Block.version`. */
  version: string;
  now(): Date;
  /** Awaited between blocks. */
  pause(): Promise<void> | undefined;
}

/** What was found when a log was read. */
interface Found {
  /** The latest of each name that our version has written. */
  entries: Map<string, Entry>;
  /** In bytes. */
  size: number;
  /** When our version wrote last, in milliseconds; null where it did not. */
  written: number | null;
  /** Whether some of it is no whole block. */
  broken: boolean;
}

export interface Log {
  read(): Promise<Found>;
  /** Adds entries, or writes all anew; only where that cannot be put off, unless there is time to be `tidy`. */
  write(entries: readonly Entry[], tidy: boolean): Promise<void>;
  delete(): Promise<void>;
  state(): Pick<Found, 'size' | 'written'>;
}

/** So many bytes are not worth writing anew. */
const short = fullBlock;

/** A log that was not read yet. */
export function createLog(options: LogOptions): Log {
  const { backend, name } = options;
  const live = createSizes();
  let found: Omit<Found, 'entries'> = { size: 0, written: null, broken: false };

  const read = async () => {
    const { entries, ...rest } = await collect(await backend.read(name), options);
    found = rest;
    live.clear();
    for (const entry of entries.values()) live.count(entry);
    return { entries, ...rest };
  };
  /** What other windows have added meanwhile is kept too. */
  const writeAnew = async (news: readonly Entry[]): Promise<void> => {
    const { entries } = await read();
    for (const entry of news) live.count(entry);
    takeIn(entries, news);
    const parts = await encode(entries.values(), options);
    await backend.replace(name, parts);
    found = { size: lengthOf(parts), written: options.now().getTime(), broken: false };
  };

  return {
    read,
    state: () => ({ size: found.size, written: found.written }),
    async write(entries, tidy) {
      const news = entries.filter((entry) => entry.time !== 0 || live.has(entry.name));
      if (news.length === 0) return;
      const parts = await encode(news, options);
      for (const entry of news) live.count(entry);
      const size = found.size + lengthOf(parts);
      if (found.broken || (tidy && size > 2 * live.total() + short)) return writeAnew(news);
      await backend.append(name, parts);
      found = { size, written: options.now().getTime(), broken: false };
    },
    async delete() {
      await backend.delete(name);
      live.clear();
      found = { size: 0, written: null, broken: false };
    },
  };
}

/** How much the latest entry of each name takes, in bytes. */
function createSizes() {
  const sizes = new Map<string, number>();
  let total = 0;
  return {
    has: (name: string) => sizes.has(name),
    total: () => total,
    count(entry: Entry) {
      total -= sizes.get(entry.name) ?? 0;
      if (entry.time === 0) sizes.delete(entry.name);
      else sizes.set(entry.name, sizeOf(entry));
      total += sizes.get(entry.name) ?? 0;
    },
    clear() {
      sizes.clear();
      total = 0;
    },
  };
}

async function encode(entries: Iterable<Entry>, { version, now, pause }: LogOptions): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for (const part of encodeBlocks(version, now().getTime(), entries)) {
    parts.push(part);
    await pause();
  }
  return parts;
}

async function collect(parts: readonly Uint8Array[], { version, pause }: LogOptions): Promise<Found> {
  const found: Found = { entries: new Map(), size: lengthOf(parts), written: null, broken: false };
  for (const part of parts) {
    for (const block of decodeBlocks(part)) {
      found.broken ||= block === null;
      if (block?.version === version) {
        takeIn(found.entries, block.entries);
        found.written = block.made;
      }
      await pause();
    }
  }
  return found;
}

function takeIn(entries: Map<string, Entry>, news: readonly Entry[]): void {
  for (const entry of news) {
    if (entry.time === 0) entries.delete(entry.name);
    else entries.set(entry.name, entry);
  }
}

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);
