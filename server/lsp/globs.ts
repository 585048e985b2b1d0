/**
 * Which files are notes: the globs of the settings, relative to the workspace folder. Letters match whatever their case;
 * hidden files and folders are left out unless a glob names them.
 */
import picomatch from 'picomatch/posix.js';
import type { Settings } from '../core/model.ts';

export interface NoteFilter {
  /** What it is made from. */
  globs: Settings['files'];
  /** Whether the file with this path inside its folder (`plans/2026-W12.md`) is a note. */
  isNote(path: string): boolean;
  /** Whether notes may lie in the folder with this path inside its folder; what may not hold any is not entered. */
  mayHoldNotes(path: string): boolean;
}

/** The globs are compiled when the first path is asked about: a server that starts need not wait for them. */
export function noteFilter(files: Settings['files']): NoteFilter {
  const options = { nocase: true };
  const included = compiled(files.include, options);
  const excluded = compiled(files.exclude, { ...options, dot: true });
  const namesHidden = files.include.some((glob) => /(^|\/)\./.test(glob));
  return {
    globs: files,
    isNote: (path) => included(path) && !excluded(path),
    mayHoldNotes: (path) => !excluded(path) && (namesHidden || !/(^|\/)\./.test(path)),
  };
}

function compiled(globs: string[], options: { nocase: boolean; dot?: boolean }): (path: string) => boolean {
  let matches: ((path: string) => boolean) | undefined;
  return (path) => {
    matches ??= picomatch(globs, options);
    return matches(path);
  };
}
