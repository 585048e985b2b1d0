/** How one row of the task tree looks. */
import {
  type Command,
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import type { Grouping, Status, TreeNode } from '../../server/protocol.ts';
import { cursorAt, type Place } from '../places.ts';
import type { TaskElement } from './taskRow.ts';
import type { Question } from './taskTree.ts';

/** At the top only the most pressing groups are open at first: by due day, up to the end of this week. */
const groupsOpenAtFirst = 5;
/** Who filters wants to see the tasks that are left. */
const groupsOpenWhenFiltered = 20;

/** The row of a group or a task, as the editor draws it. */
export function drawTask(element: TaskElement, question: Question): TreeItem {
  const { node } = element;
  const { grouping, filter } = question;
  const item = new TreeItem(labelOf(node), collapsibleState(element, question));
  // What is folded is remembered by this id: another grouping, or a filter, begins anew.
  item.id = `${grouping}/${filter && 'filtered'}/${node.id}`;
  item.description = node.description;
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

/** The due day goes first: at the usual width of the side bar what stands behind a title is cut off. */
const labelOf = ({ due, label }: TreeNode): string => (due ? `${due}\u2002${label}` : label);

/** Opens a place in a note as a preview, the cursor at its beginning. */
export function openCommand({ uri, range }: Place): Command {
  const options = { selection: cursorAt(range), preview: true };
  return { command: 'vscode.open', title: '', arguments: [Uri.parse(uri), options] };
}

function collapsibleState({ node, position }: TaskElement, { filter }: Question): TreeItemCollapsibleState {
  const { kind, hasChildren } = node;
  if (!hasChildren) return TreeItemCollapsibleState.None;
  const first = filter ? groupsOpenWhenFiltered : groupsOpenAtFirst;
  const open = kind === 'task' || (kind === 'group' && position < first);
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
  issue: new ThemeIcon('issues'),
  folder: new ThemeIcon('folder'),
  kind: new ThemeIcon('library'),
};

function icon({ kind, status, overdue }: TreeNode, grouping: Grouping): ThemeIcon {
  if (kind === 'more') return new ThemeIcon('ellipsis');
  const plain = status ? statusIcons[status] : groupIcons[grouping];
  const byDue = grouping === 'due';
  // One late task does not make a person or a note red.
  if (!overdue || (kind === 'group' && !byDue)) return plain;
  // A shape of its own too, for those who do not tell the colours apart: by due day the group has it, else the task.
  const shaped = byDue ? kind === 'group' : status === 'todo';
  return new ThemeIcon(shaped ? 'warning' : plain.id, new ThemeColor('charts.red'));
}
