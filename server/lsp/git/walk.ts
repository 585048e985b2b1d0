/** One walk back over the commits of the branch that is checked out. */
import type { Day } from '../../core/model.ts';
import { git } from './run.ts';

/** A commit, and what it changed of the files that are looked at. */
export interface Commit {
  /** By the committer's own calendar; never later than that of a newer commit. */
  day: Day;
  /** It is the first, or the last that a shallow clone has: all its files come with it. */
  isFirst: boolean;
  changes: Change[];
}

/** A file as a commit leaves it. */
export interface Change {
  /** In the repository, with `/`. */
  path: string;
  /** Where it was before; the same where it was not moved, null where it is new. */
  from: string | null;
  /** The name that git has for its text; null where the file goes. */
  blob: string | null;
  /** Its text is another one. */
  isEdited: boolean;
}

/** No more commits than these are looked at, for no longer. */
const limits = { commits: 20_000, ms: 10_000, bytes: 48_000_000 };

/** What a commit begins with, in what git prints. */
const mark = '\u0001';

/**
 * The commits from HEAD back, the newest first, that changed files with one of the extensions: those of the branch itself, what
 * was merged into it being a change of that day. Where there are more than can be looked at, the newest of them. Null where git
 * cannot tell.
 */
export async function commitsOf(repository: string, extensions: readonly string[]): Promise<Commit[] | null> {
  const args = [
    ...['log', '--first-parent', '-m', '--raw', '--no-abbrev', '-z', '-M', '-l1000'],
    ...['--no-color', '--no-notes', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'],
    ...[`--max-count=${limits.commits}`, '--date=short', `--format=%x01%cd %P`, 'HEAD', '--'],
    ...(extensions.every((one) => /^\.\w+$/.test(one)) ? extensions.map((one) => `:(top,glob)**/*${one}`) : []),
  ];
  const printed = await git(repository, args, limits);
  return printed && commitsIn(printed.toString('utf8'));
}

/** Reads the print of `git log --raw -z`: https://git-scm.com/docs/diff-format */
export function commitsIn(printed: string): Commit[] {
  const words = printed.split('\0');
  // What stands behind the last NUL was cut off, or is empty.
  words.pop();
  const commits: Commit[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at++]!.replace(/^\n/, '');
    if (word.startsWith(mark)) {
      const [day = '', parents = ''] = word.slice(1).split(' ', 2);
      const last = commits.at(-1)?.day ?? day;
      commits.push({ day: day < last ? day : last, isFirst: parents === '', changes: [] });
      continue;
    }
    // `:100644 100644 <before> <after> R050`
    const [, , before, after, status = ''] = word.split(' ');
    const moved = /^[RC]/.test(status);
    const path = words[moved ? at + 1 : at];
    const from = status === 'A' ? null : words[at];
    at += moved ? 2 : 1;
    if (path === undefined || from === undefined || !after) break;
    const blob = status === 'D' ? null : after;
    commits.at(-1)?.changes.push({ path, from, blob, isEdited: before !== after });
  }
  return commits;
}
