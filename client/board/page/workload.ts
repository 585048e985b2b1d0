/** The heat map of who has how much when. A cell is a button: it lists its tasks below. */
import { scaleSqrt } from 'd3-scale';
import type { Board, WorkCell, Workload, WorkRow } from '../../../server/protocol.ts';
import { dayWords, numberOf } from './days.ts';
import { type Drawing, draw, drawing, html, shorten } from './dom.ts';
import { drawFace } from './icons.ts';
import type { Page, View } from './page.ts';
import { taskList } from './task-list.ts';
import { hideTooltip, showTooltip } from './tooltip.ts';

/** How wide the names are, where there is room for it and where not. */
const [widest, narrowest] = [190, 124];
/** A column is no narrower than what stands above it. */
const leastColumn = 58;
const rowHeight = 44;
const head = 58;
const gap = 4;
const totals = 150;

interface Frame {
  board: Workload;
  width: number;
  names: number;
  column: number;
  /** How strong a colour is for so many tasks. */
  strength(count: number): number;
  most: number;
}

/** An empty heat map. */
export function createWorkload(page: Page): View {
  const chart = html('div', { class: 'chart' });
  let board: Workload | null = null;
  let at = { row: 0, column: 0 };
  const below = createCellList(page, { board: () => board, leave: (row, column) => go(row, column) });
  const root = html('div', { class: 'workload' }, chart, below.root);

  const cellAt = (row: number, column: number): SVGElement | null =>
    chart.querySelector(`[data-cell="${row} ${column}"]`);
  const go = (row: number, column: number) => {
    if (!board) return;
    cellAt(at.row, at.column)?.setAttribute('tabindex', '-1');
    at = {
      row: Math.min(Math.max(row, 0), board.rows.length - 1),
      column: Math.min(Math.max(column, 0), board.columns.length),
    };
    const cell = cellAt(at.row, at.column);
    cell?.setAttribute('tabindex', '0');
    cell?.focus();
  };
  const redraw = () => {
    if (!board) return;
    const hadFocus = chart.contains(document.activeElement);
    const svg = drawHeatMap(board, root.clientWidth - 32);
    svg.attr('role', 'grid').attr('aria-label', page.words.cellsLabel);
    chart.replaceChildren(svg.node()!);
    holdNames(chart, root.scrollLeft);
    cellAt(Math.min(at.row, board.rows.length - 1), at.column)?.setAttribute('tabindex', '0');
    if (hadFocus) cellAt(Math.min(at.row, board.rows.length - 1), at.column)?.focus();
  };
  new ResizeObserver(redraw).observe(root);
  root.addEventListener('scroll', () => holdNames(chart, root.scrollLeft), { passive: true });
  followCells(chart, { go, open: below.open, board: () => board });
  return {
    root,
    update(answer: Board) {
      board = answer as Workload;
      redraw();
      below.again(() => cellAt(at.row, at.column)?.focus());
    },
    picture: () => drawHeatMap(board!, 1280).classed('picture', true).node() as SVGSVGElement,
    focus: () => go(at.row, at.column),
  };
}

interface CellList {
  root: HTMLElement;
  /** Lists the tasks of a cell, and goes to the first. */
  open(row: number, column: number): void;
  /** What is listed stays so while notes change, with the focus; `lost` where it had that and has no task any more. */
  again(lost: () => void): void;
}

/** The tasks of a cell, below the map; `leave` goes back to it. */
function createCellList(page: Page, { board, leave }: { board(): Workload | null; leave: Handlers['go'] }): CellList {
  const root = html('div', { class: 'below' });
  /** The cell, its row by its key: rows come and go as notes change. */
  let listed: { key: string; column: number } | null = null;
  const list = (row: number, column: number) => {
    const one = board()?.rows[row];
    const cell = one && cellOf(one, column);
    listed = cell && cell.open > 0 ? { key: one.key, column } : null;
    if (!cell || !listed) return root.replaceChildren();
    const close = () => {
      listed = null;
      root.replaceChildren();
      leave(row, column);
    };
    const tasks = cell.tasks.map((it) => board()!.tasks[it]!);
    root.replaceChildren(taskList(cell.spoken, tasks, page, close));
  };
  const buttons = () => [...root.querySelectorAll<HTMLButtonElement>('li button')];
  return {
    root,
    open(row, column) {
      list(row, column);
      buttons()[0]?.focus();
    },
    again(lost) {
      const row = board()?.rows.findIndex(({ key }) => key === listed?.key) ?? -1;
      const focused = buttons().indexOf(document.activeElement as HTMLButtonElement);
      list(row, listed?.column ?? 0);
      if (focused < 0) return;
      const button = buttons()[Math.min(focused, buttons().length - 1)];
      if (button) button.focus();
      else lost();
    },
  };
}

