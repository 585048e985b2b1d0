/** A small editor with the server in the same process: its clock is set by the test, and what is asked of the service counted. */
import { PassThrough } from 'node:stream';
import { setImmediate, setTimeout } from 'node:timers/promises';
import {
  type CancellationTokenSource,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';
import { createService } from '../../server/core/service.ts';
import { createHearing } from '../../server/lsp/door.ts';
import type { Files } from '../../server/lsp/files.ts';
import type { History } from '../../server/lsp/git/history.ts';
import { startServer } from '../../server/lsp/server.ts';
import { type ChangedParams, changedNotification } from '../../server/protocol.ts';

/** A note with a task that is late on every day of these tests. */
export const late = (what: string) => `- [ ] ${what} by 2026-03-05\n`;
/** The address of a note of that name. */
export const uri = (name: string) => `memfs:/board/${name}.md`;

/** A client that shows what it is told, with the server in this process: it counts for which notes it is asked. */
export async function startInside(
  files: Record<string, string>,
  textDocument: object = { diagnostic: {} },
  /** What reads the workspace folder in place of `files`, which are lent. */
  disk: Files | null = null,
  /** What git knows, for a test to say. */
  history?: History,
) {
  let now = new Date(2026, 2, 10, 12);
  let look = () => {};
  const settings: Record<string, unknown> = {};
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const service = createService();
  const [computed, fetched]: [string[], string[]] = [[], []];
  const counting: typeof service = {
    ...service,
    findings(of, ask) {
      computed.push(of);
      return service.findings(of, ask);
    },
  };
  const { options, hear } = createHearing();
  const connection = createConnection(toServer, toClient, options);
  const every = (_: number, callback: () => void) => {
    look = callback;
    return () => {};
  };
  const time = { now: () => now, every };
  const host = {
    hear,
    disk: disk && (() => disk),
    turn: () => setImmediate(),
    time,
    ...(history && { history: () => history }),
  };
  startServer(connection, host, counting);
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const told: WorkspaceDocumentDiagnosticReport[] = [];
  const pushed: string[] = [];
  let [refreshed, hintsRefreshed, changed, ready] = [0, 0, 0, false];
  const log: string[] = [];
  client.onNotification(
    '$/progress',
    ({ value }: { value: WorkspaceDiagnosticReport }) => void told.push(...value.items),
  );
  client.onNotification(
    'textDocument/publishDiagnostics',
    (params: PublishDiagnosticsParams) => void pushed.push(`${params.uri} ${params.diagnostics.length}`),
  );
  client.onNotification(changedNotification, (params: ChangedParams) => {
    changed++;
    ready = params.ready;
  });
  client.onNotification('window/logMessage', ({ message }) => void log.push(message));
  client.onRequest('workspace/diagnostic/refresh', () => {
    refreshed++;
    return null;
  });
  client.onRequest('workspace/inlayHint/refresh', () => {
    hintsRefreshed++;
    return null;
  });
  client.onRequest('workspace/configuration', ({ items }) => items.map(() => settings));
  client.onRequest('dueline/listFiles', () => Object.keys(files).map(uri));
  client.onRequest('dueline/readFile', (asked: { uri: string }) => {
    if (asked.uri.endsWith('.md')) fetched.push(asked.uri);
    const text = files[/(\w+)\.md$/.exec(asked.uri)?.[1] ?? ''];
    return text === undefined ? null : { text, time: 0, size: text.length };
  });
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: disk ? 'file:///board' : 'memfs:/board', name: 'board' }],
    capabilities: {
      workspace: { configuration: true, diagnostics: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
      textDocument,
    },
  });
  await client.sendNotification('initialized', {});
  const until = async (holds: () => boolean, what: string) => {
    // A minute and more: who shares the machine with an editor is slow.
    for (let tries = 0; !holds(); tries++) {
      if (tries > 6000) throw new Error(`never came: ${what}; ${log}`);
      await setTimeout(10);
    }
  };
  return {
    client,
    files,
    settings,
    computed,
    fetched,
    /** How often the server has said that something has changed. */
    changed: () => changed,
    told,
    pushed,
    until,
    refreshed: () => refreshed,
    hintsRefreshed: () => hintsRefreshed,
    ready: () => until(() => ready, 'the first reading'),
    /** Until the server has said so many times more that something has changed. */
    async changes(act: () => unknown) {
      const before = changed;
      await act();
      await until(() => changed > before, 'a change');
      await setImmediate();
    },
    midnight() {
      now = new Date(2026, 2, 11, 0, 1);
      look();
    },
    /** Asks for the workspace; in parts unless told otherwise. */
    hold(previousResultIds: { uri: string; value: string }[] = [], token?: string, source?: CancellationTokenSource) {
      const params = { previousResultIds, ...(token && { partialResultToken: token }) };
      // The library takes a token that is undefined for a parameter.
      return client.sendRequest<WorkspaceDiagnosticReport>(
        'workspace/diagnostic',
        params,
        ...(source ? [source.token] : []),
      );
    },
    pull: (name: string, previousResultId?: string) =>
      client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri: uri(name) },
        previousResultId,
      }),
    open: (name: string, text: string) =>
      client.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(name), languageId: 'markdown', version: 1, text },
      }),
    type: (name: string, version: number, text: string) =>
      client.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(name), version },
        contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text }],
      }),
    close: (name: string) => client.sendNotification('textDocument/didClose', { textDocument: { uri: uri(name) } }),
    event: (...happened: [name: string, type: number][]) =>
      client.sendNotification('workspace/didChangeWatchedFiles', {
        changes: happened.map(([name, type]) => ({ uri: uri(name), type })),
      }),
  };
}
