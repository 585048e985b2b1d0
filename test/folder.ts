/**
 * `node test/folder.ts FOLDER [HAND/HANDS]`: runs the test files of one folder of `test`, or one hand of them where they are
 * dealt out, and tells each result to the process that forked it.
 */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, constants, setPriority, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { run as runFiles } from 'node:test';
import { inspect } from 'node:util';
import { bundleCommand } from './cli/bundle.ts';
import type { Result } from './report.ts';

const root = join(import.meta.dirname, '..');
const [folder = '', deal = '1/1'] = process.argv.slice(2);
const [hand, hands] = deal.split('/').map(Number) as [number, number];
let told: Promise<unknown> = Promise.resolve();
const tell = (result: Result) => {
  told = new Promise((sent) => process.send?.(result, sent));
};
process.once('disconnect', () => process.exit(130));
// Tests in this process end once nothing else keeps it alive.
process.channel?.unref();
const files = globSync(`test/${folder}/**/*.test.ts`, { cwd: root, exclude: ['**/node_modules/**'] })
  .sort()
  .filter((_, at) => at % hands === hand - 1);
if (folder === 'bench') await runTests(files, 1);
else {
  // Somebody waits in an editor meanwhile, and its tests with them: what is left of the machine is enough.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  if (folder === 'core') await runCore();
  // Each starts a server of its own, in this process: what they are made of need not be compiled for each file.
  else if (folder === 'lsp') await runTests(files);
  else {
    const shared = mkdtempSync(join(tmpdir(), 'dueline-tests-'));
    process.on('exit', () => rmSync(shared, { recursive: true, force: true }));
    process.env.DUELINE_TEST_PROGRAM = bundleCommand(shared);
    // Their processes load the same sources: Node keeps for the next what it has compiled.
    process.env.NODE_COMPILE_CACHE = join(shared, 'compiled');
    await runTests(files, availableParallelism());
  }
}
await told;
process.exit();

/** The tests of the core are many and small, and touch nothing outside of them: they share one process, but for what changes the languages that all read. */
async function runCore(): Promise<void> {
  const isAlone = (file: string) => file.endsWith('language.test.ts');
  await runTests(files.filter(isAlone), 1);
  await runTests(files.filter((file) => !isAlone(file)));
}

/**
 * Each file in a process of its own, so many at once; or, without a number, all in this one. Groups are not counted, nor what
 * failed only because of what it holds.
 */
async function runTests(files: string[], concurrency?: number): Promise<void> {
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
