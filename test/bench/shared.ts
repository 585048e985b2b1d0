/** What the extra scripts share: where the material beside the repository is, and how a program's output is had. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';

export const root: string = join(import.meta.dirname, '../..');
/** The command line from its source: what is measured is what is on the disk. */
export const dueline: string = join(root, 'server/cli/main.ts');

/** The folder that `--shared` names, else `../shared`. Ends the process, content, where there is none. */
export function sharedFolder(given: string | undefined): string {
  const folder = given === undefined ? join(root, '../shared') : resolve(given);
  if (!existsSync(join(folder, 'tools'))) {
    console.log(`Skipped: there is no ${join(folder, 'tools')}. This extra script reads notes, expected answers and`);
    console.log('tools that are kept beside the repository; --shared DIR says where they are.');
    process.exit(0);
  }
  // The tools run only under the name that they are stored by.
  return realpathSync(folder);
}

/** Runs a Node program and answers with what it prints; ends the process, saying why, where it fails. */
export function output(args: string[], input = ''): string {
  const run = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (run.error || (run.status !== 0 && run.status !== 1)) {
    console.error(`Failed: node ${args.join(' ')}\n${run.stderr}${run.error?.message ?? ''}`);
    process.exit(2);
  }
  return run.stdout;
}

/** The options of a script; `--help`, and whatever is not among them, is answered with the comment at its top. */
export function optionsOf<T extends ParseArgsConfig>(
  script: string,
  config: T,
): ReturnType<typeof parseArgs<T>>['values'] {
  const usage = (readFileSync(script, 'utf8').split('*/')[0] ?? '').replace(/^ ?\/?\*+ ?\n?/gm, '').trimEnd();
  if (process.argv.includes('--help')) {
    console.log(usage);
    process.exit();
  }
  try {
    return parseArgs(config).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}
