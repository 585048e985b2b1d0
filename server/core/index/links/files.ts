/**
 * What is known of files that notes link to and that are no notes: told by who can look them up, kept until that says that
 * something has changed. Locations are URIs (paths, on the command line) with nothing percent-encoded.
 */
import { locationKey } from '../keys.ts';

/** `unknown`: it could not be looked up. */
export type FileKind = 'file' | 'folder' | 'gone' | 'unknown';

/** A place inside a workspace folder; `path` with `/` and nothing percent-encoded. */
export interface FilePlace {
  /** As it was given. */
  folder: string;
  path: string;
}

export interface KnownFiles {
  /** The workspace folders: of what lies outside of them nothing is asked or said. */
  setFolders(uris: readonly string[]): void;
  /** The innermost folder that holds a URI, as a location; null where none does. */
  folderOf(uri: string): string | null;
  /** The same folder as it was named. */
  holderOf(uri: string): string | null;
  /** Whether a location lies in the workspace folder that was named first. */
  isInFirst(location: string): boolean;
  /** Where a location lies; null outside of all folders. */
  placeOf(location: string): FilePlace | null;
  /** Undefined where nobody has looked it up. */
  kindOf(location: string): FileKind | undefined;
  setKind(place: FilePlace, kind: FileKind): void;
  /** The locations of all files that are known to be there. */
  known(): string[];
  /** Changes with what is known. */
  version(): number;
  /** Forgets what is known of these URIs and of all below them. Gives back the locations that were known. */
  forget(uris: Iterable<string>): string[];
}

/** So many are kept at most: whoever needs one that was left out asks again. */
const most = 200_000;

/** Nothing is known. */
export function createKnownFiles(): KnownFiles {
  const kinds = new Map<string, FileKind>();
  let version = 0;
  let folders: { uri: string; location: string }[] = [];
  let first: string | null = null;
  const holds = (folder: string, location: string): boolean =>
    folder === '' ? !/^(?:\.\.)?\//.test(location) : location.startsWith(`${folder}/`);
  const holder = (location: string) => folders.find((folder) => holds(folder.location, location));
  return {
    setFolders(uris) {
      folders = uris
        .map((uri) => ({ uri, location: locationKey(uri).replace(/\/$/, '') }))
        .sort((a, b) => b.location.length - a.location.length);
      first = uris[0] === undefined ? null : locationKey(uris[0]).replace(/\/$/, '');
      kinds.clear();
      version++;
    },
    version: () => version,
    folderOf: (uri) => holder(locationKey(uri))?.location ?? null,
    holderOf: (uri) => holder(locationKey(uri))?.uri ?? null,
    isInFirst: (location) => first !== null && holder(location)?.location === first,
    placeOf(location) {
      const folder = holder(location);
      return folder ? { folder: folder.uri, path: location.slice(inside(folder.location).length) } : null;
    },
    kindOf: (location) => kinds.get(location),
    setKind({ folder, path }, kind) {
      const location = inside(locationKey(folder).replace(/\/$/, '')) + path;
      if (kinds.get(location) === kind) return;
      version++;
      if (kinds.size >= most) kinds.clear();
      kinds.set(location, kind);
    },
    known: () => [...kinds].flatMap(([location, kind]) => (kind === 'file' ? [location] : [])),
    forget(uris) {
      const changed = new Set(Array.from(uris, locationKey));
      const forgotten = [...kinds.keys()].filter((location) => isBelow(location, changed));
      for (const location of forgotten) kinds.delete(location);
      version++;
      return forgotten;
    },
  };
}

const inside = (folder: string): string => (folder === '' ? '' : `${folder}/`);

/** Whether a location is one of some, or lies below one. */
function isBelow(location: string, folders: ReadonlySet<string>): boolean {
  for (let end = location.length; end > 0; end = location.lastIndexOf('/', end - 1)) {
    if (folders.has(location.slice(0, end))) return true;
  }
  return false;
}
