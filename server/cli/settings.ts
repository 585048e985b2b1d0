/**
 * The settings of a workspace as its files say: `.dueline/settings.json`, which is for every tool, and what
 * `.vscode/settings.json` says of `dueline`. Each is the nearest at or above the notes, within their repository.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { merged, nested, readSettingsFile, type Section, settingsPath, unknownIn } from '../lsp/settingsFile.ts';
import { Failure } from './failure.ts';
import { complain } from './output.ts';

const vscode = '.vscode/settings.json';
const prefix = 'dueline.';

/** What the files say of the settings of a path; the former goes before the latter. Throws Failure where one cannot be read. */
export function workspaceSection(path: string): Section {
  const folders = foldersFrom(path);
  const theirs = read(nearest(folders, vscode));
  const ours = Object.entries(theirs).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
  );
  const file = nearest(folders, settingsPath);
  const stated = read(file);
  for (const name of unknownIn(stated)) complain(`dueline: ${shown(file!)}: there is no setting '${name}'\n`);
  return merged(nested(Object.fromEntries(ours)), nested(stated));
}

/** The folder of a path and those above it, up to the one that holds its repository. */
export function foldersFrom(path: string): string[] {
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

function read(file: string | undefined): Section {
  if (file === undefined) return {};
  const found = readSettingsFile(textOf(file));
  if ('section' in found) return found.section;
  throw new Failure(`${shown(file)}${found.line === null ? '' : `:${found.line}`}: ${found.fault}`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Failure(`${shown(file)}: cannot be read`);
  }
}

/** A path as it is told: from here where it lies below, else in full. */
export const shown = (file: string): string => (relative('.', file) || file).replaceAll(sep, '/');
