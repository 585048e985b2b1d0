/**
 * The language server: connects a client to the core's service. Everything that differs between Node and a Web Worker
 * comes in with `host`.
 */
import {
  type Connection,
  DidChangeConfigurationNotification,
  type Disposable,
  type InitializeParams,
  type InitializeResult,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { isDay } from '../core/dates/day.ts';
import { toLocale } from '../core/messages/index.ts';
import { createService, type Service } from '../core/service.ts';
import { type InitializationOptions, trustedNotification } from '../protocol.ts';
import { borrowedFiles } from './borrowed.ts';
import { version } from './build.ts';
import { startClock } from './clock.ts';
import { askSettings, readWith, settingsSign, settle, unlessRefused } from './configuration.ts';
import { createDiagnostics, type Diagnostics } from './diagnostics.ts';
import { followDocuments } from './documents.ts';
import { createDoor, type Door } from './door.ts';
import { answerRequests, askedAbout, capabilities, refreshFeatures } from './features/index.ts';
import type { Files, Host } from './files.ts';
import { canonical, folderOf, foldersOf } from './folders.ts';
import { readGit } from './gitUser.ts';
import { followHistory } from './lastChanges.ts';
import { lookUp } from './lookup.ts';
import { explanations } from './manual.ts';
import { type Carrier, flush, flushFor, recall, recallForEdit, refresh } from './notes.ts';
import { reportProgress } from './progress.ts';
import { createPublisher, type Publisher, prepareAll } from './publisher.ts';
import { createReaders } from './readers.ts';
import { readAll, readSidecars } from './scan.ts';
import { createSlices } from './slices.ts';
import { statisticsOf, unknownMachine } from './statistics.ts';
import { openFactCache } from './store/cache.ts';
import { fileOperations, followFiles, watchedGlobs, watchFiles } from './watch.ts';
import { clientCan, createWorld, type World } from './world.ts';

/** No piece of work keeps the event loop longer than this many milliseconds, so that a keystroke never waits. */
const slice = 8;

/** Connects `connection` to a service, its own unless a test watches it, and begins to listen. */
export function startServer(connection: Connection, host: Host, service: Service = createService()): void {
  const server = assemble(connection, host, service);
  const { carrier, door, publisher } = server;
  connection.onInitialize((params) => initialize(server, params));
  connection.onInitialized(door.notice('initialized', () => begin(server)));
  connection.onDidChangeConfiguration(
    door.notice('didChangeConfiguration', async ({ settings }) => {
      await configure(server, settings);
      await followSettings(server);
    }),
  );
  connection.onNotification(
    trustedNotification,
    door.notice('trusted', async () => {
      server.world.trusted = true;
      settle(server.world);
      await followSettings(server);
      followHistory(server.world, door, carrier.everythingTouched);
    }),
  );
  followDocuments(connection, server.world, door, {
    edited: carrier.touched,
    closed(uri) {
      server.diagnostics.closed(uri);
      return refresh(carrier, uri);
    },
  });
  const settled = door.notice('settled', async () => {
    const isAsBefore = settingsSign(server.world) === server.shownWith;
    await (isAsBefore ? publisher.publishNow() : followSettings(server));
  });
  followFiles(connection, carrier, door, {
    readUnknown: () => readFolders(server, 'unknown'),
    progress: () => reportProgress(reportingOf(server), true),
    settled: () => settled(undefined),
  });
  const rebuild = () => rebuildIndex(server);
  const statistics = () => statisticsOf(server.world, host.machine?.() ?? unknownMachine, host.time.now());
  const loopDelay = () => host.loopDelay?.() ?? null;
  const recallNote = (uri: string) => recall(carrier, uri);
  answerRequests({
    ...server,
    publishNow: () => publisher.publishNow(),
    recall: recallNote,
    isFolder: (uri) => carrier.filesOf(uri).isFolder(uri),
    recallForEdit: (uri) => recallForEdit(carrier, uri),
    pause: carrier.pause,
    rebuild,
    statistics,
    loopDelay,
  });
  connection.onShutdown(() => server.world.cache.close());
  connection.listen();
}

/** The parts of the server. */
export interface Server {
  connection: Connection;
  world: World;
  carrier: Carrier;
  door: Door;
  diagnostics: Diagnostics;
  publisher: Publisher;
  host: Host;
  /** What the client can do. */
  can: InitializeParams['capabilities'];
  /** URI schemes whose files the client lends although the server could read them. */
  borrow: readonly string[];
  /** Ends the watching of files, and what is watched. */
  watchers: Disposable | undefined;
  watched: string;
  /** The settings that notes were read with last, and those that all was shown with. */
  readWith: string;
  shownWith: string;
}

function assemble(connection: Connection, host: Host, service: Service): Server {
  const log = (line: string) => connection.console.warn(line);
  const { pause, heard } = createSlices(slice, { turn: host.turn, now: () => performance.now() });
  const world = createWorld(
    service,
    startClock(host.time, undefined, () => void showAnew(server)),
  );
  world.git = host.history?.() ?? null;
  const borrowed = borrowedFiles(connection);
  const disk = host.disk?.(pause) ?? null;
  const filesOf = (uri: string): Files => {
    const { scheme } = URI.parse(uri);
    return disk && scheme === 'file' && !server.borrow.includes(scheme) ? disk : borrowed;
  };
  const soon = () => publisher.soon();
  const diagnostics = createDiagnostics({
    connection,
    world,
    pause,
    can: () => server.can,
    soon,
    recall: (uri) => recall(carrier, uri),
    lookUp: (uri) => lookUp(carrier, uri),
  });
  const touching = {
    touched: (uri: string) => [diagnostics.touched(uri), soon()],
    linksTouched: (uris: string[]) => [diagnostics.linksTouched(uris), soon()],
    everythingTouched: () => [diagnostics.everythingTouched(), soon()],
  };
  const readers = host.readers ? createReaders({ ...host.readers, log }) : null;
  const newest = new Map<string, symbol>();
  const carrier: Carrier = { world, filesOf, pause, log, ...touching, reading: 0, newest, readers };
  const door = createDoor({ log, heard, before: (params) => flushFor(carrier, askedAbout(params)) });
  const publisher = createPublisher({ connection, world, diagnostics, flush: () => flush(carrier), pause, door });
  const server: Server = {
    connection,
    world,
    carrier,
    door,
    diagnostics,
    publisher,
    host,
    can: {},
    borrow: [],
    watchers: undefined,
    watched: '',
    readWith: '',
    shownWith: '',
  };
  return server;
}

/** Another day, or other settings: the same notes give other answers. */
async function showAnew(server: Server): Promise<void> {
  const { diagnostics, publisher, connection, world } = server;
  server.shownWith = settingsSign(world);
  diagnostics.everythingTouched();
  await publisher.publishNow();
  refreshFeatures({ connection, world });
}

function initialize(server: Server, params: InitializeParams): InitializeResult {
  const { world } = server;
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  server.can = params.capabilities;
  server.borrow = options.borrow ?? [];
  if (options.parts) server.host.partsIn?.(options.parts);
  world.locale = toLocale(params.locale);
  world.explained = explanations(server.host.readme?.() ?? null);
  world.folders = foldersOf(params);
  world.service.setFolders(world.folders.map(({ uri }) => uri));
  world.editor = [params.clientInfo?.name, params.clientInfo?.version].join(' ').trim();
  world.cache = openFactCache(server, options.store);
  world.can = clientCan(params.capabilities, options);
  world.trusted = options.trusted ?? null;
  if (options.today && isDay(options.today)) {
    world.clock.stop();
    world.clock = startClock(server.host.time, options.today, () => {});
  }
  const workspaceFolders = { supported: true, changeNotifications: true };
  return {
    capabilities: { ...capabilities, workspace: { workspaceFolders, fileOperations } },
    serverInfo: { name: 'dueline', ...(version && { version }) },
  };
}

async function begin(server: Server): Promise<void> {
  const { connection, can } = server;
  if (can.workspace?.didChangeConfiguration?.dynamicRegistration)
    await unlessRefused(
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'dueline' }),
      server.carrier,
    );
  if (can.workspace?.workspaceFolders)
    connection.workspace.onDidChangeWorkspaceFolders(
      server.door.notice('didChangeWorkspaceFolders', (event) => changeFolders(server, event)),
    );
  await configure(server, undefined);
  await readFolders(server, 'all');
}

