/** What the views of the side bar have in common: trees of what the server answers, which follow the notes. */
import {
  Disposable,
  EventEmitter,
  MarkdownString,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  type TreeViewOptions,
  window,
} from 'vscode';
import type { Place } from '../places.ts';
import type { Session } from '../session.ts';
import { throttled } from '../throttled.ts';
import { setContext } from './contextKeys.ts';
import { createLevels, type LevelRow } from './levels.ts';

/** A row of a view, as the editor hands it to commands and menus. */
export interface ViewRow extends LevelRow {
  /** Where a click leads. */
  location: Place | null;
}

export interface Frame<Row extends ViewRow> {
  /** The view's id, as package.json declares it. */
  id: string;
  /** What is below a row, or at the top, as it is now. */
  below(row?: Row): Promise<Row[]>;
  draw(row: Row): TreeItem;
  /** Whether what is known of what stands at its place is said when somebody points at a row. */
  isExplained(row: Row): boolean;
  /** The tree follows at most once in so many milliseconds. */
  pause: number;
  /** What the view can do beside showing rows. */
  options?: Partial<TreeViewOptions<Row>>;
}

export interface Tree<Row extends ViewRow> extends Disposable {
  view: TreeView<Row>;
  /** The rows as they are now, for tests and other extensions. */
  provider: TreeDataProvider<Row>;
  /** As the view has them. */
  below(row?: Row): Promise<Row[]>;
  /** Draws all anew, also what is as it was: a box that was ticked may have to be drawn back. */
  refresh(): Promise<void>;
  /** The same where all is asked for anew, since something else is wanted. */
  restart(): void;
}

/** Fills a view; it is drawn anew when the notes have changed what it shows. Its key `<id>.empty` says that there is nothing to show. */
export function createTree<Row extends ViewRow>(session: Session, frame: Frame<Row>): Tree<Row> {
  const { id, below, draw, isExplained, pause, options } = frame;
  const changed = new EventEmitter<undefined>();
  const levels = createLevels(async (row?: Row) => {
    const whole = session.latest()?.whole === true;
    const rows = await below(row);
    // While notes are still read, that nothing is there is not known yet.
    if (!row) setContext(`${id}.empty`, whole && rows.length === 0);
    return rows;
  });
  const provider: TreeDataProvider<Row> = {
    getChildren: below,
    getParent: ({ parent }) => parent as Row | undefined,
    getTreeItem: draw,
    resolveTreeItem: async (item, row) => {
      if (!row.location || !isExplained(row)) return item;
      const { uri, range } = row.location;
      item.tooltip = new MarkdownString(await session.facts({ textDocument: { uri }, position: range.start }));
      return item;
    },
  };
  const view = window.createTreeView(id, {
    showCollapseAll: true,
    ...options,
    treeDataProvider: { ...provider, getChildren: levels.below, onDidChangeTreeData: changed.event },
  });
  const restart = () => {
    levels.forget();
    changed.fire(undefined);
  };
  const follow = oneAtATime(async () => {
    // What nobody sees is asked for when somebody looks.
    if (!view.visible) restart();
    else if (await levels.renew()) changed.fire(undefined);
  });
  const followSoon = throttled(follow, pause);
  const parts = Disposable.from(view, changed, followSoon, session.onDidChange(followSoon.call));
  return {
    view,
    provider,
    below: levels.below,
    async refresh() {
      await levels.renew();
      changed.fire(undefined);
    },
    restart,
    dispose: () => parts.dispose(),
  };
}

/** Called while it still runs it runs once more afterwards. */
function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) {
        again = false;
        await run();
      }
    } finally {
      running = false;
    }
  };
}
