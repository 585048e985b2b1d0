/** Whether a note is read to the same end. */
import type { NoteSource, ReadingSettings } from '../model.ts';

/** Whether a note reads the same with both settings. */
export const readAlike = (one: ReadingSettings | undefined, other: ReadingSettings): boolean =>
  one?.weekStart === other.weekStart &&
  one.region === other.region &&
  one.issues.repository === other.issues.repository;

/** Whether two sources are one and the same. */
export const isSame = (one: NoteSource, other: NoteSource): boolean =>
  one.text === other.text && one.path === other.path && one.remote === other.remote;
