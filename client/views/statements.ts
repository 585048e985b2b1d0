/** The Decisions and Questions view: what was decided when, and what was asked and is open. */
import {
  Disposable,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import type { StatementNode } from '../../server/protocol.ts';
import type { Place } from '../places.ts';
import type { Session } from '../session.ts';
import { throttled } from '../throttled.ts';
import { openCommand } from './taskItem.ts';

/** A row that was handed to the editor. */
export interface StatementElement {
  node: StatementNode;
  location: Place | null;
  /** Which row it is among its siblings. */
  position: number;
}

export interface StatementsView extends Disposable {
  provider: TreeDataProvider<StatementElement>;
}

export function createStatementsView(session: Session): StatementsView {
  const changed = new EventEmitter<undefined>();
  const provider: TreeDataProvider<StatementElement> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (above) => {
      const nodes = await session.statements({ parent: above?.node.id ?? null });
      return nodes.map((node, position) => ({ node, location: node.location, position }));
    },
    getTreeItem: draw,
    resolveTreeItem: async (item, { location }) => {
      if (!location) return item;
      const place = { textDocument: { uri: location.uri }, position: location.range.start };
      item.tooltip = new MarkdownString(await session.facts(place));
      return item;
    },
  };
  const view = window.createTreeView('dueline.statements', { treeDataProvider: provider, showCollapseAll: true });
  const refresh = throttled(() => changed.fire(undefined), 500);
  const parts = Disposable.from(view, changed, refresh, session.onDidChange(refresh.call));
  return { provider, dispose: () => parts.dispose() };
}

function draw({ node, position }: StatementElement): TreeItem {
  const { id, kind, label, description, spoken, hasChildren, location } = node;
  // Both parts, and of each the newest month, lie open.
  const isOpen = kind === 'part' || (kind === 'month' && position === 0);
  const open = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(label, hasChildren ? open : TreeItemCollapsibleState.None);
  item.id = id;
  item.description = description;
  item.accessibilityInformation = { label: spoken };
  item.contextValue = node.statement && kind === 'statement' ? node.statement : kind;
  item.iconPath = icon(node);
  if (location) item.command = openCommand(location);
  return item;
}

function icon({ kind, statement }: StatementNode): ThemeIcon {
  if (kind === 'more') return new ThemeIcon('ellipsis');
  if (kind === 'month') return new ThemeIcon('calendar');
  return statement === 'question'
    ? new ThemeIcon('question', new ThemeColor('charts.yellow'))
    : new ThemeIcon('law', new ThemeColor('charts.green'));
}
