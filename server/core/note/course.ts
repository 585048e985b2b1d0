/**
 * How far a reading has to look: what the last reading of a note found in it as a whole, and which of its chapters may read
 * otherwise now. A pass over a note is made again where what it looks at has changed, and nowhere else.
 */
import type { Steps } from '../steps.ts';
import { areSame } from './again.ts';
import { chapterSlot, firstOf } from './chapters.ts';
import type { Chapter } from './parts.ts';

/** The chapters of a note, of which most stand as they did in its last reading, and look nowhere where something has changed. */
export interface Course {
  /** The first of those that may not, and the first behind them. */
  from: number;
  to: number;
  /** How many pieces stand before those. */
  start: number;
  chapters: readonly Chapter[];
  /** How many entries the note has. */
  count: number;
  /** The same object as long as all that stays has the index that it had. */
  layout: object;
  /** What was found in the note as a whole, and what each of that rests on. */
  kept: unknown[];
}

/** How many entries above it, or above what has opened the scope it stands in, the agenda of a heading is looked for. */
export const farthest = 60;
/** How many entries below what has opened a scope its list tells its style, see `belowOpeners`. */
const below = 2;

/** Of a note of whose chapters those from `from` to before `to` are new or stand under others. */
export function courseOf(note: Omit<Course, keyof Changed>, { from, to, start: pieces }: Changed): Course {
  const { chapters } = note;
  const [start, end] = [startOf(note, from) - below, startOf(note, to) + farthest];
  const isNear = (index: number): boolean => index >= start && index < end;
  const looksThere = (chapter: Chapter): boolean => {
    if (isNear(firstOf(chapter))) return true;
    for (let at = chapter.above; at; at = at.above) if (isNear(at.heading.index)) return true;
    return false;
  };
  let last = Math.min(to + 1, chapters.length);
  while (last < chapters.length && looksThere(chapters[last]!)) last++;
  const before = chapters[from - 1];
  return { ...note, from: Math.max(0, from - 1), to: last, start: pieces - (before?.pieces.length ?? 0) };
}

type Changed = Pick<Course, 'from' | 'to' | 'start'>;

/** The index of the first entry of a chapter. */
export const startOf = ({ chapters, count }: Pick<Course, 'chapters' | 'count'>, at: number): number =>
  at < chapters.length ? firstOf(chapters[at]!) : count;

let slots = 0;

/** A finding in a whole note that rests on `on` alone, and holds no offsets: what is found `again` stays the object that it was. */
export function perNote<Args extends unknown[], Found>(
  find: (...args: Args) => Found,
  again: (now: Found, before: Found) => Found = (now) => now,
): (course: Pick<Course, 'kept'>, on: readonly unknown[], ...args: Args) => Found {
  const slot = slots++;
  return ({ kept }, on, ...args) => {
    const known = kept[slot] as { on: readonly unknown[]; found: Found } | undefined;
    if (known && areSame(known.on, on)) return known.found;
    const now = find(...args);
    const found = known ? again(now, known.found) : now;
    kept[slot] = { on, found };
    return found;
  };
}

/**
 * A pass over the chapters of a note, in order, that carries something from each to the next and rests on `on` beside. Says how
 * far it came: of all other chapters it would say what it said before.
 */
export function inTurn<Carry, Args extends unknown[]>(
  take: (chapter: Chapter, carry: Carry, ...args: Args) => Carry,
): (course: Course, on: readonly unknown[], first: Carry, ...args: Args) => Steps<Course> {
  const slot = slots++;
  const own = chapterSlot();
  return function* (course, on, first, ...args) {
    const { chapters, from, to, kept } = course;
    const last = kept[slot] as readonly unknown[] | undefined;
    const same = last !== undefined && areSame(last, on);
    const passed = (at: number) => chapters[at]!.kept[own] as { before: Carry; after: Carry } | undefined;
    const begin = same ? from : 0;
    let carry = begin === 0 ? first : passed(begin - 1)!.after;
    let at = begin;
    for (; at < chapters.length && !(same && at >= to && passed(at)?.before === carry); at++) {
      const before = carry;
      carry = take(chapters[at]!, before, ...args);
      chapters[at]!.kept[own] = { before, after: carry };
      if (at % 20 === 19) yield;
    }
    kept[slot] = on;
    return { ...course, from: begin, to: at, start: begin === 0 ? 0 : course.start };
  };
}

/** What the chapters say of each of their entries, as a list of all: the same as in the last reading, where they say the same. */
export function throughEntries<One>(say: (chapter: Chapter) => readonly One[]): (course: Course) => readonly One[] {
  const slot = slots++;
  return (course) => {
    const { chapters, from, to, kept } = course;
    const last = kept[slot] as readonly One[] | undefined;
    const within = last ? chapters.slice(from, to) : chapters;
    const fresh: One[] = [];
    for (const chapter of within) for (const one of say(chapter)) fresh.push(one);
    const [before, behind] = [startOf(course, from), course.count - startOf(course, to)];
    const found = last ? replaced(last, fresh, { before, behind }) : fresh;
    kept[slot] = found;
    return found;
  };
}

/** A list in which all but so many `before` and `behind` are replaced: the same list, where they are by the same. */
function replaced<One>(last: readonly One[], by: readonly One[], { before, behind }: Outside): readonly One[] {
  const end = last.length - behind;
  if (areSame(by, last.slice(before, end))) return last;
  return [...last.slice(0, before), ...by, ...last.slice(end)];
}

interface Outside {
  before: number;
  behind: number;
}
