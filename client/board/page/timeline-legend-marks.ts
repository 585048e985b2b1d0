/** The signs of the timeline, each by itself. */
import { type Drawing, draw } from './dom.ts';

/** The signs that are explained, in their order. */
export const marks = ['todo', 'doing', 'waiting', 'done', 'late', 'due', 'dueBefore', 'carried'] as const;
export type Mark = (typeof marks)[number];

const bar = { x: 1, y: 3, width: 24, height: 10, rx: 5 };
const diamond = (size: number): string => `M${13 - size},8L13,${8 - size}L${13 + size},8L13,${8 + size}Z`;

/** Draws one into a box of 26 by 16. */
export function legendMark(into: Drawing, mark: Mark): void {
  if (mark === 'late') draw(into, 'rect', { class: 'late', ...bar, fill: 'url(#late)' });
  else if (mark === 'due') draw(into, 'path', { class: 'due', d: diamond(6) });
  else if (mark === 'dueBefore') draw(into, 'path', { class: 'due before', d: diamond(4.5) });
  else draw(into, 'rect', { class: `bar ${mark === 'carried' ? 'doing' : mark}`, ...bar });
  if (mark === 'carried') draw(into, 'circle', { class: 'carried', cx: 13, cy: 8, r: 2.5 });
}
