/** What the workspace has to offer of one kind, kept while one word is being typed. */
import type { Index } from '../../index/index.ts';
import type { Caret, Typed } from './caret.ts';

/** The keys to look through, the likeliest first. */
export type Roster = (caret: Caret, typed: Typed) => readonly string[];

/**
 * Ranks the keys anew when a word is begun. Each letter of it may change what the workspace knows, as it is read as a name or a
 * number itself: that is no reason to go over all there is once a key.
 */
export function createRoster(version: (index: Index) => number, rank: (index: Index) => string[]): Roster {
  let kept: { version: number; place: string; keys: string[] } | null = null;
  return ({ note, world: { index } }, { start, text }) => {
    const now = { version: version(index), place: `${note.uri} ${start}` };
    const isSame = kept && (kept.version === now.version || (text !== '' && kept.place === now.place));
    if (!kept || !isSame) kept = { ...now, keys: rank(index) };
    return kept.keys;
  };
}
