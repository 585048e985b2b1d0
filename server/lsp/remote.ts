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
export async function remoteOf(folder: string, files: Files): Promise<string | undefined> {
  const steps = remoteSteps(URI.parse(folder));
  let step = steps.next();
  while (!step.done) {
    const file = await files.read(step.value.toString());
    step = steps.next(typeof file === 'object' && 'text' in file ? file.text : null);
  }
  return step.value;
}

/** The same for whoever reads files by himself: yields what is to be read, and takes its text, or null. */
export function* remoteSteps(folder: URI): Generator<URI, string | undefined, string | null> {
  for (let at = folder, left = highest; left > 0; left--) {
    const config = yield Utils.joinPath(at, '.git/config');
    if (config !== null) return originIn(config);
    // In a worktree or submodule `.git` is a file that says where the rest lies.
    const place = /^gitdir: (.{1,4000}?)\s*$/m.exec((yield Utils.joinPath(at, '.git')) ?? '')?.[1];
    if (place) {
      const own = resolve(at, place);
      const shared = (yield Utils.joinPath(own, 'commondir'))?.trim();
      const there = yield Utils.joinPath(shared ? resolve(own, shared) : own, 'config');
      return there === null ? undefined : originIn(there);
    }
    const above = Utils.dirname(at);
    if (above.path === at.path) return undefined;
    at = above;
  }
  return undefined;
}

const resolve = (from: URI, path: string): URI =>
  /^[A-Za-z]:[\\/]/.test(path) ? from.with({ path: URI.file(path).path }) : Utils.resolvePath(from, path);

/** The URL in the section of `origin`. */
function originIn(config: string): string | undefined {
  let inside = false;
  for (const line of config.split(/\r?\n/)) {
    const section = /^\s*\[([^\]]{1,200})\]/.exec(line);
    if (section) inside = /^remote\s+"origin"$/.test(section[1]!.trim());
    const url = inside ? /^\s*url\s*=\s*"?([^"\s]{1,2000})/.exec(line) : null;
    if (url) return url[1];
  }
  return undefined;
}
