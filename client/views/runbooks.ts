/** The Runbooks view: what says how to do something, and its steps. */
import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { RunbookNode } from '../../server/protocol.ts';
import type { Place } from '../places.ts';
import type { Session } from '../session.ts';
import { createTree, type Tree, type ViewRow } from './frame.ts';
import { openCommand } from './taskItem.ts';

/** A runbook, or a step of one. */
export interface RunbookElement extends ViewRow {
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

export const createRunbooksView = (session: Session): Tree<RunbookElement> =>
  createTree<RunbookElement>(session, {
    id: 'dueline.runbooks',
    below: async (parent) => {
      if (parent) return stepsOf(parent);
      const answer = await session.runbooks(null);
      return 'all' in answer ? elementsOf(answer.all) : [];
    },
    draw,
    isExplained: () => false,
    pause: 500,
  });

/** What they are called by stays while lines come and go. */
function elementsOf(all: RunbookNode[]): RunbookElement[] {
  const seen = new Map<string, number>();
  return all.map((runbook) => {
    const { uri, title, range } = runbook;
    const name = `${uri}#${title}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { id: `${name}#${nth}`, parent: undefined, title, location: { uri, range }, runbook };
  });
}

const stepsOf = (parent: RunbookElement): RunbookElement[] =>
  (parent.runbook?.steps ?? []).map(({ title, range }, index) => ({
    id: `${parent.id}/${index + 1}`,
    parent,
    title,
    location: { uri: parent.location.uri, range },
    step: index + 1,
  }));

function draw({ id, title, location, runbook, step }: RunbookElement): TreeItem {
  const folded = runbook?.steps.length ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
  const item = new TreeItem(step ? `${step}. ${title}` : title, folded);
  item.id = id;
  item.contextValue = runbook ? 'runbook' : 'step';
  item.tooltip = runbook ? `${title}\n${runbook.path}` : title;
  if (runbook) {
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
