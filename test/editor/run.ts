/** `npm run test:editor [-- node|web]`: the editor tests alone, on what was built and packed just now. */
import { spawnSync } from 'node:child_process';
import { createReport } from '../report.ts';
import { hostNames, root } from './hosts.ts';
import { editorParts } from './parts.ts';
import { exitOnSignals } from './process.ts';

exitOnSignals();
const wanted = process.argv.slice(2);
const hosts = hostNames.filter((host) => wanted.length === 0 || wanted.includes(host));
if (hosts.length === 0) throw new Error(`There is no host ${wanted.join(' ')}: name ${hostNames.join(' or ')}`);
const shell = process.platform === 'win32';
const { status } = spawnSync('npm', ['run', '-s', 'package'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell,
});
if (status !== 0) throw new Error('The extension could not be built.');
const report = createReport(true);
await editorParts(report, hosts);
report.close();
process.exit();
