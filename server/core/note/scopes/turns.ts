/**
 * Headings and labels that only name a time, side by side: what was done then, and what is to do now.
 *
 *     - 昨日: …        →  done, since `今日` follows
 *     - 今日: …        →  to do
 *
 * Where a third of them says what is to do (`上周工作`, `本周工作`, `下周计划`), the others tell what was done; and so does the work
 * of the time alone beside that (`本周重点工作`, `下周计划`). A heading that says no
 * more than that it plans does so beside one that tells how things are, or what was done: `## Status`, `## Plan`. Beside columns
 * of a board that are statuses, others that name a stage of work or how soon it is to be done are columns as well:
 *
 *     ## Done   ## In progress   ## Harbour review
 */
import { statusOfHeading } from '../../mentions/label.ts';
import { turnOf } from '../../mentions/turn.ts';
import { anyOf, bare, wordsOf } from '../../mentions/words.ts';
import { mapAgain } from '../again.ts';
import { perChapter } from '../chapters.ts';
import { type Course, perNote } from '../course.ts';
import type { Chapter, Entry, Run, Scope } from '../parts.ts';
import { entriesThat } from '../runs.ts';
import { perEntry } from '../words.ts';
import { saysOnlyDates } from './listed.ts';

export type Turn = 'todo' | 'done';

const turnSaid = perEntry(({ kind, text, label, mode }) => {
  const said = kind === 'heading' ? text : (label?.text ?? null);
  return said === null
    ? null
    : (turnOf(said, mode === 'done') ?? (kind === 'heading' && mode === 'done' ? 'told' : null));
});

/** Those that name a time, stand beside one that does, or end a list of these. */
const turning = entriesThat(
  (entry) =>
    turnSaid(entry) !== null ||
    (entry.kind === 'heading' && entry.parent === null) ||
    (entry.mode === 'todo' && entry.label !== null),
);
const turningIn = perChapter(({ entries }) => entries.filter((entry) => turnSaid(entry) !== null));

/** The entries of a chapter that may open something so. */
export const turnsWithin = (chapter: Chapter): readonly Entry[] => turningIn(chapter, []);

/** What such headings and labels open. */
export const turnsOf = (runs: readonly Run[], course: Course): ReadonlyMap<Entry, Turn> =>
  namingTimes(runs).length < 1 ? none : turnsAmong(course, [turning(runs)], turning(runs));

const none: ReadonlyMap<Entry, Turn> = new Map();

/** Those that name a time: where there is none, none opens anything. */
const namingTimes = entriesThat((entry) => turnSaid(entry) !== null);

const turnsAmong = perNote((said: readonly Entry[]): ReadonlyMap<Entry, Turn> => {
  const turns = new Map<Entry, Turn>();
  /** Those side by side that are not closed yet, by level or by what holds them. */
  const open = new Map<number | string, Entry[]>();
  const close = (place: number | string): void => {
    for (const [entry, turn] of sharedOut(open.get(place) ?? [])) turns.set(entry, turn);
    open.delete(place);
  };
  for (const entry of said) {
    const heading = entry.kind === 'heading' && entry.parent === null;
    if (heading)
      for (const place of [...open.keys()]) if (typeof place === 'string' || place > entry.level) close(place);
    const turn = turnSaid(entry);
    if (!turn && !(entry.mode === 'todo' && (heading || entry.label))) continue;
    const place = heading ? entry.level : `${entry.kind} ${entry.parent}`;
    if (turn === 'before' && open.get(place)?.some((other) => turnSaid(other) === 'now')) close(place);
    const beside = open.get(place);
    if (beside) beside.push(entry);
    else open.set(place, [entry]);
  }
  for (const place of [...open.keys()]) close(place);
  return turns;
}, mapAgain);

/** What each of some that stand side by side opens, if they are of both kinds. */
function sharedOut(beside: readonly Entry[]): [entry: Entry, turn: Turn][] {
  const before = beside.findIndex((entry) => turnSaid(entry) === 'before');
  const now = beside.findIndex((entry, at) => at > before && turnSaid(entry) === 'now');
  const told = beside.findIndex((entry) => turnSaid(entry) === 'told' || turnSaid(entry) === 'before');
  const plan = beside.findIndex((entry, at) => at > told && turnSaid(entry) === 'plan');
  const planned: [Entry, Turn][] = told < 0 || plan < 0 ? [] : [[beside[plan]!, 'todo']];
  planned.push(...columnsAmong(beside));
  if (before < 0 && now >= 0 && isWorkBefore(beside, now)) return [[beside[now]!, 'done'], ...planned];
  if (before < 0 || now < 0) return planned;
  const next = planned.length > 0 || beside.some(({ mode }, at) => at !== now && mode === 'todo');
  return [[beside[before]!, 'done'], [beside[now]!, next ? 'done' : 'todo'], ...planned];
}

/** Those that name a stage of work beside two that are statuses, and those that say how soon beside one of what is to do. */
function columnsAmong(beside: readonly Entry[]): [entry: Entry, turn: Turn][] {
  const stated = beside.filter(saysStatus).length;
  const open = beside.some((entry) => entry.kind === 'heading' && (entry.mode === 'todo' || saysDone(entry)));
  return beside
    .filter((entry) => {
      const turn = entry.mode === null && entry.kind === 'heading' ? turnSaid(entry) : null;
      return (turn === 'stage' && stated > 1) || (turn === 'rank' && open);
    })
    .map((entry) => [entry, 'todo']);
}
const saysStatus = perEntry(({ kind, text }) => kind === 'heading' && statusOfHeading(text) !== null);
/** `## Done` beside `## Do` or `## Later`. */
const saysDone = perEntry(({ kind, text }) => kind === 'heading' && statusOfHeading(text) === 'done');

/** `本周重点工作` before `下周计划`, and `今日` before `明日`. */
const isWorkBefore = (beside: readonly Entry[], now: number): boolean =>
  beside.some(
    (other, at) =>
      at > now && other.mode === 'todo' && turnSaid(other) !== 'now' && (saysWork(beside[now]!) || saysLater(other)),
  );

const later = new RegExp(`^${anyOf(wordsOf((notes) => notes.scopePairs.todoWhen))}`, 'i');
const saysLater = perEntry(({ text, label }) => later.test(bare(label?.text ?? text)));

const work = new RegExp(`${anyOf(wordsOf((notes) => notes.turns.works))}$`, 'i');
const saysWork = perEntry(({ text, label }) => work.test(bare(label?.text ?? text)));

/** `### March 21` somewhere below `# March 14`, but not below `# Today`: a day among days, which begins anew. */
export function beginsDay(entry: Entry, headings: Headings | null): boolean {
  if (entry.mode || !saysOnlyDates(entry)) return false;
  for (let at = headings; at; at = at.above) {
    const { under } = at.scope;
    if (under && saysOnlyDates(under) && !turnOf(under.text, false)) return true;
  }
  return false;
}

/** The scope of a heading, and those above it. */
interface Headings {
  scope: Scope;
  above: Headings | null;
}
