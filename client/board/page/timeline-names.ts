/** The names beside the bars: a tree for eyes, keys and ears, of which only what is in sight is there. */

import type { Words } from '../words.ts';
import { fill, html } from './dom.ts';
import { faceIcon, statusIcon } from './icons.ts';
import { type Row, rowKey } from './timeline-layout.ts';

/** The element of a row; `at`: which it is among its siblings, of how many. */
export function nameOf(row: Row, { id, folded, people, active, words }: NameParts): HTMLElement {
  const common = { id, role: 'treeitem', 'data-key': rowKey(row), 'aria-selected': active };
  return row.kind === 'lane' ? laneName(row, common, { folded, people, words }) : taskName(row, common);
}

export interface NameParts {
  id: string;
  folded: boolean;
  /** Whether lanes are people. */
  people: boolean;
  active: boolean;
  words: Words;
}

type Common = Record<string, string | boolean>;

function laneName(
  { lane, top, height }: Row,
  common: Common,
  { folded, people, words }: Pick<NameParts, 'folded' | 'people' | 'words'>,
) {
  const element = html(
    'div',
    { ...common, class: 'name lane', 'aria-level': 1, 'aria-expanded': String(!folded), 'aria-label': lane.spoken },
    html('span', { class: folded ? 'twistie' : 'twistie open', 'aria-hidden': 'true' }),
    ...(people ? [faceIcon(lane)] : []),
    html('span', { class: 'label' }, lane.label),
    html('span', { class: 'detail' }, lane.detail),
    html('span', { class: 'count' }, String(lane.open)),
    ...(lane.overdue > 0 ? [html('span', { class: 'count overdue' }, fill(words.overdue, lane.overdue))] : []),
  );
  return placed(element, top, height);
}

function taskName(row: Row & { kind: 'task' }, common: Common) {
  const { task, lane, top, height } = row;
  const level = { 'aria-level': 2, 'aria-setsize': lane.tasks.length, 'aria-posinset': lane.tasks.indexOf(task) + 1 };
  const element = html(
    'div',
    {
      ...common,
      ...level,
      class: `name task ${task.status}${task.inferred ? ' inferred' : ''}${task.overdue ? ' overdue' : ''}`,
      'aria-label': task.spoken,
    },
    statusIcon(task.status, task.overdue),
    html('span', { class: 'label' }, task.title),
  );
  return placed(element, top, height);
}

function placed(element: HTMLElement, top: number, height: number): HTMLElement {
  element.style.top = `${top}px`;
  element.style.height = `${height}px`;
  return element;
}
