/** What was found in short texts, kept for when they come again: names, headings and labels are the same from note to note. */
import { copy } from '../markdown/copy.ts';

/**
 * A finding that depends on a text alone; those in the last `most` texts are kept, and as many of those that were asked for
 * before them.
 */
export function perText<Found extends NonNullable<unknown> | null>(
  find: (text: string) => Found,
  most = 4000,
): (text: string) => Found {
  let kept = new Map<string, Found>();
  let before = new Map<string, Found>();
  return (text) => {
    if (text.length > longest) return find(text);
    const known = kept.get(text);
    if (known !== undefined) return known;
    const older = before.get(text);
    const found = older === undefined ? find(text) : older;
    if (kept.size >= most) [before, kept] = [kept, new Map()];
    // A piece of a note would keep all of it.
    kept.set(copy(text), found);
    return found;
  };
}

/** Longer texts seldom come again. */
const longest = 60;
