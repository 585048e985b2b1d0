/** Reads notes again and again: with what was kept of their last readings, and ahead of when they are needed. */
import { lateFunction } from '../late.ts';
import { loadAndRead } from '../loading.ts';
import type { Unit } from '../markdown/unit.ts';
import type { Note, NoteSource, Settings } from '../model.ts';
import { readingsByNote, readNote } from '../reading.ts';
import type { Steps } from '../steps.ts';
import { isSame, readAlike } from './alike.ts';

export interface Again {
  /** Reads a note, if it was not read ahead. One that is read `once` more is one that somebody edits; most are read once. */
  read(source: NoteSource, settings: Settings, once: boolean): Note;
  /** Reads a note for who will not keep it. */
  readAs(source: NoteSource, settings: Settings): Note;
  /** Reads a note ahead: see `Sources.readAhead`. `wanted`: for who will `read` it; `once`: that is all that will be read of it. */
  ahead(source: NoteSource, settings: Settings, wanted: boolean, once?: boolean): () => boolean;
  /** Takes what is left of reading a note ahead. */
  end(uri: string): void;
  unitsOf(uri: string, text: string): readonly Unit[];
}

/** A note that is read in steps. */
interface Ahead {
  source: NoteSource;
  settings: Settings;
  steps: Steps<Note>;
  /** Nothing is kept of its reading: it need not come to its end. */
  once: boolean;
  /** Null before the last step. */
  note: Note | null;
}

/** Nothing was read yet. */
export function createAgain(): Again {
  const readingsOf = lateFunction(() => readingsByNote());
  const begun = new Map<string, Ahead>();
  const more = (ahead: Ahead): boolean => {
    const { done, value } = ahead.steps.next();
    // Work that has come to its end says so as often as it is asked, but what it came to once.
    if (done) ahead.note ??= value ?? null;
    return !done;
  };
  const end = (uri: string): Ahead | undefined => {
    const ahead = begun.get(uri);
    begun.delete(uri);
    while (ahead && more(ahead));
    return ahead;
  };
  /** What is being read of this very source, or was; another source of the URI is read no further. */
  const underWay = (source: NoteSource, settings: Settings): Ahead | null => {
    const ahead = begun.get(source.uri);
    if (ahead && isSame(ahead.source, source) && readAlike(ahead.settings, settings)) return ahead;
    if (ahead?.once) begun.delete(source.uri);
    else end(source.uri);
    return null;
  };
  const begin = (source: NoteSource, settings: Settings, once: boolean): Ahead => {
    const steps = loadAndRead(source, settings, () => (once ? null : readingsOf(source.uri)));
    const ahead: Ahead = { source, settings, steps, once, note: null };
    begun.set(source.uri, ahead);
    return ahead;
  };
  return {
    read(source, settings, once) {
      const readings = once || begun.has(source.uri) ? readingsOf(source.uri) : null;
      const ahead = underWay(source, settings) && end(source.uri);
      return ahead?.note ?? readNote(source, settings, readings);
    },
    readAs: (source, settings) => readNote(source, settings, begun.has(source.uri) ? null : readingsOf(source.uri)),
    ahead(source, settings, wanted, once = false) {
      const known = underWay(source, settings);
      if (once && !wanted) return () => false;
      const ahead = known ?? begin(source, settings, once);
      return () => {
        if (more(ahead)) return true;
        if (!wanted && begun.get(source.uri) === ahead) begun.delete(source.uri);
        return false;
      };
    },
    end,
    unitsOf: (uri, text) => readingsOf(uri).unitsOf(text),
  };
}
