/**
 * Serves the browser build: a process of its own, because @vscode/test-web logs every request that a browser dropped, and
 * its command line does not serve tests to a browser that somebody else opens.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [host = '', options = ''] = process.argv.slice(2);
const testWeb: { open(options: object): Promise<unknown> } = createRequire(join(host, 'package.json'))(
  '@vscode/test-web',
);
await testWeb.open({ browserType: 'none', quality: 'stable', esm: true, ...JSON.parse(options) });
console.log('READY');
