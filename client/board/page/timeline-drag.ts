/** The timeline by pointer: a click opens, the end of a bar can be dragged to another day, the wheel zooms with Ctrl. */
import { dayWords, numberOf } from './days.ts';
import { fill } from './dom.ts';
import { placeOf } from './timeline-bars.ts';
import { activateRow, canMove, move } from './timeline-keys.ts';
import { axisHeight, type Row, rowsBetween } from './timeline-layout.ts';
import type { Stage } from './timeline-stage.ts';
import { hideTooltip, showTooltip } from './tooltip.ts';

interface Drag {
  row: Row & { kind: 'task' };
  startX: number;
  due: number;
  from: number;
}

/** So near to its end a bar is taken hold of, in pixels. */
const grip = 9;

/** Lets the pointer open, show and drag. */
export function followPointer(stage: Stage): void {
  let drag: Drag | null = null;
  const end = () => {
    drag = null;
    stage.preview(null, 0);
    stage.scroller.classList.remove('dragging');
    hideTooltip();
  };
  stage.bars.addEventListener('pointerdown', (event) => {
    const row = rowAt(stage, event.clientY);
    if (event.button !== 0 || !row || !canMove(row) || !isAtEnd(stage, row, event)) return;
    const due = row.task.due ? numberOf(row.task.due) : (stage.layout()?.today ?? 0);
    drag = { row, startX: event.clientX, due, from: due };
    stage.bars.setPointerCapture(event.pointerId);
    stage.scroller.classList.add('dragging');
    event.preventDefault();
  });
  stage.bars.addEventListener('pointermove', (event) => {
    if (drag) dragTo(stage, drag, event);
    else point(stage, event);
  });
  stage.bars.addEventListener('pointerup', (event) => {
    const row = rowAt(stage, event.clientY);
    if (drag && drag.due !== drag.from) move(stage, drag.row, drag.due);
    else if (row && event.button === 0 && (row.kind === 'lane' || isOnBar(stage, row, event))) activateRow(stage, row);
    end();
  });
  stage.bars.addEventListener('pointercancel', end);
  stage.scroller.addEventListener('pointerleave', hideTooltip);
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && end());
  followNames(stage);
  followWheel(stage);
}

function followNames(stage: Stage): void {
  stage.names.addEventListener('click', ({ clientY }) => {
    const row = rowAt(stage, clientY);
    if (!row) return;
    stage.activate(row);
    activateRow(stage, row);
  });
  stage.names.addEventListener('pointermove', (event) => {
    const row = rowAt(stage, event.clientY);
    if (row?.kind === 'task') showTooltip([row.task.title, ...row.task.facts], { x: event.clientX, y: event.clientY });
    else hideTooltip();
  });
}

function followWheel(stage: Stage): void {
  const zoom = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoomBy(stage.page, event.deltaY < 0 ? 1.15 : 1 / 1.15);
  };
  stage.scroller.addEventListener('wheel', zoom, { passive: false });
}

/** The widths of a day between which the timeline is zoomed, in pixels. */
const widths = { least: 2, most: 60 };

/** Makes days wider or narrower. */
export function zoomBy(page: Stage['page'], factor: number): void {
  const zoom = Math.min(widths.most, Math.max(widths.least, page.choice().zoom * factor));
  page.choose({ zoom });
}

function rowAt({ bars, layout }: Stage, clientY: number): Row | undefined {
  const y = clientY - bars.getBoundingClientRect().top;
  const laid = layout();
  return laid ? rowsBetween(laid, y, y + 1)[0] : undefined;
}

const xOf = ({ bars }: Stage, { clientX }: PointerEvent): number => clientX - bars.getBoundingClientRect().left;

function isOnBar(stage: Stage, row: Row, event: PointerEvent): boolean {
  const layout = stage.layout();
  if (!layout || row.kind !== 'task') return false;
  const place = placeOf(row.task, layout);
  if (!place) return false;
  const end = row.task.overdue ? Math.max(place.to, layout.x(layout.today + 1)) : place.to;
  const x = xOf(stage, event);
  return x >= place.from - grip && x <= end + grip;
}

function isAtEnd(stage: Stage, row: Row & { kind: 'task' }, event: PointerEvent): boolean {
  const layout = stage.layout();
  const place = layout && placeOf(row.task, layout);
  return !!place && Math.abs(xOf(stage, event) - place.to) <= grip;
}

function point(stage: Stage, event: PointerEvent): void {
  const row = rowAt(stage, event.clientY);
  const isAt = row !== undefined && canMove(row) && isAtEnd(stage, row, event);
  const isOn = row !== undefined && isOnBar(stage, row, event);
  stage.bars.style.cursor = isAt ? 'ew-resize' : isOn || row?.kind === 'lane' ? 'pointer' : '';
  if (isOn && row.kind === 'task')
    showTooltip([row.task.title, ...row.task.facts], { x: event.clientX, y: event.clientY });
  else hideTooltip();
}

function dragTo(stage: Stage, drag: Drag, event: PointerEvent): void {
  const { scroller, page } = stage;
  const perDay = stage.layout()?.perDay ?? 1;
  drag.due = drag.from + Math.round((event.clientX - drag.startX) / perDay);
  stage.preview(drag.row, drag.due);
  const words = fill(page.words.movedTo, dayWords.long(drag.due));
  const { top } = scroller.getBoundingClientRect();
  showTooltip([words], { x: event.clientX, y: Math.max(event.clientY, top + axisHeight) });
}
