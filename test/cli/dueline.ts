/** Runs the command as a process, as it is shipped: bundled once a test file, with the flags of `npm run build:node`. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'dueline-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** The bundled command, to be run by Node. */
export const program = bundle('server/cli/main.ts', 'build:node');

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

/** Runs `dueline` with these arguments to its end. */
export function dueline(args: string[], { cwd = root, input = '', env = {} }: Surroundings = {}): Promise<Outcome> {
  const plain = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', NODE_COMPILE_CACHE: join(scratch, 'compiled') };
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

/** Bundles one entry with the flags of a script of package.json; gives the file. */
export function bundle(entry: string, script: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const flags = manifest.scripts[script]!.split(' ').filter((word) => /^--(?!outdir|minify|sourcemap)/.test(word));
  const esbuild = join(root, 'node_modules/esbuild/bin/esbuild');
  const outdir = join(scratch, script.replace(':', '-'));
  execFileSync(process.execPath, [esbuild, entry, ...flags, `--outdir=${outdir}`], { cwd: root });
  const extension = flags.some((flag) => flag.startsWith('--out-extension')) ? '.cjs' : '.js';
  return join(outdir, entry.replace(/\.ts$/, extension));
}
