/** How notes come into the index: read from their texts, or as they were packed after an earlier reading. */
import type { Note, NoteSource, ReadingSettings, Settings } from '../model.ts';
import { readingsByNote, readNote } from '../note/index.ts';
import { fingerprintOf, isPackedFrom } from './fingerprint.ts';
import type { Index } from './index.ts';
import { pack } from './pack.ts';

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
  /** Whether the text is kept that a note was read from. */
  hasText(uri: string): boolean;
  delete(uri: string): void;
}

/** The same, and what answers are computed from. */
export interface Texts extends Sources {
  /** The text that a note was read from, empty where there is no note. Throws TextNeeded where it is not kept. */
  textOf(uri: string): string;
  /** How a note would read with another text. */
  readAs(note: Pick<Note, 'uri' | 'path'>, text: string, settings: Settings): Note;
}

/** Reads a note, for `adopt`: depends on its arguments alone, so that any thread may do it. */
export const packedReading = (source: NoteSource, settings: ReadingSettings): Uint8Array =>
  pack(readNote(source, settings), fingerprintOf(source));

/** A question needs the text of a note that is not kept: whoever asks sets the note's source again, and asks again. */
export class TextNeeded extends Error {
  readonly uri: string;

  constructor(uri: string) {
    super(`the text of ${uri} is not kept`);
    this.name = 'TextNeeded';
    this.uri = uri;
  }
}

/** Texts are kept of so many notes, those that were set last, of so many characters altogether; of one at least. */
const mostTexts = { notes: 20, characters: 4_000_000 };

/** `last`: texts are kept of the notes that were set last. `all`: of all, for who asks about each note once it has set all. */
export type Keeping = 'last' | 'all';

/** No notes yet. */
export function createTexts(
  index: Pick<Index, 'entry' | 'set' | 'adopt' | 'putBy' | 'delete'>,
  keeping: Keeping,
): Texts {
  const readingsOf = readingsByNote();
  const readWith = new Map<string, Settings>();
  const texts = new Map<string, NoteSource>();
  let characters = 0;
  const drop = (uri: string) => {
    characters -= texts.get(uri)?.text.length ?? 0;
    texts.delete(uri);
  };
  /** Those that were set longest ago are put by: their notes are kept as bytes alone. */
  const makeRoom = () => {
    for (const [uri, source] of texts) {
      const few = texts.size <= mostTexts.notes && characters <= mostTexts.characters;
      if (few || texts.size === 1 || keeping === 'all') return;
      const entry = index.entry(uri);
      if (entry && !entry.packed()) index.putBy(uri, pack(entry.note(), fingerprintOf(source)));
      drop(uri);
    }
  };
  const keep = (source: NoteSource, settings: Settings) => {
    drop(source.uri);
    texts.set(source.uri, source);
    characters += source.text.length;
    readWith.set(source.uri, settings);
  };
  /** Opened, closed or saved, a note is often what it was. */
  const isAsBefore = (source: NoteSource, settings: Settings): boolean => {
    const [last, packed] = [texts.get(source.uri), index.entry(source.uri)?.packed()];
    if (readWith.get(source.uri) !== settings) return false;
    return last ? isSame(last, source) : packed ? isPackedFrom(packed, source) : false;
  };
  return {
    set(source, settings) {
      const known = index.entry(source.uri);
      const same = isAsBefore(source, settings);
      keep(source, settings);
      // One that is read once more is one that somebody edits; most are read once.
      const note = same ? known!.note() : readNote(source, settings, known ? readingsOf(source.uri) : null);
      if (!same) index.set(note);
      makeRoom();
      return note;
    },
    adopt(uri, packed, settings) {
      drop(uri);
      index.adopt(uri, packed);
      readWith.set(uri, settings);
    },
    packed(uri) {
      const [entry, source] = [index.entry(uri), texts.get(uri)];
      return entry?.packed() ?? (entry && source && pack(entry.note(), fingerprintOf(source)));
    },
    hasText: (uri) => texts.has(uri),
    delete(uri) {
      drop(uri);
      readWith.delete(uri);
      index.delete(uri);
    },
    textOf(uri) {
      const source = texts.get(uri);
      if (!source && index.entry(uri)) throw new TextNeeded(uri);
      return source?.text ?? '';
    },
    readAs: ({ uri, path }, text, settings) =>
      readNote({ ...texts.get(uri), uri, path, text }, readWith.get(uri) ?? settings, readingsOf(uri)),
  };
}

const isSame = (one: NoteSource, other: NoteSource): boolean =>
  one.text === other.text && one.path === other.path && one.remote === other.remote;
