/**
 * The connection to a client, over a JSON-RPC one: of `vscode-languageserver` the members that this server uses, by the
 * same names, so that either serves. That package brings every feature of the protocol along, a quarter of the bundle.
 */
import {
  type ConnectionOptions,
  createMessageConnection,
  type Disposable,
  type Logger,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
} from 'vscode-jsonrpc';
import type {
  CancellationToken,
  ConfigurationItem,
  InitializeParams,
  Connection as Whole,
} from 'vscode-languageserver';

/** What is used of a connection. A member more is a key here, and a line in its table below or beside it. */
export type Connection = Pick<
  Whole,
  keyof typeof requests | keyof typeof notices | 'onRequest' | 'sendRequest' | 'sendNotification' | 'sendDiagnostics'
> &
  Pick<Whole, 'onInitialize' | 'onShutdown' | 'listen'> & {
    console: Pick<Whole['console'], 'warn'>;
    window: Pick<Whole['window'], 'createWorkDoneProgress'>;
    languages: { diagnostics: Pick<Whole['languages']['diagnostics'], 'refresh' | 'on' | 'onWorkspace'> };
    workspace: Pick<
      Whole['workspace'],
      'applyEdit' | 'getConfiguration' | 'onDidChangeWorkspaceFolders' | keyof typeof workspaceNotices
    >;
  };

const requests = {
  onHover: 'textDocument/hover',
  onDocumentSymbol: 'textDocument/documentSymbol',
  onDocumentLinks: 'textDocument/documentLink',
  onCodeAction: 'textDocument/codeAction',
  onWorkspaceSymbol: 'workspace/symbol',
  onExecuteCommand: 'workspace/executeCommand',
} as const;

const notices = {
  onInitialized: 'initialized',
  onDidChangeConfiguration: 'workspace/didChangeConfiguration',
  onDidChangeWatchedFiles: 'workspace/didChangeWatchedFiles',
  onDidOpenTextDocument: 'textDocument/didOpen',
  onDidChangeTextDocument: 'textDocument/didChange',
  onDidCloseTextDocument: 'textDocument/didClose',
} as const;

const workspaceNotices = {
  onDidDeleteFiles: 'workspace/didDeleteFiles',
  onDidRenameFiles: 'workspace/didRenameFiles',
} as const;

/** What a connection runs in. */
export interface Surroundings {
  reader: MessageReader;
  writer: MessageWriter;
  options: ConnectionOptions;
  /** Calls `gone` when the client's process is no more. */
  watch?(client: number, gone: () => void): void;
  /** Ends this process. */
  exit?(code: number): void;
}

/** A connection that does not listen yet, and what is to be called when the client has gone without a word. */
export function createConnection(surroundings: Surroundings): { connection: Connection; gone: () => void } {
  const logger: Logger = {
    error: (message) => log(1, message),
    warn: (message) => log(2, message),
    info: () => {},
    log: () => {},
  };
  const messages = createMessageConnection(surroundings.reader, surroundings.writer, logger, surroundings.options);
  const log = (type: 1 | 2, message: string) => void messages.sendNotification('window/logMessage', { type, message });
  const life = followLife(messages, surroundings);
  // Its parts have the types of the package's, of which each does what the protocol says.
  const connection = {
    ...each(requests, (method) => (handler: Handler) => onRequest(messages, method, handler)),
    ...each(notices, (method) => (listener: Listener) => messages.onNotification(method, listener)),
    onRequest: (method: string, handler: Handler) => onRequest(messages, method, handler),
    onInitialize: life.onInitialize,
    onShutdown: life.onShutdown,
    sendRequest: messages.sendRequest.bind(messages),
    sendNotification: messages.sendNotification.bind(messages),
    sendDiagnostics: (params: object) => messages.sendNotification('textDocument/publishDiagnostics', params),
    listen: () => messages.listen(),
    console: { warn: logger.warn },
    window: { createWorkDoneProgress: () => createProgress(messages, life.capabilities()) },
    languages: {
      diagnostics: {
        on: (handler: Handler) => onRequest(messages, 'textDocument/diagnostic', handler),
        onWorkspace: (handler: Handler) => onRequest(messages, 'workspace/diagnostic', handler),
        refresh: () => messages.sendRequest('workspace/diagnostic/refresh'),
      },
    },
    workspace: {
      ...each(workspaceNotices, (method) => (listener: Listener) => messages.onNotification(method, listener)),
      onDidChangeWorkspaceFolders: (listener: Listener) =>
        messages.onNotification('workspace/didChangeWorkspaceFolders', ({ event }) => listener(event)),
      applyEdit: (edit: object) => messages.sendRequest('workspace/applyEdit', 'edit' in edit ? edit : { edit }),
      getConfiguration: (asked: string | ConfigurationItem) => configuration(messages, asked),
    },
  };
  return { connection: connection as unknown as Connection, gone: life.gone };
}

