// Installs npm packages from a lock file, with progress and with clear words where it fails. Only Node's own modules may
// be used here, and no TypeScript: on a fresh clone nothing is installed and Node may be 20.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const blocked =
  /E(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|HOSTUNREACH|NETUNREACH|PROTO|40[137])\b|network|socket|certificate/i;

/** Whether what `folder`/package-lock.json asks for is what stands in its node_modules. */
export function isInstalled(folder) {
  const wanted = read(path.join(folder, 'package-lock.json'));
  const there = read(path.join(folder, 'node_modules/.package-lock.json'));
  if (!wanted) throw new Error(`${folder} has no package-lock.json`);
  if (!there) return false;
  // Packages of this repository (test/node) are there anyhow, by a link.
  const isOurs = (place, { link }) => link || !place.startsWith('node_modules/');
  return Object.entries(wanted.packages).every(
    ([place, one]) => isOurs(place, one) || one.optional || there.packages[place]?.version === one.version,
  );
}

/**
 * Runs `npm ci` in `folder` unless everything is there. `what` names it for the user: `the development tools`. Throws an
 * error that says what to do where npm fails.
 */
export async function install(folder, what) {
  if (isInstalled(folder)) return;
  const { packages } = read(path.join(folder, 'package-lock.json'));
  // Optional ones are for some systems only: nobody has all of them.
  const places = Object.keys(packages).filter((place) => place && !packages[place].optional);
  const begun = Date.now();
  const tell = (sign) => {
    const count = places.filter((place) => existsSync(path.join(folder, place, 'package.json'))).length;
    const seconds = Math.round((Date.now() - begun) / 1000);
    console.log(`  ${sign} ${what}: ${count} of ${places.length} packages, ${seconds} s`);
  };
  console.log(`Installing ${what} (once) …`);
  const ticker = setInterval(tell, 5000, '…');
  const { code, output } = await npmCi(folder);
  clearInterval(ticker);
  if (code !== 0) throw new Error(advice(what, output));
  tell('✓');
}

function npmCi(folder) {
  // No package of ours needs its install script: some would compile, some would fetch a browser.
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retry-maxtimeout=10000'];
  const windows = process.platform === 'win32';
  return new Promise((resolve) => {
    const npm = spawn('npm', ['ci', ...flags], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], shell: windows });
    let output = '';
    npm.stderr.on('data', (data) => {
      output += data;
    });
    npm.on('error', (error) => resolve({ code: 1, output: String(error) }));
    npm.on('close', (code) => resolve({ code, output }));
  });
}

function advice(what, output) {
  const lines = [output.trim(), '', `npm could not install ${what}.`];
  if (/ENOSPC/.test(output)) lines.push('The disk is full.');
  else if (/EACCES|EPERM/.test(output))
    lines.push('A file could not be written: does this folder belong to another user?');
  else if (blocked.test(output)) {
    lines.push(
      'The download seems to be blocked. Where a proxy or a mirror of the npm registry is needed, name it and try again:',
      '  npm config set https-proxy http://PROXY:PORT',
      '  npm config set registry https://MIRROR/',
    );
  }
  return lines.join('\n').trim();
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
