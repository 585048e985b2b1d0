/**
 * `npm run test:editor [-- [node|web] [--only WORDS]]`: the editor tests alone, on what is built just now; of
 * one host, or those whose name holds the words; `--only` may be given several times.
 */
import { parseArgs } from 'node:util';
import { createReport } from '../report.ts';
import { hostNames } from './hosts.ts';
import { chosen, editorParts } from './parts.ts';
import { exitOnSignals, npmRun } from './process.ts';
import { literally } from './workbench.ts';

exitOnSignals();
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string', multiple: true } },
  });
  const unknown = positionals.filter((name) => !hostNames.some((host) => host === name));
  if (unknown.length > 0) throw new Error(`There is no host ${unknown.join(' ')}: name ${hostNames.join(' or ')}`);
  const hosts = hostNames.filter((host) => positionals.length === 0 || positionals.includes(host));
  const words = values.only ?? [''];
  const choice = { hosts, only: new RegExp(words.map(literally).join('|'), 'i') };
  const { suite, outside } = await chosen(choice);
  if (suite.names.length === 0 && ![...outside.values()].some(Boolean))
    throw new Error(`No test has “${words.join('” or “')}” in its name`);
  npmRun(outside.get('node') ? 'package' : 'build');
  const report = createReport(true);
  await editorParts(report, choice);
  report.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
process.exit();
