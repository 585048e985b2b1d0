/** What a query block becomes in the Markdown preview. Whatever notes say stays text: nothing of it is markup. */
import { l10n } from 'vscode';
import type { QueryAnswer, QueryResult, QueryTask } from '../../server/protocol.ts';

/** Where a task leads to: an address that the preview follows. */
export type LinkTo = (task: QueryTask) => string;

/** The HTML of a block, the query's answer in it; null while it is asked for. */
export function blockHtml(result: QueryResult | null, linkTo: LinkTo): string {
  if (!result) return `<p class="dueline-note">${safe(l10n.t('Looking for tasks…'))}</p>`;
  if ('error' in result) {
    const message = l10n.t('This query cannot be read: {0}', result.error);
    return `<p class="dueline-error" role="alert">${safe(message)}</p>`;
  }
  const explanation = result.explanation ? `<pre class="dueline-note">${safe(result.explanation)}</pre>` : '';
  return explanation + (result.found === 0 ? nothing() : list(result, linkTo));
}

const nothing = () => `<p class="dueline-note">${safe(l10n.t('No tasks.'))}</p>`;

function list({ groups, found }: QueryAnswer, linkTo: LinkTo): string {
  const shown = groups.reduce((sum, { tasks }) => sum + tasks.length, 0);
  const left = groups.some(({ more }) => more > 0) ? 0 : found - shown;
  return [
    ...groups.flatMap(({ labels, tasks, more }) => [
      labels.length > 0 ? `<p class="dueline-group"><strong>${safe(labels.join(' › '))}</strong></p>` : '',
      `<ul class="dueline-tasks contains-task-list">${tasks.map((task) => item(task, linkTo)).join('')}</ul>`,
      rest(more),
    ]),
    // A task may stand in several groups: then the groups say what each leaves out.
    groups.length < 2 ? rest(left) : '',
  ].join('\n');
}

const rest = (count: number): string =>
  count > 0 ? `<p class="dueline-note">${safe(l10n.t('and {0} more', count))}</p>` : '';

function item(task: QueryTask, linkTo: LinkTo): string {
  const { title, status, statusWord, owners, dueWords, overdue, path } = task;
  const closed = status === 'done' || status === 'cancelled';
  const tick = closed ? ' checked' : '';
  const box = `<input type="checkbox" class="task-list-item-checkbox" disabled${tick} aria-label="${safe(statusWord)}">`;
  const href = safe(linkTo(task));
  const facts = [
    dueWords === '' ? '' : `<span class="${overdue ? 'dueline-overdue' : 'dueline-due'}">${safe(dueWords)}</span>`,
    owners.length > 0 ? safe(owners.join(', ')) : '',
    status === 'todo' || closed ? '' : safe(statusWord),
  ].filter(Boolean);
  const link = `<a href="${href}" data-href="${href}" title="${safe(path)}">${safe(title)}</a>`;
  const name = status === 'cancelled' ? `<s>${link}</s>` : link;
  const behind = facts.length > 0 ? ` <span class="dueline-note">${facts.join(' · ')}</span>` : '';
  return `<li class="task-list-item">${box} ${name}${behind}</li>`;
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text inside HTML, in an attribute too. */
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!);
