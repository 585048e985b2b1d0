/** Numbers that stand for texts. */

/** The 32-bit FNV-1a hash of a text's UTF-16 units, which is spread well enough to look things up by. */
export function hashOf(text: string, seed = 0x811c9dc5, factor = 0x01000193): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, factor);
  }
  // The low bits of neighbours differ too little as they are.
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/** A hash of 53 bits: among all keys of a workspace, two that share one are not to be expected. */
export const longHashOf = (text: string): number =>
  hashOf(text) + 2 ** 32 * (hashOf(text, text.length, 0x5bd1e995) >>> 11);

/** The same of numbers of 32 bits. */
export function hashOfNumbers(numbers: readonly number[], seed = 0x811c9dc5): number {
  let hash = seed;
  for (const number of numbers) {
    hash = Math.imul(hash ^ number, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
