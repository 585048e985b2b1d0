/** Reads many files: all folders at the start, and whatever a branch switch has left behind. */
import type { FileContent, Files, Listed, Unchanged } from './files.ts';
import { type Folder, pathInside, placeOf } from './folders.ts';
import { readLoad } from './lanes.ts';
import { beginReading, bring, type Carrier, forget, refresh } from './notes.ts';
import { allSidecars, knownSidecars } from './sidecars.ts';
import { sifted } from './slices.ts';
import { noneKept } from './store/factCache.ts';
import type { World } from './world.ts';

/** What happens while many files are read. */
export interface Course {
  /** How far it is. */
  progress(done: number, all: number): void;
  /** Whether something else has taken its place. */
  stale(): boolean;
  /** Whether links may be among the files: a listing finds none, but an event may name one. */
  links: boolean;
}

/** How all folders are read. */
export interface WholeCourse extends Pick<Course, 'progress'> {
  /** What is not known yet alone. */
  only: 'all' | 'unknown';
  /** Comes back once the client tells of what happens to files: what it would not tell of is found by looking afterwards. */
  watching: Promise<void>;
  /** The notes that were kept are in, as they were then; nothing was looked at yet. */
  kept?(): Promise<void>;
}

/**
 * Reads all folders, what somebody has open first, then what was written last. Says whether it came to its end: another reading
 * that begins meanwhile takes its place.
 */
export async function readAll(
  carrier: Carrier,
  { only, watching, progress, kept: shown }: WholeCourse,
): Promise<boolean> {
  const { world, pause } = carrier;
  const mine = ++carrier.reading;
  const stale = () => mine !== carrier.reading;
  const began = performance.now();
  world.service.putOff(true);
  const kept = only === 'all' ? await world.cache.adopt(stale) : noneKept;
  if (stale()) return false;
  if (kept.size > 0) {
    await shown?.();
    carrier.everythingTouched();
  }
  await watching;
  const listed = await listAll(carrier, kept.size > 0);
  if (stale()) return false;
  const isUnread = ({ uri, time, size }: Listed) => {
    const known = kept.fileOf(uri);
    return only === 'all' ? known?.time !== time || known.size !== size : !world.service.has(uri);
  };
  const wanted = await sifted(listed, isUnread, pause);
  await readFiles(carrier, newestFirst(wanted), { progress, stale, links: false });
  const known = new Set(listed.map(({ uri }) => uri));
  const gone = await sifted([...world.service.uris(), ...world.skipped.keys()], (uri) => !known.has(uri), pause);
  if (stale()) return false;
  const [all, read] = [known, new Set(wanted.map(({ uri }) => uri))].map((uris) => closedAmong(uris, world));
  if (only === 'all') world.meter.scanned({ time: performance.now() - began, kept: all! - read!, read: read! });
  forget(carrier, gone);
  return true;
}

/** How many notes are not open. */
const closedAmong = (uris: ReadonlySet<string>, { documents }: World): number =>
  uris.size - [...documents.keys()].filter((uri) => uris.has(uri)).length;

/** So many notes at once are looked at together, once all are read. */
const many = 20;

/** Reads files in their order, those of each kind of folder side by side; open documents speak for themselves. */
export async function readFiles(carrier: Carrier, wanted: readonly Listed[], course: Course): Promise<void> {
  const byKind = new Map<Files, Listed[]>();
  for (const listed of wanted) {
    const files = carrier.filesOf(listed.uri);
    const same = byKind.get(files);
    if (same) same.push(listed);
    else byKind.set(files, [listed]);
  }
  if (wanted.length >= many) carrier.world.service.putOff(true);
  let done = 0;
  const load = {
    links: course.links,
    begin({ uri, time, size }: Listed) {
      if (course.stale() || carrier.world.documents.has(uri)) return null;
      const isNewest = beginReading(carrier, uri);
      return (file: FileContent | Unchanged) => {
        const known = typeof file === 'string' || 'skipped' in file ? file : { time, size, ...file };
        if (!course.stale() && isNewest()) bring(carrier, uri, known);
      };
    },
    done: () => course.progress(++done, wanted.length),
  };
  await Promise.all([...byKind].map(([files, some]) => readLoad(carrier, { ...load, files, wanted: some })));
}

const newestFirst = (listed: readonly Listed[]): Listed[] => [...listed].sort((a, b) => b.time - a.time);

/** The sidecars (sidecars.ts) of all folders, and none of folders that are gone. */
export async function readSidecars(carrier: Carrier): Promise<void> {
  const { world, filesOf } = carrier;
  const uris = await allSidecars(world, async (folder, filter) => {
    const listed = await filesOf(folder.uri)
      .list(folder, filter)
      .catch(() => []);
    return listed.map(({ uri }) => uri);
  });
  forget(
    carrier,
    knownSidecars(world).filter((uri) => !uris.includes(uri)),
  );
  for (const uri of uris) await refresh(carrier, uri);
}

/** The notes of all folders, with their states where these are asked for or cost nothing. A file that two nested folders hold is listed by the inner one. */
async function listAll({ world, filesOf, log }: Carrier, withStates: boolean): Promise<Listed[]> {
  const found: Listed[] = [];
  for (const folder of world.folders) {
    try {
      const files = filesOf(folder.uri);
      const notes = await files.list(folder, folder.filter ?? world.filter);
      const listed = (withStates && (await files.stat?.(notes))) || notes;
      const own = holdsAnother(folder, world)
        ? listed.filter(({ uri }) => placeOf(uri, world.folders)?.folder === folder)
        : listed;
      for (const one of own) found.push(one);
    } catch (error) {
      log(`cannot list ${folder.uri}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return found;
}

const holdsAnother = (folder: Folder, { folders }: World): boolean =>
  folders.some((other) => other !== folder && pathInside(folder.uri, `${other.uri}/`) !== null);
