/** The bars of the timeline: from when a task is known, until when it is due, how it moved and how it ended. */
import type { BoardTask } from '../../../server/protocol.ts';
import { dayWords, numberOf } from './days.ts';
import { type Drawing, draw, fill } from './dom.ts';
import { type Layout, laneHeight, type Row, taskHeight } from './timeline-layout.ts';

const thickness = 14;
const middle = taskHeight / 2;

/** The hatching of what is late, and the fading of what has no end. */
export function drawPatterns(into: Drawing): void {
  const defs = draw(into, 'defs');
  const late = draw(defs, 'pattern', {
    id: 'late',
    width: 6,
    height: 6,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  draw(late, 'rect', { width: 6, height: 6, class: 'late-ground' });
  draw(late, 'rect', { width: 2.5, height: 6, class: 'late-stripe' });
  for (const status of ['todo', 'doing', 'waiting']) {
    const fade = draw(defs, 'linearGradient', { id: `fade-${status}` });
    draw(fade, 'stop', { offset: '0', class: `stop ${status}` });
    draw(fade, 'stop', { offset: '1', class: `stop ${status} end` });
  }
}

/** A row of the picture. */
export function drawRow(into: Drawing, row: Row, layout: Layout): void {
  if (row.kind === 'lane') {
    draw(into, 'rect', { class: 'lane-ground', width: layout.width, height: laneHeight });
    return;
  }
  draw(into, 'rect', { class: 'row-ground', width: layout.width, height: taskHeight });
  drawTask(into, row.task, layout);
}

function drawTask(into: Drawing, task: BoardTask, layout: Layout): void {
  const place = placeOf(task, layout);
  if (!place) return;
  const { from, to } = place;
  const late = task.overdue && task.due !== null;
  const y = middle - thickness / 2;
  drawMoves(into, task, layout);
  const isOpenEnd = task.due === null && task.done === null;
  const bar = draw(into, 'rect', {
    class: `bar ${task.status}${task.inferred ? ' inferred' : ''}${isOpenEnd ? ' endless' : ''}`,
    x: from,
    y,
    width: Math.max(to - from, thickness),
    height: thickness,
    rx: thickness / 2,
  });
  if (isOpenEnd && task.status !== 'done') bar.attr('fill', `url(#fade-${task.status})`);
  if (late) drawLate(into, task, layout, to);
  for (const day of task.carried) drawCarried(into, layout.x(clamped(numberOf(day), layout) + 0.5), { from, to });
  if (task.due !== null && task.status !== 'done') drawDue(into, to, task.overdue);
  if (task.status === 'done') drawDone(into, Math.max(to, from + thickness) - thickness / 2);
}

/** Where a bar begins and ends; null where nothing says a day. */
export function placeOf({ from, due, done }: BoardTask, layout: Layout): { from: number; to: number } | null {
  const end = done ?? due;
  const [begin, close] = [from ?? end, end ?? (from === null ? null : dayAfter(from, layout.today))];
  if (begin === null || close === null) return null;
  const last = typeof close === 'number' ? close : clamped(numberOf(close), layout) + 1;
  return { from: layout.x(Math.min(clamped(numberOf(begin), layout), last - 1)) + 1, to: layout.x(last) - 1 };
}

/** What has no end goes on for a while. */
const dayAfter = (from: string, today: number): number => Math.max(numberOf(from), today) + 10;

const clamped = (at: number, { first, last }: Layout): number => Math.min(Math.max(at, first), last - 1);

/** From the due day to today. */
function drawLate(into: Drawing, { due }: BoardTask, { x, today, ...layout }: Layout, to: number): void {
  const end = x(today + 1) - 1;
  const begin = to - thickness / 2;
  draw(into, 'rect', {
    class: 'late',
    fill: 'url(#late)',
    x: begin,
    y: middle - thickness / 2 + 2,
    width: Math.max(end - begin, 0),
    height: thickness - 4,
    rx: (thickness - 4) / 2,
  });
  if (layout.perDay >= 6) {
    const words = fill(layout.lateWords, today - numberOf(due!));
    draw(into, 'text', { class: 'late-words', x: end + 8, y: middle + 4 }, words);
  }
}

function drawMoves(into: Drawing, { dueBefore, due }: BoardTask, layout: Layout): void {
  if (dueBefore.length === 0 || due === null) return;
  const places = [...dueBefore, due].map((day) => layout.x(clamped(numberOf(day), layout) + 1) - 1);
  const [left, right] = [Math.min(...places), Math.max(...places)];
  draw(into, 'line', { class: 'moves', x1: left, x2: right, y1: middle, y2: middle });
  for (const place of places.slice(0, -1)) diamond(into, place, 4.5, 'due before');
}

const drawDue = (into: Drawing, at: number, overdue: boolean): void =>
  diamond(into, at - 1, 6.5, overdue ? 'due overdue' : 'due');

function diamond(into: Drawing, at: number, size: number, kind: string): void {
  const [x, y] = [at, middle];
  draw(into, 'path', {
    class: kind,
    d: `M${x - size},${y}L${x},${y - size}L${x + size},${y}L${x},${y + size}Z`,
  });
}

function drawCarried(into: Drawing, at: number, { from, to }: { from: number; to: number }): void {
  const inside = at > from + 3 && at < to - 3;
  draw(into, 'circle', { class: inside ? 'carried' : 'carried outside', cx: at, cy: middle, r: 2.5 });
}

function drawDone(into: Drawing, at: number): void {
  draw(into, 'circle', { class: 'done-ground', cx: at, cy: middle, r: thickness / 2 });
  draw(into, 'path', { class: 'done-check', d: `M${at - 3.2},${middle + 0.2}l2.3,2.5l4.2,-5` });
}

/** The days, weeks and months behind the bars. */
export function drawGrid(into: Drawing, { first, last, x, perDay, today }: Layout, height: number): void {
  for (let at = first; at < last; at++) {
    const weekday = (((at + 3) % 7) + 7) % 7;
    if (weekday === 5 && perDay >= 4)
      draw(into, 'rect', { class: 'weekend', x: x(at), y: 0, width: 2 * perDay, height });
    if (at === first || (at - first) % 7 === 0)
      draw(into, 'line', { class: 'week-line', x1: x(at), x2: x(at), y1: 0, y2: height });
  }
  draw(into, 'rect', { class: 'today-band', x: x(today), y: 0, width: perDay, height });
  draw(into, 'line', { class: 'today-line', x1: x(today + 0.5), x2: x(today + 0.5), y1: 0, y2: height });
}

/** Months above weeks or days. */
export function drawAxis(into: Drawing, layout: Layout, todayWord: string): void {
  const { first, last, x, perDay, today } = layout;
  for (const { at, until } of months(first, last)) {
    const words =
      (until - at) * perDay > 110 ? dayWords.month(at) : (until - at) * perDay > 36 ? dayWords.shortMonth(at) : '';
    if (at > first) draw(into, 'line', { class: 'month-line', x1: x(at), x2: x(at), y1: 4, y2: 46 });
    const [from, to] = [x(at) + 8, x(until) - 8 - [...words].length * 8];
    draw(into, 'text', { class: 'month', x: from, y: 18, 'data-from': from, 'data-to': to }, words);
  }
  const step = perDay >= 20 ? 1 : perDay * 7 >= 22 ? 7 : 28;
  for (let at = first; at < last; at += step) {
    const date = String(new Date(at * 86_400_000).getUTCDate());
    const isNear = Math.abs(at - today) * perDay < 26;
    if (isNear && step > 1) continue;
    const centre = step === 1 ? x(at) + perDay / 2 : x(at) + 8;
    const kind = step === 1 ? (at === today ? 'day today' : 'day') : 'week';
    if (!(isNear && at !== today && step === 1 && Math.abs(at - today) * perDay < 20))
      draw(into, 'text', { class: kind, x: centre, y: 38 }, date);
  }
  drawToday(into, layout, todayWord);
}

/** Keeps the name of the month in sight that has begun before what is seen. */
export function holdMonths(axis: Drawing, left: number): void {
  for (const month of axis.node()!.querySelectorAll<SVGElement>('.month')) {
    const [from, to] = [Number(month.dataset.from), Number(month.dataset.to)];
    month.setAttribute('x', String(Math.max(from, Math.min(left + 8, to))));
  }
}

function drawToday(into: Drawing, { x, today }: Layout, word: string): void {
  const at = x(today + 0.5);
  const width = 16 + [...word].length * (/[^\p{ASCII}]/u.test(word) ? 12 : 6.4);
  draw(into, 'rect', { class: 'today-flag', x: at - width / 2, y: 25, width, height: 18, rx: 9 });
  draw(into, 'text', { class: 'today-word', x: at, y: 38 }, word);
}

function months(first: number, last: number): { at: number; until: number }[] {
  const starts = [first];
  for (let at = first + 1; at < last; at++) if (new Date(at * 86_400_000).getUTCDate() === 1) starts.push(at);
  return starts.map((at, index) => ({ at, until: starts[index + 1] ?? last }));
}