interface Handlers {
  go(row: number, column: number): void;
  open(row: number, column: number): void;
  board(): Workload | null;
}

function followCells(chart: HTMLElement, { go, open, board }: Handlers): void {
  const placeOf = ({ target }: Event) => {
    const cell = target instanceof Element ? target.closest('[data-cell]') : null;
    const [row, column] = (cell?.getAttribute('data-cell') ?? '').split(' ').map(Number);
    return cell && row !== undefined && column !== undefined ? { row, column } : null;
  };
  chart.addEventListener('click', (event) => {
    const place = placeOf(event);
    if (!place) return;
    go(place.row, place.column);
    open(place.row, place.column);
  });
  chart.addEventListener('keydown', (event) => {
    const place = placeOf(event);
    if (!place) return;
    const { row, column } = place;
    const steps: Record<string, () => void> = {
      ArrowLeft: () => go(row, column - 1),
      ArrowRight: () => go(row, column + 1),
      ArrowUp: () => go(row - 1, column),
      ArrowDown: () => go(row + 1, column),
      Home: () => go(row, 0),
      End: () => go(row, Number.POSITIVE_INFINITY),
      Enter: () => open(row, column),
      ' ': () => open(row, column),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  });
  chart.addEventListener('pointermove', (event) => {
    const [place, answer] = [placeOf(event), board()];
    const cell = place && answer ? cellOf(answer.rows[place.row]!, place.column) : null;
    if (!cell || cell.open === 0) return hideTooltip();
    const titles = cell.tasks.slice(0, 6).map((it) => answer!.tasks[it]!.title);
    showTooltip([cell.spoken, ...titles, ...(cell.open > 6 ? ['…'] : [])], { x: event.clientX, y: event.clientY });
  });
  chart.addEventListener('pointerleave', hideTooltip);
}

/** The cell of a column; behind the last stands the total. */
const cellOf = (row: WorkRow, column: number): WorkCell => row.cells[column] ?? row.total;

/** Keeps the names in sight while the weeks are scrolled. */
function holdNames(chart: HTMLElement, left: number): void {
  for (const name of chart.querySelectorAll('.row-head')) name.setAttribute('transform', `translate(${left},0)`);
}

/** In so much room, or in what it needs at least. */
function drawHeatMap(board: Workload, room: number): Drawing {
  const counts = board.rows.flatMap(({ cells }) => cells.map(({ open }) => open));
  const most = Math.max(1, ...board.rows.map(({ total }) => total.open));
  const names = Math.min(widest, Math.max(narrowest, room * 0.2));
  const width = Math.max(room, names + totals + board.columns.length * leastColumn);
  const frame: Frame = {
    board,
    width,
    names,
    column: (width - names - totals) / board.columns.length,
    strength: scaleSqrt()
      .domain([0, Math.max(4, ...counts)])
      .range([0.14, 0.62]),
    most,
  };
  const svg = drawing({ class: 'heat', width, height: head + board.rows.length * rowHeight + 8 });
  drawHead(svg, frame);
  for (const [at, row] of board.rows.entries()) drawCells(svg, { row, at }, frame);
  return svg;
}

function drawHead(svg: Drawing, { board, column, width, names }: Frame): void {
  const heads = draw(svg, 'g', { role: 'row' });
  for (const [at, { kind, from, label, spoken, isNow }] of board.columns.entries()) {
    const x = names + (at + 0.5) * column;
    if (isNow) {
      const height = head + board.rows.length * rowHeight - 12;
      draw(svg, 'rect', { class: 'now', x: x - column / 2, y: 10, width: column, height, rx: 8 });
    }
    const words = kind === 'week' && !isNow ? dayWords.short(numberOf(from!)) : label;
    const text = draw(heads, 'text', {
      class: isNow ? 'head now-head' : 'head',
      role: 'columnheader',
      'aria-label': spoken,
      x,
      y: 40,
    });
    // In bold letters, and within its frame: one word below the other where they have no room side by side.
    const lines = isNow && shorten(words, column - 8) !== words ? words.split(/(?<= )/) : [words];
    for (const [line, part] of lines.entries())
      draw(text, 'tspan', { x, y: 40 + 13 * (line - (lines.length - 1) / 2) }, shorten(part, column + 6));
  }
  const { owner, total } = board.heads;
  draw(heads, 'text', { class: 'head total-head', role: 'columnheader', x: width - totals + 14, y: 40 }, total);
  const corner = draw(heads, 'g', { class: 'row-head', role: 'columnheader', 'aria-label': owner });
  draw(corner, 'rect', { class: 'row-ground', x: -16, y: 10, width: names + 14, height: head - 12 });
  draw(corner, 'text', { class: 'head total-head', x: 6, y: 40 }, shorten(owner, names - 20));
}

function drawCells(svg: Drawing, { row, at }: { row: WorkRow; at: number }, frame: Frame): void {
  const { column, width, most, names } = frame;
  const y = head + at * rowHeight;
  const line = draw(svg, 'g', { role: 'row', 'aria-label': row.label, transform: `translate(0,${y})` });
  for (const [index, cell] of row.cells.entries()) {
    const box = { x: names + index * column + gap / 2, width: column - gap, height: rowHeight - gap };
    drawCell(cellGroup(line, cell, `${at} ${index}`), cell, { ...frame, ...box });
  }
  const total = cellGroup(line, row.total, `${at} ${row.cells.length}`);
  const room = totals - 50;
  const bar = { y: rowHeight / 2 - 6, height: 10, x: width - totals + 14 };
  const long = (count: number) => (count / most) * room;
  draw(total, 'rect', { class: 'hit', x: bar.x - 4, y: gap / 2, width: totals - 14, height: rowHeight - gap, rx: 6 });
  draw(total, 'rect', { class: 'total', ...bar, width: Math.max(long(row.total.open), 4), rx: 5 });
  if (row.total.overdue > 0)
    draw(total, 'rect', { class: 'total overdue', ...bar, width: Math.max(long(row.total.overdue), 6), rx: 5 });
  draw(
    total,
    'text',
    { class: 'total-words', x: bar.x + long(row.total.open) + 8, y: rowHeight / 2 + 3 },
    `${row.total.open}`,
  );
  const name = draw(line, 'g', { class: 'row-head', role: 'rowheader', 'aria-label': row.label });
  draw(name, 'rect', { class: 'row-ground', x: -16, width: names + 14, height: rowHeight });
  drawFace(name, row, { x: 18, y: rowHeight / 2, r: 12 });
  draw(name, 'text', { class: 'row-name', x: 40, y: rowHeight / 2 + 4 }, shorten(row.label, names - 52));
}

const cellGroup = (line: Drawing, cell: WorkCell, place: string): Drawing =>
  draw(line, 'g', {
    class: cell.open > 0 ? 'cell filled' : 'cell',
    role: 'gridcell',
    tabindex: -1,
    'data-cell': place,
    'aria-label': cell.spoken,
  });

/** Open tasks in the colour of work, the overdue share of them in that of errors. */
function drawCell(
  into: Drawing,
  { open, overdue }: WorkCell,
  { x, width, height, strength }: Frame & { x: number; height: number },
): void {
  const box = { x, y: gap / 2, width, height, rx: 6 };
  if (open === 0) {
    draw(into, 'rect', { class: 'hit empty', ...box });
    return;
  }
  draw(into, 'rect', {
    class: overdue === open ? 'heat-cell overdue' : 'heat-cell',
    ...box,
    'fill-opacity': strength(open),
  });
  if (overdue > 0 && overdue < open)
    draw(into, 'rect', {
      class: 'heat-cell overdue',
      x: x + 5,
      y: height - 5,
      width: ((width - 10) * overdue) / open,
      height: 4,
      rx: 2,
    });
  draw(into, 'rect', { class: 'hit', ...box });
  draw(into, 'text', { class: 'cell-words', x: x + width / 2, y: height / 2 + 7 }, String(open));
}
