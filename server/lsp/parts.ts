/**
 * Answers that are long and asked for again and again, such as the symbols of a note at each key, are made of parts that are
 * the same objects from one answer to the next. Who writes a message to a stream need not write these again (encoder.ts).
 */

const holders = new WeakSet<object>();
const seen = new WeakSet<object>();

/** An object or array in which parts of such an answer stand. */
export function holdingParts<Holder extends object>(holder: Holder): Holder {
  holders.add(holder);
  return holder;
}

/** A part that was in an answer before, and stays as it is. */
export function seenBefore<Part extends object>(part: Part): Part {
  seen.add(part);
  return part;
}

export const holdsParts = (value: object): boolean => holders.has(value);
export const wasSeenBefore = (value: object): boolean => seen.has(value);
