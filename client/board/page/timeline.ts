/** The timeline: names on the left, bars over the weeks. */
import type { Board, Timeline } from '../../../server/protocol.ts';
import type { Page, View } from './page.ts';
import { followPointer } from './timeline-drag.ts';
import { followKeys } from './timeline-keys.ts';
import { axisHeight, type Layout, layOut, type Row, rowKey } from './timeline-layout.ts';
import { timelinePicture } from './timeline-picture.ts';
import { createSheet } from './timeline-sheet.ts';
import type { Stage } from './timeline-stage.ts';

/** An empty timeline. */
export function createTimeline(page: Page): View {
  const sheet = createSheet(page);
  const { scroller } = sheet;
  let board: Timeline | null = null;
  let layout: Layout | null = null;
  let active: string | null = null;
  /** Where it was scrolled to: what is taken off the page forgets it. The day in the middle, and the height. */
  let seen: { middle: number; top: number } | null = null;

  const redraw = () => {
    if (!board || scroller.clientWidth === 0) return;
    const room = roomOf(scroller);
    layout = layOut(board, { ...page.choice(), room, lateWords: page.words.late });
    sheet.lay(layout);
    scroller.scrollLeft = seen ? layout.x(seen.middle) - room / 2 : layout.x(layout.today) - room * 0.45;
    if (seen) scroller.scrollTop = seen.top;
    sheet.show(layout);
  };
  const scrolled = () => {
    if (!layout || scroller.clientWidth === 0) return;
    seen = { middle: layout.x.invert(scroller.scrollLeft + roomOf(scroller) / 2), top: scroller.scrollTop };
    sheet.show(layout);
  };
  const stage: Stage = {
    ...sheet,
    page,
    redraw,
    layout: () => layout,
    active: () => layout?.rows.find((row) => rowKey(row) === active),
    activate(row) {
      active = row ? rowKey(row) : null;
      if (row) bringIntoSight(scroller, row);
      if (layout) sheet.show(layout);
      sheet.mark(active);
    },
    preview: (row, due) => layout && sheet.preview(row, due, layout),
  };
  scroller.addEventListener('scroll', scrolled, { passive: true });
  new ResizeObserver(redraw).observe(scroller);
  followPointer(stage);
  followKeys(stage);

  return {
    root: scroller,
    update(answer: Board) {
      const before = document.activeElement === sheet.names ? stage.active() : undefined;
      const followed = before !== undefined && isInSight(scroller, before);
      board = answer as Timeline;
      redraw();
      // Rows stand in the order of their days: the one under the keys may have moved away.
      const row = followed ? stage.active() : undefined;
      if (row) stage.activate(row);
    },
    picture: () => timelinePicture(layout!, board!, page),
    focus: () => sheet.names.focus({ preventScroll: true }),
  };
}

/** The width beside the names. */
const roomOf = (scroller: HTMLElement): number =>
  Math.max(200, scroller.clientWidth - (scroller.firstElementChild?.clientWidth ?? 0));

const isInSight = ({ scrollTop, clientHeight }: HTMLElement, { top, height }: Row): boolean =>
  top + height > scrollTop && top < scrollTop + clientHeight - axisHeight;

function bringIntoSight(scroller: HTMLElement, { top, height }: Row): void {
  const [begin, end] = [scroller.scrollTop, scroller.scrollTop + scroller.clientHeight - axisHeight];
  if (top < begin) scroller.scrollTop = top;
  else if (top + height > end) scroller.scrollTop = top + height - (scroller.clientHeight - axisHeight);
}
