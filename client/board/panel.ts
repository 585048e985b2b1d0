/** The board's panel: opened, and where the editor is opened again, where it stood. */
import {
  commands,
  Disposable,
  l10n,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
} from 'vscode';
import { fillPanel } from '../onDemand.ts';
import type { Session } from '../session.ts';

const viewType = 'dueline.board';

/** Lets the board be opened; where the editor is opened again it stands where it stood. */
export function registerBoard(session: Session, extension: Uri): Disposable {
  let panel: WebviewPanel | undefined;
  const show = (fresh: WebviewPanel) => {
    panel = fresh;
    fresh.onDidDispose(() => {
      panel = undefined;
    });
    fillPanel(fresh, session, extension);
  };
  const serializer: WebviewPanelSerializer = { deserializeWebviewPanel: async (kept) => show(kept) };
  return Disposable.from(
    window.registerWebviewPanelSerializer(viewType, serializer),
    commands.registerCommand('dueline.openBoard', () => {
      if (panel) panel.reveal();
      else show(window.createWebviewPanel(viewType, l10n.t('Board'), ViewColumn.Active));
    }),
    { dispose: () => panel?.dispose() },
  );
}
