/** The Tasks view: the tree of all tasks, as the user chose to see it. */
import { Disposable, type Memento, type TreeDataProvider, type TreeDragAndDropController } from 'vscode';
import type { TreeNode } from '../../server/protocol.ts';
import type { Session } from '../session.ts';
import { type Choice, questionOf, remember, remembered } from './choice.ts';
import { describeView } from './describe.ts';
import type { TaskElement } from './taskRow.ts';
import { createTaskTree, type TopLevel } from './taskTree.ts';

export interface TasksView extends Disposable {
  provider: TreeDataProvider<TaskElement>;
  choice(): Choice;
  choose(change: Partial<Choice>): void;
  refresh(): void;
  /** Opens all groups. */
  expand(): Promise<void>;
  /** The row that is selected, the first of several. */
  selected(): TaskElement | undefined;
  isVisible(): boolean;
  /** Shows and selects the last of the nodes, which lead to it from the top; whether it could. */
  reveal(path: TreeNode[]): Promise<boolean>;
}

/** The view of tasks; how it is grouped and filtered is remembered. */
export function createTasksView(
  session: Session,
  memory: Memento,
  dragging?: TreeDragAndDropController<TaskElement>,
): TasksView {
  let choice = remembered(memory);
  let top: TopLevel = { rows: 0 };
  const tree = createTaskTree(session, {
    id: 'dueline.tasks',
    question: () => questionOf(choice),
    answered(now) {
      top = now;
      describe();
    },
    dragging,
  });
  const describe = () => describeView(tree.view, { news: session.latest(), choice, top });
  const parts = Disposable.from(tree, session.onDidChange(describe));
  describe();

  return {
    provider: tree.provider,
    choice: () => choice,
    choose(change) {
      choice = { ...choice, ...change };
      void remember(memory, choice);
      describe();
      tree.restart();
    },
    refresh: tree.refresh,
    expand: tree.expand,
    selected: () => tree.view.selection[0],
    isVisible: () => tree.view.visible,
    reveal: tree.reveal,
    dispose: () => parts.dispose(),
  };
}
