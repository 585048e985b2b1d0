/** A view as rows and columns: what stands behind each picture. */
import type { BoardTable } from '../../../server/protocol.ts';
import { html } from './dom.ts';
import type { Page } from './page.ts';

/** So many rows are one body: what is out of sight is not laid out. */
const bodyRows = 100;

/** The table; a row that leads somewhere has a link in its second column. */
export function tableOf({ caption, columns, rows, places }: BoardTable, page: Page): HTMLElement {
  const bodies: HTMLElement[] = [];
  for (let from = 0; from < rows.length; from += bodyRows) {
    const lines = rows.slice(from, from + bodyRows).map((row, at) => rowOf(row, places[from + at] ?? null, page));
    bodies.push(html('tbody', {}, ...lines));
  }
  const head = html('tr', {}, ...columns.map((column) => html('th', { scope: 'col' }, column)));
  const table = html('table', {}, html('caption', {}, caption), html('thead', {}, head), ...bodies);
  return html('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': caption }, table);
}

function rowOf(row: string[], place: BoardTable['places'][number], page: Page): HTMLElement {
  const cells = row.map((text, at) => {
    if (at === 0) return html('th', { scope: 'row' }, text);
    if (at !== 1 || !place) return html('td', {}, text);
    const link = html('button', { type: 'button', class: 'link' }, text);
    link.addEventListener('click', () => page.send({ kind: 'open', location: place }));
    return html('td', { class: 'what' }, link);
  });
  return html('tr', {}, ...cells);
}
