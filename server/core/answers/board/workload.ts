/** Who has how much when: open tasks, owner by the week in which they are due. */
import { addDays, daysBetween, startOfWeek } from '../../dates/day.ts';
import { isOpen } from '../../index/due.ts';
import { statusOf } from '../../index/packed/mark.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Ask, Day } from '../../model.ts';
import { longDay } from '../words.ts';
import type { World } from '../world.ts';
import { createLanes } from './lanes.ts';
import { livesOf } from './lives.ts';
import { boardTask } from './task.ts';
import type { BoardQuestion, BoardTask, WorkCell, WorkColumn, Workload } from './types.ts';

/** Weeks with columns of their own, before this one and after it. */
const before = 3;
const after = 8;

/** All open tasks; a row for each owner, those with nothing overdue last. */
export function workloadOf(question: BoardQuestion, world: World): Workload {
  const columns = columnsOf(world.ask);
  const tasks: BoardTask[] = [];
  const lanes = createLanes<number>('owner', world);
  for (const life of livesOf(question, world)) {
    if (!isOpen(statusOf(life.mark))) continue;
    const task = boardTask(life, world);
    lanes.put(life, tasks.push(task) - 1, task.overdue);
  }
  const { board } = messagesFor(world.ask.locale);
  const cellOf = (label: string, column: string, indices: number[]): WorkCell => {
    const overdue = indices.filter((at) => tasks[at]!.overdue).length;
    return {
      open: indices.length,
      overdue,
      tasks: indices,
      spoken: board.spokenCell(label, column, indices.length, overdue),
    };
  };
  const rows = lanes.sorted().map(({ key, label, items }) => {
    const byColumn = columns.map((): number[] => []);
    for (const at of items) byColumn[columnAt(columns, tasks[at]!.due)]!.push(at);
    return {
      key,
      label,
      cells: byColumn.map((indices, at) => cellOf(label, columns[at]!.spoken, indices)),
      total: cellOf(label, board.columns.total, items),
    };
  });
  const { owner, total } = messagesFor(world.ask.locale).board.columns;
  return { view: 'workload', today: world.ask.today, columns, heads: { owner, total }, rows, tasks };
}

function columnsOf({ today, settings, locale }: Ask): WorkColumn[] {
  const { board } = messagesFor(locale);
  const now = startOfWeek(today, settings.weekStart);
  const beside = (kind: 'earlier' | 'later' | 'none'): WorkColumn => {
    const label = board.columns[kind];
    return { kind, from: null, to: null, label, spoken: label, isNow: false };
  };
  const weeks = Array.from({ length: before + 1 + after }, (_, at): WorkColumn => {
    const from = addDays(now, 7 * (at - before));
    const isNow = at === before;
    const spoken = isNow ? board.columns.now : board.weekOf(longDay(from, locale));
    return { kind: 'week', from, to: addDays(from, 6), label: isNow ? board.columns.now : '', spoken, isNow };
  });
  return [beside('earlier'), ...weeks, beside('later'), beside('none')];
}

function columnAt(columns: WorkColumn[], due: Day | null): number {
  if (due === null) return columns.length - 1;
  const week = Math.floor(daysBetween(columns[1]!.from!, due) / 7);
  return Math.min(Math.max(week, -1), before + 1 + after) + 1;
}
