/** Workspace folders, and where in them a file stands. All URIs here are canonical. */
import { URI } from 'vscode-uri';
import type { Settings } from '../core/model.ts';

export interface Folder {
  uri: string;
  name: string;
  /** What is set for its notes alone, where that differs from the rest. */
  settings?: Settings;
  /** The URL of its git remote, once that was looked for. */
  remote?: string;
}

/** One spelling for each URI: clients differ in what they escape (`%3A`, `%E9`, the case of a drive letter). */
export const canonical = (uri: string): string => URI.parse(uri).toString();

/** The path of a file inside a folder, unescaped (`plans/3月.md`); null where it is not in it. */
export function pathInside(folder: string, uri: string): string | null {
  const outer = URI.parse(folder);
  const inner = URI.parse(uri);
  const root = outer.path.endsWith('/') ? outer.path : `${outer.path}/`;
  const same = outer.scheme === inner.scheme && outer.authority === inner.authority;
  return same && inner.path.startsWith(root) ? inner.path.slice(root.length) : null;
}

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

/** A folder as the client names it. */
export function folderOf(folder: { uri: string; name?: string }): Folder {
  const uri = canonical(folder.uri);
  return { uri, name: folder.name || (URI.parse(uri).path.replace(/\/$/, '').split('/').pop() ?? uri) };
}
