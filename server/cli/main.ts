#!/usr/bin/env node
/** The `dueline` command. Saying its version needs nothing else, so nothing else is loaded for it. */
import manifest from '../../package.json' with { type: 'json' };
import { Failure } from './failure.ts';
import { complain, print } from './output.ts';

async function main(args: string[]): Promise<number> {
  if (args[0] === '--version' || args[0] === '-v') return print(`${manifest.version}\n`);
  const { run } = await import('./program.ts');
  return run(args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    complain(`dueline: ${error instanceof Failure ? error.message : error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 2;
  },
);
