/** Drives any language server over its standard streams, as an editor does, and takes its times and its memory. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  type CancellationToken,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { root } from './shared.ts';

/** A server to measure. */
export interface ServerKind {
  name: string;
  /** The program and its arguments, run by Node. */
  args: string[];
  /** Of its environment, beside what each has. */
  env?: Record<string, string>;
  initializationOptions?: object;
  /** Its settings, by section. */
  settings?: Record<string, unknown>;
  /** Answers what it asks of its client beyond the protocol; undefined where it is none of its. */
  answer?(method: string, params: unknown, workspace: Workspace): unknown;
}

/** What is open, and where. */
export interface Workspace {
  folder: string;
  open: Map<string, Document>;
}

export interface Document {
  uri: string;
  version: number;
  lines: string[];
  /** Of the diagnostics that were pulled last. */
  resultId?: string;
}

export interface Server {
  connection: MessageConnection;
  child: ChildProcess;
  workspace: Workspace;
  /** From the start of the process to the answer to `initialize`, in ms. */
  initialized: number;
  /** When the process was started, by `performance.now`. */
  begun: number;
  /** Whether it takes edits as what has changed. */
  incremental: boolean;
  /** Whether it answers when asked for diagnostics. */
  pulls: boolean;
  uri(path: string): string;
  request<R>(method: string, params: unknown): Promise<R>;
  notify(method: string, params: unknown): void;
  /** Resolves with the first notification of that name that `wanted` holds for. */
  heard<P>(method: string, wanted: (params: P) => boolean): Promise<P>;
  open(uri: string, text: string): Document;
  /** Replaces `from` to `to` of a line. */
  edit(document: Document, line: number, change: { from: number; to?: number; text: string }): void;
  /** The diagnostics of a document as it is now: pulled where the server can be asked, else awaited. */
  diagnostics(document: Document, token?: CancellationToken): Promise<unknown>;
  /** The outline of a document; null where the server has none. */
  symbols(document: { uri: string }, token?: CancellationToken): Promise<unknown>;
  stop(): Promise<void>;
}

interface Capabilities {
  textDocumentSync?: number | { change?: number };
  diagnosticProvider?: unknown;
  documentSymbolProvider?: unknown;
}

const clientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    synchronization: { dynamicRegistration: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    diagnostic: { dynamicRegistration: true },
    publishDiagnostics: { versionSupport: true, relatedInformation: true },
  },
};

/** Node keeps there what it has compiled: so our extension starts our server, and here each is started so. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(root, '.data/compiled') };

/** Starts a server on a folder; comes back when it is initialized. */
export async function startServer(kind: ServerKind, folder: string): Promise<Server> {
  const begun = performance.now();
  const child = spawn(process.execPath, kind.args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...env, ...kind.env },
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  connection.onError(() => {});
  const workspace: Workspace = { folder, open: new Map() };
  const listeners = new Set<(method: string, params: unknown) => void>();
  connection.onNotification((method, params) => {
    for (const listen of listeners) listen(method, params);
  });
  let pulls = false;
  connection.onRequest((method, params) => {
    if (method === 'client/registerCapability')
      pulls ||= (params as { registrations: { method: string }[] }).registrations.some(
        (one) => one.method === 'textDocument/diagnostic',
      );
    return answerTo(kind, workspace, method, params);
  });
  connection.listen();
  const uri = pathToFileURL(folder).href;
  const { capabilities } = await connection.sendRequest<{ capabilities: Capabilities }>('initialize', {
    processId: process.pid,
    locale: 'en',
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'notes' }],
    initializationOptions: kind.initializationOptions ?? {},
    capabilities: clientCapabilities,
  });
  const initialized = performance.now() - begun;
  const sync = capabilities.textDocumentSync;
  const incremental = (typeof sync === 'object' ? sync.change : sync) === 2;
  pulls ||= Boolean(capabilities.diagnosticProvider);
  const notify = (method: string, params: unknown) => void connection.sendNotification(method, params as object);
  notify('initialized', {});
  if (kind.settings) notify('workspace/didChangeConfiguration', { settings: kind.settings });

  const server: Server = {
    connection,
    child,
    workspace,
    initialized,
    begun,
    incremental,
    get pulls() {
      return pulls;
    },
    uri: (path) => pathToFileURL(`${folder}/${path}`).href,
    request: (method, params) => connection.sendRequest(method, params as object),
    notify,
    heard: <P>(method: string, wanted: (params: P) => boolean) =>
      new Promise<P>((resolve) => {
        const listen = (name: string, params: unknown) => {
          if (name !== method || !wanted(params as P)) return;
          listeners.delete(listen);
          resolve(params as P);
        };
        listeners.add(listen);
      }),
    open(uri, text) {
      const document: Document = { uri, version: 1, lines: text.split('\n') };
      workspace.open.set(uri, document);
      notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
      return document;
    },
    edit(document, line, { from, to = from, text }) {
      const old = document.lines[line]!;
      document.lines.splice(line, 1, ...(old.slice(0, from) + text + old.slice(to)).split('\n'));
      document.version++;
      const range = { start: { line, character: from }, end: { line, character: to } };
      const change = incremental ? { range, text } : { text: document.lines.join('\n') };
      notify('textDocument/didChange', {
        textDocument: { uri: document.uri, version: document.version },
        contentChanges: [change],
      });
    },
    diagnostics: (document, token) => (pulls ? pull(connection, document, token) : awaitPush(server, document)),
    symbols: async ({ uri }, token) =>
      capabilities.documentSymbolProvider
        ? connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }, ...cancelledBy(token))
        : null,
    stop: () => stop(connection, child),
  };
  return server;
}

