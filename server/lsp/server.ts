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
import type { InitializationOptions } from '../protocol.ts';
import { borrowedFiles } from './borrowed.ts';
import { build, version } from './build.ts';
import { startClock } from './clock.ts';
import { createDiagnostics, type Diagnostics } from './diagnostics.ts';
import { followDocuments } from './documents.ts';
import { createDoor, type Door } from './door.ts';
import { answerRequests, askedAbout, capabilities, refreshFeatures } from './features/index.ts';
import type { Files, Host } from './files.ts';
import { canonical, folderOf, foldersOf } from './folders.ts';
import { gitUser } from './gitUser.ts';
import { noteFilter } from './globs.ts';
import { lookUp } from './lookup.ts';
import { explanations } from './manual.ts';
import { type Carrier, flush, flushFor, recall, recallForEdit, refresh } from './notes.ts';
import { reportProgress } from './progress.ts';
import { createPublisher, type Publisher, prepareAll } from './publisher.ts';
import { createReaders } from './readers.ts';
import { remoteOf } from './remote.ts';
import { readAll } from './scan.ts';
import { named, readSettings, readsDiffer, repositoryIn } from './settings.ts';
import { createSlices } from './slices.ts';
import { statisticsOf, unknownMachine } from './statistics.ts';
import { createFactCache, type FactCache, noFactCache } from './store/cache.ts';
import { fileOperations, followFiles, watchNotes } from './watch.ts';
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
      if (await configure(server, settings)) await readFolders(server, 'all');
      else await showAnew(server);
    }),
  );
  followDocuments(connection, server.world, door, {
    edited: carrier.touched,
    closed(uri) {
      server.diagnostics.closed(uri);
      return refresh(carrier, uri);
    },
  });
  followFiles(connection, carrier, door, {
    readUnknown: () => readFolders(server, 'unknown'),
    progress: () => reportProgress(reportingOf(server), true),
    settled: () => publisher.publishNow(),
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
  /** Ends the watching of notes. */
  watchers: Disposable | undefined;
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
  };
  return server;
}

/** Another day, or other settings: the same notes give other answers. */
async function showAnew({ diagnostics, publisher, connection, world }: Server): Promise<void> {
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
  world.trusted = options.trusted ?? false;
  world.locale = toLocale(params.locale);
  world.explained = explanations(server.host.readme?.() ?? null);
  world.folders = foldersOf(params);
  world.service.setFolders(world.folders.map(({ uri }) => uri));
  world.editor = [params.clientInfo?.name, params.clientInfo?.version].join(' ').trim();
  world.cache = openCache(server, options);
  world.can = clientCan(params.capabilities, options);
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
    await asked(server, connection.client.register(DidChangeConfigurationNotification.type, { section: 'dueline' }));
  if (can.workspace?.workspaceFolders)
    connection.workspace.onDidChangeWorkspaceFolders(
      server.door.notice('didChangeWorkspaceFolders', (event) => changeFolders(server, event)),
    );
  await configure(server, undefined);
  await readFolders(server, 'all');
}

/** What keeps facts, where the client or the host names a place for them. */
function openCache({ host, world, carrier }: Server, options: InitializationOptions): FactCache {
  const place = options.store ?? host.store;
  const backend = place ? host.backend?.(place) : null;
  if (!backend || !build) return noFactCache;
  const { log, pause } = carrier;
  return createFactCache({ world, backend, build, log, pause, now: () => host.time.now() });
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
  await configureFolders(server);
  await readFolders(server, 'all');
}

/** Takes the settings in. Says whether notes must be read anew for them. */
async function configure(server: Server, pushed: unknown): Promise<boolean> {
  const { connection, world, can } = server;
  const section: unknown = can.workspace?.configuration
    ? await asked(server, connection.workspace.getConfiguration('dueline'))
    : (pushed as { dueline?: unknown } | undefined)?.dueline;
  const before = world.settings;
  world.settings = named(readSettings(section), world.gitUser);
  world.filter = noteFilter(world.settings.files);
  const ofFolders = await configureFolders(server);
  const differ = readsDiffer(before, world.settings) || ofFolders;
  if ((differ || !server.watchers) && can.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    server.watchers?.dispose();
    server.watchers = await asked(server, watchNotes(connection, world));
  }
  return differ;
}

/** Gives each folder its own repository where one is set for it. Says whether that has changed. */
async function configureFolders({ connection, world, can, carrier }: Server): Promise<boolean> {
  let differ = false;
  for (const folder of can.workspace?.configuration ? world.folders : []) {
    const item = { scopeUri: folder.uri, section: 'dueline' };
    const section = await asked({ carrier }, connection.workspace.getConfiguration(item));
    const repository = repositoryIn(section) ?? world.settings.issues.repository;
    const before = folder.settings ?? world.settings;
    if (repository === world.settings.issues.repository) delete folder.settings;
    else folder.settings = { ...world.settings, issues: { repository } };
    differ ||= before.issues.repository !== repository;
  }
  return differ;
}

async function readFolders(server: Server, only: 'all' | 'unknown'): Promise<void> {
  if (only === 'all') await beginAnew(server);
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
}

const reportingOf = ({ connection, world, carrier, publisher }: Server) => ({
  connection,
  world,
  log: carrier.log,
  publishNow: publisher.publishNow,
});

/** What is open is read again as well, with the repository of its folder. */
async function beginAnew({ world, carrier, host }: Server): Promise<void> {
  for (const folder of world.folders) {
    const remote = await remoteOf(folder.uri, carrier.filesOf(folder.uri));
    if (remote === undefined) delete folder.remote;
    else folder.remote = remote;
  }
  const [first] = world.folders;
  if (first) world.gitUser ??= await gitUser(first.uri, host.home?.() ?? null, carrier.filesOf(first.uri));
  world.settings = named(world.settings, world.gitUser);
  for (const uri of world.documents.keys()) world.edited.set(uri, 0);
}

/** What the client answers; undefined where it refuses, which must not keep the notes from being read. */
const asked = <T>({ carrier }: Pick<Server, 'carrier'>, answer: Promise<T>): Promise<T | undefined> =>
  answer.catch((error: unknown) => {
    carrier.log(`the client refused: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  });
