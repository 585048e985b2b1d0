/** The server's life: started, started anew after a crash, given up. */
import { type Disposable, type LogOutputChannel, l10n, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type ExecuteCommandMiddleware,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import {
  type ChangedParams,
  changedNotification,
  type InitializationOptions,
  trustedNotification,
} from '../server/protocol.ts';
import { lendFiles } from './files.ts';
import { showReferences, withPlaces } from './lenses.ts';
import { showDocument } from './places.ts';
import { handleApplyEdit } from './previewed.ts';
import { whenQuiet } from './quiet.ts';
import { trustHover } from './trust.ts';

/** What differs between the two extension hosts. */
export interface Host {
  name: 'node' | 'web';
  /** Whether the server has to borrow files of this URI scheme. */
  lends(scheme: string): boolean;
  connect(options: LanguageClientOptions): BaseLanguageClient;
  /** Where the extension may keep what the server knows; undefined where no folder is open. */
  store: string | undefined;
}

export interface Connection extends Disposable {
  /** Another one after each restart. */
  client(): BaseLanguageClient;
  /** Rejects when the first start fails. */
  started: Promise<void>;
  restart(): Promise<void>;
}

/** Calls `heard` with each piece of news, and with undefined when the server has been given up. */
export function connectServer(
  host: Host,
  log: LogOutputChannel,
  heard: (news: ChangedParams | undefined) => void,
): Connection {
  let client: BaseLanguageClient;
  let served: string[];

  const start = async (): Promise<void> => {
    served = schemes();
    client = host.connect(clientOptions({ host, log, served, giveUp }));
    // The library's own pop-ups speak English only: `sayFailure` says what matters, the rest is for the log.
    client.error = (message, data) => log.error(message, data ?? '');
    client.onNotification(changedNotification, heard);
    lendFiles(client);
    await client.start();
  };
  const stop = () => client.dispose().catch((error) => log.warn(String(error)));
  const restart = async (): Promise<void> => {
    await stop();
    await start().catch(giveUp);
  };
  const giveUp = (error?: unknown): void => {
    heard(undefined);
    void sayFailure(log, restart, error);
  };

  const started = start();
  started.catch(giveUp);
  // A folder of a new kind changes what is watched and lent, which a running server cannot be told.
  const folders = workspace.onDidChangeWorkspaceFolders(() => {
    if (schemes().some((scheme) => !served.includes(scheme))) void restart();
  });
  const trust = workspace.onDidGrantWorkspaceTrust(() => {
    if (client.isRunning()) void client.sendNotification(trustedNotification);
  });
  const dispose = () => {
    folders.dispose();
    trust.dispose();
    void stop();
  };
  return { client: () => client, started, restart, dispose };
}

interface Options {
  host: Host;
  log: LogOutputChannel;
  served: string[];
  giveUp: () => void;
}

function clientOptions({ host, log, served, giveUp }: Options): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    borrow: served.filter((scheme) => host.lends(scheme)),
    ...(host.store && { store: host.store }),
    commandLinks: true,
    showReferences,
    // An editor that is nothing but a page in a browser has no terminal.
    runbookCommands: host.name === 'web' ? 'noTerminal' : true,
    // A server that is started anew is told of what is so by then.
    get trusted() {
      return workspace.isTrusted;
    },
  };
  return {
    // Schemes are named so that the old side of a comparison (`git:`) or a chat's code block is no note of its own.
    documentSelector: served.flatMap((scheme) => [
      { language: 'markdown', scheme },
      { pattern: '**/.dueline/people.{yaml,yml}', scheme },
      { pattern: '**/.dueline/views/*.{yaml,yml}', scheme },
      { pattern: '**/.dueline/baseline.json', scheme },
    ]),
    initializationOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: restartAfterCrash(giveUp),
    progressOnInitialization: true,
    diagnosticPullOptions: { onChange: true, onSave: false },
    middleware: {
      executeCommand: sayRefusal,
      provideDiagnostics: whenQuiet(),
      provideHover: trustHover,
      resolveCodeLens: withPlaces,
      workspace: { handleApplyEdit },
      window: { showDocument },
    },
  };
}

/** A quick fix is a command of the server: where nothing could be written safely, it says why. */
const sayRefusal: NonNullable<ExecuteCommandMiddleware['executeCommand']> = async (command, args, next) => {
  const answer: { applied?: boolean; failureReason?: string } | null = await next(command, args);
  if (answer?.applied === false && answer.failureReason) void window.showWarningMessage(answer.failureReason);
  return answer;
};

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
