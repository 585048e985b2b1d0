/** A tree of tasks in a view: the server's answers, level by level, with native checkboxes. */
import {
  Disposable,
  type TreeDataProvider,
  type TreeDragAndDropController,
  TreeItemCheckboxState,
  type TreeView,
} from 'vscode';
import type { Grouping, Status, TreeNode } from '../../server/protocol.ts';
import { select } from '../chosen.ts';
import type { Session } from '../session.ts';
import { setStatuses } from '../setStatuses.ts';
import { createTree } from './frame.ts';
import { drawTask } from './taskItem.ts';
import type { Question, TaskElement } from './taskRow.ts';

/** The top level as it was last answered. */
export interface TopLevel {
  rows: number;
  /** By what it is grouped; undefined where it is empty. */
  grouping?: Grouping | undefined;
  /** What is wrong with the filter. */
  error?: string;
  /** The server could not be asked. */
  silent?: true;
}

export interface TaskTreeOptions {
  /** The view's id, as package.json declares it. */
  id: string;
  /** What the tree shows now; asked for each level. */
  question(): Question;
  /** Is told of each top level that was answered. */
  answered?(top: TopLevel): void;
  /** What becomes of rows that are dragged. */
  dragging?: TreeDragAndDropController<TaskElement> | undefined;
}

export interface TaskTree extends Disposable {
  view: TreeView<TaskElement>;
  provider: TreeDataProvider<TaskElement>;
  /** Asks for all that is shown anew; `restart`: where the question is another one. */
  refresh(): void;
  restart(): void;
  /** Opens the groups of the top and those in them. */
  expand(): Promise<void>;
  /** Shows and selects the last of the nodes, which lead to it from the top; whether it could. */
  reveal(path: TreeNode[]): Promise<boolean>;
}

const mostExpanded = 100;

/** Fills the view with tasks; it follows the notes. What is grouped and filtered how, the question says. */
export function createTaskTree(session: Session, { id, question, answered, dragging }: TaskTreeOptions): TaskTree {
  const below = async (parent?: TaskElement): Promise<TaskElement[]> => {
    const look = question();
    const { nodes, ...answer } = await session.tree({ ...look, parent: parent?.id ?? null });
    if (!parent) answered?.({ rows: nodes.length, grouping: nodes[0]?.grouping ?? undefined, ...answer });
    return nodes.map((node, position) => elementOf(node, { parent, position, look }));
  };
  const tree = createTree<TaskElement>(session, {
    id,
    below,
    draw: (element) => drawTask(element, question()),
    // A task's tooltip is asked for when somebody points at it.
    isExplained: ({ node }) => node.kind === 'task',
    pause: 150,
    options: {
      canSelectMany: true,
      // A done parent says nothing of its children: each box stands for its own task.
      manageCheckboxStateManually: true,
      ...(dragging && { dragAndDropController: dragging }),
    },
  });
  const { view, provider, refresh, restart } = tree;
  const parts = Disposable.from(
    tree,
    view.onDidChangeSelection(({ selection }) => select(selection)),
    view.onDidChangeCheckboxState(async ({ items }) => {
      await setStatuses(session, items.flatMap(ticked));
      // Drawn anew even where the edit was refused: the box then shows what the note says.
      await refresh();
    }),
  );
  const expand = async () => {
    const groups = await tree.below();
    // With many more nothing could be seen of what is below.
    for (const group of groups.slice(0, mostExpanded))
      await view.reveal(group, { select: false, expand: 2 }).then(undefined, () => {});
  };
  const reveal = async (path: TreeNode[]): Promise<boolean> => {
    let element: TaskElement | undefined;
    // The editor finds rows by their ids, so that these need not be those that it was handed.
    for (const node of path) element = elementOf(node, { parent: element, position: 0, look: question() });
    if (!element) return false;
    // The notes may change before the row is there.
    return view.reveal(element, { select: true, focus: false }).then(
      () => true,
      () => false,
    );
  };
  return { view, provider, refresh, restart, expand, reveal, dispose: () => parts.dispose() };
}

const elementOf = (node: TreeNode, at: Pick<TaskElement, 'parent' | 'position' | 'look'>): TaskElement => ({
  id: node.id,
  node,
  location: node.location,
  ...at,
});

const ticked = ([{ node, location }, state]: readonly [TaskElement, TreeItemCheckboxState]) => {
  const status: Status = state === TreeItemCheckboxState.Checked ? 'done' : 'todo';
  return location ? [{ uri: location.uri, position: location.range.start, title: node.label, status }] : [];
};
