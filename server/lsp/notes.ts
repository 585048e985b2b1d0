/** Brings the texts of notes to the service: those of open documents (typed.ts says when), of all others from their files. */

import type { NoteSource, Settings } from '../core/model.ts';
import type { FileContent, Files, FileText, SkipReason, Unchanged } from './files.ts';
import { placeOf, shownPath } from './folders.ts';
import type { Readers } from './readers.ts';
import { type Sidecar, sidecarOf } from './sidecars.ts';
import type { Pause } from './slices.ts';
import { isNote, settingsOf, type World } from './world.ts';

/** What notes are brought with. */
export interface Carrier {
  world: World;
  /** Who reads the files of a URI's folder. */
  filesOf(uri: string): Files;
  pause: Pause;
  /** The same for what an answer waits for. */
  pauseAnswer: Pause;
  log(line: string): void;
  /** The note's answers may have changed. */
  touched(uri: string): unknown;
  /** Those of notes may have that link to what has changed. */
  linksTouched(uris: string[]): unknown;
  /** Those of all notes may have. */
  everythingTouched(): unknown;
  /** Counts the readings of all folders: each supersedes the one before. */
  reading: number;
  /** The newest reading of each file that is being read. */
  newest: Map<string, symbol>;
  /** Documents that were opened a moment ago. */
  cold: Set<string>;
  /** How many characters this process has read. */
  readSoFar: number;
  /** The open documents that are being read in slices. */
  slicing: Map<string, Promise<void>>;
  /** Processes that read notes; null where there are none. */
  readers: Readers | null;
}

/** A carrier that has brought nothing yet. */
export const createCarrier = (
  means: Omit<Carrier, 'reading' | 'newest' | 'slicing' | 'cold' | 'readSoFar'>,
): Carrier => ({
  ...means,
  reading: 0,
  newest: new Map(),
  slicing: new Map(),
  cold: new Set(),
  readSoFar: 0,
});

/**
 * Reads a text in slices, ahead of taking it in; comes back with the milliseconds that it took. `once`: nobody is to edit it;
 * `pause`: what it is read between.
 */
export async function readAhead(
  carrier: Carrier,
  uri: string,
  text: string,
  { once = false, pause = carrier.pause } = {},
): Promise<number> {
  const { world } = carrier;
  let took = 0;
  try {
    const { source, settings } = sourceOf(world, uri);
    const more = world.service.readAhead({ ...source, text }, settings, once);
    let began = performance.now();
    while (more()) {
      const turn = pause();
      if (!turn) continue;
      took += performance.now() - began;
      await turn;
      began = performance.now();
    }
    took += performance.now() - began;
    carrier.readSoFar += text.length;
  } catch {
    // It is told where the note is taken in.
  }
  return took;
}

/** What is in a file that is not open, with its text read in slices: nobody waits while it is taken in. */
export async function readContent(
  carrier: Carrier,
  uri: string,
  file: FileText,
  pause = carrier.pause,
): Promise<FileText> {
  if (file === 'gone' || !('text' in file) || !isNote(carrier.world, uri)) return file;
  return { ...file, took: await readAhead(carrier, uri, file.text, { once: true, pause }) };
}

/** Reads one file anew, unless it is open. */
export async function refresh(carrier: Carrier, uri: string): Promise<void> {
  const { world } = carrier;
  const isNewest = beginReading(carrier, uri);
  const place = placeOf(uri, world.folders);
  const file = place && isRead(world, uri) ? await carrier.filesOf(uri).read(uri, place.folder.uri) : 'gone';
  const content = await readContent(carrier, uri, file);
  if (isNewest()) bring(carrier, uri, content);
}

/**
 * Notes that a file is about to be read. What it gives back says, once it was read, whether that is still the newest
 * word: the file may have changed meanwhile, and be read a second time, or have been opened.
 */
export function beginReading({ world, newest }: Carrier, uri: string): () => boolean {
  const mine = Symbol();
  newest.set(uri, mine);
  return () => newest.get(uri) === mine && newest.delete(uri) && !world.documents.has(uri);
}

/** Forgets notes whose files are gone, unless they are open. */
export function forget(carrier: Carrier, uris: Iterable<string>): void {
  for (const uri of uris) {
    carrier.newest.delete(uri);
    carrier.world.cache.remove(uri);
    if (!carrier.world.documents.has(uri)) take(carrier, uri, 'gone');
  }
}

/**
 * Fetches the text of a note whose text is not kept, for answers that quote it: of an open one what was typed, of any other
 * what its file says now. Where that is what the note was read from, nothing else happens.
 */
export async function recall(carrier: Carrier, uri: string): Promise<void> {
  const { world } = carrier;
  if (!world.service.has(uri) || world.service.hasText(uri)) return;
  const typed = world.documents.get(uri)?.getText();
  if (typed !== undefined) {
    if (!isReadFrom(world, uri, typed)) take(carrier, uri, { text: typed });
    return;
  }
  await readAnew(carrier, uri);
}

