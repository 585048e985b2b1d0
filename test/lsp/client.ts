/**
 * A small editor: starts the real server, in this process or in one of its own, talks to it over streams, and keeps what it is
 * told. Nothing here waits for a time to pass: `until` waits for what the server says.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ApplyWorkspaceEditParams,
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
  RegistrationParams,
  TextDocumentContentChangeEvent,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { nodeHost } from '../../server/lsp/nodeHost.ts';
import { startServer } from '../../server/lsp/server.ts';
import { type ChangedParams, changedNotification, type InitializationOptions } from '../../server/protocol.ts';
import { folder, program } from '../cli/dueline.ts';

export interface Start {
  /** Notes on the disk, by path; the workspace folder is made of them. */
  files?: Record<string, string | Buffer>;
  /** Workspace folders by URI, in place of one that is made of `files`. */
  folders?: string[];
  options?: InitializationOptions;
  locale?: string;
  /** What of a code action is asked for when it is chosen (`resolveSupport`). */
  resolves?: string[];
  /** What `workspace/configuration` answers for the section `dueline`. */
  settings?: Record<string, unknown>;
  /** Files that are lent, by URI; null where they are no text. */
  lent?: Record<string, string | null>;
  /** What the client takes: definitions as links, edits with labels, completions with tab stops and words behind them. */
  takes?: ('linkDefinition' | 'annotations' | 'snippets' | 'addresses')[];
  /** It does not tell of files that come and go. */
  unwatched?: true;
  /** Requests that it does not know. */
  cannot?: string[];
}

/** How a server in a process of its own is started. */
export interface ProcessStart extends Start {
  /** The bundle to run, in place of that of the command. */
  program?: string;
  /** Variables of its surroundings. */
  env?: Record<string, string>;
}

export interface Client {
  connection: MessageConnection;
  /** The server's answer to `initialize`. */
  initialized: InitializeResult;
  /** Where the workspace folder is on the disk. */
  path: string;
  /** The URI of a file in the workspace folder. */
  uri(name: string): string;
  request<R>(method: string, params: unknown): Promise<R>;
  notify(method: string, params: unknown): Promise<void>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  /** Waits until it holds; it is asked again after each message of the server. */
  until<T>(holds: () => T | undefined | false | null, what: string): Promise<T>;
  /** Diagnostics as `line code`, 1-based, of the last publication for the note; undefined where there was none. */
  problems(uri: string): string[] | undefined;
  told: Told;
  stop(): Promise<void>;
}

export interface ProcessClient extends Client {
  process: ChildProcess;
}

/** What the server has said without being asked. */
export interface Told {
  published: PublishDiagnosticsParams[];
  diagnostics: Map<string, Diagnostic[]>;
  changed: ChangedParams[];
  logs: string[];
  /** What was shown to the user. */
  shown: string[];
  progress: { kind: string; message?: string }[];
  applied: WorkspaceEdit[];
  registered: RegistrationParams['registrations'];
  /** Paths and folders that were borrowed. */
  borrowed: string[];
}

/** Starts a server in this process, where it is there at once and no reader reads, and waits until its first reading is done. */
export async function startClient(start: Start = {}): Promise<Client> {
  const [heard, said] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(ProposedFeatures.all, heard, said), { ...nodeHost, build: 'that of this test' });
  const client = await greet(start, said, heard, null);
  // Told to exit, it would end this process.
  const stop = async () => {
    await client.request('shutdown', undefined);
    client.connection.dispose();
  };
  return { ...client, stop };
}

/** The same of a server in a process of its own, as it is shipped. */
export async function startProcess({
  program: bundle = program,
  env,
  ...start
}: ProcessStart = {}): Promise<ProcessClient> {
  const child = spawn(process.execPath, [bundle, 'lsp'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const client = await greet(start, child.stdout, child.stdin, process.pid);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null) {
      await client.request('shutdown', undefined);
      await client.notify('exit', undefined);
      await ended;
    }
    client.connection.dispose();
  };
  return { ...client, process: child, stop };
}

