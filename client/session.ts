/** The server as the rest of the client sees it: started, restarted, asked. */
import { type Disposable, type Event, EventEmitter, type LogOutputChannel, l10n, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  ExecuteCommandRequest,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import {
  type ChangedParams,
  changedNotification,
  type InitializationOptions,
  type RunbooksParams,
  type RunbooksResult,
  runbooksRequest,
  type SetStatusArgument,
  setStatusCommand,
  type TreeParams,
  type TreeResult,
  treeRequest,
} from '../server/protocol.ts';
import { lendFiles } from './files.ts';

/** What differs between the two extension hosts. */
export interface Host {
  name: 'node' | 'web';
  /** Whether the server has to borrow files of this URI scheme. */
  lends(scheme: string): boolean;
  connect(options: LanguageClientOptions): BaseLanguageClient;
}

export interface Session extends Disposable {
  /** Resolves after the first reading of all notes; rejects when the server did not start. */
  ready: Promise<void>;
  /** The latest news from the server; undefined before the first, and when it has given up. */
  latest(): ChangedParams | undefined;
  onDidChange: Event<void>;
  /** One level of the tree; empty and `silent` where the server cannot be asked. */
  tree(question: TreeParams): Promise<TreeResult & { silent?: true }>;
  /** Empty where the server cannot be asked. */
  runbooks(place: RunbooksParams): Promise<RunbooksResult>;
  /** Gives a task another status by an edit that can be undone; the reason where it was refused. */
  setStatus(argument: SetStatusArgument): Promise<string | undefined>;
  restart(): Promise<void>;
}

export function openSession(host: Host, log: LogOutputChannel): Session {
  const changed = new EventEmitter<void>();
  let latest: ChangedParams | undefined;
  let client: BaseLanguageClient;
  let served: string[];

  const start = async (): Promise<void> => {
    served = schemes();
    client = host.connect(clientOptions({ host, log, served, giveUp }));
    // The library's own pop-ups speak English only: `sayFailure` says what matters, the rest is for the log.
    client.error = (message, data) => log.error(message, data ?? '');
    client.onNotification(changedNotification, (params: ChangedParams) => {
      latest = params;
      changed.fire();
    });
    lendFiles(client);
    await client.start();
  };
  const stop = () => client.dispose().catch((error) => log.warn(String(error)));
  const restart = async (): Promise<void> => {
    await stop();
    await start().catch(giveUp);
  };
  const giveUp = (error?: unknown): void => {
    latest = undefined;
    changed.fire();
    void sayFailure(log, restart, error);
  };

  const ask = <Answer>(method: string, params: unknown, otherwise: Answer): Promise<Answer> =>
    client.sendRequest<Answer>(method, params).catch((error) => {
      log.warn(`${method}: ${error}`);
      return otherwise;
    });

  const firstReading = new Promise<void>((resolve) => changed.event(() => latest?.ready && resolve()));
  const ready = start().then(() => firstReading);
  ready.catch(giveUp);
  // A folder of a new kind changes what is watched and lent, which a running server cannot be told.
  const folders = workspace.onDidChangeWorkspaceFolders(() => {
    if (schemes().some((scheme) => !served.includes(scheme))) void restart();
  });

  return {
    ready,
    latest: () => latest,
    onDidChange: changed.event,
    tree: (question) => ask(treeRequest, question, { nodes: [], silent: true }),
    runbooks: (place) => ask(runbooksRequest, place, { all: [] }),
    setStatus: (argument) =>
      setStatus(client, argument).catch((error) => {
        log.error(error instanceof Error ? error : String(error));
        return l10n.t('The server did not answer.');
      }),
    restart,
    dispose: () => {
      folders.dispose();
      changed.dispose();
      void stop();
    },
  };
}

interface Options {
  host: Host;
  log: LogOutputChannel;
  served: string[];
  giveUp: () => void;
}

function clientOptions({ host, log, served, giveUp }: Options): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { borrow: served.filter((scheme) => host.lends(scheme)) };
  return {
    // Schemes are named so that the old side of a comparison (`git:`) or a chat's code block is no note of its own.
    documentSelector: served.map((scheme) => ({ language: 'markdown', scheme })),
    initializationOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: restartAfterCrash(giveUp),
    progressOnInitialization: true,
  };
}

/** Where notes may live: files, unsaved documents, and whatever the folders of this workspace are kept in. */
const schemes = (): string[] => [
  ...new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]),
];

const crashWindow = 3 * 60_000;
const crashesAllowed = 3;

/** A crashed server is started anew, unless it goes on crashing: then the user is asked. */
function restartAfterCrash(giveUp: () => void): ErrorHandler {
  let crashes: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const now = Date.now();
      crashes = [...crashes.filter((then) => now - then < crashWindow), now];
      if (crashes.length <= crashesAllowed) return { action: CloseAction.Restart, handled: true };
      giveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function sayFailure(log: LogOutputChannel, restart: () => Promise<void>, error?: unknown): Promise<void> {
  if (error) log.error(error instanceof Error ? error : String(error));
  const show = l10n.t('Show Log');
  const again = l10n.t('Restart');
  const what = error
    ? l10n.t('Dueline could not start reading your notes.')
    : l10n.t('Dueline stopped reading your notes: its server ended several times in a row.');
  const chosen = await window.showErrorMessage(what, show, again);
  if (chosen === show) log.show();
  if (chosen === again) await restart();
}

async function setStatus(client: BaseLanguageClient, argument: SetStatusArgument): Promise<string | undefined> {
  const params = { command: setStatusCommand, arguments: [argument] };
  const answer: { applied?: boolean; failureReason?: string } | null = await client.sendRequest(
    ExecuteCommandRequest.type,
    params,
  );
  return answer?.applied ? undefined : (answer?.failureReason ?? l10n.t('The note has changed meanwhile.'));
}
