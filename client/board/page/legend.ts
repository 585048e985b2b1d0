/** What the signs of the timeline mean, and how many tasks there are. */
import type { Timeline } from '../../../server/protocol.ts';
import { drawing, fill, html } from './dom.ts';
import type { Page } from './page.ts';
import { legendMark, type Mark, marks } from './timeline-legend-marks.ts';

/** A line below the timeline. */
export function legendOf({ lanes, left }: Timeline, { words }: Page): HTMLElement {
  const keys = marks.map((mark) => html('li', {}, iconOf(mark), words.legend[mark]));
  const tasks = new Map(lanes.flatMap((lane) => lane.tasks.map((task) => [task.id, task])));
  const all = [...tasks.values()];
  const late = all.filter(({ overdue }) => overdue).length;
  const open = all.filter(({ status }) => status !== 'done').length;
  const counts = [fill(words.tasks, all.length), fill(words.open, open)];
  const summary = html('span', { class: 'summary' }, counts.join(' · '));
  if (late > 0) summary.append(' · ', html('span', { class: 'overdue' }, fill(words.overdue, late)));
  if (left > 0) summary.append(' · ', fill(words.left, all.length, left));
  return html('footer', { class: 'legend' }, html('ul', { class: 'keys', 'aria-hidden': 'true' }, ...keys), summary);
}

function iconOf(mark: Mark): SVGElement {
  const icon = drawing({ class: 'legend-icon', width: 26, height: 16 });
  legendMark(icon, mark);
  return icon.node()!;
}
