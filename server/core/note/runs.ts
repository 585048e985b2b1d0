/**
 * The entries of a note in runs of some dozens. What the words of a whole run tell is found once, and kept as long as no
 * edit touches it: whoever asks something of a whole note asks its runs.
 */
import { areSame } from './again.ts';
import type { Entry, Piece, Run } from './parts.ts';

/** How many pieces a run has at most. */
const most = 24;

/** The runs of these pieces; of those before, the ones at the beginning and the end that still hold the same stay. */
export function runsOf(pieces: readonly Piece[], before: readonly Run[]): readonly Run[] {
  const { list, from, to, gone } = stretches(pieces, before, { isCut: (_, length) => length === most, make: runOf });
  for (const run of gone) goneRuns.set(run.pieces[0]!, run);
  gathered.set(list, { now: [], last: gathered.get(before)?.now ?? [], fresh: list.slice(from, to), gone });
  return list;
}

/** The run that is gone and began with a piece: pieces that have left a note come back beside each other as a rule. */
const goneRuns = new WeakMap<Piece, Run>();

function runOf(pieces: readonly Piece[]): Run {
  const known = goneRuns.get(pieces[0]!);
  if (known && areSame(known.pieces, pieces)) return known;
  return { pieces, entries: pieces.flatMap(({ entries }) => entries), kept: [] };
}

interface Stretching<Stretch> {
  /** Whether a stretch begins with a piece, where one of so many pieces stands before it. */
  isCut(piece: Piece, length: number): boolean;
  make(pieces: readonly Piece[]): Stretch;
}

/** A note in stretches, of which those from `from` to before `to` stand in place of some that are gone. */
export interface Stretched<Stretch> {
  list: readonly Stretch[];
  from: number;
  to: number;
  /** How many pieces stand before those. */
  start: number;
  gone: readonly Stretch[];
}

/** These pieces in stretches; of those before, the ones at the beginning and the end that still hold the same stay. */
export function stretches<Stretch extends { pieces: readonly Piece[] }>(
  pieces: readonly Piece[],
  before: readonly Stretch[],
  { isCut, make }: Stretching<Stretch>,
): Stretched<Stretch> {
  const stays = ({ pieces: own }: Stretch, from: number): boolean =>
    holds(own, pieces, from) &&
    (from === 0 || isCut(own[0]!, most)) &&
    (from + own.length === pieces.length || isCut(pieces[from + own.length]!, most));
  let [first, from] = [0, 0];
  while (first < before.length && stays(before[first]!, from)) from += before[first++]!.pieces.length;
  let [last, to] = [before.length, pieces.length];
  while (last > first) {
    const start = to - before[last - 1]!.pieces.length;
    if (start < from || !stays(before[last - 1]!, start)) break;
    last--;
    to = start;
  }
  const fresh: Stretch[] = [];
  for (let begin = from, at = from + 1; begin < to; at++) {
    if (at < to && !isCut(pieces[at]!, at - begin)) continue;
    fresh.push(make(pieces.slice(begin, at)));
    begin = at;
  }
  return {
    list: [...before.slice(0, first), ...fresh, ...before.slice(last)],
    from: first,
    to: first + fresh.length,
    start: from,
    gone: before.slice(first, last),
  };
}

const holds = (own: readonly Piece[], all: readonly Piece[], from: number): boolean =>
  from >= 0 && from + own.length <= all.length && own.every((piece, at) => piece === all[from + at]);

let slots = 0;

/** A finding in the words of a run. As what is found per entry, it must depend on nothing else, and hold no offsets. */
export function perRun<Found extends NonNullable<unknown> | null>(
  find: (entries: readonly Entry[]) => Found,
): (run: Run) => Found {
  const slot = slots++;
  return (run) => {
    const known = run.kept[slot];
    if (known !== undefined) return known as Found;
    const found = find(run.entries);
    run.kept[slot] = found;
    return found;
  };
}

/** What was gathered from the runs of a note, and what from those of its last reading. */
interface Gathered {
  now: unknown[];
  last: readonly unknown[];
  /** What runs it has that the last reading had not, and the other way round. */
  fresh: readonly Run[];
  gone: readonly Run[];
}

const gathered = new WeakMap<readonly Run[], Gathered>();
let lists = 0;

/** What is found in the words of all runs, in order: the same list as in the last reading, where it is the same. */
export function throughout<One>(
  find: (entries: readonly Entry[]) => readonly One[],
): (runs: readonly Run[]) => readonly One[] {
  const inRun = perRun(find);
  const slot = lists++;
  const all = (runs: readonly Run[]): readonly One[] => {
    const found: One[] = [];
    for (const run of runs) for (const one of inRun(run)) found.push(one);
    return found;
  };
  return (runs) => {
    const known = gathered.get(runs);
    if (!known) return all(runs);
    const last = known.last[slot] as readonly One[] | undefined;
    known.now[slot] ??= last && areSame(all(known.fresh), all(known.gone)) ? last : all(runs);
    return known.now[slot] as readonly One[];
  };
}

/** Those entries of a note of which something holds by their words alone, in order. */
export const entriesThat = (holds: (entry: Entry) => boolean): ((runs: readonly Run[]) => readonly Entry[]) =>
  throughout((entries) => entries.filter(holds));

/** The headings of a note, those within items and quotes included. */
export const headingsOf: (runs: readonly Run[]) => readonly Entry[] = entriesThat(({ kind }) => kind === 'heading');

/**
 * Where the headings of a note stand, and of what level each is, as numbers: the same list for as long as none comes, goes or is
 * of another level. What rests on this, and not on the headings themselves, holds while somebody types in one.
 */
export const headingPlaces: (runs: readonly Run[]) => readonly number[] = throughout((entries) => [
  ...entries.flatMap(({ kind, level, parent }, at) =>
    kind === 'heading' ? [16 * at + 2 * level + (parent === null ? 1 : 0)] : [],
  ),
  -entries.length,
]);

/** Headings, and labels that stand alone, of whose first words something is said. */
export const labelsThat = (says: (text: string) => boolean): ((runs: readonly Run[]) => readonly Entry[]) =>
  entriesThat(({ kind, label, text }) => (kind === 'heading' || label?.alone === true) && says(text.slice(0, 60)));

/** Short headings that name a day. */
export const ofDays = entriesThat(
  ({ kind, text, mentions }) => kind === 'heading' && text.length < 24 && mentions.some((one) => one.kind === 'date'),
);
