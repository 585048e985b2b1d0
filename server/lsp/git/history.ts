/** What git knows of notes: when each was last changed, and how it stood on a day. */
import { existsSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import type { Day } from '../../core/model.ts';
import { decodeNote } from '../../protocol.ts';
import { git } from './run.ts';
import { type Commit, commitsOf } from './walk.ts';

/**
 * Asks git, which is run for it: only where the user trusts the folders. Files are named by their URIs; of those that lie in no
 * repository, that git does not know, or whose history it cannot tell, answers say nothing. Nothing is fetched.
 */
export interface History {
  /**
   * The day of the last commit that changed each file's text, by the committer's calendar; a rename alone is no change, and what
   * a shallow clone ends with is not taken for one. Not told of what is changed and not committed yet. The first question costs
   * a walk over the commits (0.1 s for some thousands, 10 s at most); later ones, until there is another commit, 5 ms a
   * repository.
   */
  lastCommitDays(uris: readonly string[], signal?: AbortSignal): Promise<Map<string, Day>>;
  /**
   * The versions of each file that were its newest at the end of one of the days, the earliest first, whatever it was called then.
   * It costs as much as the above.
   */
  versions(uris: readonly string[], ends: readonly Day[], signal?: AbortSignal): Promise<Map<string, Version[]>>;
  /** The texts of versions, by `blob`; none of those that are no text, or too large, or too many: the earliest are left out. */
  texts(versions: readonly Version[], signal?: AbortSignal): Promise<Map<string, string>>;
}

/** A file as it stood from the end of a day on. */
export interface Version {
  day: Day;
  /** The name of its text, the same for the same text. */
  blob: string;
  /** The folder of the repository that has it. */
  repository: string;
}

/** No text larger than that is read, and no more than so many bytes at once. */
const [largest, mostBytes, longest] = [2_000_000, 32_000_000, 10_000];

/** How many repositories are remembered. */
const mostKept = 8;

/** A history that remembers the walk over each repository until there is another commit. */
export function createHistory(): History {
  const walks = new Map<string, { head: string; walk: Promise<Walk | null> }>();

  /** The walk over the repository of these files. */
  const walkOf = async (top: string, extensions: string[], signal: AbortSignal | undefined): Promise<Walk | null> => {
    const args = ['rev-parse', '--show-prefix', '--is-shallow-repository', 'HEAD^{commit}'];
    const printed = await git(top, args, { ms: longest, bytes: 10_000, signal });
    const [prefix, shallow, head] = printed?.toString().split('\n') ?? [];
    if (prefix !== '' || !head) return null;
    const key = [top, ...extensions.sort()].join('\0');
    const known = walks.get(key);
    if (known?.head === head) return known.walk;
    // Others may wait for it too: a signal does not end it, but its limits do.
    const walk = commitsOf(top, extensions).then((commits) => commits && { commits, isShallow: shallow === 'true' });
    walks.delete(key);
    walks.set(key, { head, walk });
    if (walks.size > mostKept) walks.delete(walks.keys().next().value!);
    const made = await walk;
    if (!made && walks.get(key)?.walk === walk) walks.delete(key);
    return signal?.aborted ? null : made;
  };

  /** The changes of each file, the newest first. */
  const changesOf = async (uris: readonly string[], signal?: AbortSignal) => {
    const found = new Map<string, { top: string; changes: FileChange[] }>();
    for (const [top, files] of byRepository(uris)) {
      const extensions = [...new Set([...files.keys()].map((path) => extname(path)))];
      const walk = await walkOf(top, extensions, signal);
      for (const [uri, changes] of walk ? follow(files, walk) : []) found.set(uri, { top, changes });
    }
    return found;
  };

  return {
    async lastCommitDays(uris, signal) {
      const days = new Map<string, Day>();
      for (const [uri, { changes }] of await changesOf(uris, signal)) {
        const last = changes.find(({ isEdited }) => isEdited);
        if (last?.isSure) days.set(uri, last.day);
      }
      return days;
    },
    async versions(uris, ends, signal) {
      const versions = new Map<string, Version[]>();
      for (const [uri, { top, changes }] of await changesOf(uris, signal)) {
        const last = [...ends].sort().flatMap((end) => changes.find(({ day }) => day <= end) ?? []);
        const found = [...new Set(last)].map(({ day, blob }) => ({ day, blob, repository: top }));
        if (found.length > 0) versions.set(uri, found);
      }
      return versions;
    },
    texts: textsOf,
  };
}

interface Walk {
  commits: Commit[];
  isShallow: boolean;
}

/** What a commit made of a file. */
interface FileChange {
  day: Day;
  blob: string;
  isEdited: boolean;
  /** It was changed on that day, and not before it: a shallow clone does not know of the files that it begins with. */
  isSure: boolean;
}

/** The files by the folder of the repository that they lie in, and by their paths there. */
function byRepository(uris: readonly string[]): Map<string, Map<string, string>> {
  const tops = new Map<string, string | null>();
  const topOf = (folder: string): string | null => {
    const known = tops.get(folder);
    if (known !== undefined) return known;
    const above = dirname(folder);
    const top = existsSync(join(folder, '.git')) ? folder : above === folder ? null : topOf(above);
    tops.set(folder, top);
    return top;
  };
  const found = new Map<string, Map<string, string>>();
  for (const uri of uris) {
    const { scheme, fsPath } = URI.parse(uri);
    const top = scheme === 'file' ? topOf(dirname(fsPath)) : null;
    if (top === null) continue;
    const files = found.get(top) ?? new Map<string, string>();
    found.set(top, files.set(relative(top, fsPath).split(sep).join('/'), uri));
  }
  return found;
}

/** Follows files back in time, by their paths of now, through their renames. */
function follow(files: ReadonlyMap<string, string>, { commits, isShallow }: Walk): Map<string, FileChange[]> {
  const names = new Map(files);
  const found = new Map<string, FileChange[]>();
  for (const { day, isFirst, changes } of commits) {
    const moved: [path: string, uri: string][] = [];
    for (const { path, from, blob, isEdited } of changes) {
      const uri = names.get(path);
      if (uri === undefined) continue;
      if (blob !== null) {
        const known = found.get(uri) ?? [];
        known.push({ day, blob, isEdited, isSure: !(isFirst && isShallow) });
        found.set(uri, known);
      }
      if (from === path && blob !== null) continue;
      names.delete(path);
      if (from !== null && blob !== null) moved.push([from, uri]);
    }
    for (const [path, uri] of moved) names.set(path, uri);
  }
  return found;
}

async function textsOf(versions: readonly Version[], signal?: AbortSignal): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const top of new Set(versions.map(({ repository }) => repository))) {
    const wanted = versions.filter(({ repository }) => repository === top).sort((a, b) => (a.day < b.day ? 1 : -1));
    const blobs = await smallOnes(top, [...new Set(wanted.map(({ blob }) => blob))], signal);
    if (blobs.length === 0) continue;
    const limits = { ms: longest, bytes: 2 * mostBytes, signal };
    const printed = await git(top, ['cat-file', '--batch', '--buffer'], { ...limits, input: linesOf(blobs) });
    for (const [blob, bytes] of printed ? contentsIn(printed) : []) {
      const text = decodeNote(bytes);
      if (text !== null) texts.set(blob, text);
    }
  }
  return texts;
}

