/** `npm test`: everything there is to test, on a fresh clone as well. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { run as runFiles } from 'node:test';
import { inspect } from 'node:util';
import { ensureChromium } from './editor/chromium.ts';
import { hostNames, installHost, root } from './editor/hosts.ts';
import { editorParts } from './editor/parts.ts';
import { exitOnSignals } from './editor/process.ts';
import { createReport, type Tell } from './report.ts';

exitOnSignals();
const report = createReport(Boolean(process.env.VERBOSE));
const folders = testFiles();
// While types are checked; what goes wrong is told by the part that needs the editor.
const editors = Promise.allSettled(ensureChromium() ? hostNames.map(installHost) : []);
const alone = ['bench', 'core'];
await report.part('types and lint', (tell) => npmRun('check', tell));
await report.part('build and package', (tell) => npmRun('package', tell));
await editors;
// What is measured has the machine for itself. The core's tests keep this process busy: the editors come after them.
for (const folder of alone) await runFolder(folder, availableParallelism());
// An editor mostly waits for what was asked of it: meanwhile there is room for one other test.
const beside = [...folders.keys()].filter((folder) => !alone.includes(folder));
const others = async () => {
  for (const folder of beside) await runFolder(folder, Math.max(1, availableParallelism() - 1));
};
await Promise.all([editorParts(report), others()]);
report.close();
process.exit();

function runFolder(folder: string, concurrency: number): Promise<void> {
  const files = folders.get(folder) ?? [];
  if (folder === 'core') return report.part(folder, (tell) => runCore(files, tell));
  return report.part(folder, (tell) => runTests(files, tell, folder === 'bench' ? 1 : concurrency));
}

/** A script of package.json as one test. */
function npmRun(script: string, tell: Tell): void {
  const begun = performance.now();
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', script], { cwd: root, encoding: 'utf8', shell });
  const result = { name: `npm run ${script}`, ms: performance.now() - begun };
  tell(status === 0 ? { ...result, state: 'passed' } : { ...result, state: 'failed', why: stdout + stderr });
}

/** The test files by their folder under `test`; those of the suite run inside an editor only. */
function testFiles(): Map<string, string[]> {
  const inEditor = ['**/node_modules/**', 'test/editor/suite/**'];
  const files = globSync('test/*/**/*.test.ts', { cwd: root, exclude: inEditor }).sort();
  const folders = new Set(files.map((file) => file.split(sep)[1] ?? ''));
  return new Map([...folders].map((folder) => [folder, files.filter((file) => file.split(sep)[1] === folder)]));
}

/** The tests of the core are many and small, and touch nothing outside of them: they share one process, but for what changes the languages that all read. */
async function runCore(files: string[], tell: Tell): Promise<void> {
  const isAlone = (file: string) => file.endsWith('language.test.ts');
  const shared = files.filter((file) => !isAlone(file));
  await runTests(files.filter(isAlone), tell, 1);
  await runTests(shared, tell);
}

/**
 * Each file in a process of its own, so many at once; or, without a number, all in this one. Groups are not counted, nor what
 * failed only because of what it holds.
 */
async function runTests(files: string[], tell: Tell, concurrency?: number): Promise<void> {
  const printed = new Map<string, string>();
  const stream = runFiles({
    files: files.map((file) => join(root, file)),
    cwd: root,
    ...(concurrency ? { isolation: 'process', concurrency } : { isolation: 'none' }),
  });
  for await (const { type, data } of stream) {
    if (type === 'test:stderr') printed.set(data.file, (printed.get(data.file) ?? '') + data.message);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { name, file = '', details, skip, todo } = data;
    const error: Fault | undefined = type === 'test:fail' ? data.details.error : undefined;
    if (error ? error.failureType === 'subtestsFailed' : details.type === 'suite') continue;
    const test = { name: `${relative(root, file)}: ${name}`, ms: details.duration_ms };
    const why = typeof skip === 'string' ? skip : undefined;
    if (skip !== undefined || todo !== undefined) tell({ ...test, state: 'skipped', ...(why && { why }) });
    else if (!error) tell({ ...test, state: 'passed' });
    else tell({ ...test, state: 'failed', why: `${inspect(error.cause ?? error)}\n${printed.get(file) ?? ''}`.trim() });
  }
}

type Fault = Error & { failureType?: string };
