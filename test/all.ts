/** `npm test`: everything there is to test, on a fresh clone as well. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { root } from './editor/hosts.ts';
import { editorParts } from './editor/parts.ts';
import { exitOnSignals } from './editor/process.ts';
import type { FileResult } from './events.ts';
import { createReport, type Tell } from './report.ts';

exitOnSignals();
const report = createReport(Boolean(process.env.VERBOSE));
await report.part('types and lint', (tell) => npmRun('check', tell));
await report.part('build and package', (tell) => npmRun('package', tell));
for (const [folder, files] of testFiles()) await report.part(folder, (tell) => runTests(folder, files, tell));
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

/** The tests of the core are many and small: they share one process, but for what changes what all share. */
async function runTests(folder: string, files: string[], tell: Tell): Promise<void> {
  if (folder !== 'core') return runNode(files, [], tell);
  // It adds a language.
  const alone = /language\.test\.ts$/;
  await runNode(
    files.filter((file) => !alone.test(file)),
    ['--test-isolation=none'],
    tell,
  );
  await runNode(
    files.filter((file) => alone.test(file)),
    [],
    tell,
  );
}

/** As many files at once as there are cores. */
async function runNode(files: string[], options: string[], tell: Tell): Promise<void> {
  const reporter = `--test-reporter=${pathToFileURL(join(import.meta.dirname, 'events.ts'))}`;
  const args = ['--disable-warning=ExperimentalWarning', '--test', reporter, ...options, ...files];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  let failed = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const { file, ...result }: FileResult = JSON.parse(line);
    if (result.state === 'failed') failed++;
    tell({ ...result, name: `${relative(root, file)}: ${result.name}` });
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  if (child.exitCode !== 0 && failed === 0)
    throw new Error(printed || `the tests ended with ${child.exitCode ?? child.signalCode}`);
}
