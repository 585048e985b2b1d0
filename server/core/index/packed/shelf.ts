/** The sources that were put there last: as many as there is room for, and one at least. */
import type { NoteSource } from '../../model.ts';

/** So many notes, and so many characters in all. */
export interface Limits {
  notes: number;
  characters: number;
}

/** Enough for the notes that somebody works with. */
export const limits: Limits = { notes: 20, characters: 4_000_000 };
/** For who keeps all. */
export const noLimits: Limits = { notes: Number.POSITIVE_INFINITY, characters: Number.POSITIVE_INFINITY };

export interface Shelf {
  get(uri: string): NoteSource | undefined;
  /** Puts a source in place of what stood under its URI; those that were put longest ago make room for it. */
  put(source: NoteSource): void;
  drop(uri: string): void;
}

/** An empty shelf; `leaves` is told of each source that has to make room. */
export function createShelf({ notes, characters }: Limits, leaves: (source: NoteSource) => void): Shelf {
  const sources = new Map<string, NoteSource>();
  let filled = 0;
  const drop = (uri: string) => {
    filled -= sources.get(uri)?.text.length ?? 0;
    sources.delete(uri);
  };
  return {
    get: (uri) => sources.get(uri),
    put(source) {
      drop(source.uri);
      sources.set(source.uri, source);
      filled += source.text.length;
      for (const [uri, oldest] of sources) {
        if ((sources.size <= notes && filled <= characters) || sources.size === 1) return;
        leaves(oldest);
        drop(uri);
      }
    },
    drop,
  };
}
