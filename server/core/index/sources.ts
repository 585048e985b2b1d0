/** How notes come into the index: read from their texts, or as they were packed after an earlier reading. */
import type { Unit } from '../markdown/unit.ts';
import type { Note, NoteSource, ReadingSettings, Settings } from '../model.ts';
import { readInSteps } from '../reading.ts';
import { abreast } from '../steps.ts';
import { createAgain } from './again.ts';
import { isSame, readAlike } from './alike.ts';
import type { Entry } from './entry.ts';
import type { Index } from './index.ts';
import { type Fingerprint, fingerprintOf, isPackedFrom } from './packed/fingerprint.ts';
import { pack } from './packed/pack.ts';
import { createShelf, limits, noLimits } from './packed/shelf.ts';

export interface Sources {
  /** Reads a note and puts it into the index, in place of what stood under its URI. */
  set(source: NoteSource, settings: Settings): Note;
  /**
   * Reads a note for the next `set` of this very source, which then takes next to no time; where it is the one that stands, so that
   * the first edit of it takes no longer than the others. One step at each call of what is given back, which says whether there
   * are more. Answers come from the note that stands until it is set; what is set before the last step takes all that are left.
   * `once`: nobody is to edit it.
   */
  readAhead(source: NoteSource, settings: Settings, once?: boolean): () => boolean;
  /**
   * Puts a note into the index as it was packed under this URI, in place of what stood there. `settings` are those that it was
   * read with. The bytes are kept, and must not change any more.
   */
  adopt(uri: string, packed: Uint8Array, settings: Settings): void;
  /** A note for `adopt`, in another thread or at another time; undefined where there is none. Not to be changed. */
  packed(uri: string): Uint8Array | undefined;
  /** Gives the text of a note back, if it is the one that the note was read from with these settings; else says false. */
  lend(source: NoteSource, settings: Settings): boolean;
  /** What tells the source of a note from others, if the note would read the same with these settings; else, or where that is not known, null. */
  fingerprint(uri: string, settings: Settings): Fingerprint | null;
  /** Whether the text is kept that a note was read from. */
  hasText(uri: string): boolean;
  delete(uri: string): void;
}

/** The same, and what answers are computed from. */
export interface Texts extends Sources {
  /** The text that a note was read from, empty where there is no note. Throws TextNeeded where it is not kept. */
  textOf(uri: string): string;
  /** The units of that text, which may move once the note is set again. Throws TextNeeded. */
  unitsOf(uri: string): readonly Unit[];
  /** How a note would read with another text. */
  readAs(note: Pick<Note, 'uri' | 'path'>, text: string, settings: Settings): Note;
}

/** A note that is to be read. */
export interface Unread {
  source: NoteSource;
  settings: ReadingSettings;
}

/** Reads some notes, for `adopt`: depends on its arguments alone, so that any thread may do it. Several take less time than one by one. */
export const packedReadings = (unread: readonly Unread[]): Uint8Array[] =>
  abreast(unread.map(({ source, settings }) => readInSteps(source, settings))).map((note, at) =>
    pack(note, fingerprintOf(unread[at]!.source)),
  );

/** Reads a note, for `adopt`. */
export const packedReading = (source: NoteSource, settings: ReadingSettings): Uint8Array =>
  packedReadings([{ source, settings }])[0]!;

/**
 * A question needs the text of a note that is not kept: whoever asks sets the note's source again, and asks again. It is thrown
 * for each note that is judged after a reader has read it, and is no fault: nobody needs a stack of it.
 */
export class TextNeeded {
  readonly name = 'TextNeeded';
  readonly uri: string;

  constructor(uri: string) {
    this.uri = uri;
  }

  toString(): string {
    return `the text of ${this.uri} is not kept`;
  }
}

/** `last`: texts are kept of the notes that were set last. `all`: of all, for who asks about each note once it has set all. */
export type Keeping = 'last' | 'all';

/** No notes yet. */
export function createTexts(
  index: Pick<Index, 'entry' | 'set' | 'adopt' | 'putBy' | 'delete'>,
  keeping: Keeping,
): Texts {
  const again = createAgain();
  const readWith = new Map<string, Settings>();
  const texts = createShelf(keeping === 'all' ? noLimits : limits, (source) => {
    // Of a note whose text is not kept, no more is kept than its bytes.
    const entry = index.entry(source.uri);
    if (entry) index.putBy(source.uri, bytesOf(entry, source)!);
  });
  const keep = (source: NoteSource, settings: Settings) => {
    readWith.set(source.uri, settings);
    texts.put(source);
  };
  /** Opened, closed or saved, a note is often what it was. */
  const isAsBefore = (source: NoteSource, settings: Settings): boolean =>
    readAlike(readWith.get(source.uri), settings) &&
    isReadFrom(source, texts.get(source.uri), index.entry(source.uri)?.packed());
  const lend = (source: NoteSource, settings: Settings): boolean => {
    const same = isAsBefore(source, settings);
    if (same) keep(source, settings);
    return same;
  };
  const textOf = (uri: string): string => {
    const source = texts.get(uri);
    if (!source && index.entry(uri)) throw new TextNeeded(uri);
    return source?.text ?? '';
  };
  return {
    readAhead: (source, settings, once) => again.ahead(source, settings, !isAsBefore(source, settings), once),
    set(source, settings) {
      const known = index.entry(source.uri);
      if (lend(source, settings)) return known!.note();
      const note = again.read(source, settings, known !== undefined);
      index.set(note);
      keep(source, settings);
      return note;
    },
    lend,
    adopt(uri, packed, settings) {
      texts.drop(uri);
      index.adopt(uri, packed);
      readWith.set(uri, settings);
    },
    packed: (uri) => bytesOf(index.entry(uri), texts.get(uri)),
    fingerprint: (uri, settings) => (readAlike(readWith.get(uri), settings) && index.entry(uri)?.fingerprint()) || null,
    hasText: (uri) => texts.get(uri) !== undefined,
    delete(uri) {
      again.end(uri);
      texts.drop(uri);
      readWith.delete(uri);
      index.delete(uri);
    },
    textOf,
    unitsOf: (uri) => again.unitsOf(uri, textOf(uri)),
    readAs: ({ uri, path }, text, settings) =>
      again.readAs({ ...texts.get(uri), uri, path, text }, readWith.get(uri) ?? settings),
  };
}

const isReadFrom = (
  source: NoteSource,
  last: NoteSource | undefined,
  packed: Uint8Array | null | undefined,
): boolean => (last ? isSame(last, source) : packed ? isPackedFrom(packed, source) : false);

/** The bytes of an entry, which was read from the source if it has none yet. */
const bytesOf = (entry: Entry | undefined, source: NoteSource | undefined): Uint8Array | undefined =>
  entry?.packed() ?? (entry && source && pack(entry.note(), fingerprintOf(source)));
