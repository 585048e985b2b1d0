/** What is set, for all and for the notes of each folder: by the client, by git where it names the user, and by the folder's own file. */
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Settings } from '../core/model.ts';
import { type Folder, placeOf } from './folders.ts';
import { noteFilter } from './globs.ts';
import { named, readingOf, readSettings, repositoryIn } from './settings.ts';
import { harmless, isSection, merged, nested, readSettingsFile, type Section, unknownIn } from './settingsFile.ts';
import type { World } from './world.ts';

/** Where to say what went wrong. */
interface Log {
  log(line: string): void;
}

/** Who asks the client. */
interface Asking {
  connection: Connection;
  world: World;
  /** What the client can do. */
  can: ClientCapabilities;
  carrier: Log;
}

/** Asks the client what is set, for all and for each folder; one that cannot be asked has pushed it. */
export async function askSettings({ connection, world, can, carrier }: Asking, pushed: unknown): Promise<void> {
  if (can.workspace?.configuration) {
    world.asked = await unlessRefused(connection.workspace.getConfiguration('dueline'), carrier);
    for (const folder of world.folders) {
      const item = { scopeUri: folder.uri, section: 'dueline' };
      folder.asked = await unlessRefused(connection.workspace.getConfiguration(item), carrier);
    }
  } else world.asked = (pushed as { dueline?: unknown } | null | undefined)?.dueline;
  settle(world);
}

/** What the client answers; undefined where it refuses, which must not keep the notes from being read. */
export const unlessRefused = <T>(answer: Promise<T>, { log }: Log): Promise<T | undefined> =>
  answer.catch((error: unknown) => {
    log(`the client refused: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  });

/**
 * Works out the settings anew after any of that has changed. What is asked of all notes together goes by the file of the first
 * folder; a folder whose settings come out differently has its own. Settings that are as before stay the same object.
 */
export function settle(world: World): void {
  const { asked, folders } = world;
  world.settings = kept(world.settings, settingsFor(world, asked, folders[0]));
  world.filter = filterOf(world.settings, world.filter);
  for (const folder of folders) {
    const repository = repositoryIn(folder.asked);
    const own = repository === null ? asked : merged(sectionOf(asked), { issues: { repository } });
    const settings = kept(folder.settings ?? world.settings, settingsFor(world, own, folder));
    if (isSame(settings, world.settings)) {
      delete folder.settings;
      delete folder.filter;
    } else {
      folder.settings = settings;
      folder.filter = filterOf(settings, folder.filter ?? world.filter);
    }
  }
}

/** Takes in what the settings file of a folder says, or that it is gone. Gives what is wrong with it, for the log; then what it said before holds. */
export function setStated(world: World, uri: string, text: string | null): string[] {
  const folder = placeOf(uri, world.folders)?.folder;
  const file = text === null ? { section: {} } : readSettingsFile(text);
  if ('fault' in file) return [`${uri}${file.line === null ? '' : `:${file.line}`}: ${file.fault}`];
  if (folder) folder.stated = nested(file.section);
  settle(world);
  return unknownIn(file.section).map((name) => `${uri}: there is no setting '${name}'`);
}

/** What is set, as a sign: where it changes all is to be shown anew. */
export const settingsSign = ({ settings, folders }: World): string =>
  JSON.stringify([settings, ...folders.map((folder) => folder.settings ?? null)]);

/** What notes are read by: where this changes they are read anew. */
export const readWith = ({ settings, folders }: World): string =>
  JSON.stringify([readingOf(settings), ...folders.map((folder) => readingOf(folder.settings ?? settings))]);

function settingsFor({ trusted, gitUser }: World, asked: unknown, folder: Folder | undefined): Settings {
  const stated = folder?.stated ?? {};
  return named(readSettings(merged(sectionOf(asked), trusted === false ? harmless(stated) : stated)), gitUser);
}

const sectionOf = (value: unknown): Section => (isSection(value) ? value : {});

const isSame = (a: Settings, b: Settings): boolean => JSON.stringify(a) === JSON.stringify(b);

const kept = (before: Settings, now: Settings): Settings => (isSame(before, now) ? before : now);

const filterOf = ({ files }: Settings, before: World['filter']): World['filter'] =>
  JSON.stringify(before.globs) === JSON.stringify(files) ? before : noteFilter(files);
