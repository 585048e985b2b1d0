/** Notes that follow each other: the plans of a team week by week, the minutes of a meeting. Found by their paths and days. */
import { dayNames } from '../../lexicons/atHand.ts';
import type { Day, NoteKind } from '../../model.ts';
import { compare } from '../entry.ts';
import { fold } from '../keys.ts';

const named = new RegExp(`(?<![a-z])(?:${dayNames.join('|')})(?![a-z])`, 'g');
/** Digits, and what stands between them in a date: `2026-11-16`, `2026年11月`. */
const numbered = /\d+(?:\D{0,2}\d+){0,5}/g;

/**
 * What the paths of a series have in common, their days and numbers aside: `plans/2026/2026-11-16 plan.md` and
 * `plans/2027/2027-01-04 plan.md`. Null for a note that follows no other: one without a day, or one whose path has none, if it
 * is neither plan nor minutes: what stands in `release-2.3.md` and `release-2.4.md` has to be done for each.
 */
export function seriesOf({ path, day, kind }: { path: string; day: Day | null; kind: NoteKind }): string | null {
  return day !== null && (kind === 'plan' || kind === 'minutes' || namesDay(path, day)) ? patternOf(path) : null;
}

/** A path without its days and numbers; null where it has none. */
export function patternOf(path: string): string | null {
  const parts = fold(path.replace(/\.(?:md|markdown)$/i, '')).split('/');
  const name = parts.pop()!.replace(named, '0').replace(numbered, '#');
  const folders = parts.map((part) => (isDated(part) ? '#' : part));
  return name.includes('#') || folders.includes('#') ? [...folders, name].join('/') : null;
}

/** Whether a path has the month and day in digits, or a week or month alone: `2026-11-16`, `20261116`, `11月16日`, `2026-W47`. */
function namesDay(path: string, day: Day): boolean {
  const [year, month, date] = day.split('-') as [string, string, string];
  const digits = path.replace(/\d+/g, (run) => (run.length === 1 ? `0${run}` : run)).replace(/\D/g, '');
  return (
    digits.includes(month + date) ||
    digits.includes(date + month) ||
    digits.includes(year) ||
    fold(path).search(named) >= 0
  );
}

/** A folder that is called by its day, week or month: with little beside numbers. `team1` is none. */
const isDated = (folder: string): boolean =>
  /\d/.test(folder) && folder.replace(named, '').replace(/[^\p{L}]/gu, '').length < 3;

/** Puts notes in order as text: by day, then by path, numbers by what they count. */
export const timeKey = (day: Day | null, path: string): string =>
  `${day} ${path.replace(/\d+/g, (digits) => digits.padStart(8, '0'))}`;

/** Something with a place in time. */
export interface Timed {
  key: string;
}

/** Earlier notes first. */
export const byTime = (a: Timed, b: Timed): number => compare(a.key, b.key);

/** Where in a list by time something stands, or would stand. */
export function placeIn(list: readonly Timed[], item: Timed): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byTime(list[middle]!, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
