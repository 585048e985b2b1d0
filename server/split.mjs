// A program as one file, and beside it files with what it loads when it first calls a function of a door: a module that exports
// functions alone. What a program has in common with its doors is there once, with the program.
//
// esbuild cuts all into modules (`splitting`); here each becomes a function of a `require` that knows all of them, so that
// loading is synchronous, in Node and in a Web Worker alike.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, transform } from 'esbuild';

/**
 * Bundles the program of `entry` to `outdir`, and to `folder` what it loads later. `doors`: their files by name; `load`: writes how
 * the host loads a file of the folder. Gives each file with its size.
 */
export async function bundleSplit({ entry, doors, load, outdir, folder, format, outExtension, ...options }) {
  const { absWorkingDir: root, minify, charset, target } = options;
  const { metafile, outputFiles } = await build({
    ...options,
    entryPoints: { program: entry, ...doors },
    entryNames: '[name]-[hash]',
    chunkNames: 'shared-[hash]',
    outdir: folder,
    format: 'esm',
    splitting: true,
    write: false,
    sourcemap: 'inline',
    plugins: [...options.plugins, openLate(root, await functionsOf(root, doors))],
  });
  const outputs = Object.entries(metafile.outputs).map(([file, one]) => [`./${path.basename(file)}`, one]);
  const nameOf = (source) => outputs.find(([, { entryPoint }]) => entryPoint === source)[0];
  const own = withImports(nameOf(entry), new Map(outputs));
  const modules = new Map();
  for (const { path: file, text } of outputFiles) {
    const name = `./${path.basename(file)}`;
    // A dynamic import is a `require` like any other.
    const common = { format: 'cjs', minify, target, supported: { 'dynamic-import': false }, sourcemap: true };
    // Of a program in ASCII alone Node keeps a byte a letter, not two. The words of lexicons would take three times the space.
    modules.set(name, await transform(text, { ...common, charset: own.includes(name) ? 'ascii' : charset }));
  }
  const apart = [...modules.keys()].filter((name) => !own.includes(name));
  const opened = Object.entries(doors).map(([name, source]) => [`door:${name}`, nameOf(source)]);
  const later = apart.map((name) => {
    const file = path.join(folder, name);
    return writeTo(file, `module.exports=${asFunction(modules.get(name).code)};\n`);
  });
  const extension = outExtension?.['.js'] ?? '.js';
  const file = path.join(outdir, entry.replace(/\.ts$/, extension));
  const program = programOf({
    own,
    apart,
    doors: Object.fromEntries(opened),
    modules,
    load,
    exports: format === 'cjs' && new Map(outputs).get(nameOf(entry)).exports,
  });
  writeTo(`${file}.map`, JSON.stringify(program.map));
  return [{ ...writeTo(file, `${program.code}//# sourceMappingURL=${path.basename(file)}.map\n`), entry }, ...later];
}

function writeTo(file, content) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return { file: path.relative('', file), bytes: Buffer.byteLength(content) };
}

/** All files that one imports, itself last. */
function withImports(name, outputs, found = []) {
  for (const { path: file, external } of outputs.get(name).imports) {
    const other = `./${path.basename(file)}`;
    if (!external && !found.includes(other)) withImports(other, outputs, found);
  }
  if (!found.includes(name)) found.push(name);
  return found;
}

/** Of each door, by its file: its name, and what it exports. */
async function functionsOf(root, doors) {
  const options = { absWorkingDir: root, format: 'esm', outdir: 'none', write: false, metafile: true };
  const { metafile } = await build({ ...options, entryPoints: doors });
  return new Map(
    Object.values(metafile.outputs).map(({ entryPoint, exports }) => {
      const name = Object.keys(doors).find((one) => doors[one] === entryPoint);
      return [path.join(root, entryPoint), { name, exports }];
    }),
  );
}

/** Puts in place of each door functions of the same names that open it first. */
function openLate(root, doors) {
  return {
    name: 'doors',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.ts$/ }, ({ path: wanted, resolveDir, kind }) => {
        const file = path.resolve(resolveDir, wanted);
        if (kind !== 'entry-point' && doors.has(file)) return { path: file, namespace: 'door' };
        // Nothing is done by loading a module of the core: one that gives nothing can be left out.
        if (file.startsWith(path.join(root, 'server/core/'))) return { path: file, sideEffects: false };
        return undefined;
      });
      onResolve({ filter: /^door:/ }, ({ path: wanted }) => ({ path: wanted, external: true }));
      onLoad({ filter: /./, namespace: 'door' }, ({ path: file }) => {
        const { name, exports } = doors.get(file);
        const call = (one) =>
          `export const ${one} = (...given) => (door ??= require('door:${name}')).${one}(...given);`;
        return { contents: ['let door;', ...exports.map(call)].join('\n') };
      });
    },
  };
}

const asFunction = (code) => `((module,exports,require)=>{${code.trimEnd()}\n})`;

/**
 * The program: the files that it begins with, how those of doors are loaded, and, for all else, what the host has. The names of its
 * exports stand at its end, where Node looks for them before it runs a program that is imported.
 */
function programOf({ own, apart, doors, modules, load, exports }) {
  let code = `${exports ? 'module.exports=' : ''}(()=>{"use strict";const files={\n`;
  const sections = [];
  for (const name of own) {
    const { code: body, map } = modules.get(name);
    const column = `${JSON.stringify(name)}:${asFunction('')}`.indexOf('{') + 1;
    sections.push({ offset: { line: code.split('\n').length - 1, column }, map: JSON.parse(map) });
    code += `${JSON.stringify(name)}:${asFunction(body)},\n`;
  }
  for (const name of apart) code += `${JSON.stringify(name)}:(...given)=>${load(path.basename(name))}(...given),\n`;
  code += `},doors=${JSON.stringify(doors)},loaded=new Map(),host=typeof require==="function"?require:null;
function find(wanted){
const name=doors[wanted]??wanted,known=loaded.get(name);
if(known)return known.exports;
if(!Object.hasOwn(files,name))return host(wanted);
const module={exports:{}};
loaded.set(name,module);
files[name](module,module.exports,find);
return module.exports}
return find(${JSON.stringify(own.at(-1))})})();
${exports?.length ? `0&&(module.exports={${exports}});\n` : ''}`;
  return { code, map: { version: 3, sections } };
}
