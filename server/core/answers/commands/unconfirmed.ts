/** Minutes to tasks: what a note says is to be done without a checkbox, for somebody to confirm. */
import { isOpen } from '../../index/due.ts';
import { sectionPath } from '../../index/section.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Note, Task } from '../../model.ts';
import { rangeOf } from '../place.ts';
import type { UnconfirmedTask } from '../types.ts';
import { dueDistance, longDay } from '../words.ts';
import { type World, wordsAt } from '../world.ts';
import { boxlessForm } from './confirm-command.ts';

/**
 * The open tasks of a note that have no checkbox, by line: those that can get one, and behind them those in a form of their
 * own. May throw TextNeeded.
 */
export function unconfirmed(note: Note, world: World): UnconfirmedTask[] {
  const text = world.text(note.uri);
  const all = note.tasks
    .filter((task) => isOpen(task.status) && task.kind === 'task' && task.checkbox === null)
    .map((task) => ({ ...rowOf(note, task, world), boxless: boxlessForm(note, task, text) }));
  return [...all.filter(({ boxless }) => !boxless), ...all.filter(({ boxless }) => boxless)];
}

function rowOf(note: Note, task: Task, world: World): Omit<UnconfirmedTask, 'boxless'> {
  const { ask } = world;
  const range = rangeOf(note, task.span);
  return {
    uri: note.uri,
    position: range.start,
    title: task.title,
    range,
    status: task.status,
    owners: task.owners,
    due: task.due === null ? '' : `${longDay(task.due, ask.locale)} · ${dueDistance({ note, task }, ask)}`,
    stated: task.certainty !== 'inferred',
    because: because(note, task, world),
    section: sectionPath(note, task.section),
  };
}

/** The words that made it a task, and how. */
function because(note: Note, task: Task, world: World): string {
  const { hover, rules, certainties } = messagesFor(world.ask.locale);
  const reason = task.evidence.find(({ field }) => field === 'task');
  if (!reason) return certainties[task.certainty];
  const words = wordsAt(world, note.uri, reason.span);
  return words === '' ? rules[reason.rule] : hover.read(words, rules[reason.rule]);
}