/** Makes itself known to a server that speaks and hears by these streams; it ends with this process, where that is named. */
async function greet(
  start: Start,
  said: Readable,
  heard: Writable,
  processId: number | null,
): Promise<Omit<Client, 'stop'>> {
  const path = folder(start.files ?? {});
  const root = pathToFileURL(path).href;
  const connection = createMessageConnection(new StreamMessageReader(said), new StreamMessageWriter(heard));
  const told: Told = {
    published: [],
    diagnostics: new Map(),
    changed: [],
    logs: [],
    shown: [],
    progress: [],
    applied: [],
    registered: [],
    borrowed: [],
  };
  const waiting = new Set<() => void>();
  listen(connection, start, told, () => {
    for (const look of waiting) look();
  });
  const until = <T>(holds: () => T | undefined | false | null, what: string) =>
    new Promise<T>((resolve, reject) => {
      const late = setTimeout(() => end(() => reject(new Error(`never came: ${what}`))), 60_000);
      const end = (settle: () => void) => {
        clearTimeout(late);
        waiting.delete(look);
        settle();
      };
      const look = () => {
        const value = holds();
        if (value !== undefined && value !== false && value !== null) end(() => resolve(value));
      };
      waiting.add(look);
      look();
    });
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId,
    locale: start.locale ?? 'en',
    rootUri: null,
    workspaceFolders: (start.folders ?? [root]).map((uri) => ({ uri, name: uri.split('/').pop() })),
    initializationOptions: start.options ?? {},
    capabilities: {
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: !start.unwatched },
        workspaceFolders: true,
        workspaceEdit: {
          documentChanges: true,
          resourceOperations: start.cannot?.includes('create') ? [] : ['create'],
          ...(start.takes?.includes('annotations') && { changeAnnotationSupport: {} }),
        },
        applyEdit: true,
      },
      window: { workDoneProgress: true },
      textDocument: {
        ...(start.resolves && {
          codeAction: { dataSupport: true, resolveSupport: { properties: start.resolves } },
        }),
        ...(start.takes?.includes('snippets') && {
          completion: {
            completionItem: { snippetSupport: true, labelDetailsSupport: true, documentationFormat: ['markdown'] },
          },
        }),
        definition: { linkSupport: start.takes?.includes('linkDefinition') ?? false },
        publishDiagnostics: { codeDescriptionSupport: start.takes?.includes('addresses') ?? false },
      },
    },
  });
  await connection.sendNotification('initialized', {});
  await until(() => told.changed.at(-1)?.ready, 'the first reading');
  return {
    connection,
    initialized,
    path,
    uri: (name) => `${root}/${name.split('/').map(encodeURIComponent).join('/')}`,
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    open: (uri, text, languageId = 'markdown') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    until,
    problems: (uri) => told.diagnostics.get(uri)?.map(({ range, code }) => `${range.start.line + 1} ${code}`),
    told,
  };
}

/** Runs with a server of its own, and ends it whatever happens. */
export const withClient = (start: Start, run: (client: Client) => Promise<void>): (() => Promise<void>) =>
  ending(() => startClient(start), run);

/** The same with one in a process. */
export const withProcess = (
  start: ProcessStart,
  run: (client: ProcessClient) => Promise<void>,
): (() => Promise<void>) => ending(() => startProcess(start), run);

const ending =
  <C extends Client>(begin: () => Promise<C>, run: (client: C) => Promise<void>) =>
  async () => {
    const client = await begin();
    try {
      await run(client);
    } finally {
      await client.stop();
    }
  };

/** The text after the edits that a workspace edit holds for a note. */
export function applyTo(text: string, uri: string, edit: WorkspaceEdit): string {
  const edits = (edit.documentChanges ?? []).flatMap((change) =>
    'textDocument' in change && change.textDocument.uri === uri ? change.edits : [],
  );
  return TextDocument.applyEdits(
    TextDocument.create(uri, 'markdown', 1, text),
    edits.flatMap((one) => ('newText' in one ? [one] : [])),
  );
}

function listen(connection: MessageConnection, start: Start, told: Told, after: () => void): void {
  const note = <P>(method: string, take: (params: P) => void) =>
    connection.onNotification(method, (params: P) => {
      take(params);
      after();
    });
  note<PublishDiagnosticsParams>('textDocument/publishDiagnostics', (params) => {
    told.published.push(params);
    told.diagnostics.set(params.uri, params.diagnostics);
  });
  note<ChangedParams>(changedNotification, (params) => told.changed.push(params));
  note<{ message: string }>('window/showMessage', ({ message }) => told.shown.push(message));
  note<{ message: string }>('window/logMessage', ({ message }) => told.logs.push(message));
  note<{ value: { kind: string; message?: string } }>('$/progress', ({ value }) => told.progress.push(value));
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('client/unregisterCapability', () => null);
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    told.registered.push(...registrations);
    return null;
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => (section === 'dueline' ? (start.settings ?? null) : null)),
  );
  connection.onRequest('workspace/applyEdit', ({ edit }: ApplyWorkspaceEditParams) => {
    told.applied.push(edit);
    return { applied: true };
  });
  connection.onRequest('dueline/listFiles', ({ folder: uri }: { folder: string }) => {
    told.borrowed.push(uri);
    return Object.keys(start.lent ?? {}).filter((file) => file.startsWith(`${uri}/`));
  });
  connection.onRequest('dueline/readFile', ({ uri }: { uri: string }) => {
    told.borrowed.push(uri);
    const text = start.lent?.[uri];
    return text ? { text, ...stateOf(text) } : null;
  });
  if (!start.cannot?.includes('dueline/fileKinds'))
    connection.onRequest('dueline/fileKinds', ({ uris }: { uris: string[] }) =>
      uris.map((uri) => (uri in (start.lent ?? {}) ? 'file' : 'gone')),
    );
  connection.onRequest('dueline/statFiles', ({ uris }: { uris: string[] }) =>
    uris.map((uri) => {
      const text = start.lent?.[uri];
      return text ? stateOf(text) : null;
    }),
  );
}

/** The state of a lent file: all were written at the same time, long ago. */
const stateOf = (text: string) => ({ time: 1_700_000_000_123, size: Buffer.byteLength(text) });
