/** Starts the two real editors. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installHost, root, webBuild } from './hosts.ts';
import { freePort, type Served, startServer } from './process.ts';

export interface NodeOptions {
  /** Where the server keeps everything: settings, extensions, logs. */
  data: string;
  /** A packed extension to install, as a user would. */
  vsix?: string;
  /** The folder of another extension that stands beside it. */
  beside?: string;
  port?: number;
  /** Without one anybody on this machine may open the editor. */
  token?: string;
  /**
   * Only then does a built workbench run the tests and the unpacked extension that a URL names; but it also hides every
   * notification, so that tests of what a user sees want the packed extension.
   */
  driver?: boolean;
  log?: string | undefined;
  /** Folders are opened without trust. */
  restricted?: boolean;
  settings?: Record<string, unknown>;
}

/** The settings of an editor for tests and for showing: nothing that moves, asks or reaches out. */
export const quiet: Record<string, unknown> = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.commandCenter': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'files.simpleDialog.enable': true,
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  // Drawn as text, which a test can read.
  'terminal.integrated.gpuAcceleration': 'off',
};

/** Nobody is asked whether a folder is trusted: it is not. */
const trustSettings = ({ restricted }: NodeOptions): Record<string, unknown> =>
  restricted ? { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' } : {};

/** The VS Code server out of code-server's package, without code-server's own front end. */
export async function serveNode(options: NodeOptions): Promise<Served> {
  const { node, main } = await nodeHost();
  const { data, vsix, token, driver, log } = options;
  const settings = join(data, 'data/User/settings.json');
  mkdirSync(join(data, 'data/User'), { recursive: true });
  if (!existsSync(settings))
    writeFileSync(settings, JSON.stringify({ ...quiet, ...trustSettings(options), ...options.settings }, null, 2));
  if (vsix) installExtension(node, [main, '--install-extension', vsix, '--force', '--server-data-dir', data]);
  if (options.beside) addExtension(options.beside, join(data, 'extensions'));
  const sockets = mkdtempSync(join(tmpdir(), 'dueline-'));
  const port = await freePort(options.port);
  const server = await startServer({
    command: node,
    args: [
      ...[main, '--host', '127.0.0.1', '--port', String(port), '--server-data-dir', data],
      ...['--accept-server-license-terms', '--telemetry-level', 'off'],
      ...(options.restricted ? [] : ['--disable-workspace-trust']),
      ...(token ? ['--connection-token', token] : ['--without-connection-token']),
      ...(driver ? ['--enable-smoke-test-driver'] : []),
    ],
    ready: /Extension host agent listening on/,
    env: { XDG_RUNTIME_DIR: sockets }, // else each run leaves sockets in the temporary folder
    log,
  });
  const clean = () => rmSync(sockets, { recursive: true, force: true });
  process.once('exit', clean);
  return { ...server, url: `http://127.0.0.1:${port}/`, stop: () => server.stop().then(clean) };
}

function installExtension(node: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(node, args, { encoding: 'utf8' });
  if (status !== 0 || !/successfully installed/.test(stdout)) {
    throw new Error(`The extension could not be installed:\n${stdout}${stderr}`);
  }
}

/** Puts an extension that is not packed into the server's list. */
function addExtension(folder: string, extensions: string): void {
  const list = join(extensions, 'extensions.json');
  const { publisher, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const installed = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  const added = {
    identifier: { id: `${publisher}.${name}` },
    version,
    location: { $mid: 1, path: forUrl(join(extensions, name)), scheme: 'file' },
    relativeLocation: name,
  };
  cpSync(folder, join(extensions, name), { recursive: true });
  writeFileSync(list, JSON.stringify([...installed, added]));
}

/** The Node that runs the server (it comes with it, where npm has one for this system) and the server's main file. */
async function nodeHost(): Promise<{ node: string; main: string }> {
  const modules = join(await installHost('node'), 'node_modules');
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const bin = system === 'darwin' && process.arch === 'arm64' ? 'bin-' : '';
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = join(modules, `node-${bin}${system}-${process.arch}`, 'bin', file);
  const main = join(modules, 'code-server/lib/vscode/out/server-main.js');
  return { node: existsSync(node) ? node : process.execPath, main };
}

export interface WebOptions {
  /** Shown read-only: edits stay in memory. */
  folder: string;
  port?: number;
  /** The bundle of the tests to run inside the editor. */
  tests?: string;
  /** The folder of another extension beside that of this repository. */
  beside?: string;
  log?: string | undefined;
}

/** The browser build, with the extension of this repository as it was built last. */
export async function serveWeb({ folder, tests, beside, port, log }: WebOptions): Promise<Served> {
  const host = await installHost('web');
  const { data, commit } = webBuild(host);
  const free = await freePort(port);
  const options = {
    commit,
    testRunnerDataDir: data,
    port: free,
    folderPath: folder,
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    extensionPaths: beside && [beside],
  };
  const script = join(import.meta.dirname, 'serveWeb.ts');
  const args = [script, host, JSON.stringify(options)];
  const server = await startServer({ command: process.execPath, args, ready: /READY/, log });
  // localhost, not 127.0.0.1: web views are served from http://<uuid>.localhost
  return { ...server, url: `http://localhost:${free}/` };
}

/** The address of a folder in the Node host. */
export const folderUrl = (served: string, folder: string): string =>
  `${served}?folder=${encodeURIComponent(forUrl(folder))}`;

/** The same with the unpacked extension of this repository, and with tests to run inside the editor. */
export function developmentUrl(served: string, folder: string, tests: string): string {
  const remote = `vscode-remote://${new URL(served).host}`;
  const payload = [
    ['extensionDevelopmentPath', remote + forUrl(root)],
    ['extensionTestsPath', remote + forUrl(tests)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  return `${folderUrl(served, folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** `C:\notes` is `/C:/notes` in a URL. */
const forUrl = (path: string): string => path.replaceAll('\\', '/').replace(/^(?=[A-Za-z]:)/, '/');
