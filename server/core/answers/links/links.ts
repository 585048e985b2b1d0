/** Where links lead: issues to their trackers, relative and wiki links to notes of the workspace. */

import type { Entry } from '../../index/entry.ts';
import type { Index } from '../../index/index.ts';
import { fold, isAbsolute, locationKey, nameKey, targetKey } from '../../index/keys.ts';
import { sectionAt } from '../../index/links/anchors.ts';
import type { Note, Section } from '../../model.ts';
import { linkTo, rangeOf } from '../place.ts';
import type { DocumentLink } from '../types.ts';

/**
 * Links that the editor cannot follow by itself, and those that it can only follow to the file. Addresses of the web that stand
 * in the text are left to the editor.
 */
export function linksOf(note: Note, index: Index): DocumentLink[] {
  const addresses = new Set(note.links.flatMap(({ span, target, text }) => (text === target ? span.start : [])));
  const toIssues = note.issues.flatMap(({ span, key, url }) =>
    url && !addresses.has(span.start) ? [{ range: rangeOf(note, span), target: url, tooltip: key }] : [],
  );
  const toNotes = note.links.flatMap(({ span, target }) => {
    const found = resolveLink(index, note, target);
    const range = rangeOf(note, span);
    if (!found) {
      const file = fileAt(note, target);
      return file ? [{ range, target: file.uri, tooltip: file.path }] : [];
    }
    const line = /#(L\d{1,7}(?:,\d{1,7})?(?:-L\d{1,7}(?:,\d{1,7})?)?)$/.exec(target)?.[1];
    if (line && !found.section) return [{ range, target: `${linkTo(found.note)}#${line}`, tooltip: found.note.title }];
    return [
      { range, target: linkTo(found.note, found.section?.span), tooltip: found.section?.title ?? found.note.title },
    ];
  });
  return [...toIssues, ...toNotes];
}

/** The file that a link or image leads to, where that is no note and lies in the folder of the workspace; there or not. */
function fileAt({ uri, path }: Note, target: string): { uri: string; path: string } | null {
  const place = targetKey(uri, target);
  const own = locationKey(uri);
  if (place === null || isAbsolute(target) || !own.endsWith(`/${path}`) || !/[^/.]\.\w{1,10}$/.test(place)) return null;
  const root = own.slice(0, own.length - path.length);
  if (!place.startsWith(root) || /\.(?:md|markdown)$/i.test(place)) return null;
  return { uri: encodeURI(place).replace(/[?#]/g, encodeURIComponent), path: place.slice(root.length) };
}

/**
 * The note, and the section, that a link leads to: `plan.md#next-steps`, `#here`, a wiki link's `plan` or `dir/plan#Next`.
 * Null where no note of the workspace is meant: nothing outside of it is ever opened.
 */
export function resolveLink(index: Index, from: Note, target: string): { note: Note; section?: Section } | null {
  const hash = target.indexOf('#');
  const path = hash < 0 ? target : target.slice(0, hash);
  const note = path === '' ? from : noteFor(index, from, path)?.note();
  if (!note) return null;
  const at = hash < 0 ? null : sectionAt(note, target.slice(hash + 1));
  const section = at === null ? undefined : note.sections[at];
  return section ? { note, section } : { note };
}

function noteFor(index: Index, from: Note, path: string): Entry | undefined {
  const key = targetKey(from.uri, path);
  const exact = key === null ? undefined : (index.noteAt(key) ?? index.noteAt(`${key}.md`));
  if (exact || isAbsolute(path)) return exact;
  // A wiki link names the file alone, or its last folders; the nearest such note is meant.
  const named = index.notesNamed(path).filter((note) => endsWithPath(note.path, path));
  return named.find((note) => folderOf(note.uri) === folderOf(from.uri)) ?? named[0];
}

function endsWithPath(path: string, ending: string): boolean {
  const folders = fold(folderOf(ending));
  return nameKey(path) === nameKey(ending) && (folders === '' || `/${fold(folderOf(path))}`.endsWith(`/${folders}`));
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
