/**
 * The language server: connects a client to the core's service. Everything that differs between Node and a Web Worker
 * comes in with `host`.
 */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  type Disposable,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { isDay } from '../core/dates/day.ts';
import { toLocale } from '../core/messages/index.ts';
import { createService } from '../core/service.ts';
import type { InitializationOptions } from '../protocol.ts';
import { borrowedFiles } from './borrowed.ts';
import { machineTime, startClock } from './clock.ts';
import { followDocuments } from './documents.ts';
import { createDoor } from './door.ts';
import { answerRequests, capabilities } from './features.ts';
import { type Files, type Host, pauseEvery } from './files.ts';
import { canonical, type Folder, folderOf } from './folders.ts';
import { noteFilter } from './globs.ts';
import { createNotes } from './notes.ts';
import { createPublisher } from './publisher.ts';
import { readSettings, readsDiffer } from './settings.ts';
import { fileOperations, followFiles, watchNotes } from './watch.ts';
import { wordsFor } from './words.ts';
import { createWorld } from './world.ts';

/** No piece of work keeps the event loop longer than this many milliseconds, so that a keystroke never waits. */
const slice = 8;

export function startServer(connection: Connection, host: Host): void {
  const log = (line: string) => connection.console.warn(line);
  const pause = pauseEvery(slice, host.turn);
  const world = createWorld(
    createService(),
    startClock(machineTime, undefined, () => publisher.everythingTouched()),
  );
  const borrowed = borrowedFiles(connection, () => world.settings.files);
  const disk = host.disk?.(pause) ?? null;
  let borrow: readonly string[] = [];
  const filesOf = (uri: string): Files => {
    const { scheme } = URI.parse(uri);
    return disk && scheme === 'file' && !borrow.includes(scheme) ? disk : borrowed;
  };
  const publisher = createPublisher(connection, world, { pause, flush: () => notes.flush() });
  const notes = createNotes(world, { filesOf, pause, log, touched: (uri) => publisher.touched(uri) });
  const door = createDoor(log, () => notes.flush());
  let can: InitializeParams['capabilities'] = {};
  let watchers: Disposable | undefined;

  connection.onInitialize((params): InitializeResult => {
    can = params.capabilities;
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    borrow = options.borrow ?? [];
    world.locale = toLocale(params.locale);
    world.folders = foldersOf(params);
    if (options.today && isDay(options.today)) {
      world.clock.stop();
      world.clock = startClock(machineTime, options.today, () => {});
    }
    return {
      capabilities: {
        ...capabilities,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true }, fileOperations },
      },
      serverInfo: { name: 'dueline' },
    };
  });
  connection.onInitialized(
    door.notice('initialized', async () => {
      if (can.workspace?.didChangeConfiguration?.dynamicRegistration)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'dueline' });
      await configure(undefined);
      await readAll('all');
    }),
  );
  connection.onDidChangeConfiguration(
    door.notice('didChangeConfiguration', async ({ settings }) => {
      if (await configure(settings)) await readAll('all');
      else publisher.everythingTouched();
    }),
  );
  connection.onNotification(
    DidChangeWorkspaceFoldersNotification.type,
    door.notice('didChangeWorkspaceFolders', async ({ event }) => {
      const removed = new Set(event.removed.map(({ uri }) => canonical(uri)));
      world.folders = [...world.folders.filter(({ uri }) => !removed.has(uri)), ...event.added.map(folderOf)];
      await readAll('all');
    }),
  );
  followDocuments(connection, world, door, {
    edited: (uri) => publisher.touched(uri),
    closed: (uri) => notes.refresh(uri),
  });
  followFiles(connection, world, door, { notes, filesOf, readUnknown: () => readAll('unknown') });
  answerRequests(connection, world, door, () => publisher.publishNow());
  connection.listen();

  /** Takes the settings in. Says whether notes must be read anew for them. */
  async function configure(pushed: unknown): Promise<boolean> {
    const section: unknown = can.workspace?.configuration
      ? await connection.workspace.getConfiguration('dueline')
      : (pushed as { dueline?: unknown } | undefined)?.dueline;
    const before = world.settings;
    world.settings = readSettings(section);
    world.filter = noteFilter(world.settings.files);
    const differ = readsDiffer(before, world.settings);
    if ((differ || !watchers) && can.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      watchers?.dispose();
      watchers = await watchNotes(connection, world);
    }
    return differ;
  }

  async function readAll(only: 'all' | 'unknown'): Promise<void> {
    for (const uri of only === 'all' ? world.documents.keys() : []) world.edited.add(uri);
    const progress = await connection.window.createWorkDoneProgress();
    const words = wordsFor(world.locale);
    progress.begin(words.reading, 0);
    let reported = 0;
    const complete = await notes.readAll(only, (done, all) => {
      if (performance.now() - reported < 100) return;
      reported = performance.now();
      progress.report((100 * done) / all, words.count(done, all));
    });
    progress.done();
    if (!complete) return;
    world.ready = true;
    await publisher.publishNow();
  }
}

function foldersOf(params: InitializeParams): Folder[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(folderOf);
  return params.rootUri ? [folderOf({ uri: params.rootUri })] : [];
}