/** Throws away what is known and what is kept, and reads all notes anew. */
async function rebuildIndex(server: Server): Promise<void> {
  const { world } = server;
  await world.cache.clear();
  for (const uri of world.service.uris()) world.service.delete(uri);
  world.meter.reset();
  world.ready = false;
  await readFolders(server, 'all');
}

async function changeFolders(server: Server, { added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
  const gone = new Set(removed.map(({ uri }) => canonical(uri)));
  const { world } = server;
  world.folders = [...world.folders.filter(({ uri }) => !gone.has(uri)), ...added.map(folderOf)];
  world.service.setFolders(world.folders.map(({ uri }) => uri));
  await askSettings(server, { dueline: world.asked });
  await readFolders(server, 'all');
}

/** Takes in what the client has set. */
async function configure(server: Server, pushed: unknown): Promise<void> {
  await askSettings(server, pushed);
  await watch(server);
}

/** Has the client watch files, where it does not watch these yet. */
async function watch(server: Server): Promise<void> {
  const { connection, world, can, carrier } = server;
  const globs = watchedGlobs(world);
  if (!can.workspace?.didChangeWatchedFiles?.dynamicRegistration || globs.join() === server.watched) return;
  server.watchers?.dispose();
  server.watched = globs.join();
  server.watchers = await unlessRefused(watchFiles(connection, globs), carrier);
}

/** After a change of what is set: notes are read anew where they are read by it, and all is shown anew. */
async function followSettings(server: Server): Promise<void> {
  if (readWith(server.world) !== server.readWith) await readFolders(server, 'all');
  else await showAnew(server);
}

async function readFolders(server: Server, only: 'all' | 'unknown'): Promise<void> {
  if (only === 'all') await beginAnew(server);
  await readSidecars(server.carrier);
  if (only === 'all') server.readWith = readWith(server.world);
  await watch(server);
  const progress = reportProgress(reportingOf(server));
  const complete = await readAll(server.carrier, only, progress.report);
  progress.end();
  if (!complete) return;
  await prepareAll(server.world, server.carrier.pause);
  server.world.ready = true;
  // Where their links lead is known only now.
  server.carrier.linksTouched([...server.world.documents.keys()]);
  await server.publisher.publishNow();
  refreshFeatures(server);
  server.shownWith = settingsSign(server.world);
  followHistory(server.world, server.door, server.carrier.everythingTouched);
}

const reportingOf = ({ connection, world, carrier, publisher }: Server) => ({
  connection,
  world,
  log: carrier.log,
  publishNow: publisher.publishNow,
});

/** What is open is read again as well, with the repository of its folder. */
async function beginAnew({ world, carrier, host }: Server): Promise<void> {
  await readGit(world, host.home?.() ?? null, carrier);
  settle(world);
  for (const uri of world.documents.keys()) world.edited.set(uri, 0);
}
