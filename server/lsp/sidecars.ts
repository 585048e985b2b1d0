/** Files of the workspace folders that are read and are no notes: people files, saved views, baselines and settings. A new kind is one entry. */
import { baselinePath } from '../core/service.ts';
import { setBaseline } from './baseline.ts';
import { setStated } from './configuration.ts';
import { type Folder, placeOf } from './folders.ts';
import type { NoteFilter } from './globs.ts';
import { peoplePaths } from './people.ts';
import { settingsPath } from './settingsFile.ts';
import type { World } from './world.ts';

export interface Sidecar {
  /** Where such files lie in a workspace folder. */
  globs: readonly string[];
  /** Whether the path inside a workspace folder is that of one. */
  matches(path: string): boolean;
  /** Where such files may be: their URIs, or the folder that they are listed in. */
  places(folder: Folder): { uris: string[] } | { folder: string; filter: NoteFilter };
  /** Those that are there. */
  known(world: Pick<World, 'peopleFiles' | 'viewFiles' | 'baselines' | 'settingsFiles'>): Set<string>;
  /** Takes in what one says, or with null that it is gone. Gives what is to be said of it in the log. */
  take(world: World, uri: string, text: string | null): string[];
  /** Whether what is said of notes depends on them. */
  touchesNotes: boolean;
}

const inside = ({ uri }: Folder, path: string): string => `${uri.replace(/\/$/, '')}/${path}`;

const viewFolder = '.dueline/views';
const viewGlobs = ['*.yaml', '*.yml'];
const isView = /^[^/]+\.ya?ml$/i;

/** What is wrong in such a file is among its findings. */
const quietly =
  (take: (...given: Parameters<Sidecar['take']>) => void): Sidecar['take'] =>
  (...given) => {
    take(...given);
    return [];
  };

const sidecars: readonly Sidecar[] = [
  {
    globs: peoplePaths,
    matches: (path) => peoplePaths.includes(path),
    places: (folder) => ({ uris: peoplePaths.map((path) => inside(folder, path)) }),
    known: ({ peopleFiles }) => peopleFiles,
    take: quietly(({ service }, uri, text) =>
      text === null ? service.deletePeople(uri) : service.setPeople(uri, text),
    ),
    touchesNotes: true,
  },
  {
    globs: viewGlobs.map((glob) => `${viewFolder}/${glob}`),
    matches: (path) => path.startsWith(`${viewFolder}/`) && isView.test(path.slice(viewFolder.length + 1)),
    places: (folder) => ({
      folder: inside(folder, viewFolder),
      filter: {
        globs: { include: viewGlobs, exclude: [] },
        isNote: (path) => isView.test(path),
        mayHoldNotes: () => false,
      },
    }),
    known: ({ viewFiles }) => viewFiles,
    take: quietly(({ service }, uri, text) => (text === null ? service.deleteView(uri) : service.setView(uri, text))),
    touchesNotes: false,
  },
  {
    globs: [baselinePath],
    matches: (path) => path === baselinePath,
    places: (folder) => ({ uris: [inside(folder, baselinePath)] }),
    known: ({ baselines }) => baselines,
    take: quietly(({ service }, uri, text) => setBaseline(service, uri, text)),
    touchesNotes: true,
  },
  {
    globs: [settingsPath],
    matches: (path) => path === settingsPath,
    places: (folder) => ({ uris: [inside(folder, settingsPath)] }),
    known: ({ settingsFiles }) => settingsFiles,
    take: setStated,
    touchesNotes: true,
  },
];

/** The globs of all kinds, in a workspace folder. */
export const sidecarGlobs: readonly string[] = sidecars.flatMap(({ globs }) => globs);

/** Whether such files may lie in a folder, by its path inside a workspace folder. */
export const mayHoldSidecars = (path: string): boolean => sidecarGlobs.some((glob) => glob.startsWith(`${path}/`));

/** What kind of such a file is meant, or was known under the URI; undefined where it is none. */
export const sidecarOf = (world: World, uri: string): Sidecar | undefined =>
  sidecars.find((one) => one.known(world).has(uri) || one.matches(placeOf(uri, world.folders)?.path ?? ''));

/** The URIs of all that are known. */
export const knownSidecars = (world: World): string[] => sidecars.flatMap((one) => [...one.known(world)]);

/** The URIs of all that may be in the workspace folders. `list` says which files a folder holds. */
export async function allSidecars(
  { folders }: World,
  list: (folder: Folder, filter: NoteFilter) => Promise<string[]>,
): Promise<string[]> {
  const uris: string[] = [];
  for (const folder of folders)
    for (const one of sidecars) {
      const places = one.places(folder);
      if ('uris' in places) uris.push(...places.uris);
      else uris.push(...(await list({ ...folder, uri: places.folder }, places.filter)));
    }
  return uris;
}
