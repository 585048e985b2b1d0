/** The files of the workspace that the commands of a note's runbooks name, as far as it can be said where they would lie. */
import type { Note, RunbookStep } from '../../model.ts';
import type { Index } from '../index.ts';
import { locationKey } from '../keys.ts';
import { joined } from './destination.ts';
import type { FilePlace } from './files.ts';

/** A path in a command: beside the note or at the root of its workspace folder. */
export interface StepPath {
  step: RunbookStep;
  /** As it is written. */
  path: string;
  /** Where it may lie, and the folders that would hold it. */
  places: { file: string; folder: string }[];
}

/** A path with a folder, and an extension that scripts and configurations have. */
const pathPattern =
  /(?<![\w@./~$:{}<>*=-])((?:\.{1,2}\/)?(?:[\w@-][\w.@-]{0,60}\/){1,8}[\w@-][\w.@-]{0,60}\.(?:sh|bash|py|rb|pl|ps1|js|mjs|ts|sql|ya?ml|json|conf|cfg|toml|ini|env|tf|lua))(?![\w/*{$<])/g;

/** From here on nobody knows in which folder, or on which machine, a command is typed, or what there is by then. */
const elsewhere =
  /(?<![\w.-])(?:cd|pushd|ssh|scp|rsync|chroot|docker|podman|kubectl|git|tar|unzip|curl|wget|mkdir|cp|mv|touch|tee)\s|>/;

/** The paths in the commands of a note. */
export function stepPaths(note: Note, index: Index): StepPath[] {
  const root = index.files.folderOf(note.uri);
  if (root === null) return [];
  const own = locationKey(note.uri).replace(/(?:^|\/)[^/]*$/, '');
  return note.runbooks.flatMap(({ steps }) => {
    const until = steps.findIndex(({ commands }) => commands.some((command) => elsewhere.test(command)));
    return (until < 0 ? steps : steps.slice(0, until)).flatMap((step) => {
      const paths = new Set(step.commands.flatMap((command) => [...command.matchAll(pathPattern)].map((it) => it[1]!)));
      return [...paths].map((path) => ({ step, path, places: placesOf(path, [...new Set([own, root])]) }));
    });
  });
}

const placesOf = (path: string, bases: string[]): StepPath['places'] =>
  bases.flatMap((base) => {
    const file = joined(base, path);
    return file === null ? [] : [{ file, folder: file.replace(/(?:^|\/)[^/]*$/, '') }];
  });

/** Those of which it is known that they are not there, although a folder is that would hold them. */
export const missingPaths = (note: Note, index: Index): StepPath[] =>
  stepPaths(note, index).filter(({ places }) => {
    const kinds = places.map(({ file }) => (index.noteAt(file) ? 'file' : index.files.kindOf(file)));
    const isGone = kinds.length > 0 && kinds.every((kind) => kind === 'gone');
    return isGone && places.some(({ folder }) => index.files.kindOf(folder) === 'folder');
  });

/** What is to be looked up for it; with `all`, what is known as well. */
export function pathsAsked(note: Note, index: Index, all = false): FilePlace[] {
  const wanted = new Set(
    stepPaths(note, index).flatMap(({ places }) => places.flatMap((one) => [one.file, one.folder])),
  );
  return [...wanted].flatMap((location) => {
    const place = all || index.files.kindOf(location) === undefined ? index.files.placeOf(location) : null;
    return place ?? [];
  });
}
