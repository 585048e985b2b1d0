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
import type { Question, TaskElement } from './taskRow.ts';

/** At the top only the most pressing groups are open at first: by due day, up to the end of this week. */
const groupsOpenAtFirst = 5;
/** Who filters wants to see the tasks that are left. */
const groupsOpenWhenFiltered = 20;

/** The row of a group or a task, as the editor draws it. */
export function drawTask(element: TaskElement, question: Question): TreeItem {
  const { node } = element;
  const { grouping, subgrouping } = question;
  const item = new TreeItem(labelOf(node), collapsibleState(element, question));
  // What is folded is remembered by this id: another grouping, or a filter, begins anew.
  item.id = [grouping, subgrouping, isFiltered(question) && 'filtered', node.id].join('/');
  item.description = node.description;
  item.accessibilityInformation = { label: node.spoken };
  // A task's is asked for when somebody points at it.
  if (node.kind !== 'task') item.tooltip = node.spoken;
  item.contextValue = [node.kind, node.status ?? node.grouping, ...node.offers].filter(Boolean).join('.');
  item.iconPath = icon(node, element.parent?.node.grouping === 'due');
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

/** Whether few rows are left, which who filters wants to see. */
const isFiltered = ({ filter, mine }: Question): boolean => filter !== '' || mine === true;

function collapsibleState({ node, position, parent }: TaskElement, question: Question): TreeItemCollapsibleState {
  const { kind, hasChildren } = node;
  if (!hasChildren) return TreeItemCollapsibleState.None;
  const first = isFiltered(question) ? groupsOpenWhenFiltered : groupsOpenAtFirst;
  // Who opens a group wants to see what is in it.
  const open = kind === 'group' && (parent !== undefined || position < first);
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

function icon({ kind, status, overdue, grouping }: TreeNode, isInBand: boolean): ThemeIcon {
  if (kind === 'more') return new ThemeIcon('ellipsis');
  const plain = status ? statusIcons[status] : groupIcons[grouping ?? 'due'];
  const isBand = grouping === 'due';
  // One late task does not make a person or a note red.
  if (!overdue || (kind === 'group' && !isBand)) return plain;
  // A shape of its own too, for those who do not tell the colours apart: in a band the band has it, else the task.
  const shaped = isBand || (kind === 'task' && !isInBand && status === 'todo');
  return new ThemeIcon(shaped ? 'warning' : plain.id, new ThemeColor('charts.red'));
}
