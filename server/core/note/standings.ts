/** Which chapters and pieces of a note stand as they did in its last reading, and what the chapters claim. */

import { eachInSteps, type Steps } from '../steps.ts';
import { type Asked, perChapterAsking } from './asked.ts';
import { firstOf } from './chapters.ts';
import { type Course, inTurn, startOf } from './course.ts';
import type { Reckoning } from './facts.ts';
import type { Chapter, Claims, Entry, Piece, Run } from './parts.ts';
import { isTold, mayTell, type Points, pointsIn } from './sentences/told.ts';
import { type Surroundings, standingOf, stands } from './standing.ts';
import { areStated } from './tasks/headings.ts';
import { claimMore } from './tasks/tasks.ts';

/** Pieces that say what they said in a note that they have left, and what that rested on as a whole. */
export interface Back extends Pick<Memory, 'key' | 'known' | 'openers'> {
  pieces: ReadonlySet<Piece>;
}

/** What the last reading of a note depended on as a whole, and came to. */
export interface Memory extends Judgement, Pick<Course, 'chapters' | 'count' | 'layout' | 'kept'> {
  entries: readonly Entry[];
  runs: readonly Run[];
  known: ReadonlySet<string>;
  openers: ReadonlySet<string>;
  headNames: readonly unknown[];
  marked: ReadonlySet<Entry>;
}

/** What was judged of a note as a whole. */
export interface Judgement extends Claimed {
  /** What every entry depends on. */
  key: string;
  standings: readonly Standing[];
}

/** The claims of all entries, and what the whole note says of them. */
interface Claimed {
  claims: Claims;
  /** It tells what was done (`told.ts`), and behind its headings how far they are (`headings.ts`). */
  told: boolean;
  stated: boolean;
}

/** Nothing was read before. */
export const blank = (): Memory => ({
  entries: [],
  runs: [],
  chapters: [],
  layout: {},
  count: 0,
  kept: [],
  key: '',
  standings: [],
  claims: [],
  told: false,
  stated: false,
  known: new Set(),
  openers: new Set(),
  headNames: [],
  marked: new Set(),
});

/** Takes out what is remembered: of a reading that does not come to its end nothing is. */
export function takenFrom(memory: Memory | null): Memory {
  const last = memory ? { ...memory } : blank();
  if (memory) Object.assign(memory, blank());
  return last;
}

/** A note about to be judged. */
export interface Judging {
  pieces: readonly Piece[];
  context: Surroundings;
  known: ReadonlySet<string>;
  openers: ReadonlySet<string>;
  reckoning: Omit<Reckoning, 'reference' | 'direction'>;
  /** Those of the pieces that were not in the last reading, but in one before. */
  back: Back | null;
}

/** A chapter in what it stands in: the same object as in the last reading, where both are the same. */
export interface Standing {
  chapter: Chapter;
  /** Whether its pieces were looked at in that, and beside which others. */
  looked: boolean;
  before: Chapter | null;
  after: Chapter | null;
  points: Points;
  /** What its points and claims ask about names. */
  asked: Asked;
  /** The claims of its entries; null where one of them is read anew. */
  claims: Claims | null;
  /** What the whole note said of its claims. */
  told: boolean;
  stated: boolean;
}

/** Those of all chapters, and which may be others than in the last reading. */
interface Found {
  standings: readonly Standing[];
  course: Course;
}

export function* standingsOf(context: Surroundings, last: readonly Standing[]): Steps<Found> {
  const { kind, report, planned, known, openers, headNames, markedScopes, references, repositories } = context;
  const on = [kind, report, planned, known, openers, headNames, markedScopes, references, repositories];
  const found: Standing[] = [];
  const course = yield* standingsInTurn(context.course, on, null, context, found);
  const behind = course.chapters.length - course.to;
  return { standings: [...last.slice(0, course.from), ...found, ...last.slice(last.length - behind)], course };
}

const standingsInTurn = inTurn((chapter, _: null, context: Surroundings, found: Standing[]) => {
  found.push(standingIn(chapter, standingOf(chapter, context), context, context));
  return null;
});

const standingIn = perChapterAsking(
  (chapter, asked, context: Surroundings): Standing => ({
    chapter,
    looked: false,
    before: null,
    after: null,
    points: pointsIn(chapter, asked.heard(context)),
    asked,
    claims: null,
    told: false,
    stated: false,
  }),
);

