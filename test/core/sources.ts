/**
 * The sources of this repository as the tidiness test sees them. Biome lays every file out alike, so a line and its
 * indentation are enough to see where a declaration begins and ends.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

export const root: string = join(import.meta.dirname, '../..');

export interface Import {
  from: string;
  /** A path in the repository, or a package as written. */
  target: string;
  typeOnly: boolean;
}

export interface Source {
  path: string;
  text: string;
  /** The lines without comments and without what stands in strings. */
  code: string[];
  imports: Import[];
}

/** A function with a name, and how much there is of it. */
export interface Declared {
  where: string;
  length: number;
  parameters: number;
}

export const sources: Source[] = ['client', 'server', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.m?ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/node_modules|^test\/editor\/hosts\//.test(path))
    .map(read),
);

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|(?<=^|\s)\/\/.*$/gm, "''")
    .split('\n');
  const statements = text.matchAll(/^(?:import|export)\b( type\b)?[^;'"]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)/gm);
  const imports = [...statements].map(([, type, from, dynamic]) => {
    const target = (from ?? dynamic)!;
    const inside = target.startsWith('.') ? join(dirname(path), target).split(sep).join('/') : target;
    return { from: path, target: inside, typeOnly: type !== undefined };
  });
  return { path, text, code, imports };
}

const opening = /^( *)(?:export )?(?:(?:async )?function\*? \w+\(|const \w+\b[^=]*= (?:async )?\()/;

/** The named functions of a file: each ends at the first closing brace of its own indentation. */
export function functionsOf({ path, code }: Pick<Source, 'path' | 'code'>): Declared[] {
  return code.flatMap((line, start) => {
    const indent = opening.exec(line)?.[1];
    if (indent === undefined) {
      return [];
    }
    const next = new RegExp(`^${indent}(?:\\}[;,)]*$|[^\\s)}])`);
    const at = code.findIndex((other, index) => index > start && next.test(other));
    let end = code[at]?.startsWith(`${indent}}`) ? at + 1 : at < 0 ? code.length : at;
    while (code[end - 1]?.trim() === '') {
      end--;
    }
    const parameters = countParameters(code.slice(start, end).join(' '));
    return parameters === null ? [] : [{ where: `${path}:${start + 1}`, length: end - start, parameters }];
  });
}

/** `function f(a: Map<A, B>, { b, c }: D) {` has 2; null where no function follows. */
function countParameters(head: string): number | null {
  const list = head.slice(head.indexOf('(')).replaceAll('=>', '⇒');
  let depth = 0;
  let commas = 0;
  for (let at = 0; at < list.length; at++) {
    const char = list.charAt(at);
    depth += '([{<'.includes(char) ? 1 : ')]}>'.includes(char) ? -1 : 0;
    commas += char === ',' && depth === 1 ? 1 : 0;
    if (depth === 0) {
      const inside = list.slice(1, at).trim();
      const isFunction = /^\)(?:: [^;]*?)? [⇒{]/.test(list.slice(at));
      return isFunction ? (inside === '' ? 0 : commas + (inside.endsWith(',') ? 0 : 1)) : null;
    }
  }
  return null;
}
