/** Where links lead inside the workspace folders, and whether anything is there. */
import type { LinkFact, Note } from '../../model.ts';
import type { Index } from '../index.ts';
import { fold, isAbsolute, locationKey } from '../keys.ts';
import type { FileKind, FilePlace } from './files.ts';

export interface Destination {
  /** The path as it is written, without query and fragment. */
  path: string;
  /** Where that is: a URI with nothing percent-encoded. */
  location: string;
  /** What stands behind `#`; empty where nothing does. */
  fragment: string;
  /** A folder that must be there for the path to be one of this workspace: `/docs/a.md` may be a path of a site. */
  under: string | null;
}

/** Web addresses, home folders, drives, and what is to be filled in before it is a path. */
const noPath = /^(?:\/\/|~|[a-z]:)|[\\{}<>$*|]/i;

/**
 * Where a link of a note leads; null where that cannot be judged: to another site, out of the workspace folders, or to a wiki
 * page, which need not be there yet.
 */
export function destinationOf(note: Pick<Note, 'uri'>, { target, form }: LinkFact, index: Index): Destination | null {
  if (form === 'wiki' || target === '' || isAbsolute(target) || noPath.test(target)) return null;
  const hash = target.indexOf('#');
  const fragment = hash < 0 ? '' : locationKey(target.slice(hash + 1));
  const path = (hash < 0 ? target : target.slice(0, hash)).replace(/\?.*$/s, '');
  const own = locationKey(note.uri);
  if (path === '') return { path, location: own, fragment, under: null };
  const root = index.files.folderOf(note.uri);
  if (root === null) return null;
  const location = joined(path.startsWith('/') ? root : own.replace(/(?:^|\/)[^/]*$/, ''), locationKey(path));
  const place = location === null ? null : index.files.placeOf(location);
  if (location === null || place === null || (path.startsWith('/') && !isOfFolder(path))) return null;
  const [first = ''] = place.path.split('/', 1);
  const under = path.startsWith('/') && first !== place.path ? joined(root, first) : null;
  return { path, location, fragment, under };
}

/** `/about` may be a page of a site; `/about.md` is a file. */
const isOfFolder = (path: string): boolean => /^\/[^/]+\/./.test(path) || /\.\w{2,8}$/.test(path);

/** Where a path leads from a folder, as locations; null where it leads above everything. */
export function joined(folder: string, path: string): string | null {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length === 0 || parts.at(-1) === '..') return null;
      parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** `plan` is `plan.md` too. */
const spellings = (location: string): string[] =>
  /\.[^/.]{1,10}$/.test(location) ? [location] : [location, `${location}.md`];

/** The note at a destination, if it is one that is known. */
export function noteOf({ location }: Destination, index: Index): Note | null {
  for (const spelling of spellings(location)) {
    const entry = index.noteAt(spelling);
    if (entry) return entry.note();
  }
  return null;
}

/** Whether something is at a destination; null where nobody can say. */
export function isThere(destination: Destination, index: Index): boolean | null {
  const { location, under } = destination;
  if (under !== null && index.files.kindOf(under) !== 'folder') return null;
  const kinds = spellings(location).map((spelling) => kindAt(spelling, index));
  if (kinds.some((kind) => kind === 'file' || kind === 'folder')) return true;
  return kinds.every((kind) => kind === 'gone') ? false : null;
}

const kindAt = (location: string, index: Index): FileKind | undefined =>
  index.noteAt(location) ? 'file' : index.files.kindOf(location);

/** What is to be looked up before it can be said where the links of a note lead; with `all`, what is known as well. */
export function askedOf(note: Note, index: Index, all = false): FilePlace[] {
  const asked = new Map<string, FilePlace>();
  for (const link of note.links) {
    const destination = destinationOf(note, link, index);
    if (!destination || destination.path === '') continue;
    const { location, under } = destination;
    const tried = spellings(location);
    if (tried.some((spelling) => index.noteAt(spelling))) continue;
    for (const one of under === null ? tried : [under, ...tried]) {
      const place = all || index.files.kindOf(one) === undefined ? index.files.placeOf(one) : null;
      if (place) asked.set(one, place);
    }
  }
  return [...asked.values()];
}

/** The notes that link to a place, however they write it. */
export function linkersOf(uri: string, index: Index): string[] {
  const location = locationKey(uri);
  return index
    .notesLinkingByName(uri)
    .filter((entry) => {
      const note = entry.note();
      return note.links.some((link) => {
        const destination = destinationOf(note, link, index);
        return destination !== null && spellings(destination.location).includes(location);
      });
    })
    .map((entry) => entry.uri);
}

/** A heading, or a fragment that names one, by its letters and digits: renderers differ in what they make of the rest. */
const landmark = (words: string): string => fold(words).replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** Where links may lead in a note: its headings, repeated ones with their numbers, and the ids of its HTML. */
export function landmarksOf({ sections, anchors }: Pick<Note, 'sections' | 'anchors'>): Set<string> {
  const found = new Set(anchors.map(landmark));
  const counts = new Map<string, number>();
  for (const { title } of sections) {
    const key = landmark(title);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    found.add(count === 0 ? key : `${key}${count}`);
  }
  return found;
}

/** Lines, stretches of text, and the top, which every note has. */
const everywhere = /^(?:L?\d+(?:C\d+|,\d+)?(?:-L?\d+(?:C\d+|,\d+)?)?|:~:.*|top)$/is;

/** Whether a fragment names something that a note has, by what `landmarksOf` found there. */
export function isLandmark(fragment: string, landmarks: ReadonlySet<string>): boolean {
  const key = landmark(fragment);
  return key === '' || everywhere.test(fragment) || landmarks.has(key);
}
