/**
 * How people say in minutes and plans what is to be done, as patterns, with what each gives. Deeds are of all sorts, words
 * that the lexicons have and words that they have not: a pattern says the same whichever it holds, and in whichever note
 * of its kind.
 */
import type { Status } from '../../../server/core/model.ts';

/** A pattern, in which `X` stands for a deed; the status that it gives, null where it gives no task; and whose it is, where it says so. */
export type Frame = [pattern: string, status: Status | null, ...owners: string[]];

export type Shape = 'point' | 'paragraph';

/** A note in which people say so. */
export interface Setting {
  path: string;
  /** What stands above the sentence. */
  above: string;
  /** A point or paragraph beside it that is no task. */
  beside: string;
}

/** Patterns that mean the same in each of these settings, and in which shapes. */
export interface Frames {
  settings: readonly [Setting, ...Setting[]];
  shapes: readonly Shape[];
  frames: readonly Frame[];
}

/** What people say in a language. */
export interface Language {
  deeds: readonly string[];
  frames: readonly Frames[];
  /** A pattern with a deed in it, where that takes more than putting it there; null where it cannot stand there. */
  saying?: (pattern: string, deed: string) => string | null;
}
