/** Looking into the index, and building it anew. */
import {
  commands,
  Disposable,
  DocumentLink,
  EventEmitter,
  l10n,
  languages,
  Range,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { StatisticsResult } from '../../server/protocol.ts';
import type { Session } from '../session.ts';

/** Of the page with the statistics: there is one, which is made anew each time it is asked for. */
const scheme = 'dueline-statistics';

export function registerIndexCommands(session: Session): Disposable {
  const changed = new EventEmitter<Uri>();
  let page: StatisticsResult = { text: '', links: [] };
  const show = async () => {
    const answer = await session.statistics();
    if (!answer) return void window.showWarningMessage(l10n.t('The server did not answer.'));
    page = answer;
    const uri = Uri.from({ scheme, path: `/${l10n.t('Dueline Index Statistics')}.md` });
    changed.fire(uri);
    await window.showTextDocument(uri, { preview: true });
  };
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => page.text,
    }),
    // The names of notes stand in no text that somebody may copy.
    languages.registerDocumentLinkProvider({ scheme }, { provideDocumentLinks: () => page.links.map(toLink) }),
    commands.registerCommand('dueline.showStatistics', show),
    commands.registerCommand('dueline.rebuildIndex', async () => {
      if (await session.rebuild())
        window.setStatusBarMessage(`$(check) ${l10n.t('All notes have been read anew.')}`, 5000);
      else void window.showWarningMessage(l10n.t('The notes could not be read anew.'));
    }),
  );
}

function toLink({ range: { start, end }, uri }: StatisticsResult['links'][number]): DocumentLink {
  const range = new Range(start.line, start.character, end.line, end.character);
  return new DocumentLink(range, Uri.parse(uri));
}
