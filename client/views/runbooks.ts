/** The Runbooks view: what says how to do something, and its steps. */
import {
  Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import type { RunbookNode } from '../../server/protocol.ts';
import type { Place } from '../places.ts';
import type { Session } from '../session.ts';
import { throttled } from '../throttled.ts';
import { openCommand } from './taskItem.ts';

/** A runbook, or a step of one. */
export interface RunbookElement {
  title: string;
  location: Place;
  /** Left out for a step. */
  runbook?: RunbookNode;
  /** 1 for a runbook's first step; left out for a runbook. */
  step?: number;
}

/** Whether a command was given a row of the view. */
export const isRunbookElement = (given: unknown): given is RunbookElement =>
  typeof given === 'object' && given !== null && 'location' in given && ('runbook' in given || 'step' in given);

export interface RunbooksView extends Disposable {
  provider: TreeDataProvider<RunbookElement>;
}

/** Draws what the server answers; asked anew when that may have changed. */
export function createRunbooksView(session: Session): RunbooksView {
  const changed = new EventEmitter<undefined>();
  const provider: TreeDataProvider<RunbookElement> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (parent) => {
      if (parent) return parent.runbook ? stepsOf(parent.runbook) : [];
      const answer = await session.runbooks(null);
      return 'all' in answer ? answer.all.map(elementOf) : [];
    },
    getTreeItem: draw,
  };
  const view = window.createTreeView('dueline.runbooks', { treeDataProvider: provider, showCollapseAll: true });
  const refresh = throttled(() => changed.fire(undefined), 500);
  const parts = Disposable.from(view, changed, refresh, session.onDidChange(refresh.call));
  return { provider, dispose: () => parts.dispose() };
}

const elementOf = (runbook: RunbookNode): RunbookElement => ({
  title: runbook.title,
  location: { uri: runbook.uri, range: runbook.range },
  runbook,
});

const stepsOf = ({ uri, steps }: RunbookNode): RunbookElement[] =>
  steps.map(({ title, range }, index) => ({ title, location: { uri, range }, step: index + 1 }));

function draw({ title, location, runbook, step }: RunbookElement): TreeItem {
  const folded = runbook?.steps.length ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
  const item = new TreeItem(step ? `${step}. ${title}` : title, folded);
  item.contextValue = runbook ? 'runbook' : 'step';
  item.tooltip = runbook ? `${title}\n${runbook.path}` : title;
  if (runbook) {
    item.id = `${runbook.uri}#${runbook.range.start.line}`;
    item.iconPath = new ThemeIcon('book');
    item.description = runbook.path;
  }
  const spoken = runbook
    ? l10n.t('Runbook {0}, steps: {1}, in {2}', title, runbook.steps.length, runbook.path)
    : l10n.t('Step {0}: {1}', step ?? 1, title);
  item.accessibilityInformation = { label: spoken };
  item.command = openCommand(location);
  return item;
}
