import { type Folder, placeOf } from '../folders.ts';
import type { Host } from '../host.ts';
import type { Carrier } from '../notes.ts';
import type { World } from '../world.ts';
import { adoptAll, baseOf, trailMark } from './adopt.ts';
import { fetchingAhead } from './ahead.ts';
import type { Backend } from './backend.ts';
import type { Entry } from './block.ts';
import { type FactCache, type Kept, noFactCache } from './factCache.ts';
import { digest } from './hash.ts';
import { createStore, type Store } from './store.ts';
import { versionOf } from './version.ts';

/** What a cache works with. */
export interface FactCacheOptions {
  world: World;
  backend: Backend;
  /** See `versionOf`. */
  build: string;
  log(line: string): void;
  pause(): Promise<void> | undefined;
  now(): Date;
}

/** What keeps facts, where the client or the host names a place for them. */
export function openFactCache(
  { host, world, carrier: { log, pause } }: { host: Host; world: World; carrier: Pick<Carrier, 'log' | 'pause'> },
  place = host.store,
): FactCache {
  const backend = place ? host.backend?.(place) : null;
  const { build } = host;
  if (!backend || !build) return noFactCache;
  return createFactCache({ world, backend, build, log, pause, now: () => host.time.now() });
}

/** A cache of the world's folders. */
export function createFactCache(options: FactCacheOptions): FactCache {
  const { world, build, now } = options;
  const { prefetch, backend } = fetchingAhead(options.backend);
  let stores = new Map<string, Store>();
  const isCurrent = (store: Store, folder: Folder) =>
    store.version === versionOf(build, folder, world.settings, world.folders);

  /** The stores of the folders as they are now; those of others are closed. */
  const renew = async (): Promise<void> => {
    await close();
    stores = new Map(world.folders.map((folder) => [folder.uri, storeOf({ ...options, backend }, folder)]));
  };
  const close = async (): Promise<void> => {
    await Promise.all([...stores.values()].map((store) => store.close()));
  };
  const about = (uri: string, act: (store: Store, name: string) => void): void => {
    const place = placeOf(uri, world.folders);
    const store = place && stores.get(place.folder.uri);
    // Settings may have changed that the stores have not followed yet: what is read meanwhile is not for them.
    if (store && isCurrent(store, place.folder)) act(store, nameIn(place.folder, uri));
  };

  return {
    prefetch() {
      for (const folder of world.folders) prefetch(nameOf(folder));
    },
    async adopt(stale) {
      await renew();
      const kept = new Map<Folder, Map<string, Entry>>();
      for (const folder of world.folders) {
        const entries = await stores.get(folder.uri)?.open();
        if (stale()) break;
        if (entries) await adoptAll(options, folder, entries, stale);
        if (entries) kept.set(folder, entries);
      }
      return keptOf(kept, world);
    },
    put(uri, { size, time }, cost) {
      about(uri, (store, name) => {
        const bytes = isSettled(time, now().getTime()) && world.service.packed(uri);
        if (bytes) store.put({ name, size, time, cost: Math.round(cost * 1000), bytes });
        else store.remove(name);
      });
    },
    remove: (uri) =>
      about(uri, (store, name) => {
        for (const one of [name, trailMark + name]) store.remove(one);
      }),
    putTrails: () =>
      eachTrail(options, (uri, bytes) => about(uri, (store, name) => store.put(trailEntry(name, bytes, now())))),
    close,
    clear: async () => {
      await Promise.all([...stores.values()].map((store) => store.clear()));
    },
    states: () => [...stores.values()].map((store) => store.state()),
  };
}

/** By the entries that were taken in of each folder. */
const keptOf = (kept: ReadonlyMap<Folder, ReadonlyMap<string, Entry>>, { folders }: World): Kept => ({
  size: [...kept.values()].reduce((sum, { size }) => sum + size, 0),
  fileOf(uri) {
    const folder = folders.length === 1 ? folders[0] : placeOf(uri, folders)?.folder;
    return folder && kept.get(folder)?.get(nameIn(folder, uri));
  },
});

function storeOf({ world, backend, build, ...shared }: FactCacheOptions, folder: Folder): Store {
  const version = versionOf(build, folder, world.settings, world.folders);
  return createStore({ backend, name: nameOf(folder), version, ...shared });
}

/** Under which the facts of a folder lie. */
const nameOf = ({ uri }: Folder): string => digest(uri);

/** What the service has found out of tasks in several notes and was not asked for yet. */
async function eachTrail(
  { world, pause }: FactCacheOptions,
  act: (uri: string, bytes: Uint8Array) => void,
): Promise<void> {
  const some = () => world.service.trailRecords(100);
  for (let records = some(); records.length > 0; records = some()) {
    for (const [uri, bytes] of records) act(uri, bytes);
    await pause();
  }
}

const trailEntry = (name: string, bytes: Uint8Array, now: Date): Entry => ({
  name: trailMark + name,
  size: 0,
  time: now.getTime(),
  cost: 0,
  bytes,
});

const nameIn = (folder: Folder, uri: string): string => uri.slice(baseOf(folder).length);

/**
 * Whether a file that was read at a moment can be told from what it may become in the same moment. One that was written
 * within the clock of its file system, which may count in two seconds, may be written once more without looking so.
 */
export function isSettled(time: number, readAt: number): boolean {
  const grain = time % 1000 === 0 ? 2000 : 50;
  return time > 0 && readAt - time > grain;
}
