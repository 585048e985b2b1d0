/** Saved views in the side bar: a tree of tasks for each, as its query says. */
import { Disposable, l10n, type TreeDataProvider } from 'vscode';
import type { SavedView } from '../../server/protocol.ts';
import type { Session } from '../session.ts';
import { setContext } from './contextKeys.ts';
import { createDragging } from './dragging.ts';
import { savedPlaces } from './savedPlaces.ts';
import type { TaskElement } from './taskRow.ts';
import { createTaskTree, type TopLevel } from './taskTree.ts';

export interface SavedViews extends Disposable {
  /** What each view shows that is there, by its id. */
  providers(): Record<string, TreeDataProvider<TaskElement>>;
  /** The saved view that a view of the side bar shows. */
  shownIn(id: string): SavedView | undefined;
}

/** Shows the saved views of the workspace, the first ones by name of file where there are more than places. */
export function createSavedViews(session: Session): SavedViews {
  const places = savedPlaces.map(({ view }) => createPlace(session, view));
  const follow = () => {
    // Until the notes are read nobody knows which there are.
    const news = session.latest();
    if (!news?.whole) return;
    const beyond = news.views.slice(places.length);
    for (const [at, place] of places.entries()) place.fill(news.views[at], at === places.length - 1 ? beyond : []);
  };
  const parts = Disposable.from(session.onDidChange(follow), ...places);
  return {
    providers: () =>
      Object.fromEntries(
        places.flatMap(({ id, shown, provider }) => {
          const filled = shown() && provider();
          return filled ? [[id, filled]] : [];
        }),
      ),
    shownIn: (id) => places.find((place) => place.id === id)?.shown(),
    dispose: () => parts.dispose(),
  };
}

/** One of the views that are kept ready; it costs nothing before it is filled. */
function createPlace(session: Session, id: string) {
  let shown: SavedView | undefined;
  let beyond: readonly SavedView[] = [];
  let top: TopLevel = { rows: 0 };
  let tree: ReturnType<typeof createTaskTree> | undefined;
  const describe = () => {
    if (!tree || !shown) return;
    const { name, description, error } = shown;
    const message = error ?? top.error ?? (top.rows === 0 ? l10n.t('No tasks.') : notShown(beyond));
    Object.assign(tree.view, { title: name, description, message });
  };
  const open = () =>
    createTaskTree(session, {
      id,
      question: () => ({ grouping: 'due', filter: shown?.error ? nothing : (shown?.query ?? nothing) }),
      answered(now) {
        top = now;
        describe();
      },
      dragging: createDragging(session),
    });
  return {
    id,
    shown: () => shown,
    provider: () => tree?.provider,
    /** Shows a view, or none; `others` are those that there is no place for. */
    fill(view: SavedView | undefined, others: readonly SavedView[]) {
      const changed = view?.query !== shown?.query || view?.error !== shown?.error;
      shown = view;
      beyond = others;
      setContext(id, view !== undefined);
      if (view) tree ??= open();
      describe();
      if (changed) tree?.restart();
    },
    dispose: () => tree?.dispose(),
  };
}

/** What the last view says of those that no view is left for. */
const notShown = (beyond: readonly SavedView[]): string | undefined =>
  beyond.length === 0
    ? undefined
    : l10n.t(
        'Not shown: {0}. There is room for {1} saved views, the first by the names of their files.',
        beyond.map(({ name }) => name).join(', '),
        savedPlaces.length,
      );

/** A query that holds for no task. */
const nothing = 'limit 0';
