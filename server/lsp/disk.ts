/** Files that the server reads itself, from the machine's disk. Used by the command line as well. */
import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { URI } from 'vscode-uri';
import type { FileKind } from '../core/service.ts';
import { decodeNote } from '../protocol.ts';
import { type Files, type FileText, type Listed, largestNote } from './files.ts';
import { uriInside } from './folders.ts';
import type { NoteFilter } from './globs.ts';
import type { Pause } from './slices.ts';

/** The disk as the language server sees it: by URI. */
export const diskFiles = (pause: Pause): Files => ({
  atOnce: 1,
  near: true,
  async list({ uri }, filter) {
    const root = URI.parse(uri).fsPath;
    const found: Listed[] = [];
    for (const path of walk(root, filter)) {
      const stat = path && statOf(join(root, path));
      if (stat) found.push({ uri: uriInside(uri, path), time: stat.mtimeMs, size: stat.size });
      const waiting = pause();
      if (waiting) await waiting;
    }
    return found;
  },
  read: async (uri, within) => {
    const path = URI.parse(uri).fsPath;
    return within && liesOutside(URI.parse(within).fsPath, path) ? 'gone' : readNote(path);
  },
  kinds: async (uris) => uris.map((uri) => kindOf(URI.parse(uri).fsPath)),
  isFolder: async (uri) => isRealFolder(URI.parse(uri).fsPath),
});

/**
 * The paths inside `root` of all notes below it, with `/`, in order of their names; null once a folder, so that a caller
 * may pause there too. Links are not followed: they could lead out of the folder or in circles. Folders that cannot be
 * read are passed over, and told to `refused` by their paths inside `root`, which is itself the empty one.
 */
export function* walk(
  root: string,
  filter: NoteFilter,
  refused: (folder: string) => void = () => {},
): Generator<string | null> {
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    yield null;
    const inner: string[] = [];
    const found = entries(join(root, folder));
    if (!found) refused(folder);
    for (const entry of found ?? []) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory() && filter.mayHoldNotes(path)) inner.push(path);
      else if (entry.isFile() && filter.isNote(path)) yield path;
    }
    for (const one of inner.reverse()) waiting.push(one);
  }
}

/** What is known of a file without reading it; undefined where there is none. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The text of a file that is to be a note. */
export function readNote(path: string): FileText {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return 'gone';
    if (!stat.isFile()) return { skipped: 'unreadable' };
    if (stat.size > largestNote) return { skipped: 'too-large' };
    const text = decodeNote(readFileSync(path));
    return text === null ? { skipped: 'not-text' } : { text, time: stat.mtimeMs, size: stat.size };
  } catch {
    return { skipped: 'unreadable' };
  }
}

/** What stands at a path, links followed; only what is surely not there is gone. */
export function kindOf(path: string): FileKind {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return !stat ? 'gone' : stat.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? 'gone' : 'unknown';
  }
}

/** Whether it is a folder and no link to one. */
function isRealFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Whether the file, all links followed, is outside of the folder; false where there is no such file. */
function liesOutside(folder: string, path: string): boolean {
  try {
    const way = relative(realpathSync(folder), realpathSync(path));
    return way.startsWith('..') || isAbsolute(way);
  } catch {
    return false;
  }
}

/** What is in a folder, by name; null where it cannot be read. */
function entries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}
