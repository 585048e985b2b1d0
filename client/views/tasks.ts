/** The Tasks view: the tree of all tasks, as the user chose to see it. */
import { Disposable, type Memento, type TreeDataProvider, type TreeDragAndDropController } from 'vscode';
import type { Session } from '../session.ts';
import { describeView } from './describe.ts';
import type { TaskElement } from './taskRow.ts';
import { createTaskTree, type Question, type TopLevel } from './taskTree.ts';

/** What the user chose to see; kept for the workspace. */
export type Choice = Question;

export interface TasksView extends Disposable {
  provider: TreeDataProvider<TaskElement>;
  choice(): Choice;
  choose(change: Partial<Choice>): void;
  refresh(): void;
}

const memoryKey = 'dueline.tasks';

/** The view of tasks; how it is grouped and filtered is remembered. */
export function createTasksView(
  session: Session,
  memory: Memento,
  dragging?: TreeDragAndDropController<TaskElement>,
): TasksView {
  let choice: Choice = { grouping: 'due', filter: '', ...memory.get<Partial<Choice>>(memoryKey) };
  let top: TopLevel = { rows: 0 };
  const tree = createTaskTree(session, {
    id: 'dueline.tasks',
    question: () => choice,
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
      void memory.update(memoryKey, choice);
      describe();
      tree.refresh();
    },
    refresh: tree.refresh,
    dispose: () => parts.dispose(),
  };
}
