/** Who the user is to git: `user.name`, read from the files that git keeps it in; git itself is never run. */
import { URI, Utils } from 'vscode-uri';
import type { Files } from './files.ts';
import { configSteps, follow, remoteOf, valueIn } from './remote.ts';
import type { World } from './world.ts';

/**
 * The name that commits in a folder bear: that of its repository, else that of the user's home; null where neither says one.
 * Names that a configuration includes from other files are not found.
 */
export const gitUser = (folder: string, home: string | null, files: Files): Promise<string | null> =>
  follow(userSteps(URI.parse(folder), home === null ? null : URI.parse(home)), files);

/** Learns of git the remote of each folder, and who the user is. */
export async function readGit(
  world: World,
  home: string | null,
  { filesOf }: { filesOf(uri: string): Files },
): Promise<void> {
  const [first] = world.folders;
  for (const folder of world.folders) {
    const remote = await remoteOf(folder.uri, filesOf(folder.uri));
    if (remote === undefined) delete folder.remote;
    else folder.remote = remote;
  }
  if (first) world.gitUser ??= await gitUser(first.uri, home, filesOf(first.uri));
}

/** The same for whoever reads files by himself: yields what is to be read, and takes its text, or null. */
export function* userSteps(folder: URI, home: URI | null): Generator<URI, string | null, string | null> {
  const own = nameIn(yield* configSteps(folder));
  if (own || !home) return own;
  for (const path of ['.gitconfig', '.config/git/config']) {
    const name = nameIn(yield Utils.joinPath(home, path));
    if (name) return name;
  }
  return null;
}

const nameIn = (config: string | null): string | null => (config && valueIn(config, /^user$/i, 'name')) || null;
