/** What renaming a kind of subject is: one is an entry in the table of rename.ts. */
import type { Note, Span } from '../../model.ts';
import type { Subject } from '../navigation/subject.ts';
import type { PeopleFiles } from '../people-files.ts';
import type { NoteEdits, RenameRefusal } from '../types.ts';
import type { World } from '../world.ts';

/** What is asked for. */
export interface Wish {
  note: Note;
  world: World;
  files: Pick<PeopleFiles, 'listedAs'>;
  /** Whether the client has uncertain edits confirmed. */
  confirms: boolean;
}

/** A change of some words of a note; `doubt` says why the place is not certain, null where it is. */
export interface Change {
  span: Span;
  newText: string;
  doubt: string | null;
}

/** A renaming that was found to be possible. */
export interface Plan {
  /** Of the edits as a whole, for a preview. */
  label: string;
  /** The notes that it may change, by path. */
  notes: string[];
  /** The changes of one of them. Needs its text. */
  changes(note: Note, world: World): Change[];
  /** Those of the people files. */
  people(): NoteEdits[];
}

/** How a kind of subject is renamed. */
export interface Renaming<It extends Subject> {
  /** The words that are renamed, or why they cannot be. */
  prepare(subject: It, wish: Wish): { span: Span; placeholder: string } | RenameRefusal;
  plan(subject: It, name: string, wish: Wish): Plan | RenameRefusal;
}
