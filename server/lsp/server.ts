/**
 * The language server: connects a client to the core's service. Everything that differs between Node and a Web Worker
 * comes in with `host`.
 */
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { isDay } from '../core/dates/day.ts';
import { toLocale } from '../core/messages/index.ts';
import { createService, type Service } from '../core/service.ts';
import { type InitializationOptions, trustedNotification } from '../protocol.ts';
import { borrowedFiles } from './borrowed.ts';
import { version } from './build.ts';
import { startClock } from './clock.ts';
import { settingsSign, settle } from './configuration.ts';
import { createDiagnostics } from './diagnostics.ts';
import { followDocuments } from './documents.ts';
import { createDoor } from './door.ts';
import { answerRequests, askedAbout, capabilities } from './features/index.ts';
import type { Files } from './files.ts';
import { foldersOf } from './folders.ts';
import type { Host } from './host.ts';
import { followHistory } from './lastChanges.ts';
import { lookUp } from './lookup.ts';
import { explanations } from './manual.ts';
import { createCarrier, recall, refresh } from './notes.ts';
import {
  begin,
  changeSettings,
  followSettings,
  progressOf,
  readUnknown,
  rebuildIndex,
  type Server,
  showAnew,
} from './opening.ts';
import { createPublisher } from './publisher.ts';
import { createReaders } from './readers.ts';
import { createRest } from './rest.ts';
import { createSlices, type Slices } from './slices.ts';
import { statisticsOf, unknownMachine } from './statistics.ts';
import { openFactCache } from './store/cache.ts';
import { flush, flushFor, recallForEdit, warmUp } from './typed.ts';
import { fileOperations, followFiles } from './watch.ts';
import { clientCan, createWorld } from './world.ts';

/** No piece of work keeps the event loop longer than this many milliseconds, so that a keystroke never waits. */
const slice = 8;

/** Connects `connection` to a service, its own unless a test watches it, and begins to listen. */
export function startServer(connection: Connection, host: Host, service: Service = createService()): void {
  const server = assemble(connection, host, service);
  const { carrier, door, publisher } = server;
  connection.onInitialize((params) => initialize(server, params));
  connection.onInitialized(door.notice('initialized', () => begin(server)));
  connection.onDidChangeConfiguration(
    door.notice('didChangeConfiguration', ({ settings }) => changeSettings(server, settings)),
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
    opened: (uri) => void carrier.cold.add(uri),
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
    readUnknown: () => readUnknown(server),
    progress: () => progressOf(server, () => true),
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
    pause: server.pauseAnswer,
    rebuild,
    statistics,
    loopDelay,
  });
  connection.onShutdown(() => server.world.cache.close());
  connection.listen();
}

function assemble(connection: Connection, host: Host, service: Service): Server {
  const log = (line: string) => connection.console.warn(line);
  const { pause, pauseAnswer, restedFor } = slicesIn(host);
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
    pauseAnswer,
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
  const carrier = createCarrier({ world, filesOf, pause, pauseAnswer, log, ...touching, readers });
  const door = createDoor({ log, before: (params) => flushFor(carrier, askedAbout(params)) });
  const idle = createRest(() => host.giveMemoryBack?.(), restedFor);
  const rest = () => {
    warmUp(carrier);
    idle.worked();
  };
  const publisher = createPublisher({ connection, world, diagnostics, flush: () => flush(carrier), rest, pause, door });
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
    pauseAnswer,
    readWith: '',
    shownWith: '',
  };
  return server;
}

/** Slices of work, between which the messages of the client have their turn. */
function slicesIn(host: Host): Slices {
  const slices = createSlices(slice, { turn: host.turn, now: () => performance.now() });
  host.hear?.(slices.heard);
  return slices;
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
  world.cache.prefetch();
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
