/**
 * Brings the texts of notes to the service: open documents as they are typed, all other notes from their files. The
 * newest edit wins: documents are read when somebody asks, not once a keystroke.
 */

import { type Files, type FileText, largestNote, type Pause, type SkipReason } from './files.ts';
import { canonical, placeOf, shownPath } from './folders.ts';
import { isNote, type World } from './world.ts';

export interface Notes {
  /** Reads what was typed since the last time. */
  flush(): void;
  /** Reads one file anew, unless it is open. */
  refresh(uri: string): Promise<void>;
  /** Forgets notes whose files are gone, unless they are open. */
  forget(uris: Iterable<string>): void;
  /**
   * Reads all folders. With `only: 'unknown'`, only what is not known yet. Each call supersedes the one before. Says
   * whether it came to its end.
   */
  readAll(only: 'all' | 'unknown', progress: (done: number, all: number) => void): Promise<boolean>;
}

export interface Surroundings {
  /** Who reads the files of a URI's folder. */
  filesOf(uri: string): Files;
  pause: Pause;
  log(line: string): void;
  /** The note's answers may have changed. */
  touched(uri: string): void;
}

export function createNotes(world: World, around: Surroundings): Notes {
  let generation = 0;

  function take(uri: string, file: FileText): void {
    if (typeof file === 'object' && 'text' in file) {
      world.skipped.delete(uri);
      world.service.set({ uri, path: shownPath(uri, world.folders), text: file.text }, world.settings);
    } else {
      if (file === 'gone') world.skipped.delete(uri);
      else skip(uri, file.skipped);
      world.service.delete(uri);
    }
    around.touched(uri);
  }

  function skip(uri: string, reason: SkipReason): void {
    if (world.skipped.get(uri) !== reason) around.log(`skipped ${uri}: ${reason}`);
    world.skipped.set(uri, reason);
  }

  async function refresh(uri: string): Promise<void> {
    const place = placeOf(uri, world.folders);
    const file = place && isNote(world, uri) ? await around.filesOf(uri).read(uri, place.folder.uri) : 'gone';
    if (!world.documents.has(uri)) take(uri, file);
  }

  function flush(): void {
    for (const uri of world.edited) {
      const text = world.documents.get(uri)?.getText() ?? '';
      if (!isNote(world, uri)) take(uri, 'gone');
      else take(uri, text.length > largestNote ? { skipped: 'too-large' } : { text });
    }
    world.edited.clear();
  }

  function forget(uris: Iterable<string>): void {
    for (const uri of uris) if (!world.documents.has(uri)) take(uri, 'gone');
  }

  async function listAll(): Promise<string[]> {
    const found: string[] = [];
    for (const folder of world.folders) {
      try {
        const listed = await around.filesOf(folder.uri).list(folder.uri, world.filter);
        found.push(...listed.map(canonical).filter((uri) => placeOf(uri, world.folders)?.folder === folder));
      } catch (error) {
        around.log(`cannot list ${folder.uri}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return found;
  }

  const readAll: Notes['readAll'] = async (only, progress) => {
    const mine = ++generation;
    const listed = await listAll();
    const wanted = only === 'all' ? listed : listed.filter((uri) => !world.service.note(uri));
    let done = 0;
    await eachAtOnce(wanted, around.filesOf(wanted[0] ?? '').atOnce, async (uri) => {
      if (mine !== generation) return;
      if (!world.documents.has(uri)) {
        const file = await around.filesOf(uri).read(uri);
        if (mine === generation && !world.documents.has(uri)) take(uri, file);
      }
      progress(++done, wanted.length);
      await around.pause();
    });
    if (mine !== generation) return false;
    const known = new Set(listed);
    forget(
      [...world.service.notes().map((note) => note.uri), ...world.skipped.keys()].filter((uri) => !known.has(uri)),
    );
    return true;
  };

  return { flush, refresh, forget, readAll };
}

/** Works through the items in order, `count` of them under way at any time. An item that fails does not stop the rest. */
async function eachAtOnce<T>(items: readonly T[], count: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < items.length) await work(items[next++] as T);
  };
  await Promise.all(Array.from({ length: count }, worker));
}
