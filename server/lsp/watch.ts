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
import type { Files } from './files.ts';
import { canonical, placeOf } from './folders.ts';
import type { Notes } from './notes.ts';
import { isNote, type World } from './world.ts';

const everyFile = { filters: [{ pattern: { glob: '**/*' } }] };

/** Moves and deletions made in the editor: they name folders too, which watchers often do not. */
export const fileOperations: FileOperationOptions = {
  didRename: everyFile,
  didDelete: everyFile,
};

export interface Watching {
  notes: Notes;
  filesOf(uri: string): Files;
  /** Folders came, or came under another name: what is not known yet is to be read. */
  readUnknown(): Promise<void>;
}

export function followFiles(connection: Connection, world: World, door: Door, watching: Watching): void {
  connection.onDidChangeWatchedFiles(door.notice('didChangeWatchedFiles', ({ changes }) => take(changes)));
  connection.workspace.onDidDeleteFiles(
    door.notice('didDeleteFiles', ({ files }) => take(files.map(({ uri }) => ({ uri, type: FileChangeType.Deleted })))),
  );
  connection.workspace.onDidRenameFiles(
    door.notice('didRenameFiles', async ({ files }) => {
      await take(files.map(({ oldUri }) => ({ uri: oldUri, type: FileChangeType.Deleted })));
      await take(files.map(({ newUri }) => ({ uri: newUri, type: FileChangeType.Created })));
      if (files.some(({ newUri }) => !isNote(world, canonical(newUri)))) await watching.readUnknown();
    }),
  );

  async function take(changes: FileEvent[]): Promise<void> {
    const gone = new Set<string>();
    let newFolder = false;
    for (const change of changes) {
      const uri = canonical(change.uri);
      if (change.type === FileChangeType.Deleted) gone.add(uri);
      if (isNote(world, uri)) {
        if (change.type === FileChangeType.Deleted) watching.notes.forget([uri]);
        else await watching.notes.refresh(uri);
      } else if (change.type === FileChangeType.Created) newFolder ||= await isNewFolder(uri);
    }
    watching.notes.forget(world.service.notes().flatMap(({ uri }) => (liesInOneOf(uri, gone) ? [uri] : [])));
    if (newFolder) await watching.readUnknown();
  }

  async function isNewFolder(uri: string): Promise<boolean> {
    const place = placeOf(uri, world.folders);
    return place !== null && world.filter.mayHoldNotes(place.path) && (await watching.filesOf(uri).isFolder(uri));
  }
}

/** Asks the client to watch the notes, and folders that come and go with notes in them. */
export function watchNotes(connection: Connection, world: World): Promise<Disposable> {
  return connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [
      ...world.settings.files.include.map((globPattern) => ({ globPattern })),
      { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
    ],
  });
}

function liesInOneOf(uri: string, folders: ReadonlySet<string>): boolean {
  if (!folders.size) return false;
  for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
    if (folders.has(uri.slice(0, end))) return true;
  }
  return false;
}