/** The claims of all entries, by what they say alone and by the shape of their chapters; and which chapters were claimed anew. */
export function* claimsOf(
  { standings, course }: Found,
  context: Surroundings,
  last: Claimed,
): Steps<Claimed & { anew: Chapter[] }> {
  const told = mayTell(context.kind) && isTold(standings.map(({ points }) => points));
  const stated = areStated(context.runs);
  const all = last.told !== told || last.stated !== stated;
  // A piece that is read anew may stand at the edge of the next chapter.
  const from = all ? 0 : Math.max(0, course.from - 1);
  const to = all ? standings.length : Math.min(standings.length, course.to + 1);
  const [start, end] = [startOf(course, from), startOf(course, to)];
  const claims = [...last.claims.slice(0, start), ...new Array<null>(end - start).fill(null)];
  for (let at = last.claims.length - (course.count - end); at < last.claims.length; at++) claims.push(last.claims[at]!);
  const anew: Chapter[] = [];
  yield* eachInSteps(standings.slice(from, to), (standing) => {
    const { chapter, points, asked } = standing;
    const first = firstOf(chapter);
    const known = standing.told === told && standing.stated === stated ? standing.claims : null;
    for (let at = 0; at < chapter.entries.length; at++)
      claims[first + at] = known ? known[at]! : chapter.entries[at]!.claim;
    if (known) return;
    claimMore(claims, { chapter, points, told, stated }, asked.heard(context));
    Object.assign(standing, { claims: claims.slice(first, first + chapter.entries.length), told, stated });
    anew.push(chapter);
  });
  return { claims, told, stated, anew };
}

/** The pieces that are not as they were, or that stand beside one: rules look that far. `key`: see `Memory`. */
export function* staleIn(
  { pieces, context, known, openers, back }: Judging,
  { standings, course }: Found,
  key: string,
  last: Memory,
): Steps<Piece[]> {
  const changedSince = (then: Back | Memory): string[] | null =>
    then.key === key ? [...changes(known, then.known), ...changes(openers, then.openers)] : null;
  const changed = changedSince(last);
  const changedFor = back && changedSince(back);
  const asksOther = (piece: Piece, names: readonly string[]): boolean => names.some((name) => piece.asked.has(name));
  const isOther = (piece: Piece): boolean => {
    const names = back?.pieces.has(piece) ? changedFor : changed;
    let other = !names || piece.judged === null || asksOther(piece, names);
    for (let index = 0; index < piece.entries.length; index++) if (!stands(piece.first + index, context)) other = true;
    return other;
  };
  const others: number[] = [];
  let first = course.start;
  yield* eachInSteps(standings.slice(course.from, course.to), (standing, at) => {
    const number = course.from + at;
    const { pieces: own } = standing.chapter;
    const [before, after] = [standings[number - 1]?.chapter ?? null, standings[number + 1]?.chapter ?? null];
    const whole = !changed || !standing.looked;
    if (whole || standing.before !== before || standing.after !== after || changed.length > 0) {
      for (let at = first; at < first + own.length; at++) {
        const piece = pieces[at]!;
        // Of what stands as it did, only what is beside it may have changed, and whether it is known whom it asks for.
        const other = whole ? isOther(piece) : asksOther(piece, changed);
        if (isBesideOther(at, pieces) || other) others.push(at);
      }
      Object.assign(standing, { looked: true, before, after });
    }
    first += own.length;
  });
  const stale = [...new Set(others.flatMap((at) => [at - 1, at, at + 1]))].filter(
    (at) => at >= 0 && at < pieces.length,
  );
  stale.sort((one, other) => one - other);
  forgetClaims(stale, standings, course);
  return stale.map((at) => pieces[at]!);
}

/** Of the chapters in which these pieces stand, by their indexes in order. */
function forgetClaims(stale: readonly number[], standings: readonly Standing[], { from, start }: Course): void {
  // The first may stand at the end of the chapter before.
  let number = Math.max(0, from - 1) - 1;
  let end = start - (standings[from - 1]?.chapter.pieces.length ?? 0);
  for (const at of stale) {
    while (end <= at) end += standings[++number]!.chapter.pieces.length;
    standings[number]!.claims = null;
  }
}

/** Whether a piece has other neighbours than in the last reading. */
function isBesideOther(at: number, pieces: readonly Piece[]): boolean {
  const piece = pieces[at]!;
  const [before, after] = [pieces[at - 1] ?? null, pieces[at + 1] ?? null];
  const other = piece.before !== before || piece.after !== after;
  piece.before = before;
  piece.after = after;
  return other;
}

/** The names that are in one of two sets alone. */
function changes(now: ReadonlySet<string>, before: ReadonlySet<string>): string[] {
  const found: string[] = [];
  if (now === before) return found;
  for (const name of now) if (!before.has(name)) found.push(name);
  if (now.size - found.length < before.size) for (const name of before) if (!now.has(name)) found.push(name);
  return found;
}
