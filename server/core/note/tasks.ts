/** Entries become tasks: claimed by a rule, or taken along by their siblings; then everything that is known of each. */
import { copy } from '../markdown/index.ts';
import { anyOf, bare, wordsOf } from '../mentions/words.ts';
import type { Evidence, Span, Status, Task } from '../model.ts';
import { type Claim, type Claiming, claimOf } from './claims.ts';
import { type Context, evidence, holders } from './context.ts';
import { timingOf } from './due.ts';
import { estimateOf, progressOf } from './effort.ts';
import type { Entry } from './entries.ts';
import { frontTaskOf } from './frontTask.ts';
import { headingClaims } from './headings.ts';
import { inheritedOwners } from './inherited.ts';
import { type Owners, ownersOf } from './owners.ts';
import { priorityOf } from './priority.ts';
import { rosterClaims } from './rosters.ts';
import { rowOwners, rowStatus } from './rows.ts';
import { type Decoration, deedEnd } from './shortTitle.ts';
import { siblingClaims } from './siblings.ts';
import { type StatusReading, statusOf } from './status.ts';
import { taskCellOf } from './tables.ts';
import { titleOf } from './title.ts';
import { perEntry } from './words.ts';

export interface TaskContext extends Omit<Claiming, 'markedScopes'> {
  sections: readonly (number | null)[];
  form: boolean;
  /** The title of the note. */
  title: string;
}

export function tasksOf(given: TaskContext): Task[] {
  const context = { ...given, markedScopes: markedScopes(given) };
  const claims = new Map<number, Claim>();
  context.entries.forEach((_, index) => {
    const claim = claimOf(index, context);
    if (claim) claims.set(index, claim);
  });
  siblingClaims(claims, context);
  rosterClaims(claims, context);
  headingClaims(claims, context);
  const inherited = inheritedOwners(context);
  const ids = new Map<number, number>();
  const indexes = [...claims.keys()].sort((one, other) => one - other);
  const front = frontTaskOf(context.title, context);
  for (const [at, index] of indexes.entries()) ids.set(index, at + (front ? 1 : 0));
  const tasks = indexes.map((index) => {
    const id = ids.get(index)!;
    const owners = rowOwners(index, context) ?? ownersOf(index, context, inherited);
    const status = rowStatus(index, context) ?? statusOf(index, context);
    return makeTask({ id, index, claim: claims.get(index)!, owners, status, ids }, context);
  });
  return front ? [front, ...tasks] : tasks;
}

const hasMarkedTask = perEntry(
  ({ marker, kind, text }) => marker?.place === 'opening' && kind !== 'heading' && bare(text.slice(marker.body)) !== '',
);

function markedScopes({ entries, scopes }: TaskContext): Set<number> {
  const found = new Set<number>();
  entries.forEach((entry, index) => {
    if (entry.marker && hasMarkedTask(entry)) found.add(scopes[index]!.opener);
  });
  found.delete(-1);
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

function makeTask({ id, index, claim, owners, status, ids }: Making, context: TaskContext & Claiming): Task {
  const entry = context.entries[index]!;
  const timing = timingOf(index, status.status, context);
  const priority = priorityOf(entry);
  const estimate = estimateOf(entry);
  const progress = progressOf(entry, status.word, context.text);
  const issues = context.issues[index]!;
  const { start, done } = timing;
  const holder = [...holders(context.entries, index)].find((at) => ids.has(at));
  const proof: Evidence[] = [
    evidence('task', claim.rule, claim.span),
    ...status.evidence,
    ...owners.evidence,
    ...timing.evidence,
  ];
  if (priority) proof.push(evidence('priority', 'task.priority', priority.span));
  if (estimate) proof.push(evidence('estimate', 'task.estimate', estimate.span));
  if (progress) proof.push(evidence('progress', 'task.progress', progress.span));
  for (const { span, repository } of issues)
    proof.push(evidence('issue', 'task.issue', span), ...(repository ? [repository] : []));
  return {
    id,
    title: copy(taskTitle(entry, context, decorationsOf(entry, proof, { status, context }))),
    span: { start: entry.start, end: entry.end },
    status: status.status,
    certainty: claim.certainty,
    kind: context.form && entry.checkbox ? 'form' : 'task',
    owners: owners.names.map(copy),
    due: timing.due,
    dueDate: timing.dueDate,
    start,
    done: closed(status.status) ? done : null,
    priority: priority && copy(priority.text),
    estimate: estimate?.minutes ?? null,
    progress: progress?.percent ?? null,
    issues: [...new Set(issues.map(({ key }) => key))],
    section: context.sections[index] ?? null,
    parent: holder === undefined ? null : ids.get(holder)!,
    checkbox: entry.checkbox ? { start: entry.checkbox.at, end: entry.checkbox.at + entry.checkbox.mark.length } : null,
    statusWord: status.word,
    evidence: proof,
  };
}

const closed = (status: Status): boolean => status === 'done' || status === 'cancelled';

const joined = new RegExp(
  `^(?:${anyOf(wordsOf((notes) => notes.honorifics))})?[\\s\\u3000]{0,2}(?:[、,，/／&＆;；+]|,?\\s?${anyOf(wordsOf((notes) => notes.joiners))})[\\s\\u3000@]{0,2}$`,
);

/** What is shown of a task beside its title. */
function decorationsOf(
  entry: Entry,
  proof: readonly Evidence[],
  { status: { word, status }, context }: { status: StatusReading; context: Context },
): Decoration[] {
  const { days, text } = context;
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
      found.push({ ...span, field: 'date', role: days.roles.get(span.start) ?? null });
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
