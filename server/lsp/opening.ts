/** How the folders are opened: what is set for them and what was kept of them, then what has changed since; and all of it again where the client changes that. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  type Disposable,
  type InitializeParams,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { askSettings, readWith, settingsSign, settle, unlessRefused } from './configuration.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Door } from './door.ts';
import { refreshFeatures } from './features/index.ts';
import { canonical, folderOf } from './folders.ts';
import { readGit } from './gitUser.ts';
import type { Host } from './host.ts';
import { followHistory } from './lastChanges.ts';
import type { Carrier } from './notes.ts';
import { type ProgressReport, reportProgress } from './progress.ts';
import { type Publisher, prepareAll } from './publisher.ts';
import { readAll, readSidecars } from './scan.ts';
import type { Pause } from './slices.ts';
import { watchedGlobs, watchFiles } from './watch.ts';
import type { World } from './world.ts';

/** The parts of the server. */
export interface Server {
  connection: Connection;
  world: World;
  carrier: Carrier;
  door: Door;
  diagnostics: Diagnostics;
  publisher: Publisher;
  host: Host;
  /** Awaited between pieces of an answer. */
  pauseAnswer: Pause;
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

/** Opens the folders that the client began with, and follows what it says of them. */
export async function begin(server: Server): Promise<void> {
  const { connection, can, carrier, host } = server;
  host.begun?.();
  if (can.workspace?.didChangeConfiguration?.dynamicRegistration)
    void unlessRefused(
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'dueline' }),
      carrier,
    );
  if (can.workspace?.workspaceFolders)
    connection.workspace.onDidChangeWorkspaceFolders(
      server.door.notice('didChangeWorkspaceFolders', (event) => changeFolders(server, event)),
    );
  await openFolders(server, askSettings(server, undefined));
}

/** The client says that something is set otherwise; one that cannot be asked says what. */
export async function changeSettings(server: Server, pushed: unknown): Promise<void> {
  await askSettings(server, pushed);
  await watch(server);
  await followSettings(server);
}

/** After a change of what is set: notes are read anew where they are read by it, and where it shows all is shown anew. */
export async function followSettings(server: Server): Promise<void> {
  // Folders that are being opened will be by what is set now.
  if (server.readWith === '') return;
  if (readWith(server.world) !== server.readWith) await openFolders(server);
  else if (server.shownWith !== settingsSign(server.world)) await showAnew(server);
}

/** Another day, or other settings: the same notes give other answers. */
export async function showAnew(server: Server): Promise<void> {
  const { diagnostics, publisher, connection, world } = server;
  server.shownWith = settingsSign(world);
  diagnostics.everythingTouched();
  await publisher.publishNow();
  refreshFeatures({ connection, world });
}

/** Throws away what is known and what is kept, and reads all notes anew. */
export async function rebuildIndex(server: Server): Promise<void> {
  const { world } = server;
  await world.cache.clear();
  for (const uri of world.service.uris()) world.service.delete(uri);
  world.meter.reset();
  world.whole = false;
  world.ready = false;
  await openFolders(server);
}

/** Folders came: there may be notes in them that are not known yet. */
export async function readUnknown(server: Server): Promise<void> {
  await readSidecars(server.carrier);
  const watching = watch(server);
  const progress = progressOf(server);
  await finish(
    server,
    await readAll(server.carrier, { only: 'unknown', watching, progress: progress.report }),
    progress,
  );
}

/** Says how far a long reading is; as long as `few` files are likely only where they turn out to be many. */
export const progressOf = ({ connection, world, carrier, publisher }: Server, few?: () => boolean): ProgressReport =>
  reportProgress({ connection, world, log: carrier.log, publishNow: publisher.publishNow }, few);

async function changeFolders(server: Server, { added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
  const gone = new Set(removed.map(({ uri }) => canonical(uri)));
  const { world } = server;
  world.folders = [...world.folders.filter(({ uri }) => !gone.has(uri)), ...added.map(folderOf)];
  world.service.setFolders(world.folders.map(({ uri }) => uri));
  await openFolders(server, askSettings(server, { dueline: world.asked }));
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

/**
 * All notes of all folders: as they were kept first, which is shown at once, then what has changed since. `asked`: what is set is
 * on its way.
 */
async function openFolders(server: Server, asked?: Promise<void>): Promise<void> {
  const { world, carrier, host } = server;
  await Promise.all([asked, readGit(world, host.home?.() ?? null, carrier), readSidecars(carrier)]);
  settle(world);
  for (const uri of world.documents.keys()) world.edited.set(uri, 0);
  server.readWith = readWith(world);
  server.shownWith = settingsSign(world);
  const watching = watch(server);
  let isKept = false;
  const progress = progressOf(server, () => isKept);
  const complete = await readAll(carrier, {
    only: 'all',
    watching,
    progress: progress.report,
    async kept() {
      isKept = true;
      world.whole = true;
      await server.publisher.showNow();
    },
  });
  await finish(server, complete, progress);
}

/** All is read, unless another reading has taken its place. */
async function finish(server: Server, complete: boolean, progress: ProgressReport): Promise<void> {
  const { world, carrier, host } = server;
  progress.end();
  if (!complete) return;
  await prepareAll(world, carrier.pause);
  world.whole = true;
  world.ready = true;
  // Where their links lead is known only now.
  carrier.linksTouched([...world.documents.keys()]);
  await server.publisher.publishNow();
  refreshFeatures(server);
  followHistory(world, server.door, carrier.everythingTouched);
  host.keepCompiled?.();
}
