#!/usr/bin/env node
/** The `dueline` command. Saying its version needs nothing else, so nothing else is loaded for it. */
import module from 'node:module';
import { version } from '../lsp/build.ts';
import { print } from './output.ts';

async function main(args: string[]): Promise<number> {
  if (args[0] === '--version' || args[0] === '-v') return print(`${version ?? 'unbuilt'}\n`);
  // Node keeps what it has compiled in a folder of its own for temporary files, and starts the next run sooner (Node 22.1).
  module.enableCompileCache?.();
  const { run } = await import('./program.ts');
  return run(args);
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
