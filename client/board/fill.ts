/** The board's page: what it is made of, and what is done with what it says. */
import { Disposable, env, l10n, Uri, ViewColumn, type WebviewPanel } from 'vscode';
import { makeEdit } from '../edits.ts';
import { openPlace } from '../places.ts';
import type { Session } from '../session.ts';
import { throttled } from '../throttled.ts';
import { pageOf } from './html.ts';
import type { FromPage, ToPage } from './messages.ts';
import { savePicture } from './save.ts';
import { createUndo } from './undo.ts';
import { pageWords } from './words.ts';

const filesOf = (extension: Uri): Uri => Uri.joinPath(extension, 'dist/client/board/page');

/** Puts the page into a panel. */
export function fillPanel(panel: WebviewPanel, session: Session, extension: Uri): void {
  const { webview } = panel;
  webview.options = { enableScripts: true, localResourceRoots: [filesOf(extension)] };
  const icon = (theme: string) => Uri.joinPath(extension, `client/media/board-${theme}.svg`);
  panel.iconPath = { light: icon('light'), dark: icon('dark') };
  const address = (name: string) => webview.asWebviewUri(Uri.joinPath(filesOf(extension), name)).toString();
  const send = (message: ToPage) => void webview.postMessage(message);
  const changed = throttled(() => send({ kind: 'changed' }), 150);
  const undo = createUndo();
  const answer = createAnswers({ session, send, undo });
  const parts = Disposable.from(
    changed,
    undo,
    session.onDidChange(changed.call),
    webview.onDidReceiveMessage((message: FromPage) => answer(message)),
  );
  panel.onDidDispose(() => parts.dispose());
  webview.html = pageOf({
    script: address('main.js'),
    style: address('board.css'),
    source: webview.cspSource,
    nonce: crypto.randomUUID().replaceAll('-', ''),
    language: env.language,
    title: l10n.t('Board'),
    words: pageWords(),
  });
}

interface Desk {
  session: Session;
  send(message: ToPage): void;
  undo: ReturnType<typeof createUndo>;
}

/** What is done with each message of the page. */
function createAnswers({ session, send, undo }: Desk): (message: FromPage) => Promise<void> {
  const say = (text: string, canUndo = false) => send({ kind: 'said', text, undo: canUndo });
  return async (message) => {
    switch (message.kind) {
      case 'board':
        return send({ kind: 'board', id: message.id, result: await session.board(message.question) });
      case 'table':
        return send({ kind: 'table', id: message.id, result: await session.boardTable(message.question) });
      case 'open':
        return openPlace(message.location, { viewColumn: ViewColumn.Beside });
      case 'move': {
        const { location, title, due } = message;
        const place = { uri: location.uri, position: location.range.start, due };
        const done = await undo.around(location.uri, () => makeEdit(session, 'dueline.setDue', place));
        if (done) say(l10n.t('“{0}” is due on {1} now.', title, due), true);
        else send({ kind: 'changed' });
        return;
      }
      case 'undo':
        return (await undo.last())
          ? undefined
          : say(l10n.t('There is nothing to undo, or the note has changed since.'));
      case 'copy': {
        const result = await session.boardTable(message.question);
        if ('error' in result) return;
        await env.clipboard.writeText(result.table.markdown);
        return say(l10n.t('Copied as a Markdown table.'));
      }
      case 'save': {
        const saved = await savePicture(message);
        return saved ? say(l10n.t('Saved as {0}.', saved)) : undefined;
      }
    }
  };
}
