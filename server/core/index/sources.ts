/** How notes come into the index: read from their texts, or as they were packed after an earlier reading. */
import type { Note, NoteSource, ReadingSettings, Settings } from '../model.ts';
import { readingsByNote, readNote } from '../note/index.ts';
import { fingerprintOf, isPackedFrom } from './fingerprint.ts';
import type { Index } from './index.ts';
import { pack, unpack } from './pack.ts';

export interface Sources {
  /** Reads a note and puts it into the index, in place of what stood under its URI. */
  set(source: NoteSource, settings: Settings): Note;
  /**
   * Puts a note into the index as it was packed under this URI, in place of what stood there. `settings` are those that it was
   * read with. The bytes are kept, and must not change any more.
   */
  adopt(uri: string, packed: Uint8Array, settings: Settings): void;
  /** A note for `adopt`, in another thread or at another time; undefined where there is none. Not to be changed. */
  packed(uri: string): Uint8Array | undefined;
  /** Whether the text is known that a note was read from. */
  hasText(uri: string): boolean;
  delete(uri: string): void;
}

/** The same, and what answers are computed from. */
export interface Texts extends Sources {
  /** The text that a note was read from; empty where it is not known. */
  textOf(uri: string): string;
  /** How a note would read with another text. */
  readAs(note: Pick<Note, 'uri' | 'path'>, text: string, settings: Settings): Note;
}

/** Reads a note, for `adopt`: depends on its arguments alone, so that any thread may do it. */
export const packedReading = (source: NoteSource, settings: ReadingSettings): Uint8Array =>
  pack(readNote(source, settings), fingerprintOf(source));

/** No notes yet. */
export function createTexts(index: Pick<Index, 'note' | 'set' | 'delete'>): Texts {
  const readingsOf = readingsByNote();
  const sources = new Map<string, { source: NoteSource; settings: Settings }>();
  const adopted = new Map<string, { packed: Uint8Array; settings: Settings }>();
  /** Opened, closed or saved, a note is often what it was. */
  const asBefore = (source: NoteSource, settings: Settings): boolean => {
    const [last, packed] = [sources.get(source.uri), adopted.get(source.uri)];
    if (last) return last.settings === settings && isSame(last.source, source);
    return packed?.settings === settings && isPackedFrom(packed.packed, source);
  };
  return {
    set(source, settings) {
      const known = index.note(source.uri);
      const same = known !== undefined && asBefore(source, settings);
      sources.set(source.uri, { source, settings });
      if (same) return known;
      // One that is read once more is one that somebody edits; most are read once.
      const note = readNote(source, settings, known ? readingsOf(source.uri) : null);
      index.set(note);
      adopted.delete(source.uri);
      return note;
    },
    adopt(uri, packed, settings) {
      index.set(unpack(packed, uri));
      sources.delete(uri);
      adopted.set(uri, { packed, settings });
    },
    packed(uri) {
      const [note, source] = [index.note(uri), sources.get(uri)?.source];
      return adopted.get(uri)?.packed ?? (note && source && pack(note, fingerprintOf(source)));
    },
    hasText: (uri) => sources.has(uri),
    delete(uri) {
      index.delete(uri);
      sources.delete(uri);
      adopted.delete(uri);
    },
    textOf: (uri) => sources.get(uri)?.source.text ?? '',
    readAs({ uri, path }, text, settings) {
      const known = sources.get(uri);
      return readNote({ ...known?.source, uri, path, text }, known?.settings ?? settings, readingsOf(uri));
    },
  };
}

const isSame = (one: NoteSource, other: NoteSource): boolean =>
  one.text === other.text && one.path === other.path && one.remote === other.remote;
