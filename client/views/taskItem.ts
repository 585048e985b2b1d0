/** How one row of the task tree looks. */
import {
  type Command,
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import type { Grouping, Status, TreeNode } from '../../server/protocol.ts';
import { cursorAt, type Place } from '../places.ts';

/** At the top only the most pressing groups are open at first: by due day, up to the end of this week. */
const groupsOpenAtFirst = 5;

export interface Row {
  /** How the tree is grouped. */
  grouping: Grouping;
  /** Which row it is among its siblings. */
  position: number;
}

export function drawTask(node: TreeNode, { grouping, position }: Row): TreeItem {
  const item = new TreeItem(node.label, collapsibleState(node, position));
  // What is folded is remembered by this id, so it must not be the same in another grouping.
  item.id = `${grouping}/${node.id}`;
  item.description = node.description;
  if (node.tooltip) item.tooltip = new MarkdownString(node.tooltip);
  item.accessibilityInformation = { label: node.spoken };
  item.contextValue = node.status && node.kind === 'task' ? `task.${node.status}` : node.kind;
  item.iconPath = icon(node, grouping);
  if (node.kind === 'task' && node.status) {
    const ticked = node.status === 'done';
    item.checkboxState = {
      state: ticked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
      tooltip: ticked ? l10n.t('Done: untick to open it again') : l10n.t('Tick when it is done'),
      accessibilityInformation: { label: node.label, role: 'checkbox' },
    };
  }
  if (node.location) item.command = openCommand(node.location);
  return item;
}

/** Opens a place in a note as a preview, the cursor at its beginning. */
export function openCommand({ uri, range }: Place): Command {
  const options = { selection: cursorAt(range), preview: true };
  return { command: 'vscode.open', title: '', arguments: [Uri.parse(uri), options] };
}

function collapsibleState({ kind, hasChildren }: TreeNode, position: number): TreeItemCollapsibleState {
  if (!hasChildren) return TreeItemCollapsibleState.None;
  const open = kind === 'task' || position < groupsOpenAtFirst;
  return open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

const statusIcons: Record<Status, ThemeIcon> = {
  todo: new ThemeIcon('circle-large-outline'),
  doing: new ThemeIcon('play-circle', new ThemeColor('charts.blue')),
  waiting: new ThemeIcon('debug-pause', new ThemeColor('charts.yellow')),
  done: new ThemeIcon('pass', new ThemeColor('charts.green')),
  cancelled: new ThemeIcon('circle-slash'),
};

const groupIcons: Record<Grouping, ThemeIcon> = {
  due: new ThemeIcon('calendar'),
  owner: new ThemeIcon('person'),
  status: new ThemeIcon('tag'),
  note: new ThemeIcon('note'),
  section: new ThemeIcon('list-tree'),
};

function icon({ kind, status, overdue }: TreeNode, grouping: Grouping): ThemeIcon {
  const plain = status ? statusIcons[status] : groupIcons[grouping];
  if (!overdue) return plain;
  // A shape of its own too, for those who do not tell the colours apart: by due day the group has it, else the task.
  const shaped = grouping === 'due' ? kind === 'group' : status === 'todo';
  const id = shaped ? 'warning' : plain.id;
  return new ThemeIcon(id, new ThemeColor('charts.red'));
}
