/** What stands around the task tree: its message, subtitle and badge, and the context keys of its welcome texts. */
import { l10n, type TreeView, Uri } from 'vscode';
import type { ChangedParams } from '../../server/protocol.ts';
import { type Choice, hasFolders, inWords, isNarrowed } from './choice.ts';
import { setContext } from './contextKeys.ts';
import type { TopLevel } from './taskTree.ts';

export interface Shown {
  news: ChangedParams | undefined;
  choice: Choice;
  top: TopLevel;
}

/** Says around a view what its rows cannot: a message, grouping and filter, the badge, and the keys that menus test. */
export function describeView<T>(view: TreeView<T>, shown: Shown): void {
  const { news, choice, top } = shown;
  // Half a reading would count up before the user's eyes.
  const { overdue, dueToday } = news?.whole ? news.counts : { overdue: 0, dueToday: 0 };
  const message = messageOf(shown);
  // Only undefined takes a message away, which the editor's types do not say.
  Object.assign(view, {
    message,
    description: inWords(asShown(choice, top), news?.me[0]),
    badge:
      overdue + dueToday > 0
        ? { value: overdue + dueToday, tooltip: l10n.t('Overdue: {0}, due today: {1}', overdue, dueToday) }
        : undefined,
  });
  const { filter, mine, show, follow } = choice;
  setContext('dueline.filtered', filter !== '');
  setContext('dueline.mine', mine);
  setContext('dueline.hasFolders', hasFolders(choice));
  setContext('dueline.narrowed', isNarrowed(choice));
  for (const [what, shown] of Object.entries(show)) setContext(`dueline.shows.${what}`, shown);
  setContext('dueline.follows', follow);
  setContext('dueline.notes', news?.whole ? news.notes : -1);
}

/** A filter may group in another way than was chosen. */
const asShown = (choice: Choice, { grouping = choice.grouping }: TopLevel): Choice =>
  grouping === choice.grouping ? choice : { ...choice, grouping, subgrouping: null };

function messageOf({ news, top }: Shown): string | undefined {
  if (top.silent) return l10n.t('Nothing can be shown: the server is not running.');
  if (news?.reading) return l10n.t('Reading notes… {0} of {1}', news.reading.done, news.reading.all);
  if (!news?.whole) return l10n.t('Reading notes…');
  if (top.error) return l10n.t('The filter cannot be read: {0}', top.error);
  // An empty tree has its welcome text, which a message would hide.
  if (news.skipped.length > 0 && top.rows > 0) return l10n.t('Not read: {0}', skippedNames(news.skipped));
  return undefined;
}

const namedAtMost = 2;

/** `scan.md (not text), big.md (too large), and 3 more`. */
function skippedNames(skipped: ChangedParams['skipped']): string {
  const names = skipped
    .slice(0, namedAtMost)
    .map(({ uri, reason }) => `${Uri.parse(uri).path.split('/').pop()} (${reason})`);
  const more = skipped.length - names.length;
  if (more > 0) names.push(l10n.t('and {0} more', more));
  return names.join(', ');
}
