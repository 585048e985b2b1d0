/** What was found in short texts, kept for when they come again: names, headings and labels are the same from note to note. */
import { copy } from '../markdown/copy.ts';

/** A finding that depends on a text alone; those in the last `most` texts are kept, or fewer. */
export function perText<Found extends NonNullable<unknown> | null>(
  find: (text: string) => Found,
  most = 2000,
): (text: string) => Found {
  const kept = new Map<string, Found>();
  return (text) => {
    if (text.length > longest) return find(text);
    const known = kept.get(text);
    if (known !== undefined) return known;
    const found = find(text);
    if (kept.size >= most) kept.clear();
    // A piece of a note would keep all of it.
    kept.set(copy(text), found);
    return found;
  };
}

/** Longer texts seldom come again. */
const longest = 60;
