/** Files that the client lends: those of virtual workspaces, and all where the server runs in a browser. */

import type { Connection } from 'vscode-languageserver';
import type { FileKind } from '../core/service.ts';
import {
  type FileKindsResult,
  fileKindsRequest,
  type ListFilesResult,
  listFilesRequest,
  type ReadFileResult,
  readFileRequest,
  type StatFilesResult,
  statFilesRequest,
} from '../protocol.ts';
import type { Files, Listed } from './files.ts';
import { canonical, pathInside } from './folders.ts';
import { isSettled } from './store/cache.ts';

/** So many files are asked about at once: each takes the client some work. */
const batch = 500;

/** A client that cannot lend (not ours) has no files for the server: its open documents are all there is. */
export function borrowedFiles(connection: Connection): Files {
  return {
    atOnce: 16,
    near: false,
    async list({ uri: folder }, filter) {
      const listed = await connection.sendRequest<ListFilesResult>(listFilesRequest, { folder, ...filter.globs });
      const inFolder = (uri: string) => {
        const path = pathInside(folder, uri);
        return path !== null && filter.isNote(path);
      };
      return listed.map((uri) => ({ uri: canonical(uri), time: 0, size: 0 })).filter(({ uri }) => inFolder(uri));
    },
    async stat(listed) {
      const found: Listed[] = [];
      for (let at = 0; at < listed.length; at += batch) {
        const some = listed.slice(at, at + batch);
        const uris = some.map(({ uri }) => uri);
        const states = await connection.sendRequest<StatFilesResult>(statFilesRequest, { uris }).catch(() => []);
        found.push(...some.map((one, nth) => ({ ...one, ...states[nth] })));
      }
      return found;
    },
    async read(uri) {
      const asked = Date.now();
      try {
        const file = await connection.sendRequest<ReadFileResult>(readFileRequest, { uri });
        // The text may have been read before the state: what was written meanwhile may not be what was read.
        if (file && !isSettled(file.time, asked)) file.time = 0;
        return file ?? { skipped: 'not-text' };
      } catch {
        return { skipped: 'unreadable' };
      }
    },
    async kinds(uris) {
      const found: FileKind[] = [];
      for (let at = 0; at < uris.length; at += batch) {
        const some = uris.slice(at, at + batch);
        const kinds = await connection.sendRequest<FileKindsResult>(fileKindsRequest, { uris: some }).catch(() => []);
        found.push(...some.map((_, nth) => kinds[nth] ?? 'unknown'));
      }
      return found;
    },
    isFolder: async () => false,
  };
}
