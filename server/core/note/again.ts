/** What comes out as in the last reading stays the same object: what rests on it need not be worked out anew. */

/** Whether two lists hold the same. */
export function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** A list, set or map: that of the last reading, where they are the same. */
export const listAgain = <One>(now: readonly One[], before: readonly One[]): readonly One[] =>
  areSame(now, before) ? before : now;
export const setAgain = <One>(now: ReadonlySet<One>, before: ReadonlySet<One>): ReadonlySet<One> =>
  now.size === before.size && [...now].every((one) => before.has(one)) ? before : now;
export const mapAgain = <Key, One>(now: ReadonlyMap<Key, One>, before: ReadonlyMap<Key, One>): ReadonlyMap<Key, One> =>
  now.size === before.size && [...now].every(([key, one]) => before.get(key) === one) ? before : now;
