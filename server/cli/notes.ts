/** The notes that a command's paths name, read into a service. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { toLocale } from '../core/messages/index.ts';
import type { Ask, Day, NoteSource, Settings } from '../core/model.ts';
import { createService, patternOf, type Service } from '../core/service.ts';
import { defaultSettings } from '../core/settings.ts';
import { kindOf as fileKindOf, readNote, walk } from '../lsp/disk.ts';
import type { SkipReason } from '../lsp/files.ts';
import { noteFilter } from '../lsp/globs.ts';
import { peoplePaths } from '../lsp/people.ts';
import { decodeNote } from '../protocol.ts';
import { standardInput } from './command.ts';
import { Failure } from './failure.ts';
import { complain, showProgress } from './output.ts';
import { readSources } from './reading.ts';
import { remoteOf } from './repository.ts';

/** A note's URI is its path as it was named: `notes/plan.md` for the folder `notes`. */
export interface Notes {
  service: Service;
  /** The URIs of all, in the order that they were named in. */
  uris: string[];
  /** What each was read from, by its URI. */
  texts: Map<string, string>;
  /** The people files that belong to them, by path. */
  peopleFiles: Set<string>;
}

interface Reading extends Notes {
  remoteOf: (folder: string) => string | undefined;
  sources: NoteSource[];
}

/**
 * Reads files whatever their names, and folders by the standard globs. Throws Failure for a path that does not exist or a
 * file that is no text; such files, and folders, inside a folder are passed over with a warning.
 */
export async function readNotes(paths: string[], settings: Settings): Promise<Notes> {
  if (!paths.length) throw new Failure("name a note or a folder, '.' for this one");
  const notes: Reading = {
    service: createService('all'),
    uris: [],
    texts: new Map(),
    peopleFiles: new Set(),
    remoteOf: remotes(),
    sources: [],
  };
  const outside = paths.filter((path) => kindOf(path) === 'folder' && !isHere(path));
  notes.service.setFolders(['', ...outside.map((path) => join(path).replaceAll(sep, '/'))]);
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === standardInput) {
      readInput(notes);
      continue;
    }
    readPeople(notes, path);
    for (const file of filesOf(path, settings)) {
      if (seen.has(resolve(file))) continue;
      seen.add(resolve(file));
      readInto(notes, file, path);
    }
  }
  const { service, sources } = notes;
  const progress = showProgress((count) => `Reading notes: ${count}`);
  let done = 0;
  await readSources({ service, settings, sources, read: () => progress.step(++done) });
  progress.end();
  return notes;
}

/** Finds out where the links of notes lead, for their findings: in this folder, and in those that were named. */
export function lookUp({ service, uris }: Notes): void {
  for (const uri of uris)
    for (const place of service.filesAsked(uri)) service.setFile(place, fileKindOf(join(place.folder, place.path)));
}

/** Whether a path leads into this folder. */
const isHere = (path: string): boolean => !/^(?:\.\.(?:[\\/]|$)|[\\/]|[A-Za-z]:)/.test(relative('.', path));

/** The world of a question, in the language of the terminal. */
export const askAt = (today: Day, settings: Settings): Ask => ({ today, settings, locale: terminalLocale() });

/** What stands at a path, links followed. */
export function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

/** The notes nearest to a note among those whose paths differ from its own in days and numbers alone. */
export function seriesOf(file: string): string[] {
  const own = patternOf(file.replaceAll(sep, '/'));
  if (own === null || kindOf(file) !== 'file') return [];
  let folder = dirname(file);
  while (patternOf(folder.replaceAll(sep, '/')) !== null && dirname(folder) !== folder) folder = dirname(folder);
  const inSeries = [...walk(folder, standardFilter, () => {})]
    .flatMap((inside) => (inside ? [join(folder, inside)] : []))
    .filter((path) => patternOf(path.replaceAll(sep, '/')) === own)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const at = inSeries.findIndex((path) => resolve(path) === resolve(file));
  return inSeries.slice(Math.max(0, at - mostBeside), at + mostBeside + 1);
}

const mostBeside = 30;

/** What comes in on standard input, as a note whose path is `-`. */
function readInput(notes: Reading): void {
  const text = decodeNote(readFileSync(0));
  if (text === null) throw new Failure(`standard input: ${reasons['not-text']}`);
  takeIn(notes, { uri: standardInput, path: standardInput, text });
}

function* filesOf(path: string, { files }: Settings): Generator<string> {
  const kind = kindOf(path);
  if (kind === 'nothing') throw new Failure(`${path || "''"}: no such file or folder`);
  if (kind === 'file') yield path;
  else
    for (const inside of walk(path, noteFilter(files), (folder) => sayRefused(path, folder)))
      if (inside) yield join(path, inside);
}

/** A folder that was named must be read; of one inside it a warning is enough. */
function sayRefused(named: string, inside: string): void {
  if (inside === '') throw new Failure(`${named}: this folder cannot be read`);
  complain(`dueline: ${join(named, inside)}: passed over, this folder cannot be read\n`);
}

const standardFilter = noteFilter(defaultSettings.files);

/** The remote of a folder's repository; each folder is asked for once. */
function remotes(): (folder: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (folder) => {
    if (!known.has(folder)) known.set(folder, remoteOf(folder));
    return known.get(folder);
  };
}

/** The people file of a path: in the folder itself, or in the nearest one above that has any, as in a workspace. */
function readPeople({ service, peopleFiles }: Notes, path: string): void {
  let folder = resolve(kindOf(path) === 'folder' ? path : dirname(path));
  for (let above = ''; above !== folder; folder = dirname(folder)) {
    above = folder;
    for (const name of peoplePaths) {
      const file = join(folder, name);
      const read = readNote(file);
      if (typeof read !== 'object' || !('text' in read)) continue;
      const shown = (relative('.', file) || file).replaceAll(sep, '/');
      service.setPeople(shown, read.text);
      peopleFiles.add(shown);
      return;
    }
  }
}

function readInto(notes: Reading, file: string, named: string): void {
  const read = readNote(file);
  if (typeof read === 'object' && 'text' in read) {
    const uri = file.replaceAll(sep, '/');
    const remote = notes.remoteOf(dirname(resolve(file)));
    takeIn(notes, { uri, path: shownPath(file, named), text: read.text, ...(remote && { remote }) });
    return;
  }
  const reason = read === 'gone' ? 'has just gone' : reasons[read.skipped];
  if (file === named) throw new Failure(`${file}: ${reason}`);
  complain(`dueline: ${file}: passed over, ${reason}\n`);
}

function takeIn({ uris, texts, sources }: Reading, source: NoteSource): void {
  uris.push(source.uri);
  sources.push(source);
  texts.set(source.uri, source.text);
}

const reasons: Record<SkipReason, string> = {
  'not-text': 'not a text file (UTF-8)',
  'too-large': 'larger than 10 MB',
  unreadable: 'cannot be read',
};

/** Folders say what a note is of (`2026/minutes/03-05.md`): they count from here, or from the folder that was named. */
function shownPath(file: string, named: string): string {
  const fromHere = relative('.', file);
  const path = fromHere.startsWith('..') || isAbsolute(fromHere) ? relative(resolve(named, '..'), file) : fromHere;
  return path.replaceAll(sep, '/');
}

const terminalLocale = () => toLocale(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG);
