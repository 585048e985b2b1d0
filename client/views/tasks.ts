/** The Tasks view: the server's answers, level by level, in a tree with native checkboxes. */
import {
  Disposable,
  EventEmitter,
  MarkdownString,
  type Memento,
  type TreeDataProvider,
  type TreeItem,
  TreeItemCheckboxState,
  window,
} from 'vscode';
import type { Grouping, TreeNode } from '../../server/protocol.ts';
import type { Place } from '../places.ts';
import type { Session } from '../session.ts';
import { type Change, setStatuses } from '../setStatuses.ts';
import { throttled } from '../throttled.ts';
import { describeView, type TopLevel } from './describe.ts';
import { drawTask } from './taskItem.ts';

/** A row that was handed to the editor. */
export interface TaskElement {
  node: TreeNode;
  location: Place | null;
  parent: TaskElement | undefined;
  /** Which row it is among its siblings. */
  position: number;
}

/** What the user chose to see; kept for the workspace. */
export interface Choice {
  grouping: Grouping;
  filter: string;
}

/** Menus hand over a row; the palette nothing, and an editor's menu the address of its note. */
export const isRow = (argument: unknown): argument is TaskElement =>
  typeof argument === 'object' && argument !== null && 'node' in argument;

export interface TasksView extends Disposable {
  provider: TreeDataProvider<TaskElement>;
  choice(): Choice;
  choose(change: Partial<Choice>): void;
  refresh(): void;
}

const memoryKey = 'dueline.tasks';

/** A task's tooltip is asked for when somebody points at it. */
async function withFacts(session: Session, item: TreeItem, { node, location }: TaskElement): Promise<TreeItem> {
  if (node.kind !== 'task' || !location) return item;
  const place = { textDocument: { uri: location.uri }, position: location.range.start };
  item.tooltip = new MarkdownString(await session.facts(place));
  return item;
}

/** The view of tasks: what is shown is asked of the server level by level; how it is grouped and filtered is remembered. */
export function createTasksView(session: Session, memory: Memento): TasksView {
  const changed = new EventEmitter<TaskElement | undefined>();
  let choice: Choice = { grouping: 'due', filter: '', ...memory.get<Partial<Choice>>(memoryKey) };
  let top: TopLevel = { rows: 0 };

  const getChildren = async (parent?: TaskElement): Promise<TaskElement[]> => {
    const { nodes, ...answer } = await session.tree({ ...choice, parent: parent?.node.id ?? null });
    if (!parent) {
      top = { rows: nodes.length, ...answer };
      describe();
    }
    return nodes.map((node, position) => ({ node, location: node.location, parent, position }));
  };
  const provider: TreeDataProvider<TaskElement> = {
    onDidChangeTreeData: changed.event,
    getChildren,
    getParent: ({ parent }) => parent,
    getTreeItem: ({ node, position }) => drawTask(node, { choice, position }),
    resolveTreeItem: (item, element) => withFacts(session, item, element),
  };
  const view = window.createTreeView('dueline.tasks', {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    // A done parent says nothing of its children: each box stands for its own task.
    manageCheckboxStateManually: true,
  });
  const describe = () => describeView(view, { news: session.latest(), choice, top });
  const refresh = throttled(() => changed.fire(undefined), 150);
  const parts = Disposable.from(
    view,
    changed,
    refresh,
    session.onDidChange(() => {
      describe();
      refresh.call();
    }),
    view.onDidChangeCheckboxState(async ({ items }) => {
      await setStatuses(session, items.map(ticked));
      // Drawn anew even where the edit was refused: the box then shows what the note says.
      changed.fire(undefined);
    }),
  );
  describe();

  return {
    provider,
    choice: () => choice,
    choose(change) {
      choice = { ...choice, ...change };
      void memory.update(memoryKey, choice);
      describe();
      changed.fire(undefined);
    },
    refresh: () => changed.fire(undefined),
    dispose: () => parts.dispose(),
  };
}

const ticked = ([element, state]: readonly [TaskElement, TreeItemCheckboxState]): Change => ({
  element,
  status: state === TreeItemCheckboxState.Checked ? 'done' : 'todo',
});
