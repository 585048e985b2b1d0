/** What npm packs: the command, by itself. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folder } from './dueline.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shell = process.platform === 'win32';

test('npm pack gives a command that can be installed, with no extension in it', () => {
  const cwd = folder({ 'plan.md': '- [ ] paint the pier by 2026-03-05\n' });
  // What npm test has built is packed as it is.
  const pack = ['pack', '--silent', '--ignore-scripts', '--json', '--pack-destination', cwd];
  const [packed] = JSON.parse(execFileSync('npm', pack, { cwd: root, encoding: 'utf8', shell })) as [
    { filename: string; files: { path: string }[] },
  ];
  const paths = packed.files.map(({ path }) => path);
  assert.deepEqual(
    paths.filter((path) => !/^(?:dist\/server\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(path)),
    [],
  );
  assert.ok(!paths.some((path) => path.endsWith('browser.js')));
  const install = ['install', '--silent', '--offline', '--no-audit', '--no-fund', '--prefix', cwd];
  execFileSync('npm', [...install, join(cwd, packed.filename)], { cwd, stdio: 'pipe', shell });
  const installed = readdirSync(join(cwd, 'node_modules')).filter((name) => !name.startsWith('.'));
  assert.deepEqual(installed, ['dueline'], 'nothing else comes with it');
  const run = (...args: string[]) =>
    execFileSync(join(cwd, 'node_modules/.bin/dueline'), args, { cwd, encoding: 'utf8', shell });
  assert.match(run('--version'), /^\d+\.\d+\.\d+\n$/);
  assert.match(run('list', '--today', '2026-03-10', 'plan.md'), /paint the pier/);
});
