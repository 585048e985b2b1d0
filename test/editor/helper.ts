/** The helper of the tests from outside (see suite/window.ts) as an extension of its own, for both hosts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './hosts.ts';

const folder = join(root, 'dist/test/helper');

/** Builds it; answers with its folder. */
export async function buildHelper(): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    ...{ name: 'helper', publisher: 'dueline-test', version: '0.0.1' },
    engines: { vscode: '^1.100.0' },
    ...{ main: './main.cjs', browser: './main.cjs' },
    activationEvents: ['onStartupFinished'],
    contributes: {
      commands: [{ command: 'dueline-test.reset', title: 'Reset' }],
      // What is typed stands in the note as it is, whether the editor has begun to close what is open or not.
      configurationDefaults: { '[markdown]': { 'editor.autoClosingBrackets': 'never' } },
    },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  await build({
    entryPoints: [join(import.meta.dirname, 'suite/window.ts')],
    outfile: join(folder, 'main.cjs'),
    bundle: true,
    platform: 'browser',
    target: 'es2023',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return folder;
}
