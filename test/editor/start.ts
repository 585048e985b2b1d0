/** `npm start`: a real VS Code in the browser with Dueline in it, on the sample notes or on a folder of the user's. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Day } from '../../server/core/model.ts';
import { installHost, root } from './hosts.ts';
import { dayOf } from './notes.ts';
import { freePort, npmRun, type Served } from './process.ts';
import { layOutSample } from './sample.ts';
import { folderUrl, serveNode, serveWeb } from './serve.ts';

const help = `npm start                 a real VS Code in your browser, with Dueline, on sample notes
npm start -- PATH         the same on a folder of your own notes

  --web       VS Code for the browser alone, as on vscode.dev: your edits are not written to disk
  --port N    serve on this port (otherwise 8137, or any free one)
  --no-open   do not open the browser
  --help      this page

Everything it needs is kept in this repository (node_modules, test/editor/hosts, .demo); stop it with Ctrl+C.`;

const usualPort = 8137;
const demo = join(root, '.demo');
const begun = Date.now();

interface Choices {
  path: string | undefined;
  web: boolean;
  port: number | undefined;
  open: boolean;
}

await main().catch((error) => {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
});

async function main(): Promise<void> {
  const choices = read(process.argv.slice(2));
  if (!choices) return console.log(help);
  const own = choices.path === undefined ? undefined : folderOf(choices.path);
  const port = await portFor(choices.port);
  await installHost(choices.web ? 'web' : 'node');
  console.log('Building Dueline …');
  npmRun(choices.web ? 'build' : 'package');
  const folder = own ?? sampleNotes(dayOf(new Date()));
  const { served, url } = choices.web ? await web(folder, port) : await node(folder, port);
  endOnSignals(served);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`\n  VS Code with Dueline is ready (${seconds} s):\n\n    ${url}\n`);
  console.log(`  Notes: ${folder}${own ? '' : ' (a copy of the sample, made anew each day)'}`);
  if (choices.web) console.log('  Edits stay in memory: no file is written.');
  console.log('  Open the Dueline icon in the bar on the left. Stop with Ctrl+C.\n');
  if (choices.open) openBrowser(url);
}

/** The arguments; undefined where help was asked for. npm may pass on a `--` of the user's. */
function read(args: string[]): Choices | undefined {
  const flag = { type: 'boolean' } as const;
  const options = { web: flag, port: { type: 'string' }, 'no-open': flag, help: { ...flag, short: 'h' } } as const;
  const wanted = args.filter((arg) => arg !== '--');
  const { values, positionals } = parseArgs({ args: wanted, allowPositionals: true, options });
  if (values.help) return undefined;
  if (positionals.length > 1) throw new Error(`Name one folder, not ${positionals.length}: ${positionals.join(', ')}`);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Error(`--port ${values.port}: a port is a number from 1 to 65535`);
  }
  return { path: positionals[0], web: values.web ?? false, port, open: !values['no-open'] };
}

function folderOf(path: string): string {
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}`);
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is a file: name the folder that holds your notes`);
  return folder;
}

/** The usual port keeps what the browser remembers of the editor; where it is taken any other will do. */
async function portFor(wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) return freePort(wanted);
  return freePort(usualPort).catch(async () => {
    const other = await freePort();
    console.log(`Port ${usualPort} is taken by another program: taking ${other} (--port N names one).`);
    return other;
  });
}

/** The sample notes as of today. */
function sampleNotes(today: Day): string {
  const folder = join(demo, 'notes');
  const stamp = join(demo, 'day');
  if (existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === today) return folder;
  rmSync(folder, { recursive: true, force: true });
  layOutSample(folder, today);
  writeFileSync(stamp, today);
  return folder;
}

interface Editor {
  served: Served;
  url: string;
}

async function node(folder: string, port: number): Promise<Editor> {
  const token = randomBytes(16).toString('hex');
  const settings = { 'workbench.startupEditor': 'readme' };
  const vsix = join(root, 'dueline.vsix');
  const served = await serveNode({ data: join(demo, 'editor'), vsix, token, port, settings });
  return { served, url: `${folderUrl(served.url, folder)}&tkn=${token}` };
}

async function web(folder: string, port: number): Promise<Editor> {
  const served = await serveWeb({ folder, port });
  return { served, url: served.url };
}

function endOnSignals(served: Served): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await served.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  served.ended.then(() => {
    if (stopping) return;
    console.error('The editor ended by itself. Start it again with npm start.');
    process.exit(1);
  });
}

/** Only where there is somebody at a desktop. */
function openBrowser(url: string): void {
  const { platform, env } = process;
  const desktop = platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!process.stdout.isTTY || env.CI || !desktop) return;
  const command = { darwin: ['open', url], win32: ['cmd', '/c', 'start', '""', url.replaceAll('&', '^&')] };
  const [program = '', ...args] = command[platform as 'darwin' | 'win32'] ?? ['xdg-open', url];
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => console.log('  (The browser could not be opened: open the address above.)'))
    .unref();
}
