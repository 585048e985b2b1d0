/** Tasks by owner, section … over the weeks, each with its days and how they moved. */
import { addDays, startOfWeek } from '../../dates/day.ts';
import { byUrgency, isOpen } from '../../index/due.ts';
import { firstOf } from '../../index/first.ts';
import { dayOf, dueOf, statusOf } from '../../index/packed/mark.ts';
import { messagesFor } from '../../messages/index.ts';
import type { World } from '../world.ts';
import { createLanes } from './lanes.ts';
import { type Life, livesOf } from './lives.ts';
import { boardTask } from './task.ts';
import type { BoardQuestion, BoardTask, Timeline } from './types.ts';

/** So many tasks are drawn; of more the most urgent. */
const atMost = 10_000;

/** All open tasks, and those that were done in the last weeks. */
export function timelineOf(question: BoardQuestion, world: World): Timeline {
  const { today, settings, locale } = world.ask;
  const first = addDays(startOfWeek(today, settings.weekStart), -7 * question.weeks);
  const isShown = ({ mark, ended }: Life) => {
    const status = statusOf(mark);
    return isOpen(status) || (status === 'done' && (ended ?? dayOf(dueOf(mark)) ?? '') >= first);
  };
  const lives = [...livesOf(question, world)].filter(isShown);
  const shown = lives.length > atMost ? firstOf(lives, atMost, byUrgency(world.ask)) : lives;
  const lanes = createLanes<BoardTask>(question.grouping, world);
  for (const life of shown) {
    const task = boardTask(life, world);
    lanes.put(life, task, task.overdue);
  }
  const { tree } = messagesFor(locale);
  return {
    view: 'timeline',
    today,
    weekStart: startOfWeek(today, settings.weekStart),
    lanes: lanes.sorted().map(({ key, label, detail = '', overdue, items }) => ({
      key,
      label,
      detail,
      open: items.filter(({ status }) => isOpen(status)).length,
      overdue,
      spoken: tree.spokenGroup(label, items.length, overdue),
      tasks: items.sort(byEnd),
    })),
    left: lives.length - shown.length,
  };
}

/** The day at which a bar ends: what has none stands last. */
const endOf = ({ done, due }: BoardTask): string => done ?? due ?? '~';

/** Stairs: by the day at which a bar ends, then by that at which it begins. */
const byEnd = (a: BoardTask, b: BoardTask): number => {
  const [one, other] = [`${endOf(a)} ${a.from ?? ''}`, `${endOf(b)} ${b.from ?? ''}`];
  return one < other ? -1 : one > other ? 1 : 0;
};
