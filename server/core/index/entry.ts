/**
 * A note in the index: whole while it is new, as packed bytes once it is put by. An entry never changes what it says; a
 * changed note is another entry. Parts of it are read where they are needed, and not kept.
 */
import type { Day, Note, NoteKind, Section, Statement } from '../model.ts';
import { sketchOf } from '../reading.ts';
import { readSketches, type Sketch } from './copies/sketch.ts';
import { hashesOf, type KeyName } from './note-keys.ts';
import { type Fingerprint, fingerprintIn } from './packed/fingerprint.ts';
import { headOf, noteKinds } from './packed/layout.ts';
import { dayOf, isOpenMark, type Mark, markOf } from './packed/mark.ts';
import { unpack } from './packed/pack.ts';
import {
  type Fields,
  markAt,
  readFields,
  readHead,
  readKeys,
  readNames,
  readOutline,
  readPath,
  readStatements,
  readTitles,
} from './packed/packed.ts';
import { Reader } from './packed/reader.ts';
import { readTitlesWith } from './packed/titles.ts';
import { type Cast, castOf } from './people/cast.ts';

/** A task by its place. */
export interface Row {
  entry: Entry;
  /** Index in `Note.tasks`. */
  id: number;
  mark: Mark;
}

/** Tasks of a note by their indexes. */
export interface Carried {
  has(id: number): boolean;
}

/** A note that came in. */
export class Entry {
  readonly uri: string;
  readonly tasks: number;
  /** How many of them are open, forms aside. */
  readonly open: number;
  readonly runbooks: number;
  readonly kind: NoteKind;
  /** The note as it came, until it is put by. */
  private whole: Note | null = null;
  private bytes: Uint8Array | null = null;
  private marks: Uint32Array | null = null;
  /** The note as somebody has unpacked it, while anybody holds it. */
  private unpacked: WeakRef<Note> | null = null;
  private ownPath: string | null = null;
  private ownKeys: Partial<Record<KeyName, readonly number[]>> = {};
  /** Which of its tasks a newer note carries on, as everybody was told last; `Trails` keeps it up (copies/shown.ts). */
  carriedOn: Carried | null = null;

  /** From a note, or from the bytes of one that was packed under this URI. */
  constructor(uri: string, from: Note | Uint8Array) {
    this.uri = uri;
    if (from instanceof Uint8Array) {
      this.bytes = from;
      this.tasks = headOf(from, 'tasks');
      this.open = headOf(from, 'open');
      this.runbooks = headOf(from, 'runbooks');
      this.kind = noteKinds[headOf(from, 'kind')]!;
    } else {
      this.whole = from;
      this.marks = Uint32Array.from(from.tasks, (task) => markOf(from, task));
      this.tasks = from.tasks.length;
      this.open = this.marks.filter(isOpenMark).length;
      this.runbooks = from.runbooks.length;
      this.kind = from.kind;
      this.ownPath = from.path;
    }
  }

  /** The note itself. It is not kept, unless it has yet to be put by. */
  note(): Note {
    const known = this.whole ?? this.unpacked?.deref();
    if (known) return known;
    const note = unpack(this.bytes!, this.uri);
    this.unpacked = new WeakRef(note);
    return note;
  }

  /** Its bytes, once it was put by. */
  packed(): Uint8Array | null {
    return this.bytes;
  }

  /** Of what it was read from, once it was put by; null before, and where that is not known. */
  fingerprint(): Fingerprint | null {
    const fingerprint = this.bytes && fingerprintIn(this.bytes);
    return fingerprint?.some((half) => half !== 0) ? fingerprint : null;
  }

  /** Keeps the bytes of the note instead of the note. */
  putBy(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.whole = null;
    this.marks = null;
    this.ownKeys = {};
  }

  get path(): string {
    this.ownPath ??= readPath(this.bytes!);
    return this.ownPath;
  }

  /** Whether a newer note has a task too: that one stands for it. As it was worked out last: see `Trails.settle`. */
  isCarriedOn(id: number): boolean {
    return this.carriedOn?.has(id) ?? false;
  }

  /** The title of the note. */
  title(): string {
    return this.whole?.title ?? readHead(this.bytes!).title;
  }

  /** The day that the note speaks from. */
  get day(): Day | null {
    return this.whole ? (this.whole.date?.day ?? null) : dayOf(headOf(this.bytes!, 'day'));
  }

  markAt(id: number): Mark {
    return this.marks ? this.marks[id]! : markAt(this.bytes!, id);
  }

  titles(): string[] {
    return this.whole ? this.whole.tasks.map(({ title }) => title) : readTitles(this.bytes!);
  }

  /** The titles, by index, that may have these letters in this order, however they are written; none that do are left out. */
  titlesWith(letters: readonly string[]): Map<number, string> {
    return this.whole ? new Map(this.titles().entries()) : readTitlesWith(this.bytes!, letters);
  }

  owners(): string[][] {
    return this.whole ? this.whole.tasks.map(({ owners }) => owners) : readNames(this.bytes!).owners;
  }

  fields(): Fields[] {
    return this.whole?.tasks ?? readFields(this.bytes!);
  }

  /** What its tasks are recognised by in other notes. */
  sketches(): (Sketch | null)[] {
    if (!this.whole) return readSketches(new Reader(this.bytes!, headOf(this.bytes!, 'sketches')), this.tasks);
    const { tasks, sections } = this.whole;
    return tasks.map((task) => sketchOf(task, sections));
  }

  /** What was decided and asked in it. */
  statements(): Statement[] {
    return this.whole?.statements ?? readStatements(this.bytes!);
  }

  sections(): Section[] {
    return this.whole?.sections ?? readOutline(this.bytes!);
  }

  cast(): Cast {
    if (this.whole) return castOf(this.whole);
    const { language, names, named, aliases } = readNames(this.bytes!);
    return { uri: this.uri, language, named: names.filter((_, at) => named[at]), aliases };
  }

  /** Hashes of the keys by a name that it is looked up by; kept as long as the note is. */
  keys(name: KeyName): readonly number[] {
    if (!this.whole) return readKeys(this.bytes!)[name];
    this.ownKeys[name] ??= hashesOf(this.whole, name);
    return this.ownKeys[name];
  }
}

/** By path. */
export const byPath = (a: Entry, b: Entry): number => compare(a.path, b.path) || compare(a.uri, b.uri);

/** By code unit: the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
