/** Gives notes that are kept back to the service. */
import { type Folder, pathInside, placeOf } from '../folders.ts';
import type { World } from '../world.ts';
import type { Entry } from './block.ts';

/** What the URIs of a folder's notes begin with. */
export const baseOf = ({ uri }: Folder): string => (uri.endsWith('/') ? uri : `${uri}/`);

/** What it is done with. */
interface Means {
  world: World;
  log(line: string): void;
  pause(): Promise<void> | undefined;
}

/**
 * Gives the service what is kept of a folder, where it is still a note of it; what is not goes out of the entries. `stale`: whether
 * something else has taken its place, which may have other settings, and must not be written over.
 */
export async function adoptAll(
  { world, log, pause }: Means,
  folder: Folder,
  entries: Map<string, Entry>,
  stale: () => boolean,
): Promise<void> {
  const base = baseOf(folder);
  const nested = world.folders.some((other) => other !== folder && pathInside(folder.uri, baseOf(other)) !== null);
  const settings = folder.settings ?? world.settings;
  const isOurs = (uri: string) => !nested || placeOf(uri, world.folders)?.folder === folder;
  const filter = folder.filter ?? world.filter;
  const isKept = (uri: string) =>
    !world.documents.has(uri) && filter.isNote(pathInside(folder.uri, uri)!) && isOurs(uri);
  for (const [name, { bytes }] of entries) {
    if (stale()) return;
    if (name.startsWith(trailMark)) continue;
    const uri = base + name;
    if (!isKept(uri)) {
      entries.delete(name);
      continue;
    }
    try {
      world.service.adopt(uri, bytes, settings);
    } catch (error) {
      entries.delete(name);
      log(`what is kept of ${uri} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
    const turn = pause();
    if (turn) await turn;
  }
  for (const [name, { bytes }] of entries) {
    if (stale()) return;
    if (name.startsWith(trailMark)) world.service.recallTrail(base + name.slice(trailMark.length), bytes);
    const turn = pause();
    if (turn) await turn;
  }
}

/** What stands before the name of a note where what is kept of it is a record of its trails. No file has such a name. */
export const trailMark = '\0';
