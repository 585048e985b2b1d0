/** Code actions on the lines of a list: their boxes, their order, and what is finished in it. */
import { isOpen } from '../../index/due.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Note, Task } from '../../model.ts';
import { isArchived } from '../commands/archive.ts';
import { boxlessForm } from '../commands/confirm-command.ts';
import { linesOf, tasksAt } from '../commands/task-places.ts';
import { isBelow, rangeOf } from '../place.ts';
import type { EditCall, Place } from '../types.ts';
import type { Here, Offer, Offered } from './offers.ts';

/** Editors ask at each move of the cursor: only the lines and the tasks are looked at, the edit is made when it is chosen. */
export const lineOffers: Offer[] = [
  { kind: 'refactor.rewrite', at: boxes },
  { kind: 'refactor.rewrite', at: order },
  { kind: 'refactor.rewrite', at: archive },
];

const item = /^\ufeff?[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(\[[^\]\n]\][ \t])?\S/;

/** With a selection for all items in it, with a cursor for a task. */
function boxes({ note, span, world }: Here): Offered[] {
  const place = placeOf(note, span);
  if (place.position && tasksAt(note, place).length === 0) return [];
  const say = messagesFor(world.ask.locale).actions;
  const text = world.text(note.uri);
  const { first, last } = linesOf(rangeOf(note, span));
  const found = [];
  for (let line = first; line <= Math.min(last, first + 500); line++)
    found.push(item.exec(text.slice(note.lines[line] ?? text.length, note.lines[line + 1])));
  const items = found.flatMap((match) => (match ? [match[1] !== undefined] : []));
  if (items.length === 0)
    return confirming(note, place, text).map((how) => ({ title: say.makeCheckbox, how, about: null }));
  const to = items.every(Boolean) ? ('plain' as const) : ('box' as const);
  const title = to === 'box' ? say.makeCheckbox : say.removeCheckbox;
  return [{ title, how: { command: 'dueline.toggleCheckbox', argument: { ...place, to } }, about: null }];
}

/** A line of text may be a task by its words: `ACTION: …`. */
function confirming(note: Note, place: Place, text: string): EditCall[] {
  const tasks = place.position ? tasksAt(note, place).filter((task) => boxlessForm(note, task, text) === null) : [];
  return tasks.map(() => ({ command: 'dueline.confirmTask', argument: place }));
}

/** Where something done stands before something open, among the items beside the one at the cursor. */
function order({ note, span, world }: Here): Offered[] {
  const [task] = tasksAt(note, placeOf(note, span));
  if (!task) return [];
  const beside = note.tasks.filter(({ parent, section }) => parent === task.parent && section === task.section);
  const done = beside.findIndex((one) => !isOpen(one.status));
  if (done < 0 || !beside.slice(done).some(({ status }) => isOpen(status))) return [];
  const title = messagesFor(world.ask.locale).actions.sortDone;
  return [{ title, how: { command: 'dueline.sortDone', argument: placeOf(note, span) }, about: null }];
}

/** Finished items, the outermost; what is in a table or text cannot go. */
function archive({ note, span, world }: Here): Offered[] {
  const place = placeOf(note, span);
  const say = messagesFor(world.ask.locale).actions;
  const text = world.text(note.uri);
  const tasks = tasksAt(note, place).filter((task) => isFinished(note, task) && isItem(note, task, text));
  if (tasks.length === 0) return [];
  const title = tasks.length > 1 ? say.onTasks(say.archiveDone, tasks.length) : say.archiveDone;
  return [{ title, how: { command: 'dueline.archiveDone', argument: place }, about: null }];
}

const placeOf = (note: Note, span: Here['span']): Place => {
  const range = rangeOf(note, span);
  return span.start === span.end ? { uri: note.uri, position: range.start } : { uri: note.uri, range };
};

const isFinished = (note: Note, task: Task): boolean =>
  !isOpen(task.status) &&
  task.parent === null &&
  !isArchived(note, task.span.start) &&
  !note.tasks.some((other) => other.parent !== null && isOpen(other.status) && isBelow(note, other, task));

function isItem(note: Note, { span }: Task, text: string): boolean {
  const { line } = rangeOf(note, span).start;
  return item.test(text.slice(note.lines[line] ?? 0, note.lines[line + 1]));
}
