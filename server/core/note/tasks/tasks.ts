/** Entries become tasks: claimed by a rule, or taken along by their siblings; then everything that is known of each. */
import { copy } from '../../markdown/index.ts';
import { anyOf, isBare, wordsOf } from '../../mentions/words.ts';
import type { DateRole, Evidence, Span, Status, Task } from '../../model.ts';
import type { Claiming } from '../claim.ts';
import { type Context, evidence, holders } from '../context.ts';
import { estimateOf, progressOf } from '../effort.ts';
import type { Chapter, Claim, Claims, Drafted, Entry, Inherited } from '../parts.ts';
import { type Owners, ownersOf } from '../people/owners.ts';
import { entriesThat } from '../runs.ts';
import { type Points, toldClaims } from '../sentences/told.ts';
import { taskCellOf } from '../tables.ts';
import { titleOf } from '../title.ts';
import { timingOf } from './due.ts';
import { headingClaims } from './headings.ts';
import { priorityOf } from './priority.ts';
import { rosterClaims } from './rosters.ts';
import { rowOwners, rowStatus } from './rows.ts';
import { type Decoration, deedEnd } from './shortTitle.ts';
import { listsOf, siblingClaims } from './siblings.ts';
import { signClaims } from './signs.ts';
import { type StatusReading, statusOf } from './status.ts';
import { tableClaims } from './tableClaims.ts';
import { weighedClaims } from './weighing.ts';

export interface TaskContext extends Claiming {
  form: boolean;
  /** Whom headings, labels and lead-ins name, by entry. */
  inherited: readonly (Inherited | null)[];
}

/** What lists and headings as a whole make tasks of the entries of a chapter, beside the claims of each alone. */
export function claimMore(
  claims: Claims,
  { chapter: { entries, above }, points, told, stated }: Listed,
  context: Claiming,
): void {
  const lists = context.kind === 'runbook' ? [] : listsOf(entries);
  if (context.kind !== 'runbook') tableClaims(claims, entries, context);
  signClaims(claims, lists, context);
  toldClaims(claims, points, told);
  siblingClaims(claims, lists, context);
  rosterClaims(claims, lists, context);
  weighedClaims(claims, { entries, above }, context);
  headingClaims(claims, entries, { context, stated });
}

/** A chapter, and what the whole note says of its points and headings. */
export interface Listed {
  chapter: Chapter;
  points: Points;
  /** The note tells what was done (`told.ts`), and behind its headings how far they are (`headings.ts`). */
  told: boolean;
  stated: boolean;
}

/** The tasks of the entries from one to another, which nothing beyond holds; `id` and `parent` are counted among these. */
export function tasksOf({ start, end }: Span, claims: Claims, context: TaskContext): Drafted[] {
  const drafts: Drafted[] = [];
  const ids = new Map<number, number>();
  for (let index = start; index < end; index++) {
    const claim = claims[index];
    if (!claim) continue;
    ids.set(index, drafts.length);
    const owners = rowOwners(index, context) ?? ownersOf(index, context, context.inherited[index] ?? null);
    const status = rowStatus(index, context) ?? statusOf(index, claim, context);
    drafts.push(makeTask({ id: drafts.length, index, claim, owners, status, ids }, context));
  }
  return drafts;
}

const markedTasks = entriesThat(
  ({ marker, kind, text }) => marker?.place === 'opening' && kind !== 'heading' && !isBare(text.slice(marker.body)),
);

/** Openers of scopes in which tasks carry markers. */
export function markedScopes({ runs, scopes }: Pick<Context, 'runs' | 'scopes'>): Set<Entry> {
  const found = new Set<Entry>();
  for (const { index } of markedTasks(runs)) {
    const { from } = scopes[index]!;
    if (from) found.add(from);
  }
  return found;
}

interface Making {
  id: number;
  index: number;
  claim: Claim;
  owners: Owners;
  status: StatusReading;
  ids: ReadonlyMap<number, number>;
}

