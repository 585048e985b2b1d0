/** The flow as a history has it: notes as they stood at the end of each week, counted one week after the other. */
import { daysBetween } from '../../dates/day.ts';
import type { Entry } from '../../index/entry.ts';
import { createIndex } from '../../index/index.ts';
import { statusOf } from '../../index/packed/mark.ts';
import type { Day } from '../../model.ts';
import type { World } from '../world.ts';
import { type Life, livesOf } from './lives.ts';
import { type Past, type Since, sincesIn } from './past.ts';
import type { BoardQuestion, FlowWeek } from './types.ts';

/** From how many days on an open task is in the next band: under a week, one to two weeks, two to four, more. */
const bands = [7, 14, 28];

/** In which of the bands a task is that has been known for so many days. */
export const bandOf = (age: number): number => bands.filter((days) => age >= days).length;

/** What a history says of a week. */
export type Counted = Pick<FlowWeek, 'scope' | 'done' | 'open' | 'ages'>;

/** The first day that a history knows of any of these notes, and how many versions it has of how many of them; null for none. */
export function knownOf(entries: readonly Entry[], past: Past): { from: Day; versions: number; notes: number } | null {
  const known = entries.flatMap(({ uri }) => past.get(uri) ?? []);
  const notes = entries.filter(({ uri }) => past.has(uri)).length;
  const [from] = known.map(({ day }) => day).sort();
  return from === undefined ? null : { from, versions: known.length, notes };
}

/**
 * Counts what notes listed at the end of weeks, given by their last days: the last of them is today, when they stand as they are.
 * A note that the history does not know stands as it is from its own day on.
 */
export function countThen(
  ends: readonly Day[],
  entries: readonly Entry[],
  { question, world, past }: { question: BoardQuestion; world: World; past: Past },
): Counted[] {
  const then = createIndex();
  const standing = new Map<string, readonly Since[]>();
  const put = (entry: Entry, since: readonly Since[], packed?: Uint8Array) => {
    standing.set(entry.uri, since);
    if (packed) then.adopt(entry.uri, packed);
    else then.set(entry.note());
  };
  return ends.map((end, at) => {
    const isNow = at === ends.length - 1;
    for (const entry of entries) {
      const versions = past.get(entry.uri);
      const last = versions?.at(-1);
      if (isNow) standing.set(entry.uri, last ? sincesIn(entry, end, last) : []);
      else if (!versions) {
        if (entry.day !== null && entry.day <= end && !then.entry(entry.uri)) put(entry, []);
      } else {
        const version = versions.findLast(({ day }) => day <= end);
        if (version && standing.get(entry.uri) !== version.since) put(entry, version.since, version.packed);
      }
    }
    // Who is who is known from all notes, and today.
    const index = isNow ? world.index : { ...then, people: world.index.people };
    const lives = livesOf(question, { ...world, index, ask: { ...world.ask, today: end } });
    return count(lives, end, standing);
  });
}

function count(lives: Iterable<Life>, end: Day, standing: ReadonlyMap<string, readonly Since[]>): Counted {
  const counted: Counted = { scope: 0, done: 0, open: 0, ages: [0, 0, 0, 0] };
  for (const life of lives) {
    const status = statusOf(life.mark);
    if (!standing.has(life.entry.uri) || status === 'cancelled') continue;
    counted.scope += 1;
    if (status === 'done') counted.done += 1;
    else {
      counted.open += 1;
      counted.ages[bandOf(daysBetween(sinceOf(life, standing) ?? end, end))]! += 1;
    }
  }
  return counted;
}

/** Since when a task is known: the day on which its first note got it where the history saw that, else the earliest that is said. */
function sinceOf({ places, since }: Life, standing: ReadonlyMap<string, readonly Since[]>): Day | null {
  const [first] = places;
  const known = standing.get(first!.entry.uri)?.[first!.id];
  if (!known) return since;
  return known.isFirst && since !== null && since < known.day ? since : known.day;
}
