/** The command as it is shipped: bundled by `server/build.mjs`. */
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Bundles entries into a folder, and what they load when they need it; gives the file of the first. */
export function bundle(folder: string, entry: string, ...others: string[]): string {
  const outdir = join(folder, 'dist');
  execFileSync(process.execPath, [join(root, 'server/build.mjs'), '--readable', '--outdir', outdir, entry, ...others]);
  cpSync(join(root, 'README.md'), join(folder, 'README.md'));
  return join(outdir, entry.replace(/\.ts$/, entry.endsWith('browser.ts') ? '.js' : '.cjs'));
}

/** Bundles the command with the language server; gives the file to be run by Node. */
export const bundleCommand = (folder: string): string =>
  bundle(folder, 'server/cli/main.ts', 'server/cli/program.ts', 'server/lsp/node.ts');