function answerTo(kind: ServerKind, workspace: Workspace, method: string, params: unknown): unknown {
  const own = kind.answer?.(method, params, workspace);
  if (own !== undefined) return own;
  if (method !== 'workspace/configuration') return null;
  const { items } = params as { items: { section?: string }[] };
  return items.map(({ section }) => (section && kind.settings?.[section]) ?? null);
}

const cancelledBy = (token?: CancellationToken): CancellationToken[] => (token ? [token] : []);

async function pull(connection: MessageConnection, document: Document, token?: CancellationToken): Promise<unknown> {
  const params = {
    textDocument: { uri: document.uri },
    ...(document.resultId && { previousResultId: document.resultId }),
  };
  const report = await connection.sendRequest<{ resultId?: string }>(
    'textDocument/diagnostic',
    params,
    ...cancelledBy(token),
  );
  if (report?.resultId) document.resultId = report.resultId;
  return report;
}

/** Pushed diagnostics of this version; a server that has nothing new to say stays silent, so it is not waited for long. */
function awaitPush(server: Server, { uri, version }: Document): Promise<unknown> {
  const pushed = server.heard<{ uri: string; version?: number }>(
    'textDocument/publishDiagnostics',
    (params) => params.uri === uri && (params.version ?? version) >= version,
  );
  return Promise.race([pushed, sleep(1000)]);
}

async function stop(connection: MessageConnection, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const killed = sleep(5000).then(() => child.kill('SIGKILL'));
  await Promise.race([connection.sendRequest('shutdown').catch(() => {}), killed]);
  connection.sendNotification('exit').catch(() => {});
  await Promise.race([ended, killed]);
  connection.dispose();
}

/** Asks, again and again, what every server can answer at once, and takes how long each answer was in coming. */
export function watchDelay(server: Server): () => { longest: number; p99: number } {
  const delays: number[] = [];
  let going = true;
  const go = async () => {
    while (going) {
      const asked = performance.now();
      // No server knows it: its connection says so as soon as the server lets it.
      await server.connection.sendRequest('bench/ping').catch(() => {});
      delays.push(performance.now() - asked);
      await sleep(2);
    }
  };
  void go();
  return () => {
    going = false;
    return { longest: percentile(delays, 1), p99: percentile(delays, 0.99) };
  };
}

/** What the server and the processes that it started hold in memory, in MB; null where the system does not tell. */
export function residentMemory({ child }: Server): number | null {
  try {
    return processes(child.pid!).reduce((sum, pid) => sum + residentOf(pid), 0);
  } catch {
    return null;
  }
}

function processes(pid: number): number[] {
  const tasks = readdirSync(`/proc/${pid}/task`);
  const children = tasks.flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' '));
  return [pid, ...children.filter((one) => one.trim()).flatMap((one) => processes(Number(one)))];
}

/** Comes back when a server has had nothing to do for a while; at once where the system does not tell, and after two minutes. */
export async function settled({ child }: Server): Promise<void> {
  let before = Number.NEGATIVE_INFINITY;
  for (let waited = 0; waited < 120; waited += 2) {
    const used = cpuTime(child.pid!);
    // The system counts in hundredths of a second.
    if (!(used - before > 2)) return;
    before = used;
    await sleep(2000);
  }
}

/** What a process has used so far, all of its threads, in ticks; NaN where the system does not tell. */
function cpuTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return Number.NaN;
  }
}

const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** The value that a share of the values does not exceed; NaN where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Half of the values are smaller. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);
