/** The ways in which a client hears of diagnostics that it has not asked for note by note. */
import type {
  Connection,
  ProgressToken,
  PublishDiagnosticsParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Report } from './finding.ts';
import type { World } from './world.ts';

/** What is found in a note. */
export type News = [uri: string, report: Report];

export interface Listener {
  /** Comes back when it is on its way. */
  tell(news: News[]): Promise<void>;
  /** All that there was to tell is told. */
  told(): void;
}

/** A client that is pushed to. */
export const pushing = (connection: Connection, world: World): Listener => ({
  async tell(news) {
    const sent = news.map(([uri, { items: diagnostics }]) => {
      const document = world.documents.get(uri);
      const of: Omit<PublishDiagnosticsParams, 'diagnostics'> = document
        ? { uri: document.uri, version: document.version }
        : { uri };
      return connection.sendDiagnostics({ ...of, diagnostics });
    });
    await Promise.all(sent);
  },
  told() {},
});

/** One that has asked for the workspace and takes partial results: its request is never answered, only cancelled. */
export const streaming = (connection: Connection, world: World, token: ProgressToken): Listener => ({
  async tell(news) {
    if (news.length === 0) return;
    const items = news.map((one) => toReport(world, one));
    await connection.sendNotification('$/progress', { token, value: { items } });
  },
  told() {},
});

/** One that does not take them: its request is answered as soon as there is something to say; the first at any rate. */
export function answering(world: World, first: boolean, answer: (report: WorkspaceDiagnosticReport) => void): Listener {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  return {
    async tell(news) {
      for (const one of news) items.push(toReport(world, one));
    },
    told() {
      if (items.length > 0 || (first && world.ready)) answer({ items: items.splice(0) });
    },
  };
}

function toReport(world: World, [uri, { id, items }]: News): WorkspaceDocumentDiagnosticReport {
  const document = world.documents.get(uri);
  return { kind: 'full', uri: document?.uri ?? uri, version: document?.version ?? null, resultId: id, items };
}
