/** The servers that are measured: ours, its peers as npm has them, and one that does nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { env } from '../../client/launch.ts';
import type { ServerKind, Workspace } from './driver.ts';
import { today } from './notes.ts';
import { root } from './shared.ts';

/** Our own server; with a folder to keep facts in, they are there the next time. */
export const dueline = (store?: string): ServerKind => ({
  name: 'Dueline',
  args: [join(root, 'dist/server/lsp/node.cjs'), '--stdio'],
  // As our extension starts it.
  env,
  initializationOptions: { today, ...(store && { store: pathToFileURL(store).href }) },
  settings: { dueline: {} },
});

/** The peers by npm name, and the packages that they need. */
const packages = {
  markdown: ['vscode-markdown-languageserver@0.5.0', 'markdown-it@14'],
  remark: ['unified-language-server@4.1.0', 'remark@15'],
};
const cache = join(root, '.data/peers');

/** Installs the peers once into `.data/peers`; gives those that could be had. */
export function installPeers(): { markdown?: ServerKind; remark?: ServerKind } {
  mkdirSync(cache, { recursive: true });
  if (!existsSync(join(cache, 'package.json'))) writeFileSync(join(cache, 'package.json'), '{ "private": true }\n');
  return {
    ...(has('markdown') && { markdown: markdownServer() }),
    ...(has('remark') && { remark: remarkServer() }),
  };
}

function has(peer: keyof typeof packages): boolean {
  const name = packages[peer][0]!.split('@')[0]!;
  if (existsSync(join(cache, 'node_modules', name))) return true;
  console.log(`Installing ${packages[peer].join(', ')} into .data/peers …`);
  const args = ['install', '--prefix', cache, '--no-audit', '--no-fund', '--ignore-scripts', ...packages[peer]];
  const npm = spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (npm.status !== 0) console.log(`Not compared: npm could not install it.\n${npm.stderr?.trim() ?? npm.error}`);
  return npm.status === 0;
}

const validate = {
  enabled: true,
  referenceLinks: { enabled: 'warning' },
  fragmentLinks: { enabled: 'warning' },
  fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
  ignoredLinks: [],
  unusedLinkDefinitions: { enabled: 'hint' },
  duplicateLinkDefinitions: { enabled: 'warning' },
};

/** VS Code's own. Its client has to parse for it, and to read and list its files, as here in this process. */
function markdownServer(): ServerKind {
  const require = createRequire(join(cache, 'package.json'));
  const makeParser: (options: object) => { parse(text: string, env: object): unknown } = require('markdown-it');
  const parser = makeParser({ html: true });
  const read = (uri: string) => readFileSync(fileURLToPath(uri));
  const answers: Record<string, (params: { uri: string; text?: string }, workspace: Workspace) => unknown> = {
    'markdown/parse': ({ uri, text }, { open }) =>
      parser.parse(text ?? open.get(uri)?.lines.join('\n') ?? read(uri).toString(), {}),
    'markdown/fs/readFile': ({ uri }) => [...read(uri)],
    'markdown/fs/readDirectory': ({ uri }) =>
      readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) => [
        entry.name,
        { isDirectory: entry.isDirectory() },
      ]),
    'markdown/fs/stat': ({ uri }) => {
      const stat = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
      return stat ? { isDirectory: stat.isDirectory() } : null;
    },
    'markdown/findMarkdownFilesInWorkspace': (_, { folder }) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.md'))
        .map((path) => pathToFileURL(join(folder, path)).href),
  };
  return {
    name: 'VS Code Markdown 0.5.0',
    args: [join(cache, 'node_modules/vscode-markdown-languageserver/dist/node/workerMain.js'), '--stdio'],
    initializationOptions: { markdownFileExtensions: ['md'] },
    settings: {
      markdown: {
        server: { log: 'off' },
        suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
        occurrencesHighlight: { enabled: false },
        validate,
      },
    },
    answer: (method, params, workspace) => answers[method]?.(params as { uri: string }, workspace),
  };
}

/** remark-language-server is one call of unified-language-server; here with remark alone, without any rule. */
function remarkServer(): ServerKind {
  const script = join(cache, 'remark-server.mjs');
  writeFileSync(
    script,
    `import { remark } from 'remark';
import { createUnifiedLanguageServer } from 'unified-language-server';
createUnifiedLanguageServer({
  configurationSection: 'remark',
  defaultProcessor: remark(),
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  plugins: [],
  processorName: 'remark',
  processorSpecifier: 'remark',
  rcName: '.remarkrc',
});
`,
  );
  return { name: 'remark-language-server', args: [script, '--stdio'], settings: { remark: {} } };
}

/** Speaks the protocol by the same library as ours, bundled as ours is, and does nothing. */
export function nullServer(): ServerKind {
  const script = join(cache, 'null-server.cjs');
  const contents = `import { createMessageConnection } from 'vscode-jsonrpc/node';
const connection = createMessageConnection(process.stdin, process.stdout);
connection.onRequest('initialize', () => ({ capabilities: {} }));
connection.onRequest('shutdown', () => null);
connection.onNotification('exit', () => process.exit());
connection.listen();`;
  const stdin = { contents, resolveDir: root };
  buildSync({ stdin, bundle: true, minify: true, platform: 'node', format: 'cjs', outfile: script, logLevel: 'error' });
  return { name: 'a server that does nothing', args: [script] };
}
