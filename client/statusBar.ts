/** Overdue and due this week, at the foot of the window; a click opens the tree. */
import { Disposable, l10n, MarkdownString, StatusBarAlignment, window, workspace } from 'vscode';
import type { Counts } from '../server/protocol.ts';
import type { Session } from './session.ts';

export function createStatusBar(session: Session): Disposable {
  const item = window.createStatusBarItem('dueline.counts', StatusBarAlignment.Left, 40);
  item.name = l10n.t('Dueline: what is due');
  item.command = 'dueline.focusTasks';
  const draw = () => {
    const news = session.latest();
    const wanted = workspace.getConfiguration('dueline').get('statusBar.enabled', true);
    if (!wanted || !news?.whole || news.notes === 0) return item.hide();
    item.text = news.bar ?? `$(checklist) ${inShort(news.counts)}`;
    item.tooltip = tooltip(news.counts);
    item.accessibilityInformation = { label: `Dueline: ${inWords(news.counts).join(', ')}` };
    item.show();
  };
  return Disposable.from(
    item,
    session.onDidChange(draw),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('dueline.statusBar')) draw();
    }),
  );
}

/** What is nought is left out. */
function inShort({ overdue, dueThisWeek }: Counts): string {
  const parts: string[] = [];
  if (overdue > 0) parts.push(l10n.t('{0} overdue', overdue));
  if (dueThisWeek > 0) parts.push(l10n.t('{0} this week', dueThisWeek));
  return parts.join(' · ') || l10n.t('nothing due');
}

const inWords = ({ overdue, dueToday, dueThisWeek, open }: Counts): string[] => [
  l10n.t('Overdue: {0}', overdue),
  l10n.t('Due today: {0}', dueToday),
  l10n.t('Due this week: {0}', dueThisWeek),
  l10n.t('Open in all: {0}', open),
];

function tooltip(counts: Counts): MarkdownString {
  const lines = inWords(counts).join('  \n');
  return new MarkdownString(`**Dueline**\n\n${lines}\n\n${l10n.t('Click to show the tasks.')}`);
}
