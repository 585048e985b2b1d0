/** Columns: a tab reaches to the next multiple of four, and a container may take a part of it. */
import type { Scan } from './draft.ts';

/** Finds where the line goes on after space. */
export function findWords(scan: Scan): void {
  let { at, column } = scan;
  for (; at < scan.end; at++) {
    const code = scan.text.charCodeAt(at);
    if (code === 32) column++;
    else if (code === 9) column += 4 - (column % 4);
    else break;
  }
  scan.words = at;
  scan.wordsColumn = column;
}

/** How many columns of space there are before the words of the line. */
export const indentOf = (scan: Scan): number => scan.wordsColumn - scan.column;

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
  findWords(scan);
}

/** Whether the place is within a tab, of which a container took a part. */
export const isWithinTab = (scan: Scan): boolean => scan.text.charCodeAt(scan.at) === 9 && scan.column % 4 !== 0;
