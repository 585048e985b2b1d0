/** Servers as child processes: waited for, and ended with all that they started. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import { root } from './hosts.ts';

/** A server that runs. */
export interface Served {
  url: string;
  /** Ends it and every process that it started. */
  stop(): Promise<void>;
  /** Resolves when it ends, whoever ended it. */
  ended: Promise<void>;
}

export interface Start {
  command: string;
  args: string[];
  /** What it prints once it can be asked. */
  ready: RegExp;
  env?: NodeJS.ProcessEnv;
  /** A file for all it prints. */
  log?: string | undefined;
}

const windows = process.platform === 'win32';
const patience = 60_000;

/** Starts a server in a process group of its own and answers, once it is ready, with the match and how to end it. */
export async function startServer(start: Start): Promise<{ match: RegExpExecArray } & Omit<Served, 'url'>> {
  const { command, args, env } = start;
  const options = { detached: !windows, env: { ...process.env, ...env } };
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const kill = () => killGroup(child, 'SIGKILL');
  process.on('exit', kill); // whatever ends this process, the server does not outlive it
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    killGroup(child, 'SIGTERM');
    await Promise.race([ended, later(3000)]);
    kill();
    process.off('exit', kill);
  };
  const match = await output(child, start).catch(async (error) => {
    await stop();
    throw error;
  });
  return { match, stop, ended };
}

function output(child: ChildProcess, { ready, log }: Start): Promise<RegExpExecArray> {
  const file = log ? createWriteStream(log) : undefined;
  let head = '';
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`The server ${what}:\n${head}`));
    const timer = setTimeout(fail, patience, 'did not start in time');
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('exit', (code) => fail(`ended with ${code}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        file?.write(data);
        if (head.length > 100_000) return;
        head += data;
        const match = ready.exec(head);
        if (!match) return;
        clearTimeout(timer);
        resolve(match);
      });
    }
  });
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!child.pid) return;
  try {
    if (windows) spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-child.pid, signal);
  } catch {
    // it is gone already
  }
}

/** For scripts: a signal ends them by way of `exit`, where their servers are killed. */
export function exitOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
}

/** A port that nobody listens on; `wanted` itself, or an error that says who to ask, where it is taken. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.message})`;
      reject(new Error(`Port ${wanted} ${why}: name another one, as in npm start -- --port ${wanted + 1}`));
    });
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}

export const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());

/** Runs a script of package.json; throws with all that it printed where it fails. */
export function npmRun(script: string): void {
  const options = { cwd: root, encoding: 'utf8', shell: windows } as const;
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', script], options);
  if (status !== 0) throw new Error(`${stdout}${stderr}\nnpm run ${script} failed.`);
}
