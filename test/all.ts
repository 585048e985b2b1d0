/** `npm test`: everything there is to test, on a fresh clone as well. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { ensureChromium } from './editor/chromium.ts';
import { hostNames, installHost, root } from './editor/hosts.ts';
import { editorParts } from './editor/parts.ts';
import { exitOnSignals } from './editor/process.ts';
import { createReport, type Result, type Tell } from './report.ts';

exitOnSignals();
const report = createReport(Boolean(process.env.VERBOSE));
await Promise.all([
  report.part('types and lint', (tell) => npmRun('check', tell)),
  report.part('build and package', (tell) => npmRun('package', tell)),
  // What goes wrong is told by the part that needs the editor.
  Promise.allSettled(ensureChromium() ? hostNames.map(installHost) : []),
]);
// What is measured has the machine for itself.
const alone = 'bench';
// Its files share a process (see test/folder.ts), and wait at times for what they ask of others: two hands are as many as a small machine has.
const dealt = 'lsp';
await runFolder(alone);
// An editor mostly waits for what was asked of it: meanwhile there is room for the others, side by side with the one whose files share a process.
const single = 'core';
const others = async () => {
  for (const folder of folders()) if (folder !== alone && folder !== single) await runFolder(folder);
};
await Promise.all([editorParts(report), runFolder(single), others()]);
report.close();
process.exit();

/** The folders with tests that no editor runs. */
function folders(): Set<string> {
  const files = globSync('test/*/**/*.test.ts', {
    cwd: root,
    exclude: ['**/node_modules/**', 'test/editor/**'],
  }).sort();
  return new Set(files.map((file) => file.split(sep)[1] ?? ''));
}

/** In processes of its own, so that nobody's tests keep those of another from hearing what they wait for. */
function runFolder(folder: string): Promise<void> {
  const hands = folder === dealt ? ['1/2', '2/2'] : ['1/1'];
  return report.part(folder, async (tell) => {
    await Promise.all(hands.map((hand) => runHand(folder, hand, tell)));
  });
}

/** A part of a folder's files, as `test/folder.ts` takes it. */
async function runHand(folder: string, hand: string, tell: Tell): Promise<void> {
  const child = fork('test/folder.ts', [folder, hand], { cwd: root });
  child.on('message', (result: Result) => tell(result));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`test/folder.ts ended with ${code}`);
}

/** A script of package.json as one test. */
async function npmRun(script: string, tell: Tell): Promise<void> {
  const begun = performance.now();
  const child = spawn('npm', ['run', '-s', script], { cwd: root, shell: process.platform === 'win32' });
  const [why] = await Promise.all([Promise.all([text(child.stdout), text(child.stderr)]), once(child, 'close')]);
  const result = { name: `npm run ${script}`, ms: performance.now() - begun };
  tell(child.exitCode === 0 ? { ...result, state: 'passed' } : { ...result, state: 'failed', why: why.join('') });
}
