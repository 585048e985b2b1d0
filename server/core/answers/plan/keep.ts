/**
 * What of a plan goes on to the next one: all that is not finished. An item goes with all that stands below it, unless something
 * there is open; headings, words that are no task, tables' heads and definitions stay, so that what is open reads as it did.
 */

import { isRoutine } from '../../index/copies/sketch-of.ts';
import { isOpen } from '../../index/due.ts';
import { cut } from '../../markdown/index.ts';
import type { Note, Span, Task } from '../../model.ts';
import { cutOf } from '../commands/archive.ts';
import { type ItemList, type ListItem, listsIn } from '../commands/list-items.ts';
import type { Change } from '../writing/patch.ts';
import { saidIn } from './lean.ts';
import { renumbered } from './numbering.ts';

/** Why something that could not be decided is in the next plan. */
export type Doubt = 'openBelow' | 'notCut';

export interface Keeping {
  /** What does not go on, in order. */
  cuts: Span[];
  /** The numbers of items that others stood before. */
  numbers: Change[];
  /** What is done and has to be done again: duties, and boxes of forms. */
  again: Task[];
  doubts: { task: Task; why: Doubt }[];
  open: number;
  finished: number;
}

interface Plan {
  note: Note;
  text: string;
  again: ReadonlySet<Task>;
  cuts: Span[];
  doubts: Keeping['doubts'];
}

/** What of a note goes on, or of one of the plans in it; `lean`: without what was merely said. */
export function keepingOf(note: Note, text: string, { whole, lean }: { whole: Span; lean: boolean }): Keeping {
  const own = within(whole, note.tasks);
  const again = new Set(own.filter((task) => isClosed(task) && comesAgain(note, task)));
  const plan: Plan = { note, text, again, cuts: [], doubts: [] };
  cutSections(plan);
  const lists = listsIn(text);
  for (const list of lists) cutItems(list, plan);
  cutLines(plan, lists);
  const staying = (span: Span) => within(span, note.tasks).some((task) => goesOn(task, plan));
  if (lean) plan.cuts.push(...saidIn({ note, text, whole, goesOn: staying }));
  const cuts = merged(plan.cuts.filter(({ start, end }) => whole.start <= start && end <= whole.end));
  const isCut = ({ span }: Pick<Task, 'span'>) =>
    cuts.some(({ start, end }) => start <= span.start && span.start < end);
  return {
    cuts,
    numbers: renumbered({ text, lists, cuts }).filter(({ span }) => whole.start <= span.start && span.end <= whole.end),
    again: [...again].filter((task) => !isCut(task)),
    doubts: plan.doubts.filter(({ task }) => own.includes(task)),
    open: own.filter((task) => isOpen(task.status) && task.kind === 'task').length,
    finished: own.filter(isCut).length,
  };
}

const isClosed = ({ status }: Task): boolean => !isOpen(status);

/** What stands under a heading for duties, and the boxes of a form, are there again each time; what has an issue is done once. */
function comesAgain({ sections }: Note, { kind, section, checkbox, issues }: Task): boolean {
  if (kind === 'form') return checkbox !== null;
  if (issues.length > 0) return false;
  for (let at = section; at !== null; at = sections[at]!.parent) if (isRoutine(sections[at]!.title)) return true;
  return false;
}

const within = ({ start, end }: Span, tasks: readonly Task[]): Task[] =>
  tasks.filter(({ span }) => start <= span.start && span.start < end);

/** Whether a task goes on for its own sake. */
const goesOn = (task: Task, { again }: Plan): boolean => !isClosed(task) || again.has(task);

/** Sections whose heading is a task that is finished, with nothing open below it. */
function cutSections(plan: Plan): void {
  const { note, cuts } = plan;
  for (const { span, end } of note.sections) {
    const own = note.tasks.find((task) => span.start <= task.span.start && task.span.start < span.end);
    const says = own?.statusWord && own.statusWord.start < span.end && isClosed(own);
    if (says && !within({ start: span.start, end }, note.tasks).some((task) => goesOn(task, plan)))
      cuts.push({ start: span.start, end });
  }
}

