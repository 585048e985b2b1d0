/** Reads what a `Writer` wrote, from a place on: each call what the call of the same name wrote. */
export class Reader {
  readonly bytes: Uint8Array;
  at: number;
  private readonly words: string[] = [];

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte(): number {
    return this.bytes[this.at++]!;
  }

  fixed(): number {
    this.at += 4;
    return fixedAt(this.bytes, this.at - 4);
  }

  uint(): number {
    const { bytes } = this;
    let value = bytes[this.at++]!;
    if (value < 128) return value;
    value &= 127;
    for (let shift = 7; shift < 35; shift += 7) {
      const next = bytes[this.at++]!;
      value |= (next & 127) << shift;
      if (next < 128) break;
    }
    return value >>> 0;
  }

  int(): number {
    const value = this.uint();
    return (value >>> 1) ^ -(value & 1);
  }

  number(): number | null {
    const value = this.uint();
    if (value === 0) return null;
    return value === 1 ? Number(this.text()) : value - 2;
  }

  text(): string {
    const head = this.uint();
    const length = head >>> 1;
    const start = this.at;
    this.at += (head & 1) === 0 ? length : 2 * length;
    return textAt(this.bytes, start, head);
  }

  /** Passes over a text. */
  skipText(): void {
    const head = this.uint();
    this.at += (head & 1) === 0 ? head >>> 1 : head - 1;
  }

  word(): string {
    const known = this.uint();
    if (known > 0) return this.words[known - 1]!;
    const text = this.text();
    this.words.push(text);
    return text;
  }

  list<Item>(read: () => Item): Item[] {
    const count = this.uint();
    const items: Item[] = [];
    for (let at = 0; at < count; at++) items.push(read());
    return items;
  }
}

/** The number of four bytes that stands at a place. */
export const fixedAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;

const chunk = 1024;
const units: number[] = [];

/** The characters behind the head of a text. */
function textAt(bytes: Uint8Array, start: number, head: number): string {
  const length = head >>> 1;
  const wide = (head & 1) === 1;
  let text = '';
  for (let done = 0; done < length; done += chunk) {
    const count = Math.min(chunk, length - done);
    units.length = count;
    for (let at = 0; at < count; at++)
      units[at] = wide
        ? bytes[start + 2 * (done + at)]! | (bytes[start + 2 * (done + at) + 1]! << 8)
        : bytes[start + done + at]!;
    text += String.fromCharCode.apply(null, units);
  }
  return text;
}
