/** A list of tasks below a picture: each leads to its line. */
import type { BoardTask } from '../../../server/protocol.ts';
import { dayWords, numberOf } from './days.ts';
import { html } from './dom.ts';
import { statusIcon } from './icons.ts';
import type { Page } from './page.ts';

/** A list with a title; `close` takes it away. */
export function taskList(title: string, tasks: BoardTask[], page: Page, close: () => void): HTMLElement {
  const shut = html('button', { class: 'quiet', type: 'button', 'aria-label': page.words.close }, '×');
  shut.addEventListener('click', close);
  const list = html('ul', {}, ...tasks.map((task) => html('li', {}, taskButton(task, page))));
  const panel = html(
    'section',
    { class: 'task-list', 'aria-label': page.words.cellTasks },
    html('header', {}, html('h2', {}, title), shut),
    list,
  );
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)]?.focus();
  });
  return panel;
}

function taskButton(task: BoardTask, page: Page): HTMLButtonElement {
  const due = task.due === null ? '' : dayWords.long(numberOf(task.due));
  const button = html(
    'button',
    { type: 'button', class: task.overdue ? 'item overdue' : 'item', 'aria-label': task.spoken },
    statusIcon(task.status, task.overdue),
    html('span', { class: 'what' }, task.title),
    html('span', { class: 'when' }, due),
  );
  button.addEventListener('click', () => page.send({ kind: 'open', location: task.location }));
  return button;
}
