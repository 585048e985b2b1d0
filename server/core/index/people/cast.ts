/** Who is named in a note. */
import type { AliasFact, LanguageId, Note } from '../../model.ts';

export interface Cast {
  uri: string;
  language: LanguageId;
  /** All that people and owners are called, once each. */
  named: readonly string[];
  aliases: readonly Omit<AliasFact, 'span'>[];
}

const casts = new WeakMap<Note, Cast>();

/** The cast of a note: a function of the note alone. */
export function castOf(note: Note): Cast {
  const known = casts.get(note);
  if (known) return known;
  const { uri, language, people, tasks, aliases } = note;
  const named = [...new Set([...people.map(({ name }) => name), ...tasks.flatMap(({ owners }) => owners)])];
  const cast = { uri, language, named, aliases };
  casts.set(note, cast);
  return cast;
}

/** Either a note or what stands for it where it is not unpacked. */
export type Named = Note | { readonly cast: Cast };

/** The cast of either. */
export const castIn = (note: Named): Cast => ('cast' in note ? note.cast : castOf(note));
