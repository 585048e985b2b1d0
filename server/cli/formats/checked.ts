import type { Finding } from '../../core/answers/types.ts';

/** A note, by its path as it was named, and what was found in it. */
export interface CheckedNote {
  note: string;
  findings: Finding[];
}
