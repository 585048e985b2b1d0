/** Where everything on the timeline stands: rows from top to bottom, days from left to right. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { BoardTask, Lane, Timeline } from '../../../server/protocol.ts';
import { numberOf } from './days.ts';

/** How high the row of a lane is, in pixels. */
export const laneHeight = 38;
/** How high the row of a task is. */
export const taskHeight = 28;
/** How high the line of months and days above them is. */
export const axisHeight = 48;

export type Row = { top: number; height: number; lane: Lane } & ({ kind: 'lane' } | { kind: 'task'; task: BoardTask });

export interface Layout {
  rows: Row[];
  /** In pixels. */
  height: number;
  width: number;
  /** The first day of the line, and the one behind the last, as numbers. */
  first: number;
  last: number;
  today: number;
  /** From the number of a day to where it begins. */
  x: ScaleLinear<number, number>;
  perDay: number;
  /** How it is said that something is so many days late. */
  lateWords: string;
}

/** How far from today the line goes at most, in days: what lies beyond is drawn at its end. */
const reach = { before: 200, after: 400 };

/** What a layout depends on beside the tasks; `room`: the width that has to be filled. */
interface Wishes {
  zoom: number;
  folded: string[];
  room: number;
  lateWords: string;
}

/** Lays out a timeline. */
export function layOut(board: Timeline, { zoom, folded, room, lateWords }: Wishes): Layout {
  const today = numberOf(board.today);
  const { first, last } = spanOf(board, today, Math.ceil(room / zoom));
  const x = scaleLinear()
    .domain([first, last])
    .range([0, (last - first) * zoom]);
  const { rows, height } = rowsOf(board.lanes, new Set(folded));
  return { rows, height, width: (last - first) * zoom, first, last, today, x, perDay: zoom, lateWords };
}

function rowsOf(lanes: Lane[], folded: Set<string>): { rows: Row[]; height: number } {
  const rows: Row[] = [];
  let top = 0;
  const put = (row: { lane: Lane } & ({ kind: 'lane' } | { kind: 'task'; task: BoardTask }), height: number) => {
    rows.push({ ...row, top, height });
    top += height;
  };
  for (const lane of lanes) {
    put({ kind: 'lane', lane }, laneHeight);
    if (!folded.has(lane.key)) for (const task of lane.tasks) put({ kind: 'task', lane, task }, taskHeight);
  }
  return { rows, height: top };
}

/** Whole weeks around all days, today among them. */
function spanOf({ lanes, weekStart }: Timeline, today: number, least: number): { first: number; last: number } {
  let [from, to] = [today - 14, today + 28];
  for (const { tasks } of lanes) {
    for (const { from: begin, due, done } of tasks) {
      for (const day of [begin, due, done]) {
        if (day === null) continue;
        const at = numberOf(day);
        if (at < from) from = at;
        if (at > to) to = at;
      }
    }
  }
  const week = numberOf(weekStart);
  const first = week - 7 * Math.ceil((week - Math.max(from - 3, today - reach.before)) / 7);
  const last = first + 7 * Math.ceil((Math.min(to + 10, today + reach.after) - first) / 7);
  return { first, last: Math.max(last, first + least) };
}

/** The rows that stand between two heights. */
export function rowsBetween({ rows }: Layout, top: number, bottom: number): Row[] {
  const from = firstBelow(rows, top);
  let to = from;
  while (to < rows.length && rows[to]!.top < bottom) to += 1;
  return rows.slice(from, to);
}

function firstBelow(rows: Row[], top: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.top + rows[middle]!.height <= top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a row is known by while others come and go. */
export const rowKey = (row: Row): string => (row.kind === 'lane' ? row.lane.key : `${row.lane.key}\n${row.task.id}`);
