/** From a key to values, of which most keys have one. What comes or goes costs the same however many there are. */
export class Multimap<Key, Value extends object> {
  private readonly map = new Map<Key, Value | Set<Value>>();

  add(key: Key, value: Value): void {
    const known = this.map.get(key);
    if (known === undefined) this.map.set(key, value);
    else if (known instanceof Set) known.add(value);
    else if (known !== value) this.map.set(key, new Set([known, value]));
  }

  delete(key: Key, value: Value): void {
    const known = this.map.get(key);
    if (known === value) this.map.delete(key);
    else if (known instanceof Set && known.delete(value) && known.size === 0) this.map.delete(key);
  }

  get(key: Key): Value[] {
    const known = this.map.get(key);
    return known === undefined ? [] : known instanceof Set ? [...known] : [known];
  }

  keys(): Key[] {
    return [...this.map.keys()];
  }

  has(key: Key): boolean {
    return this.map.has(key);
  }

  /** How many values a key has. */
  count(key: Key): number {
    const known = this.map.get(key);
    return known === undefined ? 0 : known instanceof Set ? known.size : 1;
  }
}
