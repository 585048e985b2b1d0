/** What links hang on beside the note that they stand in: files that are no notes, and what stands in other notes. */

import type { Index } from '../../index/index.ts';
import { askedOf, linkersOf } from '../../index/links/destination.ts';
import type { FileKind, FilePlace } from '../../index/links/files.ts';
import { pathsAsked } from '../../index/links/step-paths.ts';

export interface Linkage {
  /** Of what lies outside of these folders, nothing is said of where links lead. */
  setFolders(uris: readonly string[]): void;
  /**
   * What the links and the runbooks of a note name and nothing is known of (with `all`, what is known as well): whoever can look it up says so,
   * and asks for the findings then.
   */
  filesAsked(uri: string, all?: boolean): FilePlace[];
  setFile(place: FilePlace, kind: FileKind): void;
  /** Files and folders came or went: what was known of them is forgotten. Gives back the notes that link there. */
  filesChanged(uris: readonly string[]): string[];
  /** The notes that link to a place. */
  linkers(uri: string): string[];
  /** What links lead to in a note, comparable; null where there is no note, or where none links to one of its name. */
  landmarks(uri: string): string | null;
}

/** The linkage of the notes of an index. */
export const createLinkage = (index: Index): Linkage => ({
  setFolders: index.files.setFolders,
  filesAsked(uri, all) {
    const note = index.note(uri);
    return note ? [...askedOf(note, index, all), ...pathsAsked(note, index, all)] : [];
  },
  setFile: index.files.setKind,
  filesChanged(uris) {
    const places = [...uris, ...index.files.forget(uris)];
    return [...new Set(places.flatMap((uri) => linkersOf(uri, index)))];
  },
  linkers: (uri) => linkersOf(uri, index),
  landmarks(uri) {
    const note = index.notesLinkingByName(uri).length > 0 ? index.note(uri) : undefined;
    return note ? [...note.sections.map(({ title }) => title), ...note.anchors].join('\n') : null;
  },
});
