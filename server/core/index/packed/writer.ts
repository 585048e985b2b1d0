/**
 * Writes a compact binary form: small numbers take one byte, strings as many bytes as characters where all of these are Latin,
 * else twice as many. What is written comes back to the letter, lone surrogates included (reader.ts).
 */
export class Writer {
  private bytes = new Uint8Array(4096);
  /** How many bytes are written. */
  length = 0;
  private readonly words = new Map<string, number>();

  private room(count: number): Uint8Array {
    if (this.length + count > this.bytes.length) {
      const grown = new Uint8Array(2 * (this.length + count));
      grown.set(this.bytes);
      this.bytes = grown;
    }
    return this.bytes;
  }

  byte(value: number): void {
    this.room(1)[this.length++] = value;
  }

  /** Four bytes, whatever the number: its place can be counted out, and filled in later (`at`). */
  fixed(value: number, at: number = this.length): void {
    if (at === this.length) {
      this.room(4);
      this.length += 4;
    }
    for (let shift = 0; shift < 4; shift++) this.bytes[at + shift] = value >>> (8 * shift);
  }

  /** A whole number from 0 to 2^32 - 1, the smaller the shorter. */
  uint(value: number): void {
    const bytes = this.room(5);
    let left = value >>> 0;
    while (left > 127) {
      bytes[this.length++] = (left & 127) | 128;
      left >>>= 7;
    }
    bytes[this.length++] = left;
  }

  /** A whole number of either sign, of 31 bits. */
  int(value: number): void {
    this.uint((value << 1) ^ (value >> 31));
  }

  /** Any number; null too. */
  number(value: number | null): void {
    if (value === null) this.uint(0);
    else if (Number.isInteger(value) && value >= 0 && value < 1e9 && !Object.is(value, -0)) this.uint(value + 2);
    else {
      this.uint(1);
      this.text(Object.is(value, -0) ? '-0' : `${value}`);
    }
  }

  text(value: string): void {
    const { length } = value;
    const start = this.length;
    this.uint(2 * length);
    const bytes = this.room(length);
    for (let at = 0; at < length; at++) {
      const code = value.charCodeAt(at);
      if (code > 255) {
        this.length = start;
        this.wideText(value);
        return;
      }
      bytes[this.length++] = code;
    }
  }

  private wideText(value: string): void {
    this.uint(2 * value.length + 1);
    const bytes = this.room(2 * value.length);
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at);
      bytes[this.length++] = code;
      bytes[this.length++] = code >>> 8;
    }
  }

  /** A text that is likely to come again: from the second time on its number stands for it. */
  word(value: string): void {
    const known = this.words.get(value);
    this.uint(known ?? 0);
    if (known !== undefined) return;
    this.words.set(value, this.words.size + 1);
    this.text(value);
  }

  /** What is written from here on can be read without what stands before. */
  beginPart(): void {
    this.words.clear();
  }

  /** How many there are, and each. */
  list<Item>(items: readonly Item[], write: (item: Item) => void): void {
    this.uint(items.length);
    for (const item of items) write(item);
  }

  /** All that was written, in an array of its own. */
  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}
