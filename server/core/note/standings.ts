/** Which chapters and pieces of a note stand as they did in its last reading, and what the chapters claim. */

import { eachInSteps, type Steps } from '../steps.ts';
import { perChapter } from './chapters.ts';
import type { Reckoning } from './facts.ts';
import { areStated } from './headings.ts';
import type { Chapter, Claims, Entry, Piece, Run } from './parts.ts';
import { type Surroundings, standingOf, stands } from './standing.ts';
import { claimMore } from './tasks.ts';
import { isTold, type Points, pointsIn } from './told.ts';

/** What the last reading of a note depended on as a whole. */
export interface Memory {
  runs: readonly Run[];
  chapters: readonly Chapter[];
  key: string;
  known: ReadonlySet<string>;
  openers: ReadonlySet<string>;
  headNames: readonly unknown[];
  marked: ReadonlySet<Entry>;
}

/** Nothing was read before. */
export const blank = (): Memory => ({
  runs: [],
  chapters: [],
  key: '',
  known: new Set(),
  openers: new Set(),
  headNames: [],
  marked: new Set(),
});

/** A note about to be judged. */
export interface Judging {
  pieces: readonly Piece[];
  context: Surroundings;
  known: ReadonlySet<string>;
  openers: ReadonlySet<string>;
  reckoning: Omit<Reckoning, 'reference' | 'direction'>;
}

/** A chapter in what it stands in: the same object as in the last reading, where both are the same. */
export interface Standing {
  chapter: Chapter;
  /** Whether its pieces were looked at in that, and beside which others. */
  looked: boolean;
  before: Chapter | null;
  after: Chapter | null;
  points: Points;
  /** The claims of its entries; null where one of them is read anew. */
  claims: Claims | null;
  /** What the whole note said of its claims. */
  told: boolean;
  stated: boolean;
}

export function* standingsOf(context: Surroundings): Steps<Standing[]> {
  const standings: Standing[] = [];
  yield* eachInSteps(context.chapters, (chapter) => {
    standings.push(standingIn(chapter, standingOf(chapter, context), context));
  });
  return standings;
}

const standingIn = perChapter(
  (chapter, context: Surroundings): Standing => ({
    chapter,
    looked: false,
    before: null,
    after: null,
    points: pointsIn(chapter.entries, context),
    claims: null,
    told: false,
    stated: false,
  }),
);

/** The claims of all entries, by what they say alone and by the shape of their chapters; and which chapters were claimed anew. */
export function* claimsOf(
  standings: readonly Standing[],
  context: Surroundings,
): Steps<{ claims: Claims; anew: Chapter[] }> {
  const claims: Claims = [];
  const anew: Chapter[] = [];
  const told = isTold(standings.map(({ points }) => points));
  const stated = areStated(context.runs);
  yield* eachInSteps(standings, (standing) => {
    const { chapter, points } = standing;
    const first = claims.length;
    if (standing.claims && standing.told === told && standing.stated === stated) {
      for (const claim of standing.claims) claims.push(claim);
      return;
    }
    for (const { claim } of chapter.entries) claims.push(claim);
    claimMore(claims, { chapter, points, told, stated }, context);
    Object.assign(standing, { claims: claims.slice(first), told, stated });
    anew.push(chapter);
  });
  return { claims, anew };
}

/** The pieces that are not as they were, or that stand beside one: rules look that far. */
export function* staleIn(
  { pieces, context, known, openers }: Judging,
  standings: readonly Standing[],
  all: boolean,
  memory: Memory,
): Steps<Piece[]> {
  const changed = all ? [] : [...changes(known, memory.known), ...changes(openers, memory.openers)];
  const isOther = (piece: Piece): boolean => {
    let other = all || piece.judged === null || changed.some((name) => piece.asked.has(name));
    for (let index = 0; index < piece.entries.length; index++) if (!stands(piece.first + index, context)) other = true;
    return other;
  };
  const others: number[] = [];
  let first = 0;
  yield* eachInSteps(standings, (standing, number) => {
    const { pieces: own } = standing.chapter;
    const [before, after] = [standings[number - 1]?.chapter ?? null, standings[number + 1]?.chapter ?? null];
    const whole = all || !standing.looked;
    if (whole || standing.before !== before || standing.after !== after) {
      // Of what stands as it did, only what is beside it may have changed.
      for (let at = first; at < first + own.length; at++) {
        const other = whole && isOther(pieces[at]!);
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
  forgetClaims(stale, standings);
  return stale.map((at) => pieces[at]!);
}

/** Of the chapters in which these pieces stand, by their indexes in order. */
function forgetClaims(stale: readonly number[], standings: readonly Standing[]): void {
  let [number, end] = [-1, 0];
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
