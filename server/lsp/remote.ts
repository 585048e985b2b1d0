/**
 * The git remote of a folder, read from the files that git keeps it in; git itself is never run.
 *
 *     [remote "origin"]
 *         url = git@example.com:acme/harbor.git
 */
import { URI, Utils } from 'vscode-uri';
import type { Files } from './files.ts';

/** Folders above the first that are looked at: notes may lie anywhere inside a repository. */
const highest = 20;

/** The URL of the remote `origin` of the repository that holds a folder; undefined where there is none. */
export const remoteOf = (folder: string, files: Files): Promise<string | undefined> =>
  follow(remoteSteps(URI.parse(folder)), files);

/** Reads what the steps ask for until they have found something. */
export async function follow<Found>(steps: Generator<URI, Found, string | null>, files: Files): Promise<Found> {
  let step = steps.next();
  while (!step.done) {
    const file = await files.read(step.value.toString());
    step = steps.next(typeof file === 'object' && 'text' in file ? file.text : null);
  }
  return step.value;
}

/** The same for whoever reads files by himself: yields what is to be read, and takes its text, or null. */
export function* remoteSteps(folder: URI): Generator<URI, string | undefined, string | null> {
  const config = yield* configSteps(folder);
  return config === null ? undefined : originIn(config);
}

/** Yields what is to be read until the configuration of the repository that holds a folder is found; null where there is none. */
export function* configSteps(folder: URI): Generator<URI, string | null, string | null> {
  for (let at = folder, left = highest; left > 0; left--) {
    const config = yield Utils.joinPath(at, '.git/config');
    if (config !== null) return config;
    // In a worktree or submodule `.git` is a file that says where the rest lies.
    const place = /^gitdir: (.{1,4000})$/m.exec((yield Utils.joinPath(at, '.git')) ?? '')?.[1]?.trim();
    if (place) {
      const own = resolve(at, place);
      const shared = (yield Utils.joinPath(own, 'commondir'))?.trim();
      return yield Utils.joinPath(shared ? resolve(own, shared) : own, 'config');
    }
    const above = Utils.dirname(at);
    if (above.path === at.path) return null;
    at = above;
  }
  return null;
}

const resolve = (from: URI, path: string): URI =>
  /^[A-Za-z]:[\\/]/.test(path) ? from.with({ path: URI.file(path).path }) : Utils.resolvePath(from, path);

/** The URL in the section of `origin`. */
const originIn = (config: string): string | undefined => valueIn(config, /^remote\s+"origin"$/, 'url')?.split(' ')[0];

/** The value of a name in the sections whose heading a pattern fits, without quotes; undefined where it has none. */
export function valueIn(config: string, section: RegExp, name: string): string | undefined {
  let inside = false;
  for (const line of config.split(/\r?\n/)) {
    const heading = /^\s*\[([^\]]{1,200})\]/.exec(line);
    if (heading) inside = section.test(heading[1]!.trim());
    const value = inside
      ? /^\s*([\w-]{1,50})\s*=\s*"?([^"#;\r]{1,2000})/.exec(heading ? line.slice(heading[0].length) : line)
      : null;
    if (value && value[1]!.toLowerCase() === name && value[2]!.trim()) return value[2]!.trim();
  }
  return undefined;
}
