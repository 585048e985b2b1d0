/** The sheet that the timeline is drawn on: a frame of days, and of the rows only those in sight. */
import { dayOf } from './days.ts';
import { type Drawing, draw, drawing, html } from './dom.ts';
import type { Page } from './page.ts';
import { drawAxis, drawGrid, drawPatterns, drawRow, holdMonths } from './timeline-bars.ts';
import { axisHeight, type Layout, type Row, rowKey, rowsBetween } from './timeline-layout.ts';
import { nameOf } from './timeline-names.ts';

/** Pixels beyond what is in sight that are drawn too. */
const margin = 200;

export interface Sheet {
  /** What scrolls: all of it. */
  scroller: HTMLElement;
  names: HTMLElement;
  bars: SVGElement;
  /** Draws all anew on another layout. */
  lay(layout: Layout): void;
  /** Draws the rows that have come into sight, and lets go of the others. */
  show(layout: Layout): void;
  /** Says which row is under the keys; null for none. */
  mark(key: string | null): void;
  /** Shows a due day that is being moved; null for none. */
  preview(row: Row | null, due: number, layout: Layout): void;
}

interface Parts {
  axis: Drawing;
  bars: Drawing;
  rows: Drawing;
  names: HTMLElement;
  scroller: HTMLElement;
}

/** An empty sheet. */
export function createSheet(page: Page): Sheet {
  const parts = createParts(page);
  const { scroller, names } = parts;
  const drawn = new Map<string, { bar: Element; name: HTMLElement }>();
  let active: string | null = null;
  const drop = (key: string) => {
    const one = drawn.get(key);
    one?.bar.remove();
    one?.name.remove();
    drawn.delete(key);
  };
  const show = (layout: Layout) => {
    const { scrollTop, scrollLeft, clientHeight } = scroller;
    holdMonths(parts.axis, scrollLeft);
    const rows = rowsBetween(layout, scrollTop - margin, scrollTop + clientHeight + margin);
    const wanted = new Set(rows.map(rowKey));
    for (const key of [...drawn.keys()]) if (!wanted.has(key)) drop(key);
    for (const row of rows) {
      const key = rowKey(row);
      if (!drawn.has(key)) drawn.set(key, drawOne(parts, row, { layout, page, active: key === active }));
    }
  };
  return {
    scroller,
    names,
    bars: parts.bars.node()!,
    show,
    lay(layout) {
      for (const key of [...drawn.keys()]) drop(key);
      drawFrame(parts, layout, page);
      show(layout);
    },
    mark(key) {
      active = key;
      for (const [one, { name }] of drawn) name.setAttribute('aria-selected', String(one === key));
      names.setAttribute('aria-activedescendant', key === null ? '' : idOf(key));
    },
    preview: (row, due, layout) => drawPreview(parts, row, { due, layout }),
  };
}

/** A name for the element of a row, which ARIA refers to. */
const idOf = (key: string): string =>
  `row-${[...key].reduce((hash, sign) => (hash * 33 + sign.codePointAt(0)!) % 2 ** 40, 7)}`;

function createParts({ words }: Page): Parts {
  const axis = drawing({ class: 'axis', height: axisHeight, 'aria-hidden': 'true' });
  const bars = drawing({ class: 'bars', 'aria-hidden': 'true' });
  const names = html('div', { class: 'names', role: 'tree', tabindex: 0, 'aria-label': words.tasksLabel });
  const scroller = html(
    'div',
    { class: 'timeline' },
    html('div', { class: 'corner' }),
    axis.node()!,
    names,
    bars.node()!,
  );
  drawPatterns(bars);
  draw(bars, 'g', { class: 'grid' });
  const rows = draw(bars, 'g', { class: 'rows' });
  draw(bars, 'g', { class: 'preview' });
  return { axis, bars, rows, names, scroller };
}

function drawFrame({ axis, bars, names, scroller }: Parts, layout: Layout, { words }: Page): void {
  const height = Math.max(layout.height, scroller.clientHeight - axisHeight, 1);
  names.style.height = `${height}px`;
  axis.attr('width', layout.width).selectAll('*').remove();
  drawAxis(axis, layout, words.today);
  bars.attr('width', layout.width).attr('height', height);
  const grid = bars.select<SVGElement>('.grid') as Drawing;
  grid.selectAll('*').remove();
  drawGrid(grid, layout, height);
}

function drawOne(
  { rows, names }: Parts,
  row: Row,
  { layout, page, active }: { layout: Layout; page: Page; active: boolean },
): { bar: Element; name: HTMLElement } {
  const { folded, grouping } = page.choice();
  const key = rowKey(row);
  const group = draw(rows, 'g', { transform: `translate(0,${row.top})`, 'data-key': key });
  drawRow(group, row, layout);
  const state = { folded: folded.includes(row.lane.key), people: grouping === 'owner' };
  const name = nameOf(row, { ...state, id: idOf(key), active, words: page.words });
  names.append(name);
  return { bar: group.node()!, name };
}

function drawPreview({ bars }: Parts, row: Row | null, { due, layout }: { due: number; layout: Layout }): void {
  const preview = bars.select<SVGElement>('.preview') as Drawing;
  preview.selectAll('*').remove();
  if (row?.kind !== 'task') return;
  const { task, top } = row;
  const group = draw(preview, 'g', { transform: `translate(0,${top})` });
  const x = layout.x(due + 1) - 1;
  draw(group, 'line', { class: 'preview-line', x1: x, x2: x, y1: -top, y2: layout.height - top });
  const dueBefore = task.due ? [...task.dueBefore, task.due] : [];
  drawRow(group, { ...row, task: { ...task, due: dayOf(due), overdue: due < layout.today, dueBefore } }, layout);
}
