/** Runs the command as a process, as it is shipped. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCommand } from './bundle.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'dueline-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** The bundled command, to be run by Node: that of all files of a folder (test/folder.ts), or of this one that runs alone. */
export const program = process.env.DUELINE_TEST_PROGRAM ?? bundleCommand(scratch);

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Surroundings {
  /** The folder that it runs in. */
  cwd?: string;
  /** What it reads from standard input. */
  input?: string | Buffer;
  env?: Record<string, string>;
}

/** What Node has compiled of it: once for all files that run the same. */
const NODE_COMPILE_CACHE = join(dirname(program), 'compiled');

/** Runs `dueline` with these arguments to its end. */
export function dueline(args: string[], { cwd = root, input = '', env = {} }: Surroundings = {}): Promise<Outcome> {
  const plain = {
    PATH: process.env.PATH,
    HOME: scratch,
    LC_ALL: 'C',
    TZ: 'UTC',
    NODE_COMPILE_CACHE,
  };
  const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...plain, ...env } });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}

let folders = 0;

/** A folder with these files, by their paths; gone when the test file ends. */
export function folder(files: Record<string, string | Buffer>): string {
  const path = join(scratch, `notes-${folders++}`);
  mkdirSync(path);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** The objects of a text that holds one a line. */
export const jsonl = <T = Record<string, unknown>>(text: string): T[] =>
  text.split('\n').flatMap((line) => (line ? [JSON.parse(line) as T] : []));
