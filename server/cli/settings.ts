/**
 * The settings of a workspace as its files say: `.dueline/settings.json`, which is for every tool, and what
 * `.vscode/settings.json` says of `dueline`. Each is the nearest at or above the notes, within their repository.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { defaultSettings } from '../core/settings.ts';
import { Failure } from './failure.ts';
import { complain } from './output.ts';

/** Settings by name, as a client of the language server gives them: what its section `dueline` holds. */
export type Section = Record<string, unknown>;

const own = '.dueline/settings.json';
const vscode = '.vscode/settings.json';
const prefix = 'dueline.';

/** What the files say of the settings of a path; the former goes before the latter. Throws Failure where ours cannot be read. */
export function workspaceSection(path: string): Section {
  const folders = foldersFrom(path);
  const theirs = read(nearest(folders, vscode));
  const ours = Object.entries(theirs).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
  );
  const file = nearest(folders, own);
  const stated = read(file);
  for (const name of Object.keys(stated))
    if (!(name.split('.')[0]! in defaultSettings))
      complain(`dueline: ${shown(file!)}: there is no setting '${name}'\n`);
  return merge(nested(ours), nested(Object.entries(stated)));
}

/** The folder of a path and those above it, up to the one that holds its repository. */
function foldersFrom(path: string): string[] {
  const folders = [resolve(path)];
  for (let folder = folders[0]!; !existsSync(join(folder, '.git')); ) {
    const above = dirname(folder);
    if (above === folder) break;
    folders.push(above);
    folder = above;
  }
  return folders;
}

const nearest = (folders: readonly string[], name: string): string | undefined =>
  folders.map((folder) => join(folder, name)).find((file) => existsSync(file));

/** JSON with comments, as editors keep their settings. */
function read(file: string | undefined): Section {
  if (file === undefined) return {};
  const errors: ParseError[] = [];
  const text = textOf(file);
  const value: unknown = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true }) ?? {};
  const [wrong] = errors;
  if (wrong) {
    const line = text.slice(0, wrong.offset).split('\n').length;
    throw new Failure(`${shown(file)}:${line}: this is no JSON (${printParseErrorCode(wrong.error)})`);
  }
  if (!isSection(value)) throw new Failure(`${shown(file)}: settings are an object in braces`);
  return value;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    throw new Failure(`${shown(file)}: cannot be read`);
  }
}

const shown = (file: string): string => (relative('.', file) || file).replaceAll(sep, '/');

const isSection = (value: unknown): value is Section =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `diagnostics.link-broken` as a setting within `diagnostics`. */
function nested(entries: readonly (readonly [name: string, value: unknown])[]): Section {
  let section: Section = {};
  for (const [name, value] of entries) {
    const one = name.split('.').reduceRight((inner: unknown, part) => ({ [part]: inner }), value);
    section = merge(section, one as Section);
  }
  return section;
}

/** What both say; where they differ the latter has it. */
function merge(first: Section, second: Section): Section {
  const both = { ...first };
  for (const [name, value] of Object.entries(second)) {
    const before = both[name];
    both[name] = isSection(before) && isSection(value) ? merge(before, value) : value;
  }
  return both;
}
