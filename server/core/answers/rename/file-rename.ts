/** Files and folders that are about to move: the links that lead to them, and those of notes that move, follow. */
import { isAbsolute, locationKey, nameKey, targetKey } from '../../index/keys.ts';
import type { Ask, LinkFact, Note } from '../../model.ts';
import { resolveLink } from '../links/links.ts';
import { partsOfLink } from '../links/parts.ts';
import { rangeOf } from '../place.ts';
import type { Edit } from '../types.ts';
import type { World } from '../world.ts';
import { type MovedPath, movedPath } from './moved-path.ts';

/** A file or folder that moves from one URI to another. */
export interface Move {
  from: string;
  to: string;
  folder: boolean;
}

export interface Mover {
  /** The notes whose links may change. Of a folder that moves these are all, since anything may lead into it. */
  notesToMove(moves: readonly Move[], ask: Ask): string[];
  /** Whether links of a note change; its text is not needed for that. */
  movesLinks(uri: string, moves: readonly Move[], ask: Ask): boolean;
  /** The edits of a note's links, to be made before the move. Throws TextNeeded where its text is not kept. */
  moveEdits(uri: string, moves: readonly Move[], ask: Ask): Edit[];
}

/** Moves in the notes of a world. */
export function createMover(worldOf: (ask: Ask) => World): Mover {
  return {
    notesToMove(moves, ask) {
      const { index } = worldOf(ask);
      if (moves.some(({ folder }) => folder)) return index.uris();
      const uris = moves.flatMap(({ from }) => [
        ...(index.entry(from) ? [from] : []),
        ...index.notesLinkingByName(from).map(({ uri }) => uri),
      ]);
      return [...new Set(uris)];
    },
    moveEdits(uri, moves, ask) {
      const { index, text } = worldOf(ask);
      const note = index.note(uri);
      const moving = { note: note!, to: placesAfter(moves), index };
      return note ? note.links.flatMap((link) => editOf(link, moving, text) ?? []) : [];
    },
    movesLinks(uri, moves, ask) {
      const { index } = worldOf(ask);
      const note = index.note(uri);
      const moving = { note: note!, to: placesAfter(moves), index };
      return note?.links.some((link) => destinationOf(link, moving) !== null) ?? false;
    },
  };
}

/** The edits of the links of a note for a copy of it at another URI: they lead where they lead. May throw TextNeeded. */
export function linksFrom(note: Note, uri: string, { index, text }: World): Edit[] {
  const moving = { note, to: (key: string) => key, index, home: locationKey(uri) };
  return note.links.flatMap((link) => editOf(link, moving, text) ?? []);
}

/** Where a place, by its location key, is once everything has moved. */
function placesAfter(moves: readonly Move[]): (key: string) => string {
  const all = moves
    .map(({ from, to }) => ({ from: locationKey(from), to: locationKey(to) }))
    .sort((a, b) => b.from.length - a.from.length);
  return (key) => {
    const move = all.find(({ from }) => key === from || key.startsWith(`${from}/`));
    return move ? move.to + key.slice(move.from.length) : key;
  };
}

interface Moving extends Pick<World, 'index'> {
  note: Note;
  to(key: string): string;
  /** The location key of the place from which the links lead afterwards, where that is not where the note itself has gone. */
  home?: string;
}

type Places = Pick<MovedPath, 'from' | 'target'>;

/** Where the note and the target of a link are before and after; null where the link leads there still, or to no file. */
function destinationOf(link: LinkFact, { note, to, index, home }: Moving): Places | null {
  const path = link.target.replace(/#.*$/s, '');
  if (path === '' || isAbsolute(path) || path.startsWith('/')) return null;
  const target = targetOf(link, note, index);
  if (target === null) return null;
  const from = { before: locationKey(note.uri), after: home ?? to(locationKey(note.uri)) };
  const after = to(target);
  const led = targetKey(from.after, path);
  // What moves along with the note is still there; a wiki link finds its note anywhere.
  const byName = link.form === 'wiki' && !path.includes('..') && after === target;
  if (byName || led === after || led === withoutExtension(after)) return null;
  const short = !extension.test(path) && extension.test(target) && extension.test(after);
  const cutOff = (key: string): string => (short ? withoutExtension(key) : key);
  return { from, target: { before: cutOff(target), after: cutOff(after) } };
}

function editOf(link: LinkFact, moving: Moving, text: World['text']): Edit | null {
  const places = destinationOf(link, moving);
  const parts = places && partsOfLink(text(moving.note.uri), link);
  if (!parts) return null;
  const written = text(moving.note.uri).slice(parts.path.start, parts.path.end);
  const newText = movedPath({ written, form: parts.form, ...places });
  return newText === written ? null : { range: rangeOf(moving.note, parts.path), newText };
}

const extension = /\.(?:md|markdown)$/i;
const withoutExtension = (key: string): string => key.replace(extension, '');

/** The location key of what a link leads to: a note, however it is named, or any other file, whether it is there or not. */
function targetOf({ target, form }: LinkFact, note: Note, index: Moving['index']): string | null {
  const key = targetKey(note.uri, target.replace(/[?#].*$/s, ''));
  if (key === null) return null;
  if (index.noteAt(key)) return key;
  if (index.noteAt(`${key}.md`)) return `${key}.md`;
  const named = form === 'wiki' ? resolveLink(index, note, target)?.note : undefined;
  return named && nameKey(named.path) === nameKey(key) ? locationKey(named.uri) : key;
}
