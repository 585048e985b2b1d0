/**
 * How facts lie in a store: block after block, each with its checksum, each of one version. What was not written to its
 * end, or has changed since, is no block; nothing of it is used.
 *
 *     block   = sign, checksum of all that follows, length, count: 4 × u32; version: 16 ASCII digits;
 *               length of the names: u32; 0: u32; when it was made: f64; rows; names; the facts of each row
 *     row     = time: f64; size, length of the name, length of the facts, cost: 4 × u32
 *
 * Lengths are in bytes, that of a name in UTF-16 units; times in milliseconds. All parts begin at multiples of eight. Numbers are in the byte
 * order of the machine: a store does not travel.
 */
import { xxHash32 } from './hash.ts';

/** What is kept of one file. */
export interface Entry {
  /** What the file is called within its folder. */
  name: string;
  /** The file when it was read: its size in bytes, and when it was changed, in milliseconds. A time of 0: it is gone. */
  size: number;
  time: number;
  /** What reading it cost, in microseconds. */
  cost: number;
  bytes: Uint8Array;
}

/** A block that was found whole. */
export interface Block {
  /** Sixteen ASCII characters: what the facts depend on beside their file. */
  version: string;
  /** When it was made, in milliseconds. */
  made: number;
  entries: Entry[];
  /** How many bytes it takes. */
  length: number;
}

/** A block is closed when it holds so many bytes: to be copied and hashed in far less than one slice of work. */
export const fullBlock = 1 << 20;

const sign = 0x32657544;
const headSize = 48;
const rowSize = 24;
const padded = (length: number): number => (length + 7) & ~7;

/** How many bytes an entry adds to a block, the rounding of its name aside. */
export const sizeOf = ({ name, bytes }: Entry): number => rowSize + name.length + padded(bytes.length);

/** The entries as blocks of a version, made at a time. */
export function* encodeBlocks(version: string, made: number, entries: Iterable<Entry>): Generator<Uint8Array> {
  let waiting: Entry[] = [];
  let size = 0;
  for (const entry of entries) {
    waiting.push(entry);
    size += sizeOf(entry);
    if (size < fullBlock) continue;
    yield encodeBlock(version, made, waiting);
    waiting = [];
    size = 0;
  }
  if (waiting.length > 0) yield encodeBlock(version, made, waiting);
}

function encodeBlock(version: string, made: number, entries: readonly Entry[]): Uint8Array {
  const encoder = new TextEncoder();
  const names = encoder.encode(entries.map(({ name }) => name).join(''));
  const namesAt = headSize + rowSize * entries.length;
  const factsAt = namesAt + padded(names.length);
  const length = entries.reduce((sum, { bytes }) => sum + padded(bytes.length), factsAt);
  const block = new Uint8Array(length);
  const head = new Uint32Array(block.buffer, 0, headSize / 4);
  head.set([sign, 0, length, entries.length]);
  block.set(encoder.encode(version).subarray(0, 16), 16);
  head[8] = names.length;
  new Float64Array(block.buffer, 40, 1)[0] = made;
  block.set(names, namesAt);
  const times = new Float64Array(block.buffer, headSize, (entries.length * rowSize) / 8);
  const numbers = new Uint32Array(block.buffer, headSize, (entries.length * rowSize) / 4);
  let at = factsAt;
  for (const [row, { name, time, size, cost, bytes }] of entries.entries()) {
    times[row * 3] = time;
    numbers.set([size, name.length, bytes.length, cost], row * 6 + 2);
    block.set(bytes, at);
    at += padded(bytes.length);
  }
  head[1] = checksum(block);
  return block;
}

/**
 * The blocks at the beginning of `bytes`, which begin at a multiple of eight in their buffer; their facts are views of
 * it. The last is null where something follows that is no whole block: no more is looked for behind it.
 */
export function* decodeBlocks(bytes: Uint8Array): Generator<Block | null> {
  for (let at = 0; at < bytes.length; ) {
    const block = decodeBlock(bytes.subarray(at));
    yield block;
    if (!block) return;
    at += block.length;
  }
}

function decodeBlock(bytes: Uint8Array): Block | null {
  if (bytes.length < headSize) return null;
  const head = new Uint32Array(bytes.buffer, bytes.byteOffset, headSize / 4);
  const [first, sum, length = 0, count = 0] = head;
  if (first !== sign || length < headSize || length > bytes.length || length % 8 !== 0) return null;
  const block = bytes.subarray(0, length);
  if (sum !== checksum(block)) return null;
  const decoder = new TextDecoder();
  const version = decoder.decode(block.subarray(16, 32));
  const [made = 0] = new Float64Array(bytes.buffer, bytes.byteOffset + 40, 1);
  return { version, made, length, entries: rowsOf(block, count, head[8]!) };
}

const checksum = (block: Uint8Array): number => xxHash32(block.subarray(8));

/** What stands under a good checksum is what was written. */
function rowsOf(block: Uint8Array, count: number, namesLength: number): Entry[] {
  const namesAt = headSize + rowSize * count;
  const names = new TextDecoder().decode(block.subarray(namesAt, namesAt + namesLength));
  const times = new Float64Array(block.buffer, block.byteOffset + headSize, count * 3);
  const numbers = new Uint32Array(block.buffer, block.byteOffset + headSize, count * 6);
  const entries: Entry[] = [];
  let at = namesAt + padded(namesLength);
  let nameAt = 0;
  for (let row = 0; row < count; row++) {
    const column = row * 6 + 2;
    const nameEnd = nameAt + numbers[column + 1]!;
    const end = at + numbers[column + 2]!;
    entries.push({
      name: names.slice(nameAt, nameEnd),
      size: numbers[column]!,
      time: times[row * 3]!,
      cost: numbers[column + 3]!,
      bytes: block.subarray(at, end),
    });
    nameAt = nameEnd;
    at = padded(end);
  }
  return entries;
}