/** Reads the file of a closed note. Where that is what the note was read from, nothing else happens. */
export async function readAnew(carrier: Carrier, uri: string): Promise<void> {
  const { world, filesOf } = carrier;
  const isNewest = beginReading(carrier, uri);
  const file = await filesOf(uri).read(uri);
  const same = typeof file === 'object' && 'text' in file && isReadFrom(world, uri, file.text);
  const content = same ? file : await readContent(carrier, uri, file, carrier.pauseAnswer);
  if (isNewest() && !same) bring(carrier, uri, content);
}

/** Whether a note was read from a text; then the service has it from now on. */
export function isReadFrom(world: World, uri: string, text: string): boolean {
  const { source, settings } = sourceOf(world, uri);
  return world.service.lend({ ...source, text }, settings);
}

/** Takes in what was read from a file, unless it has left the workspace meanwhile; and keeps what it says. */
export function bring(carrier: Carrier, uri: string, file: FileContent | Unchanged): void {
  const began = performance.now();
  if (!isRead(carrier.world, uri)) take(carrier, uri, 'gone');
  else if (!isUnchanged(file)) take(carrier, uri, file);
  const { cache } = carrier.world;
  if (typeof file === 'string' || 'skipped' in file) cache.remove(uri);
  else {
    const took = 'packed' in file ? file.took : performance.now() - began;
    cache.put(uri, { time: file.time ?? 0, size: file.size ?? 0 }, took);
  }
}

const isUnchanged = (file: FileContent | Unchanged): file is Unchanged =>
  typeof file === 'object' && 'unchanged' in file;

/** Whether it is a file that is read: a note, or a sidecar (sidecars.ts). */
export const isRead = (world: World, uri: string): boolean => isNote(world, uri) || sidecarOf(world, uri) !== undefined;

/** Takes a sidecar in or out. */
function takeSidecar(
  { world, log, touched, everythingTouched }: Carrier,
  sidecar: Sidecar,
  uri: string,
  file: FileContent,
): void {
  const text = typeof file === 'object' && 'text' in file ? file.text : null;
  const known = sidecar.known(world);
  if (text === null && !known.delete(uri)) return;
  for (const fault of sidecar.take(world, uri, text)) log(fault);
  if (text !== null) known.add(uri);
  touched(uri);
  if (sidecar.touchesNotes) everythingTouched();
}

/** Puts a text into the service; or takes the note out of it, and remembers why it cannot be read. */
export function take(carrier: Carrier, uri: string, file: FileContent): void {
  const sidecar = sidecarOf(carrier.world, uri);
  if (sidecar) takeSidecar(carrier, sidecar, uri, file);
  else takeNote(carrier, uri, file);
}

function takeNote(carrier: Carrier, uri: string, file: FileContent): void {
  const { skipped, service, meter } = carrier.world;
  const before = landmarksOf(carrier.world, uri);
  const reason = file === 'gone' ? undefined : 'skipped' in file ? file.skipped : read(carrier, uri, file);
  if (file === 'gone' || reason) {
    service.delete(uri);
    meter.forget(uri);
  }
  if (reason && skipped.get(uri) !== reason) carrier.log(`skipped ${uri}: ${reason}`);
  if (reason) skipped.set(uri, reason);
  else skipped.delete(uri);
  carrier.touched(uri);
  if (before !== landmarksOf(carrier.world, uri)) carrier.linksTouched(service.linkers(uri));
}

/** What links lead to in a note; while the folders are read for the first time, what is said of links is not yet asked for. */
const landmarksOf = ({ ready, service }: World, uri: string): string | null => (ready ? service.landmarks(uri) : null);

/** What a note is read from besides its text, and with which settings. */
export function sourceOf(world: World, uri: string): { source: Omit<NoteSource, 'text'>; settings: Settings } {
  const remote = placeOf(uri, world.folders)?.folder.remote;
  const source = { uri, path: shownPath(uri, world.folders), ...(remote && { remote }) };
  return { source, settings: settingsOf(world, uri) };
}

/** A file that is a note. */
type Readable = Exclude<FileContent, 'gone' | { skipped: SkipReason }>;

/** Reads a text, or takes in what a reader has read. A fault of ours in one note must not cost all the others. */
function read({ world, log }: Carrier, uri: string, file: Readable): SkipReason | undefined {
  try {
    const { source, settings } = sourceOf(world, uri);
    const began = performance.now();
    if ('packed' in file) world.service.adopt(uri, file.packed, file.settings);
    else world.service.set({ ...source, text: file.text }, settings);
    const took = 'packed' in file ? file.took : (file.took ?? 0) + performance.now() - began;
    world.meter.read(uri, took, world.documents.has(uri));
    return undefined;
  } catch (error) {
    log(`reading ${uri} failed: ${error instanceof Error ? error.stack : String(error)}`);
    return 'unreadable';
  }
}