/** The items of a list that are finished, and those inside the others. */
function cutItems(list: ItemList, plan: Plan): void {
  for (const item of list.items) {
    if (!stays(item, plan)) {
      if (list.isPlain) plan.cuts.push(cutOf(item, plan.text));
      continue;
    }
    const own = ownTask(item, plan);
    if (own && isClosed(own) && !plan.again.has(own)) plan.doubts.push({ task: own, why: 'openBelow' });
    for (const inner of item.lists) cutItems(inner, plan);
  }
}

/** The task that an item itself is: it begins on its first line. */
function ownTask({ at, end }: ListItem, { note, text }: Plan): Task | undefined {
  const line = text.indexOf('\n', at);
  return within({ start: at, end: Math.min(end, line < 0 ? end : line) }, note.tasks)[0];
}

/** Whether an item goes on: something in it is open, or it is no task and not there for finished ones alone. */
function stays(item: ListItem, plan: Plan): boolean {
  const tasks = within(item, plan.note.tasks);
  if (tasks.some((task) => goesOn(task, plan))) return true;
  const own = ownTask(item, plan);
  if (own) return isProgress(own, plan);
  return tasks.length === 0 || item.lists.some(({ items }) => items.some((inner) => stays(inner, plan)));
}

/** What was done for something that is still open, told below it with its day and without a box: it says how far it is. */
function isProgress(task: Task, { note }: Plan): boolean {
  const parent = task.parent === null ? undefined : note.tasks[task.parent];
  if (!parent || isClosed(parent) || task.checkbox) return false;
  return task.certainty === 'inferred' || task.evidence.some(({ field }) => field === 'done');
}

/** Rows of tables, and lines of paragraphs and quotations, that are finished. */
function cutLines(plan: Plan, lists: readonly ItemList[]): void {
  const { note, text, cuts } = plan;
  for (const unit of cut(text)) {
    for (const block of unit.blocks) {
      const span = { start: unit.start + block.start, end: unit.start + block.end };
      if (block.kind !== 'row' && block.kind !== 'paragraph' && !(block.kind === 'item' && block.quoted)) continue;
      if (block.kind === 'paragraph' && isInPlainItem(span, lists)) continue;
      const lines = within(span, note.tasks).flatMap((task) => linesFor(task, plan));
      if (lines.length === 0) continue;
      const whole = { start: lineStart(text, span.start), end: lineEnd(text, span.end) };
      const covers = merged(lines).some(({ start, end }) => start <= whole.start && whole.end <= end);
      if (covers && block.kind === 'paragraph') cuts.push(cutOf(whole, text), ...saidBelow(span, lists, plan));
      else cuts.push(...lines);
    }
  }
}

/** The items behind a paragraph that say how far its tasks are: `- Status: done`. */
function saidBelow(span: Span, lists: readonly ItemList[], plan: Plan): Span[] {
  const said = within(span, plan.note.tasks).flatMap(({ evidence }) => evidence.map((one) => one.span.start));
  const items = lists.flatMap((list) => (list.isPlain ? list.items : []));
  return items
    .filter((item) => item.start >= span.end && said.some((at) => item.start <= at && at < item.end))
    .filter((item) => !within(item, plan.note.tasks).some((task) => goesOn(task, plan)))
    .map((item) => cutOf(item, plan.text));
}

const isInPlainItem = ({ start }: Span, lists: readonly ItemList[]): boolean =>
  lists.some(({ isPlain, items }) => isPlain && items.some((item) => item.start <= start && start < item.end));

/** The lines of a task that is finished, its line end included; none where something else stands in them. */
function linesFor(task: Task, plan: Plan): Span[] {
  const { note, text } = plan;
  if (goesOn(task, plan)) return [];
  const lines = { start: lineStart(text, task.span.start), end: lineEnd(text, task.span.end) };
  if (note.tasks.some((other) => goesOn(other, plan) && other.span.start < lines.end && lines.start < other.span.end)) {
    if (within(lines, note.tasks).some((other) => other !== task)) return [];
    plan.doubts.push({ task, why: 'notCut' });
    return [];
  }
  const next = text.indexOf('\n', lines.end);
  return [{ start: lines.start, end: next < 0 ? text.length : next + 1 }];
}

const lineStart = (text: string, at: number): number => {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
};

/** Where the line ends that an offset stands in, its line end left out. */
function lineEnd(text: string, at: number): number {
  const next = text.indexOf('\n', at > 0 && text[at - 1] === '\n' ? at - 1 : at);
  const end = next < 0 ? text.length : next;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** Stretches in order, those that touch or overlap as one. */
function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
