/** The baseline of `dueline check`: read for what it names, and written anew. */
import { mkdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Ask } from '../core/model.ts';
import { baselinePath, readBaseline, writeBaseline } from '../core/service.ts';
import { readNote } from '../lsp/disk.ts';
import { Failure } from './failure.ts';
import { kindOf, type Notes } from './notes.ts';
import { replaceFile } from './writing.ts';

/** The file that was named, else that of the nearest folder that has one, from the first path upwards; null for none. */
export function baselineFile(named: string | undefined, paths: readonly string[]): string | null {
  if (named !== undefined) return resolve(named);
  const [path = '.'] = paths;
  let folder = resolve(kindOf(path) === 'folder' ? path : dirname(path));
  for (let above = ''; above !== folder; folder = dirname(folder)) {
    above = folder;
    if (kindOf(join(folder, baselinePath)) === 'file') return join(folder, baselinePath);
  }
  return null;
}

/** Leaves out of the notes' findings what a baseline names. Throws Failure where that is none. */
export function applyBaseline(file: string, { service, uris: all }: Notes): void {
  const read = readNote(file);
  const known = typeof read === 'object' && 'text' in read ? readBaseline(read.text) : null;
  const what = read === 'gone' ? 'no such file' : 'this is no baseline';
  if (!known) throw new Failure(`${relative('.', file) || file}: ${what}; --update-baseline writes one`);
  const uris = new Map(all.map((uri) => [resolve(uri), uri]));
  const root = rootOf(file);
  service.setBaseline(
    file,
    known.flatMap((one) => {
      const note = uris.get(resolve(root, one.note));
      return note === undefined ? [] : [{ ...one, note }];
    }),
  );
}

/** Writes all that is found in the notes into a baseline; gives how much that is. Of notes that were not read, what it named stays. */
export function updateBaseline(file: string, { service, uris: all }: Notes, ask: Ask): number {
  const root = rootOf(file);
  const inside = (uri: string): string => relative(root, resolve(uri)).replaceAll(sep, '/');
  const read = readNote(file);
  const before = (typeof read === 'object' && 'text' in read && readBaseline(read.text)) || [];
  const paths = new Set(all.map(inside));
  const found = all.flatMap((uri) => service.toKnow(uri, ask).map((one) => ({ ...one, note: inside(uri) })));
  try {
    mkdirSync(dirname(file), { recursive: true });
    replaceFile(file, writeBaseline([...before.filter(({ note }) => !paths.has(note)), ...found]));
  } catch (error) {
    throw new Failure(`${relative('.', file) || file}: not written, ${(error as Error).message}`);
  }
  return found.length;
}

/** The folder that a baseline's paths count from: that which has the folder `.dueline`, else its own. */
const rootOf = (file: string): string =>
  basename(dirname(file)) === dirname(baselinePath) ? dirname(dirname(file)) : dirname(file);
