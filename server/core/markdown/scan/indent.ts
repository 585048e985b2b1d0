/** Columns: a tab reaches to the next multiple of four, and a container may take a part of it. */
import type { Scan } from './draft.ts';

/** Where the line goes on after space from `from` on, and how many columns of space there are. */
export function indentOf(
  { text, end, at: here, column: there }: Scan,
  from = here,
  first = there,
): { at: number; columns: number } {
  let [at, column] = [from, first];
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) column++;
    else if (code === 9) column += 4 - (column % 4);
    else break;
  }
  return { at, columns: column - first };
}

/** Reads so many columns of space, at most what there is. */
export function skipColumns(scan: Scan, columns: number): void {
  for (let left = columns; left > 0 && scan.at < scan.end; ) {
    const code = scan.text.charCodeAt(scan.at);
    const width = code === 9 ? 4 - (scan.column % 4) : code === 32 ? 1 : 0;
    if (width === 0) return;
    scan.column += Math.min(width, left);
    if (width <= left) scan.at++;
    left -= width;
  }
}

/** Reads so many characters that are no space. */
export function skipCharacters(scan: Scan, count: number): void {
  scan.at += count;
  scan.column += count;
}

/** Whether the place is within a tab, of which a container took a part. */
export const isWithinTab = (scan: Scan): boolean => scan.text.charCodeAt(scan.at) === 9 && scan.column % 4 !== 0;
