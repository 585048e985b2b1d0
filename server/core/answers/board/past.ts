/**
 * How notes stood before, as a history has them: each version is read by the ordinary reader, and its tasks are followed from one
 * to the next. The host says which versions there are; nothing here knows where they come from.
 */
import { addDays, startOfWeek } from '../../dates/day.ts';
import { carriedInto } from '../../index/copies/carry.ts';
import { Entry } from '../../index/entry.ts';
import type { Index } from '../../index/index.ts';
import { pack } from '../../index/packed/pack.ts';
import { lateFunction } from '../../late.ts';
import type { Ask, Day, NoteSource, ReadingSettings } from '../../model.ts';
import { readingsByNote, readNote } from '../../reading.ts';
import { inPlan } from './plans.ts';
import type { BoardQuestion } from './types.ts';

/** What a view asks a history for: how these notes stood at the end of these days. */
export interface PastAsked {
  uris: string[];
  ends: Day[];
}

/** What a history has of a note. */
export interface NotePast {
  source: Omit<NoteSource, 'text'>;
  settings: ReadingSettings;
  /** By time. What `isPastKnown` needs no `text`; of others, those without are passed over. */
  versions: Version[];
}

/** The text that a note had from the end of a day on, and its name. */
interface Version {
  day: Day;
  id: string;
  text?: string;
}

/** A note as it stood from the end of a day on. */
export interface NoteThen {
  day: Day;
  packed: Uint8Array;
  /** For each of its tasks, since when it is known. */
  since: readonly Since[];
}

/** The day of the first version that has a task, and whether there is one before it that has not: else it may be older. */
export interface Since {
  day: Day;
  isFirst: boolean;
}

/** A version that was read, and the one before it, from which its tasks were followed. */
interface ReadVersion {
  note: NoteThen;
  before: NoteThen | undefined;
}

/** By URI, the versions of each note by time. */
export type Past = ReadonlyMap<string, readonly NoteThen[]>;

/** Of no history. */
export const noPast: Past = new Map();

export interface Pasts {
  /** What a question asks a history for; null for nothing, or for more than can be read while somebody waits. */
  pastAsked(question: BoardQuestion, ask: Ask): PastAsked | null;
  /** Whether a version was read: its text, by its name, under the URI of its note. */
  isPastKnown(uri: string, id: string): boolean;
  /** Takes in how notes stood, in place of all that was known of it: in steps, so that others are not kept waiting. */
  setPast(notes: readonly NotePast[]): Generator<void, void>;
}

/** So many notes are looked back at, and so many versions remembered that no longer belong to what is known. */
const [most, mostKept] = [400, 4000];

/** No past yet. */
export function createPasts(index: Pick<Index, 'entries'>): Pasts & { past(): Past } {
  const readingsOf = lateFunction(() => readingsByNote(4));
  let past = noPast;
  /** By URI and the name of their text. */
  let readings = new Map<string, ReadVersion>();
  const keyOf = (uri: string, id: string) => `${uri} ${id}`;
  const read = ({ source, settings }: NotePast, { day, id, text }: Version, before: NoteThen | undefined) => {
    const known = readings.get(keyOf(source.uri, id));
    if (known?.note.day === day && known.before === before) return known;
    if (!known && text === undefined) return null;
    const packed = known?.note.packed ?? pack(readNote({ ...source, text: text! }, settings, readingsOf(source.uri)));
    return { note: { day, packed, since: sincesIn(new Entry(source.uri, packed), day, before) }, before };
  };
  return {
    past: () => past,
    pastAsked(question: BoardQuestion, { today, settings }: Ask): PastAsked | null {
      if (question.view !== 'flow') return null;
      const isIn = inPlan(question.plan);
      const uris = index.entries().flatMap((entry) => (entry.tasks > 0 && isIn(entry) ? entry.uri : []));
      const now = startOfWeek(today, settings.weekStart);
      const ends = Array.from({ length: question.weeks - 1 }, (_, at) => addDays(now, -7 * at - 1));
      return uris.length > 0 && uris.length <= most ? { uris, ends } : null;
    },
    isPastKnown: (uri: string, id: string) => readings.has(keyOf(uri, id)),
    *setPast(notes: readonly NotePast[]): Generator<void, void> {
      const [used, then] = [new Map<string, ReadVersion>(), new Map<string, NoteThen[]>()];
      for (const note of notes) {
        const list: NoteThen[] = [];
        for (const version of note.versions) {
          const made = read(note, version, list.at(-1));
          if (!made) continue;
          const key = keyOf(note.source.uri, version.id);
          used.set(key, made);
          readings.set(key, made);
          list.push(made.note);
          yield;
        }
        if (list.length > 0) then.set(note.source.uri, list);
      }
      past = then;
      if (readings.size > mostKept) readings = used;
    },
  };
}

/** Since when the tasks of a note are known, which stood as `before` says on an earlier day. */
export function sincesIn(entry: Entry, day: Day, before: NoteThen | undefined): readonly Since[] {
  if (!before) return Array.from({ length: entry.tasks }, () => ({ day, isFirst: true }));
  const old = new Entry(entry.uri, before.packed);
  const same = carriedInto(entry, [old], { sketchesOf: (one) => one.sketches(), previousOf: () => null });
  // What comes again and again is not followed by its words; in one note it is the same where they are.
  const taken = new Set(Array.from(same.values(), ({ id }) => id));
  const byTitle = new Map(old.titles().flatMap((title, id) => (taken.has(id) ? [] : [[title, id] as const])));
  return entry.titles().map((title, id) => {
    const at = same.get(id)?.id ?? byTitle.get(title);
    return at === undefined ? { day, isFirst: false } : before.since[at]!;
  });
}