function makeTask({ id, index, claim, owners, status, ids }: Making, context: TaskContext): Drafted {
  const entry = context.entries[index]!;
  const timing = timingOf(index, { status: status.status, claim }, context);
  const priority = priorityOf(entry);
  const estimate = estimateOf(entry);
  const progress = progressOf(entry, status.word, context.text);
  const { issues } = entry;
  const { start, done } = timing;
  const holder = [...holders(context.entries, index)].find((at) => ids.has(at));
  const proof: Evidence[] = [
    evidence('task', claim.rule, claim.span),
    ...(claim.signs ?? []).map((rule) => evidence('sign', rule, claim.span)),
    ...status.evidence,
    ...owners.evidence,
    ...timing.evidence,
  ];
  if (priority) proof.push(evidence('priority', 'task.priority', priority.span));
  if (estimate) proof.push(evidence('estimate', 'task.estimate', estimate.span));
  if (progress) proof.push(evidence('progress', 'task.progress', progress.span));
  for (const { span, repository } of issues)
    proof.push(evidence('issue', 'task.issue', span), ...(repository ? [repository] : []));
  const task: Task = {
    id,
    title: copy(taskTitle(entry, context, decorationsOf(entry, proof, { status, context }))),
    span: { start: entry.start, end: entry.end },
    status: status.status,
    certainty: claim.certainty,
    kind: context.form && entry.checkbox ? 'form' : 'task',
    owners: owners.names.map(copy),
    due: timing.due,
    dueDate: null,
    start,
    done: closed(status.status) ? done : null,
    priority: priority && copy(priority.text),
    estimate: estimate?.minutes ?? null,
    progress: progress?.percent ?? null,
    issues: [...new Set(issues.map(({ key }) => key))],
    section: null,
    parent: holder === undefined ? null : ids.get(holder)!,
    checkbox: entry.checkbox ? { start: entry.checkbox.at, end: entry.checkbox.at + entry.checkbox.mark.length } : null,
    statusWord: status.word,
    ...(status.contradiction && { contradiction: status.contradiction }),
    evidence: proof,
  };
  return { task, due: timing.dueDate };
}

const closed = (status: Status): boolean => status === 'done' || status === 'cancelled';

const joined = new RegExp(
  `^(?:${anyOf(wordsOf((notes) => notes.honorifics))})?[\\s\\u3000]{0,2}(?:[、,，/／&＆;；+]|,?\\s?${anyOf(wordsOf((notes) => notes.joiners))})[\\s\\u3000@]{0,2}$`,
);

const roleAt = ({ dates }: Entry, start: number): DateRole | null =>
  dates.find(({ span }) => span.start === start)?.role ?? null;

/** What is shown of a task beside its title. */
function decorationsOf(
  entry: Entry,
  proof: readonly Evidence[],
  { status: { word, status }, context }: { status: StatusReading; context: Context },
): Decoration[] {
  const { text } = context;
  const found: Decoration[] = [];
  for (const { start, end } of entry.mentions.filter(({ kind }) => kind === 'field'))
    found.push({ start, end, field: 'field', role: null });
  for (const { field, span } of proof) {
    const last = found.at(-1);
    // `Ann and Bo` are one.
    if (field === 'owner' && last?.field === field && joined.test(text.slice(last.end, span.start)))
      last.end = span.end;
    else if (field === 'owner' || field === 'priority') found.push({ ...span, field, role: null });
    if (field === 'due' || field === 'start' || field === 'done')
      found.push({ ...span, field: 'date', role: roleAt(entry, span.start) });
  }
  // `等厂商回复` says more than that it waits.
  if (word && status !== 'waiting') found.push({ ...word, field: 'status', role: null });
  return found;
}

/** A row is called by its task cell, a marked line by what stands behind its marker, all others by their first line. */
function taskTitle(entry: Entry, context: TaskContext, decorations: readonly Decoration[]): string {
  const { text } = context;
  const title = ({ start, end }: Span): string =>
    titleOf(entry, text, start, deedEnd(text, { start, end }, decorations));
  const cell = entry.kind === 'row' ? taskCellOf(entry, entry.columns) : null;
  if (cell) return title(cell);
  const body = entry.marker?.place === 'opening' ? entry.marker.body : 0;
  const { at, until, end } = entry;
  return title({ start: at + body, end: until }) || titleOf(entry, text) || titleOf(entry, text, at, end);
}
