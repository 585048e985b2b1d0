/** Which items have a word, for the few items of some notes at a time: the same memory is used again and again. */
export class WordTable {
  /** For words of 16 bits, and issues of as many behind them. */
  private readonly stamps = new Uint32Array(size);
  private readonly firsts = new Int32Array(size);
  private readonly counts = new Uint32Array(size);
  private stamp = 0;
  private readonly items: number[] = [];
  private readonly nexts: number[] = [];

  /** Forgets all items. */
  clear(): void {
    this.stamp += 1;
    this.items.length = 0;
    this.nexts.length = 0;
  }

  /** An item, by its number, has a word; said twice of the last item, it counts once. */
  add(word: number, item: number): void {
    const known = this.stamps[word] === this.stamp;
    if (known && this.items[this.firsts[word]!] === item) return;
    this.nexts.push(known ? this.firsts[word]! : -1);
    this.items.push(item);
    this.firsts[word] = this.items.length - 1;
    this.counts[word] = known ? this.counts[word]! + 1 : 1;
    this.stamps[word] = this.stamp;
  }

  /** How many items have a word. */
  count(word: number): number {
    return this.stamps[word] === this.stamp ? this.counts[word]! : 0;
  }

  /** Adds the items that have a word to a list, the last first, without those that are seen, which it marks. */
  collect(word: number, seen: Uint8Array, into: number[]): void {
    if (this.stamps[word] !== this.stamp) return;
    for (let at = this.firsts[word]!; at >= 0; at = this.nexts[at]!) {
      const item = this.items[at]!;
      if (seen[item] === 1) continue;
      seen[item] = 1;
      into.push(item);
    }
  }
}

const size = 2 ** 17;
