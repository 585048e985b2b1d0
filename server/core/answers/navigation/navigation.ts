/** Questions that go from words of a note to other places, and renamings, as the service offers them. */
import type { Ask, Note, Position, Range } from '../../model.ts';
import type { PeopleFiles } from '../people-files.ts';
import { rangeOf } from '../place.ts';
import { createMover, type Mover } from '../rename/file-rename.ts';
import { createRenamer, type Renamer } from '../rename/index.ts';
import type { Definition, Location } from '../types.ts';
import type { World } from '../world.ts';
import { definitionAt, inPeopleFiles } from './definition.ts';
import { highlightsAt, notesNaming, spansNaming } from './mentions.ts';
import { type Subject, subjectAt } from './subject.ts';

export type { Subject } from './subject.ts';

export interface Navigation extends Renamer, Mover {
  /** Where the words at a position come from (see answers/navigation/definition.ts); null where there is nothing to say. */
  definition(uri: string, position: Position, ask: Ask): Definition | null;
  /** Where else in the note the words at a position are named, themselves included. */
  highlights(uri: string, position: Position, ask: Ask): Range[];
  /** What the words at a position name. */
  subject(uri: string, position: Position, ask: Ask): Subject | null;
  /** The notes that may name a subject, by path. */
  notesNaming(subject: Subject, ask: Ask): string[];
  /** Where a note names a subject; with `declared` also where it is the subject. Costs about as much as the note holds. */
  namings(subject: Subject, uri: string, how: { ask: Ask; declared: boolean }): Range[];
  /** Where people files list a person. */
  listings(subject: Subject, ask: Ask): Location[];
}

/** Navigation in the notes of a world. */
export function createNavigation(
  worldOf: (ask: Ask) => World,
  about: <Answer>(uri: string, answer: (note: Note) => Answer, none: Answer) => Answer,
  files: Pick<PeopleFiles, 'listedAs'>,
): Navigation {
  return {
    ...createRenamer(worldOf, files),
    ...createMover(worldOf),
    definition: (uri, position, ask) =>
      about(uri, (note) => definitionAt(note, position, { world: worldOf(ask), files }), null),
    highlights: (uri, position, ask) => about(uri, (note) => highlightsAt(note, position, worldOf(ask)), []),
    subject: (uri, position, ask) => about(uri, (note) => subjectAt(note, position, worldOf(ask)), null),
    notesNaming: (subject, ask) => notesNaming(subject, worldOf(ask)),
    namings: (subject, uri, { ask, declared }) =>
      about(
        uri,
        (note) => spansNaming(subject, note, { world: worldOf(ask), declared }).map((span) => rangeOf(note, span)),
        [],
      ),
    listings: (subject, ask) =>
      subject.kind === 'person' ? inPeopleFiles(subject, { world: worldOf(ask), files }) : [],
  };
}