const linesOf = (blobs: readonly string[]): string => blobs.map((blob) => `${blob}\n`).join('');

/** Those that are there and may be read, as many as fit. */
async function smallOnes(top: string, blobs: readonly string[], signal?: AbortSignal): Promise<string[]> {
  // At one that a partial clone lacks, git before 2.44 gives up.
  const limits = { ms: longest, bytes: mostBytes, inParts: true, signal };
  const printed = await git(top, ['cat-file', '--batch-check'], { ...limits, input: linesOf(blobs) });
  let room = mostBytes;
  return (printed?.toString().split('\n') ?? []).flatMap((line) => {
    const [blob = '', type, size] = line.split(' ');
    if (type !== 'blob' || Number(size) > largest || Number(size) > room) return [];
    room -= Number(size);
    return [blob];
  });
}

/** Reads the print of `git cat-file --batch`: a line `<blob> blob <size>`, so many bytes, and a line feed. */
function* contentsIn(printed: Buffer): Generator<[blob: string, bytes: Buffer]> {
  for (let at = 0; at < printed.length; ) {
    const end = printed.indexOf(10, at);
    const [blob = '', type, size] = printed.toString('latin1', at, end < 0 ? at : end).split(' ');
    if (type !== 'blob' || end + 1 + Number(size) > printed.length) return;
    yield [blob, printed.subarray(end + 1, end + 1 + Number(size))];
    at = end + 2 + Number(size);
  }
}
