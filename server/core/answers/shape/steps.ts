/** From task to task of a note, for who goes through it with the keyboard. */
import { isOpen, isOverdue } from '../../index/due.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Note, Position } from '../../model.ts';
import { isNewest } from '../copies/newest.ts';
import { positionAt, rangeOf } from '../place.ts';
import type { TaskStep, TaskStepped } from '../types.ts';
import type { World } from '../world.ts';

/**
 * The open task, or the overdue one, that begins on the nearest line after or before a position; behind the last comes the first
 * again, and the message says so. Where there is none, the message says that. What a newer note carries on is late nowhere else.
 */
export function stepToTask(note: Note, position: Position, step: TaskStep, world: World): TaskStepped {
  const words = messagesFor(world.ask.locale).steps;
  const isMeant = step.overdue
    ? (at: number) => isOverdue({ note, task: note.tasks[at]! }, world.ask) && isNewest(note, note.tasks[at]!, world)
    : (at: number) => isOpen(note.tasks[at]!.status);
  const places = note.tasks
    .flatMap(({ span }, at) => (isMeant(at) ? [{ span, line: positionAt(note, span.start).line }] : []))
    .sort((one, other) => one.span.start - other.span.start);
  const forward = step.direction === 'next';
  const ahead = forward
    ? places.find(({ line }) => line > position.line)
    : places.findLast(({ line }) => line < position.line);
  const found = ahead ?? (forward ? places[0] : places.at(-1));
  if (!found) return { range: null, message: step.overdue ? words.noneOverdue : words.noneOpen };
  const message = ahead ? '' : places.length === 1 ? words.only : forward ? words.first : words.last;
  return { range: rangeOf(note, found.span), message };
}
