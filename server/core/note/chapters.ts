/**
 * The entries of a note from one heading to the next. What they stand in hangs on that heading and on those above it, so it
 * is worked out chapter by chapter, and kept as long as neither the chapter's own units nor any of that has changed: a key
 * changes one chapter.
 */

import { areSame } from './again.ts';
import type { Chapter, Entry, Outline, Piece } from './parts.ts';
import { type Stretched, stretches } from './runs.ts';
import { perEntry } from './words.ts';

let slots = 0;
/** Room in each chapter for what is kept of it. */
export const chapterSlot = (): number => slots++;

/** A finding in a chapter that rests on its entries and on `on` alone, and holds no offsets and no indexes of the note. */
export function perChapter<Args extends unknown[], Found>(
  find: (chapter: Chapter, ...args: Args) => Found,
): (chapter: Chapter, on: readonly unknown[], ...args: Args) => Found {
  const slot = chapterSlot();
  return (chapter, on, ...args) => {
    const known = chapter.kept[slot] as { on: readonly unknown[]; found: Found } | undefined;
    if (known && areSame(known.on, on)) return known.found;
    const found = find(chapter, ...args);
    chapter.kept[slot] = { on, found };
    return found;
  };
}

/** The chapters of these pieces; those before that still hold the same stay. Those from `from` to before `to` are new or stand under other headings. */
export function chaptersOf(pieces: readonly Piece[], before: readonly Chapter[]): Stretched<Chapter> {
  const found = stretches(pieces, before, {
    isCut: ({ isHead }) => isHead,
    make: (own): Chapter => ({
      pieces: own,
      entries: own.flatMap(({ entries }) => entries),
      above: null,
      behind: undefined,
      scopes: [],
      owners: [],
      leading: [],
      kept: [],
    }),
  });
  const { list, from } = found;
  let { to } = found;
  let last: Outline | null = list[from - 1]?.behind ?? null;
  for (let at = from; at < list.length; at++) {
    const chapter = list[at]!;
    if (chapter.behind === undefined || chapter.above !== last) {
      chapter.above = last;
      chapter.behind = headingsIn(chapter).reduce(below, last);
      to = Math.max(to, at + 1);
    } else if (at >= to) break;
    last = chapter.behind;
  }
  return { ...found, to };
}

const headingsIn = ({ entries }: Chapter): Entry[] =>
  entries.filter(({ kind, parent }) => kind === 'heading' && parent === null);

const lastOutline = perEntry((): { outline: Outline | null } => ({ outline: null }));

/** The outline behind a heading: the same object as last time, where it is the same. */
function below(outline: Outline | null, heading: Entry): Outline {
  let above = outline;
  while (above && above.heading.level >= heading.level) above = above.above;
  const last = lastOutline(heading);
  if (!last.outline || last.outline.above !== above) last.outline = { heading, above };
  return last.outline;
}

/** The index of its first entry in the note. */
export const firstOf = ({ pieces }: Chapter): number => pieces[0]!.first;

/** What a list of all entries says of those of a chapter: the same array as last time, where it says the same. */
export function perChapterOf<One>(): (chapter: Chapter, all: readonly One[]) => readonly One[] {
  const slot = chapterSlot();
  return (chapter, all) => {
    const first = firstOf(chapter);
    const known = chapter.kept[slot] as readonly One[] | undefined;
    if (known?.every((one, at) => one === all[first + at])) return known;
    const found = all.slice(first, first + chapter.entries.length);
    chapter.kept[slot] = found;
    return found;
  };
}

/** Who opened the scopes of a chapter from above it. */
const openersAbove = perChapter(({ entries, scopes }): readonly Entry[] => {
  const found = new Set<Entry>();
  for (const { from } of scopes) if (from) found.add(from);
  for (const entry of entries) found.delete(entry);
  return [...found];
});

/** What stands right below those who opened the scopes of a chapter from above it: how their lists begin. */
export function belowOpeners(chapter: Chapter, entries: readonly Entry[]): readonly (Entry | undefined)[] {
  const openers = openersAbove(chapter, [chapter.scopes]);
  return openers.length === 0 ? none : openers.flatMap(({ index }) => [entries[index + 1], entries[index + 2]]);
}

const none: readonly Entry[] = [];
