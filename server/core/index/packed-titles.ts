import { headOf } from './layout.ts';
import { Reader } from './reader.ts';

/**
 * The titles, by index, that may have letters in an order. The letters are as `fold` leaves them; most titles are ruled out by
 * their bytes, and never become strings.
 */
export function readTitlesWith(bytes: Uint8Array, letters: readonly string[]): Map<number, string> {
  const found = new Map<number, string>();
  const codes = letters.map((letter) => letter.charCodeAt(0));
  const reader = new Reader(bytes, headOf(bytes, 'titles'));
  const tasks = headOf(bytes, 'tasks');
  for (let id = 0; id < tasks; id++) {
    const start = reader.at;
    if (!mayHave(reader, codes)) continue;
    reader.at = start;
    found.set(id, reader.text());
  }
  return found;
}

/** Passes over a text, and says whether it may have letters in their order. */
function mayHave(reader: Reader, codes: readonly number[]): boolean {
  const { bytes } = reader;
  const head = reader.uint();
  const start = reader.at;
  reader.at += (head & 1) === 0 ? head >>> 1 : head - 1;
  if ((head & 1) === 1) return true;
  let next = 0;
  for (let at = start; at < reader.at; at++) {
    const code = bytes[at]!;
    // What is no ASCII may be folded to other letters.
    if (code > 127) return true;
    const small = code >= 65 && code <= 90 ? code + 32 : code;
    if (small === codes[next]) next++;
  }
  return next === codes.length;
}
