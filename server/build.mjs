// node server/build.mjs [ENTRY …] [OPTIONS]: bundles the extension's client, the language server and the command line, or these
// entries alone, and says how large they are.
//
//   --outdir DIR   where to (dist)      --readable   not minified
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundleSplit } from './split.mjs';

const root = path.join(import.meta.dirname, '..');

/**
 * Parts of the server and the command that many sessions never need, and none needs to start: modules whose exports are functions. Each is
 * a bundle of its own, the same for Node and for a Web Worker, and is loaded when one of its functions is first called.
 */
const parts = {
  // The stretches of a note that the line scanner cannot decide.
  remark: 'server/core/markdown/remark.ts',
  // People files, and front matter that holds a task.
  yaml: 'server/core/yaml.ts',
  // JSON with comments: only where a workspace keeps settings of its own.
  jsonc: 'server/lsp/jsonc.ts',
  // How Chinese and Japanese names are read, for people who type Latin letters for them.
  readings: 'server/core/readings.ts',
  // Public holidays: only where the setting names a region.
  calendars: 'server/core/dates/calendars.ts',
  // What tokens of services look like: only where a note holds what begins like one.
  scanner: 'server/core/scanner.ts',
  // Messages in Chinese and Japanese: only where the editor speaks one of them.
  translations: 'server/core/messages/translations.ts',
  // How wide emoji and the like are: only where a table of the command holds one.
  width: 'server/cli/formats/anyWidth.ts',
};

/** Modules that the language server and the command have beside their programs: loaded when the first of their functions is called. */
const serverDoors = {
  // What is asked of an open note, and by commands.
  onDemand: 'server/core/onDemand.ts',
  // What is found in notes; and who goes by a runbook that nobody looks after.
  findings: 'server/core/findings.ts',
  upkeep: 'server/core/upkeep.ts',
  // How a note is read from its text, and two parts of that, which are loaded ahead of it.
  units: 'server/core/units.ts',
  sentences: 'server/core/sentences.ts',
  reading: 'server/core/reading.ts',
  // What a filter or a saved view asks for.
  queries: 'server/core/queries.ts',
};

/** The same of the client in the desktop's host; the browser's loads one file alone. */
const clientDoors = {
  // What a user calls now and then.
  onDemand: 'client/onDemand.ts',
};

/** A module of data whose values are put in place of what they are worked out from. */
const workedOut = path.join(root, 'server/core/lexicons/atHand.ts');

const node = { platform: 'node', format: 'cjs', target: 'node20', outExtension: { '.js': '.cjs' } };
const browser = { platform: 'browser', target: 'es2023' };
/** Where files lie that are loaded later. */
const serverParts = 'server/parts';
const clientParts = 'client/parts';
/** One of them as Node loads it, and as a Web Worker does (server/lsp/browser.ts). */
const required = { external: ['../parts/*'], load: (file) => `require('../parts/${file}')` };
const imported = { load: (file) => `self.loadPart('${file}')` };
const atServer = { doors: serverDoors, folder: serverParts };
const atClient = { doors: clientDoors, folder: clientParts, load: (file) => `require('./parts/${file}')` };

/** How many bytes a bundle may have that the extension starts with. */
const atMost = 512_000;

const entries = {
  'client/node.ts': { ...node, ...atClient, atMost, external: ['vscode'] },
  'client/browser.ts': { ...browser, atMost, format: 'cjs', outExtension: { '.js': '.cjs' }, external: ['vscode'] },
  // The board's page. It may load nothing from elsewhere, and styles from a file alone.
  'client/board/page/main.ts': { ...browser, format: 'iife' },
  'client/board/page/board.css': browser,
  'server/lsp/node.ts': { ...node, ...required, ...atServer, atMost },
  // The command's version is said without the command's program: that is a file beside it.
  'server/cli/main.ts': { ...node, plugins: [beside('program')] },
  'server/cli/program.ts': { ...node, ...required, ...atServer },
  'server/lsp/browser.ts': { ...browser, ...imported, ...atServer, atMost },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { outdir: { type: 'string', default: path.join(root, 'dist') }, readable: { type: 'boolean' } },
});
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: !values.readable,
  // Chinese and Japanese words as they are, not each of their letters as six.
  charset: 'utf8',
  outbase: '.',
  metafile: true,
  define: signs(),
  logLevel: 'warning',
};
const wanted = positionals.length ? positionals : Object.keys(entries);
if (wanted.some((entry) => entry.startsWith('client/'))) writeSample();
emptyFolder(serverParts);
if (wanted.includes('client/node.ts')) emptyFolder(clientParts);
const built = await bundleEntries(wanted, await bundleParts());
if (!values.readable)
  for (const { file, bytes } of built) console.log(`${String(Math.round(bytes / 1000)).padStart(6)} kB  ${file}`);
const large = built.filter(({ entry, bytes }) => !values.readable && bytes > (entries[entry]?.atMost ?? Infinity));
for (const { file, bytes } of large) {
  console.error(`${file} has ${bytes} bytes; ${atMost} are allowed`);
  process.exitCode = 1;
}

