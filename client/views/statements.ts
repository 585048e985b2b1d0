/** The Decisions and Questions view: what was decided when, and what was asked and is open. */
import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { StatementNode } from '../../server/protocol.ts';
import type { Session } from '../session.ts';
import { createTree, type Tree, type ViewRow } from './frame.ts';
import { openCommand } from './taskItem.ts';

/** A row that was handed to the editor. */
export interface StatementElement extends ViewRow {
  node: StatementNode;
  /** Which row it is among its siblings. */
  position: number;
}

export const createStatementsView = (session: Session): Tree<StatementElement> =>
  createTree<StatementElement>(session, {
    id: 'dueline.statements',
    below: async (parent) => {
      const nodes = await session.statements({ parent: parent?.id ?? null });
      return nodes.map((node, position) => ({ id: node.id, node, location: node.location, parent, position }));
    },
    draw,
    isExplained: () => true,
    pause: 500,
  });

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
