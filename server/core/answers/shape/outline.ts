/** The outline of a note: its sections with the tasks in them, and these with theirs. */
import { isOpen } from '../../index/due.ts';
import { type Mark, markOf } from '../../index/packed/mark.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Ask, Note, Position, Range, Section, Span, Task } from '../../model.ts';
import { atOnce, eachInSteps, type Steps } from '../../steps.ts';
import { rangeOf } from '../place.ts';
import type { DocumentSymbol } from '../types.ts';
import { dueWords } from '../words.ts';

/** Sections with the sections and tasks in them. */
export const symbolsOf = (note: Note, ask: Ask): DocumentSymbol[] => atOnce(outlineOf(note, ask, null)).symbols;

/**
 * The same for who asks about the `limit` last notes again and again: what is as it was is the same object as in the answer
 * before, and is not worked out anew. A key changes one symbol, and those that hold it.
 */
export function createOutlines(limit = 5): (note: Note, ask: Ask) => Steps<DocumentSymbol[]> {
  const kept = new Map<string, Outline>();
  return function* (note, ask) {
    const last = kept.get(note.uri);
    const now = last?.note === note && isSameAsk(last.ask, ask) ? last : yield* outlineOf(note, ask, last ?? null);
    kept.delete(note.uri);
    kept.set(note.uri, now);
    if (kept.size > limit) kept.delete(kept.keys().next().value!);
    return now.symbols;
  };
}

/** An outline, and what it was made of. */
interface Outline {
  note: Note;
  ask: Ask;
  symbols: DocumentSymbol[];
  /** Those of the sections and tasks, by their numbers. */
  sections: Branch[];
  tasks: Branch[];
}

const isSameAsk = (one: Ask, other: Ask): boolean =>
  one.today === other.today && one.locale === other.locale && one.settings === other.settings;

function* outlineOf(note: Note, ask: Ask, before: Outline | null): Steps<Outline> {
  const last = before && isSameAsk(before.ask, ask) ? before : null;
  const root = rootBranch();
  const sections = note.sections.map(sectionBranch);
  yield;
  const tasks: Branch[] = [];
  yield* eachInSteps(note.tasks, (task) => tasks.push(taskBranch(note, task)));
  // The tasks of a section stand above the sections in it.
  yield* eachInSteps(note.tasks, ({ parent, section }, at) => {
    (tasks[parent ?? -1] ?? sections[section ?? -1] ?? root).children.push(tasks[at]!);
  });
  for (let at = 0; at < sections.length; at++)
    (sections[note.sections[at]!.parent ?? -1] ?? root).children.push(sections[at]!);
  if (last) {
    yield* linkAlike(sections, last.sections);
    yield* linkAlike(tasks, last.tasks);
  }
  return { note, ask, sections, tasks, symbols: yield* finished(root, note, ask) };
}

/** A symbol while its children are gathered, and then with what it was made of. */
interface Branch {
  name: string;
  task: Task | null;
  mark: Mark;
  /** The heading or the item itself. */
  span: Span;
  /** Where all that belongs to it ends. */
  end: number;
  children: Branch[];
  symbol: DocumentSymbol | null;
}

/** What holds all that nothing else holds. */
const rootBranch = (): Branch => sectionBranch({ title: '', span: { start: 0, end: 0 }, end: 0 });

const sectionBranch = ({ title, span, end }: Pick<Section, 'title' | 'span' | 'end'>): Branch => ({
  name: title,
  task: null,
  mark: 0,
  span,
  end,
  children: [],
  symbol: null,
});

const taskBranch = (note: Note, task: Task): Branch => ({
  name: task.title,
  task,
  mark: markOf(note, task),
  span: task.span,
  end: task.span.end,
  children: [],
  symbol: null,
});

/** Gives those that say the same as one of the last answer the symbol of that one; counted from the beginning, or from the end. */
const linkAlike = (now: readonly Branch[], before: readonly Branch[]): Steps<void> =>
  eachInSteps(now, (branch, at) => {
    const one = before[at];
    const other = before[at + before.length - now.length];
    if (one && saySame(branch, one)) branch.symbol = one.symbol;
    else if (other && saySame(branch, other)) branch.symbol = other.symbol;
  });

const saySame = (one: Branch, other: Branch): boolean =>
  one.mark === other.mark && one.name === other.name && areSame(one.task?.owners ?? none, other.task?.owners ?? none);

const none: readonly never[] = [];

const areSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one === other || (one.length === other.length && one.every((each, at) => each === other[at]));

/** `In progress · Fri · 3 days over · Ann, Bo`; what is closed needs no distance. */
function detailOf(note: Note, task: Task, ask: Ask): string {
  const { statuses, list } = messagesFor(ask.locale);
  const { status, due, owners } = task;
  const day = isOpen(status) ? dueWords({ note, task }, ask) : (due ?? '');
  return [statuses[status], day, list(owners)].filter(Boolean).join(' · ');
}

/** The symbols below a branch, in the order of the text; the range of each holds those of its children. */
function* finished(root: Branch, note: Note, ask: Ask): Steps<DocumentSymbol[]> {
  const all = [root];
  yield* eachInSteps(all, ({ children }) => {
    if (!isInOrder(children)) children.sort(byPlace);
    for (const child of children) all.push(child);
  });
  // Each behind all that it holds.
  yield* eachInSteps(all.reverse(), (branch) => {
    if (branch !== root) finish(branch, note, ask);
  });
  return root.children.map(({ symbol }) => symbol!);
}

/** By where they begin; a section before the task that its heading is. */
const byPlace = (a: Branch, b: Branch): number =>
  a.span.start - b.span.start || Number(a.task !== null) - Number(b.task !== null);

const isInOrder = (branches: readonly Branch[]): boolean =>
  branches.every((branch, at) => at === 0 || byPlace(branches[at - 1]!, branch) <= 0);

/** Gives a branch its symbol, once all that it holds have theirs. */
function finish(branch: Branch, note: Note, ask: Ask): void {
  for (const { end } of branch.children) branch.end = Math.max(branch.end, end);
  const children = branch.children.map(({ symbol }) => symbol!);
  const known = branch.symbol;
  if (!known || !isAt(note, known, branch) || !areSame(known.children, children))
    branch.symbol = symbolOf(branch, children, { note, ask });
}

/** No name is empty, since editors refuse that. */
function symbolOf(
  { name, task, span, end }: Branch,
  children: DocumentSymbol[],
  { note, ask }: { note: Note; ask: Ask },
): DocumentSymbol {
  return {
    name: name || '…',
    detail: task ? detailOf(note, task, ask) : '',
    kind: task ? (isOpen(task.status) ? 'task' : 'doneTask') : 'section',
    status: task?.status ?? null,
    range: rangeOf(note, { start: span.start, end }),
    selectionRange: rangeOf(note, span),
    children,
  };
}

/** Whether a symbol stands where a branch does. */
const isAt = (note: Note, { range, selectionRange }: DocumentSymbol, { span, end }: Branch): boolean =>
  isRangeOf(note, selectionRange, span) && isPositionOf(note, range.end, end);

const isRangeOf = (note: Note, range: Range, span: Span): boolean =>
  isPositionOf(note, range.start, span.start) && isPositionOf(note, range.end, span.end);

const isPositionOf = ({ lines }: Note, { line, character }: Position, offset: number): boolean =>
  lines[line]! + character === offset && (line + 1 === lines.length || offset < lines[line + 1]!);
