/** `npm test`: everything there is to test, on a fresh clone as well. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { run as runFiles } from 'node:test';
import { inspect } from 'node:util';
import { root } from './editor/hosts.ts';
import { editorParts } from './editor/parts.ts';
import { exitOnSignals } from './editor/process.ts';
import { createReport, type Tell } from './report.ts';

exitOnSignals();
const report = createReport(Boolean(process.env.VERBOSE));
await report.part('types and lint', (tell) => npmRun('check', tell));
await report.part('build and package', (tell) => npmRun('package', tell));
for (const [folder, files] of testFiles())
  await report.part(folder, (tell) => (folder === 'core' ? runCore(files, tell) : runTests(files, tell)));
await editorParts(report);
report.close();
process.exit();

/** A script of package.json as one test. */
function npmRun(script: string, tell: Tell): void {
  const begun = performance.now();
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', script], { cwd: root, encoding: 'utf8', shell });
  const result = { name: `npm run ${script}`, ms: performance.now() - begun };
  tell(status === 0 ? { ...result, state: 'passed' } : { ...result, state: 'failed', why: stdout + stderr });
}

/** The test files by their folder under `test`; those of the suite run inside an editor only. */
function testFiles(): [string, string[]][] {
  const inEditor = ['**/node_modules/**', 'test/editor/suite/**'];
  const files = globSync('test/*/**/*.test.ts', { cwd: root, exclude: inEditor }).sort();
  const folders = new Set(files.map((file) => file.split(sep)[1] ?? ''));
  return [...folders].map((folder) => [folder, files.filter((file) => file.split(sep)[1] === folder)]);
}

/** The tests of the core are many and small, and touch nothing outside of them: they share one process, but for what changes the languages that all read. */
async function runCore(files: string[], tell: Tell): Promise<void> {
  const isAlone = (file: string) => file.endsWith('language.test.ts');
  await runTests(files.filter(isAlone), tell);
  await runTests(
    files.filter((file) => !isAlone(file)),
    tell,
    'none',
  );
}

/**
 * Each file in a process of its own, as many at once as there are cores (what is measured, one by one); or, without `isolation`, in
 * this one. Groups are not counted, nor what failed only because of what it holds.
 */
async function runTests(files: string[], tell: Tell, isolation: 'process' | 'none' = 'process'): Promise<void> {
  const printed = new Map<string, string>();
  const measured = files.some((file) => file.startsWith(join('test', 'bench')));
  const stream = runFiles({
    files: files.map((file) => join(root, file)),
    cwd: root,
    isolation,
    ...(isolation === 'process' && { concurrency: measured ? 1 : availableParallelism() }),
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
