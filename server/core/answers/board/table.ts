/** The views of the board as rows and columns. */
import { messagesFor } from '../../messages/index.ts';
import type { Ask } from '../../model.ts';
import { escapeMarkdown } from '../words.ts';
import { carryRate } from './flow.ts';
import type { Board, BoardTable, Flow, Timeline, WorkCell, Workload } from './types.ts';

type Rows = Omit<BoardTable, 'markdown'>;

/** What a view of the board says, without the picture. */
export function tableOf(board: Board, ask: Ask): BoardTable {
  const rows = rowsOf(board, ask);
  return { ...rows, markdown: markdownOf(rows) };
}

function rowsOf(board: Board, ask: Ask): Rows {
  if (board.view === 'timeline') return ofTimeline(board, ask);
  return board.view === 'workload' ? ofWorkload(board, ask) : ofFlow(board, ask);
}

function ofTimeline({ lanes }: Timeline, { locale }: Ask): Rows {
  const { board, statuses } = messagesFor(locale);
  const { lane, task, status, from, due, done, story } = board.columns;
  const tasks = lanes.flatMap(({ label, tasks }) => tasks.map((it) => ({ label, it })));
  return {
    caption: board.views.timeline,
    columns: [lane, task, status, from, due, done, story],
    rows: tasks.map(({ label, it }) => [
      label,
      it.title,
      it.overdue ? board.overdue(statuses[it.status]) : statuses[it.status],
      it.from ?? '',
      it.due ?? '',
      it.done ?? '',
      it.carried.length > 0 ? board.story(it.carried.length, it.dueBefore.length) : '',
    ]),
    places: tasks.map(({ it }) => it.location),
  };
}

function ofWorkload({ columns, rows }: Workload, { locale }: Ask): Rows {
  const { board } = messagesFor(locale);
  const words = ({ open, overdue }: WorkCell) => (open === 0 ? '' : board.cell(open, overdue));
  return {
    caption: board.views.workload,
    columns: [board.columns.owner, ...columns.map(({ label, from }) => label || from!), board.columns.total],
    rows: rows.map(({ label, cells, total }) => [label, ...[...cells, total].map(words)]),
    places: rows.map(() => null),
  };
}

function ofFlow({ weeks, ages }: Flow, { locale }: Ask): Rows {
  const { board } = messagesFor(locale);
  const { week, scope, done, open, carryOver } = board.columns;
  return {
    caption: board.views.flow,
    columns: [week, scope, done, open, carryOver, ...ages],
    rows: weeks.map((it) => {
      const rate = carryRate(it);
      const counts = [it.scope, it.done, it.open].map(String);
      return [it.from, ...counts, rate === null ? '' : `${rate}%`, ...it.ages.map(String)];
    }),
    places: weeks.map(() => null),
  };
}

function markdownOf({ columns, rows }: Rows): string {
  const line = (cells: string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(line), ''].join('\n');
}
