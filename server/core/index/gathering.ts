/** What is worked out from all notes: when it is first asked for, or a little at a time before; from then on it follows them. */
import type { Entry } from './entry.ts';

/** Keeps up with the notes: `old` has gone, `now` has come; both where a note has changed. */
export type Follow = (old: Entry | null, now: Entry | null) => void;

export interface Gathering<Made> {
  follow: Follow;
  /** What is known of all notes. */
  made(): Made;
  /** The same if anybody has begun to gather it, all notes or not; else null. */
  begun(): Made | null;
  /** Works on at most so many notes more. Says whether any are left. */
  more(count: number): boolean;
}

/** Begins with nothing; `change` lets what is known follow one note. */
export function createGathering<Made>(
  all: () => Iterable<Entry>,
  begin: () => Made,
  change: (made: Made, ...notes: Parameters<Follow>) => void,
): Gathering<Made> {
  let made: Made | null = null;
  let left: Entry[] = [];
  const begun = (): Made => {
    if (made === null) left = [...all()];
    made ??= begin();
    return made;
  };
  const more = (count: number): boolean => {
    const known = begun();
    for (let done = 0; done < count && left.length > 0; done++) change(known, null, left.pop()!);
    return left.length > 0;
  };
  /** Whether it was still this note's turn to come; then it never will. */
  const skip = (entry: Entry): boolean => {
    const at = left.indexOf(entry);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  return {
    follow(old, now) {
      if (made === null) return;
      // A note that goes before its turn has left nothing behind.
      change(made, old && skip(old) ? null : old, now);
    },
    made() {
      more(Number.POSITIVE_INFINITY);
      return begun();
    },
    begun: () => made,
    more,
  };
}
