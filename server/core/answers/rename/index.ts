/**
 * Renaming what stands at a place wherever it is named. It goes in steps, since texts of closed notes are not kept: first what
 * is to be renamed and whether that can be; then each note for itself, once its text is there.
 */
import { messagesFor } from '../../messages/index.ts';
import type { Ask, Note, Position } from '../../model.ts';
import { type Subject, type SubjectOf, subjectAt } from '../navigation/subject.ts';
import { rangeOf } from '../place.ts';
import type { NoteEdits, RenameEdit, RenameRefusal, RenameTarget } from '../types.ts';
import type { World } from '../world.ts';
import { renameHeading } from './heading.ts';
import { renameIssue } from './issue.ts';
import { renamePerson } from './person.ts';
import type { Plan, Renaming, Wish } from './renaming.ts';

const renamings: { [Kind in Subject['kind']]: Renaming<SubjectOf<Kind>> | null } = {
  person: renamePerson,
  issue: renameIssue,
  section: renameHeading,
  note: null,
  task: null,
};

/** What would be renamed at a position, or why nothing can be. */
function renameTargetAt(position: Position, wish: Wish): RenameTarget | RenameRefusal {
  const subject = subjectAt(wish.note, position, wish.world);
  const renaming = subject && (renamings[subject.kind] as Renaming<Subject> | null);
  if (!renaming) return { refused: nothingHere(subject, wish.world.ask) };
  const found = renaming.prepare(subject!, wish);
  if ('refused' in found) return found;
  return { range: rangeOf(wish.note, found.span), placeholder: found.placeholder };
}

/** The plan to give what stands at a position another name, or why that cannot be. */
function planAt(position: Position, name: string, wish: Wish): Plan | RenameRefusal {
  const { rename } = messagesFor(wish.world.ask.locale);
  const subject = subjectAt(wish.note, position, wish.world);
  const renaming = subject && (renamings[subject.kind] as Renaming<Subject> | null);
  if (!renaming) return { refused: nothingHere(subject, wish.world.ask) };
  const found = renaming.prepare(subject!, wish);
  if ('refused' in found) return found;
  if (/[\r\n]/.test(name)) return { refused: rename.lineBreak };
  if (name.trim() === '') return { refused: rename.empty };
  return renaming.plan(subject!, name.trim(), wish);
}

const nothingHere = (subject: Subject | null, { locale }: Ask): string => {
  const { rename } = messagesFor(locale);
  return subject?.kind === 'note' ? rename.file : rename.nothing;
};

/** A renaming in progress: its edits are asked note by note. */
export interface RenameEdits {
  label: string;
  /** The notes that it may change, by path. */
  notes: string[];
  /** The edits of a note, by place; each place once. Throws TextNeeded where its text is not kept. */
  editsIn(uri: string): RenameEdit[];
  /** Those of the people files. */
  peopleEdits(): NoteEdits[];
}

export interface Renamer {
  /** What would be renamed at a position, or why nothing can be. */
  renameTarget(uri: string, position: Position, ask: Ask): RenameTarget | RenameRefusal;
  /** What stands at a position under another name, or why not. `confirms`: uncertain edits can be shown to the user first. */
  rename(
    uri: string,
    position: Position,
    to: { name: string; confirms: boolean },
    ask: Ask,
  ): RenameEdits | RenameRefusal;
}

/** Renaming in the notes of a world. */
export function createRenamer(worldOf: (ask: Ask) => World, files: Wish['files']): Renamer {
  const wishIn = (uri: string, ask: Ask, confirms: boolean): Wish | null => {
    const world = worldOf(ask);
    const note = world.index.note(uri);
    return note ? { note, world, files, confirms } : null;
  };
  return {
    renameTarget(uri, position, ask) {
      const wish = wishIn(uri, ask, true);
      return wish ? renameTargetAt(position, wish) : { refused: nothingHere(null, ask) };
    },
    rename(uri, position, { name, confirms }, ask) {
      const wish = wishIn(uri, ask, confirms);
      const plan = wish ? planAt(position, name, wish) : { refused: nothingHere(null, ask) };
      if ('refused' in plan) return plan;
      const editsIn = (uri: string): RenameEdit[] => {
        const note = wish!.world.index.note(uri);
        return note ? editsOf(plan, note, wish!.world) : [];
      };
      return { label: plan.label, notes: plan.notes, editsIn, peopleEdits: plan.people };
    },
  };
}

function editsOf(plan: Plan, note: Note, world: World): RenameEdit[] {
  const byPlace = new Map(plan.changes(note, world).map((change) => [change.span.start, change]));
  return [...byPlace.values()]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, newText, doubt }) => ({ range: rangeOf(note, span), newText, doubt }));
}
