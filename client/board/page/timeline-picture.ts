/** The timeline as one drawing, to be saved: the whole of it, with its names. */
import type { Timeline } from '../../../server/protocol.ts';
import { draw, drawing, fill, shorten } from './dom.ts';
import { drawFace, drawStatus } from './icons.ts';
import type { Page } from './page.ts';
import { drawAxis, drawGrid, drawPatterns, drawRow } from './timeline-bars.ts';
import { axisHeight, type Layout, type Row } from './timeline-layout.ts';

const namesWidth = 320;
/** Beyond so many pixels no program shows a picture. */
const mostRows = 30_000;

/** All rows over all days. */
export function timelinePicture(layout: Layout, board: Timeline, { words, choice }: Page): SVGSVGElement {
  const people = choice().grouping === 'owner';
  const rows = layout.rows.filter(({ top }) => top < mostRows);
  const height = Math.min(layout.height, mostRows);
  const svg = drawing({ class: 'picture', width: namesWidth + layout.width, height: axisHeight + height });
  drawPatterns(svg);
  const chart = draw(svg, 'g', { transform: `translate(${namesWidth},0)` });
  drawAxis(draw(chart, 'g'), layout, words.today);
  const below = draw(chart, 'g', { transform: `translate(0,${axisHeight})` });
  drawGrid(below, layout, height);
  const names = draw(svg, 'g', { transform: `translate(0,${axisHeight})` });
  for (const row of rows) {
    const place = { transform: `translate(0,${row.top})` };
    drawRow(draw(below, 'g', place), row, layout);
    drawName(draw(names, 'g', place), row, { overdueWords: words.overdue, people });
  }
  draw(svg, 'text', { class: 'picture-title', x: 14, y: 30 }, `${words.timeline} · ${board.today}`);
  return svg.node() as SVGSVGElement;
}

function drawName(
  into: ReturnType<typeof drawing>,
  row: Row,
  { overdueWords, people }: { overdueWords: string; people: boolean },
): void {
  const middle = row.height / 2;
  if (row.kind === 'lane') {
    const { label, open, overdue } = row.lane;
    draw(into, 'rect', { class: 'lane-ground', width: namesWidth, height: row.height });
    if (people) drawFace(into, row.lane, { x: 24, y: middle, r: 11 });
    const counts = overdue > 0 ? `${open} · ${fill(overdueWords, overdue)}` : `${open}`;
    draw(into, 'text', { class: 'lane-name', x: people ? 44 : 16, y: middle + 4 }, `${shorten(label, 150)}  ${counts}`);
    return;
  }
  const { task } = row;
  drawStatus(into, task.status, { overdue: task.overdue, x: 30, y: middle });
  draw(into, 'text', { class: `task-name ${task.status}`, x: 46, y: middle + 4 }, shorten(task.title, namesWidth - 56));
}
