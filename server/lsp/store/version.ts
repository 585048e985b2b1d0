/** What a note's facts depend on beside its file, as one sign: facts of another sign are not used. */
import type { ReadingSettings, Settings } from '../../core/model.ts';
import { type Folder, shownPath } from '../folders.ts';
import { digest } from './hash.ts';

/**
 * The sign for a folder's notes. `build` is a sign of the program, its rules and lexicons, so that none of them has a
 * number that somebody would have to remember to raise.
 */
export function versionOf(build: string, folder: Folder, settings: Settings, folders: readonly Folder[]): string {
  const shown = shownPath(`${folder.uri.replace(/\/$/, '')}/note.md`, folders);
  return digest(JSON.stringify([build, readingOf(folder.settings ?? settings), folder.remote ?? '', shown]));
}

/** The settings that reading depends on: whatever `ReadingSettings` is given stands here, or this does not compile. */
const readingOf = ({ weekStart, region, issues }: Settings): Required<ReadingSettings> => ({
  weekStart,
  region,
  issues,
});