type Handler = (...given: unknown[]) => unknown;
type Listener = (...given: unknown[]) => void | Promise<void>;

const each = <Key extends string, Made>(table: Record<Key, string>, make: (method: string) => Made) =>
  Object.fromEntries(Object.entries<string>(table).map(([name, method]) => [name, make(method)])) as Record<Key, Made>;

/** Answers part by part go out as the handler reports them. */
const onRequest = (messages: MessageConnection, method: string, handler: Handler): Disposable =>
  messages.onRequest(method, (params: { partialResultToken?: unknown } | undefined, cancel: CancellationToken) => {
    const token = params?.partialResultToken;
    const report = (value: unknown) => void messages.sendNotification('$/progress', { token, value });
    return handler(params, cancel, undefined, token === undefined ? undefined : { report });
  });

/** From `initialize` to the end; the exit code is 0 where the client said `shutdown` before. */
function followLife(messages: MessageConnection, { watch, exit }: Surroundings) {
  let capabilities: InitializeParams['capabilities'] = {};
  let code = 1;
  let shutDown: Handler = () => {};
  const gone = () => exit?.(code);
  messages.onRequest('shutdown', async () => {
    code = 0;
    await shutDown();
    return null;
  });
  messages.onNotification('exit', gone);
  return {
    gone,
    capabilities: () => capabilities,
    onShutdown: (handler: Handler) => {
      shutDown = handler;
    },
    onInitialize: (handler: Handler) =>
      messages.onRequest('initialize', (params: InitializeParams, token: CancellationToken) => {
        capabilities = params.capabilities;
        if (typeof params.processId === 'number') watch?.(params.processId, gone);
        return handler(params, token);
      }),
  };
}

let lastId = 0;

/** Registers a capability with the client; gives what takes it back. */
export async function register(
  connection: Pick<Connection, 'sendRequest'>,
  method: string,
  registerOptions: object,
): Promise<Disposable> {
  const registration = { id: `dueline-${++lastId}`, method };
  await connection.sendRequest('client/registerCapability', { registrations: [{ ...registration, registerOptions }] });
  return {
    dispose() {
      // The protocol spells it so.
      const given = { unregisterations: [registration] };
      connection.sendRequest('client/unregisterCapability', given).catch(() => {});
    },
  };
}

/** The progress of work that the server begins by itself; shows nothing where the client cannot. */
async function createProgress(messages: MessageConnection, capabilities: InitializeParams['capabilities']) {
  const token = `dueline-${++lastId}`;
  const shown = capabilities.window?.workDoneProgress === true;
  const send = (value: object) => void (shown && messages.sendNotification('$/progress', { token, value }));
  if (shown) await messages.sendRequest('window/workDoneProgress/create', { token });
  return {
    begin: (title: string, percentage: number) => send({ kind: 'begin', title, percentage: Math.round(percentage) }),
    report: (percentage: number, message: string) =>
      send({ kind: 'report', percentage: Math.round(percentage), message }),
    done: () => send({ kind: 'end' }),
  };
}

async function configuration(messages: MessageConnection, asked: string | ConfigurationItem): Promise<unknown> {
  const item = typeof asked === 'string' ? { section: asked } : asked;
  const [answer] = await messages.sendRequest<unknown[]>('workspace/configuration', { items: [item] });
  return answer;
}
