/** Files that the client lends: those of virtual workspaces, and all where the server runs in a browser. */
import type { Settings } from '../core/model.ts';
import { type ListFilesResult, listFilesRequest, type ReadFileResult, readFileRequest } from '../protocol.ts';
import type { Connection } from './connection.ts';
import type { Files } from './files.ts';
import { canonical, pathInside } from './folders.ts';

/** A client that cannot lend (not ours) has no files for the server: its open documents are all there is. */
export function borrowedFiles(connection: Connection, globs: () => Settings['files']): Files {
  return {
    atOnce: 16,
    async list({ uri: folder }, filter) {
      const listed = await connection.sendRequest<ListFilesResult>(listFilesRequest, { folder, ...globs() });
      const inFolder = (uri: string) => {
        const path = pathInside(folder, uri);
        return path !== null && filter.isNote(path);
      };
      return listed.map((uri) => ({ uri: canonical(uri), time: 0, size: 0 })).filter(({ uri }) => inFolder(uri));
    },
    async read(uri) {
      try {
        const text = await connection.sendRequest<ReadFileResult>(readFileRequest, { uri });
        return text === null ? { skipped: 'not-text' } : { text };
      } catch {
        return { skipped: 'unreadable' };
      }
    },
    isFolder: async () => false,
  };
}
