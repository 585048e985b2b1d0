/**
 * A note that is a task itself: its front matter says by when or who, and how far or how urgent.
 *
 *     ---
 *     status: in-progress
 *     due: 2026-03-06
 *     assignee: Ann
 *     ---
 *     # Paint the pier
 */
import { copy } from '../../markdown/index.ts';
import type { FrontMention, FrontName } from '../../mentions/frontMatter.ts';
import { readStatuses } from '../../mentions/status.ts';
import { isNothing } from '../../mentions/words.ts';
import type { DateRole, Evidence, Span, Task } from '../../model.ts';
import { type Context, evidence, peopleIn } from '../context.ts';
import type { Dated, Entry } from '../parts.ts';

/**
 * The task that the note is; null where it is none. A day by which, or somebody to whom it is assigned, and beside it a
 * status or priority; or a day and somebody. `owner` beside a status is what texts and services have too, and a status
 * that is no task's (`published`) is that of a text.
 */
export function frontTaskOf(title: string, context: Context): Task | null {
  const front = context.entries[0];
  if (front?.block.kind !== 'frontmatter') return null;
  const [state] = valuesOf(front, 'status');
  const status = state ? statusIn(state) : null;
  if (state && !status && !isNothing(state.value)) return null;
  const priority = valuesOf(front, 'priority').find(({ value }) => !isNothing(value));
  const due = dayOf('due', context);
  const assignees = namesIn(front, 'assignee');
  const owners = assignees.length > 0 ? assignees : namesIn(front, 'owner');
  const followed = Boolean(status || priority);
  if (due ? !followed && owners.length === 0 : !followed || assignees.length === 0) return null;
  const start = dayOf('start', context);
  const ended = dayOf('done', context);
  const now = status ?? (ended ? 'done' : 'todo');
  const done = now === 'done' || now === 'cancelled' ? ended : null;
  const [called] = valuesOf(front, 'title');
  const shown = priority ?? state ?? front;
  const proof: Evidence[] = [
    evidence('task', 'task.front', due?.span ?? owners[0] ?? shown),
    status ? evidence('status', 'status.front', state!) : evidence('status', 'status.unsaid', front),
    ...owners.map((owner) => evidence('owner', 'owner.front', owner)),
    ...daysShown({ due, start, done }),
  ];
  if (priority) proof.push(evidence('priority', 'task.priority', priority));
  return {
    id: 0,
    title: copy(called?.value || title),
    span: { start: front.start, end: front.end },
    status: now,
    certainty: 'stated',
    kind: 'task',
    owners: [...new Set(owners.map(({ name }) => copy(name)))],
    due: due?.to ?? null,
    dueDate: due?.index ?? null,
    start: start && (start.from ?? start.to),
    done: done && (done.to ?? done.from),
    priority: priority ? copy(priority.value) : null,
    estimate: null,
    progress: null,
    issues: [],
    section: null,
    parent: null,
    checkbox: null,
    statusWord: status ? spanOf(state!) : null,
    evidence: proof,
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const valuesOf = ({ mentions }: Entry, name: FrontName): FrontMention[] =>
  mentions.filter((mention): mention is FrontMention => mention.kind === 'front' && mention.name === name);

/** `in-progress`, `done`, `进行中`: a value that is a status and nothing else. */
const statusIn = ({ value }: FrontMention) =>
  readStatuses(value.replace(/[-_]/g, ' '), { start: 0 }).find(({ place }) => place === 'whole')?.status ?? null;

/** The people that the values of a key name. */
function namesIn(front: Entry, name: FrontName) {
  const values = valuesOf(front, name);
  return peopleIn(front, 'label').filter((person) =>
    values.some(({ start, end }) => person.start >= start && person.end <= end),
  );
}

/** The first day of the front matter with that role. */
const dayOf = (role: DateRole, { entries }: Context): Dated | null =>
  entries[0]!.dates.find((fact) => fact.role === role && fact.to) ?? null;

const daysShown = (days: Record<'due' | 'start' | 'done', Dated | null>): Evidence[] =>
  (['due', 'start', 'done'] as const).flatMap((field) => {
    const fact = days[field];
    return fact ? [evidence(field, fact.rule, fact.span)] : [];
  });
