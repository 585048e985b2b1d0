/** Workspace folders, and where in them a file stands. All URIs here are canonical. */
import type { InitializeParams } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { Settings } from '../core/model.ts';
import type { NoteFilter } from './globs.ts';
import type { Section } from './settingsFile.ts';

export interface Folder {
  uri: string;
  name: string;
  /** What is set for its notes alone, where that differs from the rest. */
  settings?: Settings;
  /** Of these settings. */
  filter?: NoteFilter;
  /** What the client has set for it; the client is asked. */
  asked?: unknown;
  /** What its own settings file says (settingsFile.ts). */
  stated?: Section;
  /** The URL of its git remote, once that was looked for. */
  remote?: string;
}

/** One spelling for each URI: clients differ in what they escape (`%3A`, `%E9`, the case of a drive letter). */
export const canonical = (uri: string): string => URI.parse(uri).toString();

/** The path of a file inside a folder, unescaped (`plans/3月.md`); null where it is not in it. */
export function pathInside(folder: string, uri: string): string | null {
  const root = withSlash(folder);
  if (!uri.startsWith(root)) return null;
  // Nearly all paths say what they are; only what is escaped needs the longer way.
  const rest = uri.slice(root.length);
  return plainPath.test(rest) ? rest : URI.parse(uri).path.slice(URI.parse(root).path.length);
}

/** The canonical URI of a file by its path inside a folder: the way back of `pathInside`. */
export const uriInside = (folder: string, path: string): string =>
  plainPath.test(path) ? withSlash(folder) + path : Utils.joinPath(URI.parse(folder), path).toString();

/** What stands in a URI as it is: https://www.rfc-editor.org/rfc/rfc3986#section-2.3, and the slash. */
const plainPath = /^[\w.~/-]*$/;

const withSlash = (folder: string): string => (folder.endsWith('/') ? folder : `${folder}/`);

/** The innermost folder that holds a file and the file's path inside it; null where none does. */
export function placeOf(uri: string, folders: readonly Folder[]): { folder: Folder; path: string } | null {
  let best: { folder: Folder; path: string } | null = null;
  for (const folder of folders) {
    const path = pathInside(folder.uri, uri);
    if (path !== null && (!best || path.length < best.path.length)) best = { folder, path };
  }
  return best;
}

/** The path that a note is shown by: inside its folder, with the folder's name in front where there are several. */
export function shownPath(uri: string, folders: readonly Folder[]): string {
  const place = placeOf(uri, folders);
  if (!place) return URI.parse(uri).path.split('/').pop() ?? uri;
  return folders.length > 1 ? `${place.folder.name}/${place.path}` : place.path;
}

/** The folders that a client begins with. */
export const foldersOf = ({ workspaceFolders, rootUri }: InitializeParams): Folder[] =>
  workspaceFolders?.map(folderOf) ?? (rootUri ? [folderOf({ uri: rootUri })] : []);

/** A folder as the client names it. */
export function folderOf(folder: { uri: string; name?: string }): Folder {
  const uri = canonical(folder.uri);
  return { uri, name: folder.name || (URI.parse(uri).path.replace(/\/$/, '').split('/').pop() ?? uri) };
}
