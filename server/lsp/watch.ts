/** Follows what happens to files and folders outside of the editor's documents: saved by others, moved, checked out. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileEvent,
  type FileOperationOptions,
  WatchKind,
} from 'vscode-languageserver';
import type { Door } from './door.ts';
import type { Listed } from './files.ts';
import { canonical, placeOf } from './folders.ts';
import { type Carrier, forget, isRead, refresh } from './notes.ts';
import type { ProgressReport } from './progress.ts';
import { readFiles } from './scan.ts';
import { knownSidecars, mayHoldSidecars, sidecarGlobs, sidecarOf } from './sidecars.ts';
import type { World } from './world.ts';

const everyFile = { filters: [{ pattern: { glob: '**/*' } }] };

/** Moves and deletions made in the editor: they name folders too, which watchers often do not; and links follow what is to move. */
export const fileOperations: FileOperationOptions = {
  willRename: everyFile,
  didRename: everyFile,
  didDelete: everyFile,
};

/** What the watcher does when it has taken events in. */
export interface Watching {
  /** Folders came, so there may be notes that are not known yet. */
  readUnknown(): Promise<void>;
  /** Says how far the reading of a large batch is. */
  progress(): ProgressReport;
  /** All that has happened is taken in. */
  settled(): unknown;
}

/** Brings every such event to the notes: however many come, and in how many messages, as one batch. */
export function followFiles(connection: Connection, carrier: Carrier, door: Door, watching: Watching): void {
  const waiting = new Map<string, FileChangeType>();
  let taking: Promise<void> | undefined;
  const takeAll = async () => {
    while (waiting.size > 0) {
      const batch = new Map(waiting);
      waiting.clear();
      const newFolder = await takeEvents(carrier, batch, watching);
      if (newFolder) await watching.readUnknown();
    }
    watching.settled();
  };
  const take = (changes: FileEvent[]) => {
    // What happened last to a file says what is to be done.
    for (const { uri, type } of changes) waiting.set(canonical(uri), type);
    taking ??= takeAll().finally(() => {
      taking = undefined;
    });
    return taking;
  };
  connection.onDidChangeWatchedFiles(door.notice('didChangeWatchedFiles', ({ changes }) => take(changes)));
  connection.workspace.onDidDeleteFiles(
    door.notice('didDeleteFiles', ({ files }) => take(files.map(({ uri }) => ({ uri, type: FileChangeType.Deleted })))),
  );
  connection.workspace.onDidRenameFiles(
    door.notice('didRenameFiles', async ({ files }) => {
      const gone = files.map(({ oldUri }): FileEvent => ({ uri: oldUri, type: FileChangeType.Deleted }));
      const come = files.map(({ newUri }): FileEvent => ({ uri: newUri, type: FileChangeType.Created }));
      await take([...gone, ...come]);
      if (files.some(({ newUri }) => !isRead(carrier.world, canonical(newUri)))) await watching.readUnknown();
    }),
  );
}

/** Takes in what happened to each file or folder. Says whether folders came. */
async function takeEvents(
  carrier: Carrier,
  batch: ReadonlyMap<string, FileChangeType>,
  { progress }: Watching,
): Promise<boolean> {
  const { world, pause } = carrier;
  const moved = [...batch].flatMap(([uri, type]) => (type === FileChangeType.Changed ? [] : [uri]));
  world.filesChanged += moved.length;
  carrier.linksTouched(world.service.filesChanged(moved));
  const gone = new Set<string>();
  const written: Listed[] = [];
  let newFolder = false;
  for (const [uri, type] of batch) {
    if (isRead(world, uri)) {
      if (type === FileChangeType.Deleted) forget(carrier, [uri]);
      else if (sidecarOf(world, uri)) await refresh(carrier, uri);
      else written.push({ uri, time: 0, size: 0 });
    } else if (mayHoldNotes(carrier, uri)) {
      if (type === FileChangeType.Deleted) gone.add(uri);
      if (type === FileChangeType.Created) newFolder ||= await carrier.filesOf(uri).isFolder(uri);
    }
    await pause();
  }
  if (gone.size)
    forget(
      carrier,
      [...world.service.uris(), ...knownSidecars(world)].filter((uri) => liesInOneOf(uri, gone)),
    );
  const { report, end } = progress();
  await readFiles(carrier, written, { progress: report, stale: () => false, links: true });
  end();
  return newFolder;
}

/** Whether it may be a folder of notes: what happens in `.git` or among packages does not matter. */
function mayHoldNotes({ world }: Carrier, uri: string): boolean {
  const place = placeOf(uri, world.folders);
  return (
    place !== null && ((place.folder.filter ?? world.filter).mayHoldNotes(place.path) || mayHoldSidecars(place.path))
  );
}

/** The globs of all that is read: notes, as the settings of any folder say, and sidecars. */
export const watchedGlobs = ({ settings, folders }: World): string[] => [
  ...new Set([settings, ...folders.map((folder) => folder.settings ?? settings)].flatMap(({ files }) => files.include)),
  ...sidecarGlobs.map((glob) => `**/${glob}`),
];

/** Asks the client to watch files, and folders that come and go with notes in them. */
export function watchFiles(connection: Connection, globs: readonly string[]): Promise<Disposable> {
  return connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [
      ...globs.map((globPattern) => ({ globPattern })),
      { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
    ],
  });
}

function liesInOneOf(uri: string, folders: ReadonlySet<string>): boolean {
  for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
    if (folders.has(uri.slice(0, end))) return true;
  }
  return false;
}
