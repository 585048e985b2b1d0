import type { Note } from '../model.ts';
import { longHashOf } from './hash.ts';
import { endpointKey, issueKey, linkedName, nameKey, targetKey } from './keys.ts';

/** Each once: a note names the same issues and places again and again. */
const each = (words: readonly string[]): string[] => [...new Set(words)];
const targetsOf = ({ links }: Note): string[] => each(links.map(({ target }) => target));

/** By what a note is looked up. A new look-up is one entry. */
const keysOf = {
  /** Issues that its tasks stand under. */
  issue: (note: Note): string[] => each(note.tasks.flatMap(({ issues }) => issues)).map(issueKey),
  /** Issues that it mentions. */
  mention: (note: Note): string[] => each(note.issues.map(({ key }) => key)).map(issueKey),
  /** Places that it links to. */
  target: (note: Note): string[] => targetsOf(note).flatMap((target) => targetKey(note.uri, target) ?? []),
  /** The last names of paths that it links to: `plan` of `../b/plan.md#x` and of `[[plan]]`. */
  linked: (note: Note): string[] => targetsOf(note).flatMap((target) => linkedName(target) ?? []),
  /** Endpoints of which it tells the state. */
  endpoint: (note: Note): string[] => note.endpoints.map(({ target }) => endpointKey(target)),
  name: (note: Note): string[] => [nameKey(note.path)],
} satisfies Record<string, (note: Note) => string[]>;

/** What notes can be looked up by. */
export type KeyName = keyof typeof keysOf;
/** The same, in the order that they are packed in. */
export const keyNames = Object.keys(keysOf) as KeyName[];

/** The keys of a note, each once, as hashes: that is how they are kept and compared. */
export const hashesOf = (note: Note, name: KeyName): number[] => [...new Set(keysOf[name](note).map(longHashOf))];
