/**
 * Where the texts of closed notes come from. A server that can read a folder itself does so (`disk.ts`); anything else
 * is lent by the client (`borrowed.ts`).
 */
import type { Settings } from '../core/model.ts';
import type { FileKind } from '../core/service.ts';
import type { FileState } from '../protocol.ts';
import type { Folder } from './folders.ts';
import type { NoteFilter } from './globs.ts';

/** Why a file that looks like a note is not read. */
export type SkipReason = 'not-text' | 'too-large' | 'unreadable';

/**
 * A file's text, with its state before it was read where that is known, and what was done of its reading in so many milliseconds;
 * or why there is none; or `gone`.
 */
export type FileText = ({ text: string; took?: number } & Partial<FileState>) | { skipped: SkipReason } | 'gone';

/** What a file holds: its text, or the note that a reader has read from it with these settings, in so many milliseconds. */
export type FileContent = FileText | ({ packed: Uint8Array; settings: Settings; took: number } & Partial<FileState>);

/** A reader found that a file says what the note that stands was read from. */
export type Unchanged = { unchanged: true } & Partial<FileState>;

/** A note as a listing finds it. */
export interface Listed extends FileState {
  /** Canonical. */
  uri: string;
}

export interface Files {
  /** All notes in a folder. Links are not followed, so that nothing outside of it is read. */
  list(folder: Folder, filter: NoteFilter): Promise<Listed[]>;
  /** The same notes with their states, where a listing leaves them out. */
  stat?(listed: Listed[]): Promise<Listed[]>;
  /** A file's text. With `within`, a file that a link leads out of that folder counts as gone. */
  read(uri: string, within?: string): Promise<FileText>;
  /** Whether the URI names a folder. */
  isFolder(uri: string): Promise<boolean>;
  /** What each URI names; `unknown` where that cannot be found out. */
  kinds(uris: string[]): Promise<FileKind[]>;
  /** How many reads to have under way at once. */
  readonly atOnce: number;
  /** Whether any process can read them, and again whenever that is of use; what is lent has to be asked for. */
  readonly near: boolean;
}

/** Files larger than this are no notes that a person wrote. */
export const largestNote = 10_000_000;
