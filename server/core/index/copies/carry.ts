/** Which tasks of a note are carried over from the notes of its series before it. */
import { daysBetween } from '../../dates/day.ts';
import type { Day } from '../../model.ts';
import type { Entry } from '../entry.ts';
import { dayNumber, dueOf, type Mark } from '../packed/mark.ts';
import type { Place, Places } from '../places.ts';
import { type End, isClosed, type Pair, pairsOf } from './pairs.ts';
import { haveSameWords } from './same-task.ts';
import type { Sketch } from './sketch.ts';

/** So many notes back an item is looked for, and at most so many days. */
export const reach = 4;
const mostDays = 100;

/** What is known of the notes before. */
export interface Before {
  sketchesOf(entry: Entry): readonly (Sketch | null)[];
  /** Where the tasks of a note stand in the notes before it; null where none does. */
  previousOf(entry: Entry): Places | null;
}

/**
 * For each task of `entry` that stands in one of the notes `before` it, which are the nearest of its series, the nearest last:
 * where it stands there. Each item goes on in one task of a note, and each task carries one item on. Depends on these notes and
 * on nothing farther away.
 */
export function carriedInto(entry: Entry, before: readonly Entry[], known: Before): Map<number, Place> {
  const near = before.filter(({ day }) => isNear(day, entry.day));
  if (near.length === 0) return new Map();
  const sketches = known.sketchesOf(entry);
  const ends = sketches.some((sketch) => sketch !== null) ? endsOf(near, known) : [];
  if (ends.length === 0) return new Map();
  const pairs = pairsOf(entry, { ends, sketches, mayGoOn: (end, mark) => !isNextOccurrence(end, mark) });
  return chosen(pairs, ends);
}

const isNear = (one: Day | null, other: Day | null): boolean =>
  one === null || other === null || Math.abs(daysBetween(one, other)) <= mostDays;

/** The items of the notes that none of them has carried on, each as it stands last. */
function endsOf(near: readonly Entry[], known: Before): End[] {
  const continued = new Map(near.map((entry) => [entry, new Set<number>()]));
  for (const entry of near) {
    const previous = known.previousOf(entry);
    for (let id = 0; previous && id < entry.tasks; id++) {
      const place = previous.get(id);
      if (place) continued.get(place.entry)?.add(place.id);
    }
  }
  const ends: End[] = [];
  for (const entry of near)
    for (const [id, sketch] of known.sketchesOf(entry).entries())
      if (sketch && !continued.get(entry)!.has(id)) ends.push(endAt({ entry, id }, near, known));
  return ends;
}

function endAt(end: Place, near: readonly Entry[], known: Before): End {
  const sketches: Sketch[] = [];
  const marks: Mark[] = [];
  for (let place: Place | null = end; place && near.includes(place.entry); place = previousIn(place, known)) {
    const sketch = known.sketchesOf(place.entry)[place.id]!;
    if (!sketches.some((one) => isPutAlike(one, sketch))) sketches.push(sketch);
    marks.push(place.entry.markAt(place.id));
  }
  return { ...end, sketches, marks };
}

const previousIn = ({ entry, id }: Place, known: Before): Place | null => known.previousOf(entry)?.get(id) ?? null;

const isPutAlike = (one: Sketch, other: Sketch): boolean =>
  haveSameWords(one, other) && one.owners.join() === other.owners.join() && one.section === other.section;

/**
 * Whether an open item is no copy of a finished one but the next time that it has to be done: it is due on a later day, or it
 * was finished in every note before.
 */
function isNextOccurrence({ marks, entry }: End, mark: Mark): boolean {
  const [before, now] = [dueOf(marks[0]!), dueOf(mark)];
  if (now > 0 && now > before && (before > 0 || now > dayNumber(entry.day))) return true;
  return marks.length > 1 && marks.every(isClosed);
}

/** The likeliest pairs, each item and each task once; none where another item may as well be meant. */
function chosen(pairs: readonly Pair[], ends: readonly End[]): Map<number, Place> {
  const found = new Map<number, Place>();
  const taken = new Set<number>();
  const settled = new Set<number>();
  const rivals = new Map<number, Pair[]>();
  for (const pair of pairs) rivals.set(pair.id, [...(rivals.get(pair.id) ?? []), pair]);
  for (const pair of [...pairs].sort((a, b) => b.score - a.score || b.end - a.end || a.id - b.id)) {
    const { end, id, score } = pair;
    if (taken.has(end) || settled.has(id)) continue;
    settled.add(id);
    const isRival = (other: Pair) =>
      other.end !== end &&
      !taken.has(other.end) &&
      other.score > score - margin &&
      !resemble(ends[other.end]!, ends[end]!);
    if (!pair.sure && rivals.get(id)!.some(isRival)) continue;
    taken.add(end);
    found.set(id, { entry: ends[end]!.entry, id: ends[end]!.id });
  }
  return found;
}

/** What two items must differ by, as scores go, for one to be meant and not the other. */
const margin = 0.08;

/** Whether two items open with the same words, as where minutes say first what was asked for and then what is. */
const resemble = ({ sketches: [one] }: End, { sketches: [other] }: End): boolean =>
  one!.head === other!.head && one!.words.slice(0, one!.head).every((word) => other!.words.includes(word));
