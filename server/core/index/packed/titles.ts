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
  const wide = head & 1;
  reader.at += (head >>> 1) << wide;
  let next = 0;
  for (let at = start; at < reader.at; at += 1 + wide) {
    const code = wide === 1 ? bytes[at]! | (bytes[at + 1]! << 8) : bytes[at]!;
    if (!isPlain(code)) return true;
    const small = code >= 65 && code <= 90 ? code + 32 : code;
    if (small === codes[next]) next++;
  }
  return next === codes.length;
}

/** ASCII, kana and the usual Chinese characters: `fold` makes nothing else of them, but for capitals. */
const isPlain = (code: number): boolean =>
  code < 128 ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3041 && code <= 0x3096) ||
  (code >= 0x30a1 && code <= 0x30fc && code !== 0x30fb) ||
  code === 0x3001 ||
  code === 0x3002;
