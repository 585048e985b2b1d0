/**
 * Running git so that it reads and does nothing else: whatever a repository, its settings or the environment say, it runs no other
 * program, asks nobody, fetches nothing, locks nothing and writes nothing. The only place of the product where a program is run.
 */
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import { dirname } from 'node:path';

/** Settings of a repository or a user that would have another program run, or that change what is printed. */
const settings = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'log.showSignature=false',
  'log.follow=false',
  'diff.relative=false',
].flatMap((setting) => ['-c', setting]);

/** Of what the environment says to git: where its own files lie. What else it says (`GIT_DIR` in a hook) is about another call. */
const keptNames = /^GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)|EXEC_PATH|CEILING_DIRECTORIES)$/i;

const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name) || keptNames.test(name))),
  GIT_OPTIONAL_LOCKS: '0',
  // Objects that a partial clone lacks are not fetched: the first says so to git from 2.44 on, the second to any.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_TERMINAL_PROMPT: '0',
});

const callOf = (folder: string, args: readonly string[]) => ({
  args: ['--no-pager', ...settings, '-C', folder, ...args],
  // Not in a folder of notes: Windows looks for programs in the folder that one is in before anywhere else.
  options: { env: environment(), cwd: dirname(process.execPath), windowsHide: true },
});

/** Waits for git: what it says and how it ends. `folder` is a whole path. */
export function gitNow(folder: string, args: readonly string[]): SpawnSyncReturns<string> {
  const call = callOf(folder, args);
  return spawnSync('git', call.args, { ...call.options, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
}

/** What is said to git, and when it is stopped: after so many milliseconds or bytes, or at a signal. */
export interface Reading {
  input?: string;
  /** What it has printed is of use even where it fails in the end. */
  inParts?: boolean;
  ms: number;
  bytes: number;
  signal?: AbortSignal | undefined;
}

/**
 * What git prints while others work; as much as has come where it was stopped by time or size. Null where there is no git, where
 * it fails, and at the signal.
 */
export function git(
  folder: string,
  args: readonly string[],
  { input = '', inParts = false, ms, bytes, signal }: Reading,
): Promise<Buffer | null> {
  if (signal?.aborted) return Promise.resolve(null);
  return new Promise((resolve) => {
    const call = callOf(folder, args);
    const child = spawn('git', call.args, { ...call.options, stdio: ['pipe', 'pipe', 'ignore'] });
    const pieces: Buffer[] = [];
    let size = 0;
    let stopped = false;
    const stop = () => {
      stopped = true;
      child.kill();
    };
    const timer = setTimeout(stop, ms);
    const end = (code: number | null) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      const failed = signal?.aborted || (code !== 0 && !stopped && !inParts);
      resolve(failed ? null : Buffer.concat(pieces));
    };
    signal?.addEventListener('abort', stop, { once: true });
    child.on('error', () => end(1)).on('close', end);
    child.stdout.on('data', (piece: Buffer) => {
      pieces.push(piece);
      size += piece.length;
      if (size > bytes) stop();
    });
    // It may end before it has heard all.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
