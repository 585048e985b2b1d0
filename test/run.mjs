// node test/run.mjs FILE.ts [ARGUMENT …]: runs a TypeScript file of this repository on a fresh clone with Node 20 or
// newer: the npm packages are installed first, and bring the Node 24 that runs TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [major, minor] = process.versions.node.split('.').map(Number);
const windows = process.platform === 'win32';

if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node ${process.versions.node} is too old for this: Node 20.19 or newer is needed (https://nodejs.org).`);
}
const { install } = await import('./install.mjs');
await install(root, 'the development tools').catch((error) => fail(error.message));
const [file, ...args] = process.argv.slice(2);
run(major >= 24 ? process.execPath : packagedNode(), file, args);

/** Node 24 as npm carries it, one package per platform. */
function packagedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const bin = system === 'darwin' && process.arch === 'arm64' ? 'bin-' : '';
  const name = `node-${bin}${system}-${process.arch}`;
  const node = path.join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (!existsSync(node) || spawnSync(node, ['--version']).status !== 0) {
    fail(`npm has no Node 24 that runs on this system (${name}): install Node 24 or newer and try again.`);
  }
  return node;
}

/** Hands over to `node`: same arguments, same streams, same signals, same exit code. */
function run(node, file, args) {
  const separator = windows ? ';' : ':';
  const bins = [path.join(root, 'node_modules/.bin'), path.dirname(node)].join(separator);
  const env = { ...process.env, PATH: `${bins}${separator}${process.env.PATH ?? ''}` };
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', path.join(root, file), ...args], {
    stdio: 'inherit',
    env,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // Windows knows no signals between processes: there Ctrl+C reaches the child by itself.
    process.on(signal, () => windows || child.kill(signal));
  }
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + (signal === 'SIGINT' ? 2 : 15) : code));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
