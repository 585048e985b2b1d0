/** `npm run test:editor [-- node|web]`: the editor tests alone, on what was built and packed just now. */
import { createReport } from '../report.ts';
import { hostNames } from './hosts.ts';
import { editorParts } from './parts.ts';
import { exitOnSignals, npmRun } from './process.ts';

exitOnSignals();
const wanted = process.argv.slice(2);
const hosts = hostNames.filter((host) => wanted.length === 0 || wanted.includes(host));
if (hosts.length === 0) {
  console.error(`There is no host ${wanted.join(' ')}: name ${hostNames.join(' or ')}`);
  process.exit(2);
}
npmRun('package');
const report = createReport(true);
await editorParts(report, hosts);
report.close();
process.exit();
