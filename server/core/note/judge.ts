/**
 * What is read from the pieces of a note once all around them is known. A piece whose words, neighbours and standing are
 * those of the last reading keeps what was read then.
 */
import type { Span } from '../model.ts';
import { eachInSteps, type Steps, stage } from '../steps.ts';
import { daysOf, linksOf, oddsOf, peopleOf } from './facts.ts';
import { apart, type Claim, type Claims, type Judged, type Piece } from './parts.ts';
import { attendeesOf } from './people/attendees.ts';
import { issuesOf } from './projects/repositories.ts';
import { secretsOf } from './secrets.ts';
import type { Surroundings } from './standing.ts';
import { claimsOf, type Judgement, type Judging, type Memory, staleIn, standingsOf } from './standings.ts';
import { statementsOf } from './statements/statements.ts';
import { claimOf } from './tasks/claims.ts';
import { plansDay } from './tasks/planned.ts';
import { tasksOf } from './tasks/tasks.ts';

/** What every entry depends on: where it changes, all is read anew. */
const keyOf = ({
  context: { kind, dialogue, planned, bidding, bracketed, report, reported, form, remote },
  reckoning,
}: Judging): string =>
  JSON.stringify([kind, dialogue, planned, bidding, bracketed, report, reported, form, remote, reckoning]);

/** Reads what is not as it was, and leaves what it says in `piece.judged`; where the note is read `once`, all, and nothing is noted for later. */
export function* judge(judging: Judging, last: Memory, once: boolean): Steps<Judgement> {
  const { pieces } = judging;
  const key = once ? '' : keyOf(judging);
  const all = once || key !== last.key;
  const { context, listen } = once ? { context: judging.context, listen: () => {} } : overheard(judging);
  const found = yield* standingsOf(judging.context, last.standings);
  const { standings } = found;
  if (all) Object.assign(found.course, { from: 0, to: standings.length, start: 0 });
  const stale = once ? pieces : yield* staleIn(judging, found, key, last);
  if (once) for (let at = 1; at < pieces.length; at++) pieces[at]!.before = pieces[at - 1]!;
  for (const piece of stale) {
    piece.asked.clear();
    piece.judged = null;
    setDates(piece, judging, all);
    yield;
  }
  yield stage;
  for (const piece of stale) {
    listen(piece);
    for (let at = 0; at < piece.entries.length; at++) piece.entries[at]!.claim = claimOf(piece.first + at, context);
    yield;
  }
  yield stage;
  const { anew, ...claimed } = yield* claimsOf(found, judging.context, last);
  yield stage;
  const { claims } = claimed;
  const drafts: Draft[] = [];
  for (const { pieces: own } of anew)
    for (const piece of own) if (!takeClaims(piece, claims) || !piece.judged) drafts.push({ piece, judged: {} });
  for (const find of finders) {
    const judgeDraft = ({ piece, judged }: Draft) => {
      listen(piece);
      Object.assign(judged, find(piece, claims, context));
    };
    yield* eachInSteps(drafts, judgeDraft, 1);
    yield stage;
  }
  for (const { piece, judged } of drafts) {
    const whole = judged as Findings;
    piece.judged = { ...whole, filled: apart.filter((name) => whole[name].length > 0) };
    piece.fresh = true;
  }
  return { key, standings, ...claimed };
}

/** What the rules ask, and a note of the names that each piece asks for: these may be known the next time, or be so no more. */
function overheard({ context, known, openers }: Judging): { context: Surroundings; listen(piece: Piece): void } {
  let asked = new Set<string>();
  const heard = (names: ReadonlySet<string>) => ({
    has(name: string): boolean {
      asked.add(name);
      return names.has(name);
    },
  });
  const listen = (piece: Piece): void => {
    asked = piece.asked;
  };
  return { context: { ...context, known: heard(known), openers: heard(openers) }, listen };
}

/** Counts the dates of a piece; those that are counted from the same day as before stay the same objects. */
function setDates(piece: Piece, { context, reckoning }: Judging, all: boolean): void {
  const { entries, first } = piece;
  const { kind, scopes, references } = context;
  entries.forEach((entry, at) => {
    const past = kind === 'log' || scopes[first + at]!.mode === 'done';
    const direction = past && !plansDay(entry) ? 'last' : 'next';
    const reference = references[first + at]!;
    const { counted } = entry;
    if (!all && counted?.reference === reference && counted.direction === direction) return;
    entry.dates = daysOf(entry, { ...reckoning, reference, direction });
    entry.counted = { reference, direction };
  });
  piece.dates = entries.flatMap(({ dates }) => dates);
  piece.firstDate = -1;
}

/** Keeps what lists and headings as a whole say of a piece; and says whether that is as it was. */
function takeClaims({ entries, first }: Piece, claims: Claims): boolean {
  let same = true;
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at]!;
    const claim = claims[first + at]!;
    const listed = claim === entry.claim ? null : claim;
    if (listed === entry.listed) continue;
    if (!isSameClaim(listed, entry.listed)) same = false;
    entry.listed = listed;
  }
  return same;
}

const isSameClaim = (one: Claim | null, other: Claim | null): boolean =>
  one !== null &&
  other !== null &&
  one.rule === other.rule &&
  one.by === other.by &&
  one.span.start === other.span.start &&
  one.span.end === other.span.end &&
  one.signs?.join() === other.signs?.join();

type Findings = Omit<Judged, 'filled'>;

/** A piece, and what is found in it so far. */
interface Draft {
  piece: Piece;
  judged: Partial<Findings>;
}

const spanOf = ({ first, entries }: Piece): Span => ({ start: first, end: first + entries.length });

/** What is found in a piece: one thing in all of them before the next in any. */
const finders: readonly ((piece: Piece, claims: Claims, context: Surroundings) => Partial<Findings>)[] = [
  ({ entries, first }, _, { repositories, text }) => {
    entries.forEach((entry, at) => {
      entry.issues = issuesOf(entry, repositories.get(first + at) ?? null, text);
    });
    return { issues: entries.flatMap(({ issues }) => issues) };
  },
  (piece, claims, context) => ({ tasks: tasksOf(spanOf(piece), claims, context) }),
  (piece, claims, context) => ({ statements: statementsOf(spanOf(piece), claims, context) }),
  ({ entries, first }, _, { known, scopes, language }) =>
    peopleOf(entries, known, attendeesOf(entries, scopes.slice(first, first + entries.length), language)),
  ({ entries }, _, { text, language }) => ({ links: linksOf(entries, text), ...oddsOf(entries, language) }),
  (piece, _, { text }) => ({ secrets: secretsOf(piece, text) }),
];