/** The templates of the sample workspace in one file, which the client can read in a browser as well. */
function writeSample() {
  const folder = path.join(root, 'client/sample');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map(({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    return { path: path.relative(folder, file).split(path.sep).join('/'), text: readFileSync(file, 'utf8') };
  });
  mkdirSync(path.join(values.outdir, 'client'), { recursive: true });
  writeFileSync(path.join(values.outdir, 'client/sample.json'), JSON.stringify(files));
}

/** What the program knows of itself (server/lsp/build.ts): its version, and a hash of all that it is made of. */
function signs() {
  const { version, homepage } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  const sources = readdirSync(path.join(root, 'server'), { recursive: true }).filter((name) => name.endsWith('.ts'));
  for (const name of sources.sort()) hash.update(`${name}\n`).update(readFileSync(path.join(root, 'server', name)));
  return {
    DUELINE_VERSION: JSON.stringify(version),
    DUELINE_BUILD: JSON.stringify(hash.digest('hex').slice(0, 16)),
    DUELINE_MANUAL: JSON.stringify({ home: homepage ?? null, lines: linesOfCodes() }),
  };
}

/** The line of the README, from 1, at which each diagnostic has its section. */
function linesOfCodes() {
  const lines = readFileSync(path.join(root, 'README.md'), 'utf8').split('\n');
  return Object.fromEntries(
    lines.flatMap((line, at) => (/^### [a-z]+-[a-z-]+$/.test(line) ? [[line.slice(4), at + 1]] : [])),
  );
}

async function bundleEntries(names, partFiles) {
  const results = await Promise.all(
    names.map(async (entry) => {
      const { load, doors, folder, atMost: _, plugins = [], ...options } = entries[entry];
      if (load) plugins.push(leaveApart(load, partFiles));
      const all = { ...common, ...options, plugins: [...plugins, workOut()] };
      const place = { outdir: values.outdir, folder: path.join(values.outdir, folder ?? '') };
      if (doors) return bundleSplit({ ...all, ...place, entry, doors, load });
      return outputsOf(await build({ ...all, sourcemap: true, entryPoints: [entry], outdir: values.outdir }));
    }),
  );
  const files = new Map([...results.flat(), ...partFiles].map((one) => [one.file, one]));
  return [...files.values()];
}

/** Bundles the parts; gives the file, the size and the names of the exports of each. */
async function bundleParts() {
  const neutral = {
    platform: 'neutral',
    target: 'es2023',
    conditions: ['worker', 'import'],
    mainFields: ['module', 'main'],
    plugins: [withoutNode()],
  };
  const options = { ...common, ...neutral, entryPoints: parts, outdir: path.join(values.outdir, serverParts) };
  const { metafile } = await build({ ...options, format: 'esm', write: false });
  const sourceOf = new Map(Object.values(metafile.outputs).map((output) => [output.entryPoint, output.exports]));
  const result = await build({
    ...options,
    format: 'cjs',
    // So that a bundle is another one where one of its parts is, whoever keeps something for it.
    entryNames: '[name]-[hash]',
    // All scripts of a Web Worker share what stands at their top.
    banner: { js: '(()=>{' },
    footer: { js: '})();' },
  });
  return outputsOf(result).map((output) => ({ ...output, names: sourceOf.get(output.entry) }));
}

/** Makes a folder for files that are loaded later: the package above them says that scripts are modules, and these are not. */
function emptyFolder(name) {
  const folder = path.join(values.outdir, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "commonjs" }\n');
}

function outputsOf({ metafile }) {
  return Object.entries(metafile.outputs)
    .filter(([file]) => !file.endsWith('.map'))
    .map(([file, { bytes, entryPoint }]) => ({ file, bytes, entry: entryPoint }));
}

/** Node's own modules are empty in a part: what asks for them (secretlint, about files on disk) is not called. */
function withoutNode() {
  return {
    name: 'without-node',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:/ }, ({ path: file }) => ({ path: file, namespace: 'none' }));
      onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'export default {};' }));
    },
  };
}

/** Leaves a module of the same folder to an entry of its own. */
function beside(name) {
  return {
    name: 'beside',
    setup: ({ onResolve }) =>
      onResolve({ filter: new RegExp(`^\\./${name}\\.ts$`) }, () => ({ path: `./${name}.cjs`, external: true })),
  };
}

/** Puts the values of the module that is worked out in its place. */
function workOut() {
  return {
    name: 'worked-out',
    setup: ({ onLoad }) =>
      onLoad({ filter: /atHand\.ts$/ }, async ({ path: file }) => {
        if (file !== workedOut) return undefined;
        const { outputFiles } = await build({ entryPoints: [file], bundle: true, format: 'esm', write: false });
        const values = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
        const lines = Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
        return { contents: lines.join('\n') };
      }),
  };
}

/** Puts in place of each part functions of the same names that load it first; `load` writes how. */
function leaveApart(load, partFiles) {
  const apart = new Set(Object.values(parts).map((file) => path.join(root, file)));
  return {
    name: 'parts',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.ts$/ }, ({ path: wanted, resolveDir }) => {
        const file = path.resolve(resolveDir, wanted);
        return apart.has(file) ? { path: file, namespace: 'part' } : undefined;
      });
      onLoad({ filter: /./, namespace: 'part' }, ({ path: file }) => {
        const { names, file: bundle } = partFiles.find(({ entry }) => path.join(root, entry) === file);
        const loaded = `(part ??= ${load(path.basename(bundle))})`;
        const stubs = names.map((name) => `export const ${name} = (...given) => ${loaded}.${name}(...given);`);
        return { contents: ['let part;', ...stubs].join('\n') };
      });
    },
  };
}
