/** Follows what happens to files and folders outside of the editor's documents: saved by others, moved, checked out. */
import type { Disposable, FileEvent, FileOperationOptions } from 'vscode-languageserver';
import { type Connection, register } from './connection.ts';
import type { Door } from './door.ts';
import { canonical, placeOf } from './folders.ts';
import { type Carrier, forget, isRead, refresh } from './notes.ts';
import { peoplePaths } from './people.ts';
import type { World } from './world.ts';

/** As the protocol counts them. */
const FileChange = { Created: 1, Deleted: 3 } as const;
/** Of the kinds that can be watched, in bits. */
const createdOrDeleted = 1 | 4;

const everyFile = { filters: [{ pattern: { glob: '**/*' } }] };

/** Moves and deletions made in the editor: they name folders too, which watchers often do not. */
export const fileOperations: FileOperationOptions = {
  didRename: everyFile,
  didDelete: everyFile,
};

/** Brings every such event to the notes. `readUnknown`: folders came, so there may be notes that are not known yet. */
export function followFiles(
  connection: Connection,
  carrier: Carrier,
  door: Door,
  readUnknown: () => Promise<void>,
): void {
  const take = async (changes: FileEvent[]) => {
    const newFolder = await takeEvents(carrier, changes);
    if (newFolder) await readUnknown();
  };
  connection.onDidChangeWatchedFiles(door.notice('didChangeWatchedFiles', ({ changes }) => take(changes)));
  connection.workspace.onDidDeleteFiles(
    door.notice('didDeleteFiles', ({ files }) => take(files.map(({ uri }) => ({ uri, type: FileChange.Deleted })))),
  );
  connection.workspace.onDidRenameFiles(
    door.notice('didRenameFiles', async ({ files }) => {
      await take(files.map(({ oldUri }) => ({ uri: oldUri, type: FileChange.Deleted })));
      await take(files.map(({ newUri }) => ({ uri: newUri, type: FileChange.Created })));
      if (files.some(({ newUri }) => !isRead(carrier.world, canonical(newUri)))) await readUnknown();
    }),
  );
}

/** Takes in what happened, in order. Says whether folders came. */
async function takeEvents(carrier: Carrier, changes: FileEvent[]): Promise<boolean> {
  const { world } = carrier;
  const gone = new Set<string>();
  let newFolder = false;
  for (const change of changes) {
    const uri = canonical(change.uri);
    if (isRead(world, uri)) {
      if (change.type === FileChange.Deleted) forget(carrier, [uri]);
      else await refresh(carrier, uri);
    } else if (mayHoldNotes(carrier, uri)) {
      if (change.type === FileChange.Deleted) gone.add(uri);
      if (change.type === FileChange.Created) newFolder ||= await carrier.filesOf(uri).isFolder(uri);
    }
    await carrier.pause();
  }
  if (gone.size)
    forget(
      carrier,
      [...world.service.notes().map(({ uri }) => uri), ...world.peopleFiles].filter((uri) => liesInOneOf(uri, gone)),
    );
  return newFolder;
}

/** Whether it may be a folder of notes: what happens in `.git` or among packages does not matter. */
function mayHoldNotes({ world }: Carrier, uri: string): boolean {
  const place = placeOf(uri, world.folders);
  return (
    place !== null &&
    (world.filter.mayHoldNotes(place.path) || peoplePaths.some((path) => path.startsWith(`${place.path}/`)))
  );
}

/** Asks the client to watch the notes, and folders that come and go with notes in them. */
export function watchNotes(connection: Connection, world: World): Promise<Disposable> {
  return register(connection, 'workspace/didChangeWatchedFiles', {
    watchers: [
      ...[...world.settings.files.include, ...peoplePaths.map((path) => `**/${path}`)].map((globPattern) => ({
        globPattern,
      })),
      { globPattern: '**', kind: createdOrDeleted },
    ],
  });
}

function liesInOneOf(uri: string, folders: ReadonlySet<string>): boolean {
  for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
    if (folders.has(uri.slice(0, end))) return true;
  }
  return false;
}
