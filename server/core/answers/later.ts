/** Answers that are made ready when one of their kind is first asked for. */
import type { Index } from '../index/index.ts';
import { late } from '../late.ts';
import type { Unit } from '../markdown/unit.ts';
import type { Ask, Note } from '../model.ts';
import { createCompletion, createEditing, createNavigation, createRunbooks, createShape } from '../onDemand.ts';
import type { Editing } from './commands/editing.ts';
import type { Completion } from './completion/index.ts';
import type { Navigation } from './navigation/navigation.ts';
import type { PeopleFiles } from './people-files.ts';
import type { Runbooks } from './runbooks/questions.ts';
import type { Shape } from './shape/shape.ts';
import type { World } from './world.ts';

/** What the answers are computed from. */
interface Means {
  worldOf(ask: Ask): World;
  about<Answer>(uri: string, answer: (note: Note) => Answer, none: Answer): Answer;
  textOf(uri: string): string;
  unitsOf(uri: string): readonly Unit[];
  files: Pick<PeopleFiles, 'listedAs'>;
}

/** The answers that a service has of others (onDemand.ts). */
export const createLater = (
  index: Index,
  { worldOf, about, textOf, unitsOf, files }: Means,
): Runbooks & Navigation & Editing & Completion & Shape => ({
  ...late<Runbooks>(
    { runbooksFor: true, runbooks: true, pointersTo: true, commandAt: true, commandLenses: true, procedures: true },
    () => createRunbooks(index, worldOf, { about, textOf, unitsOf }),
  ),
  ...late<Navigation>(navigation, () => createNavigation(worldOf, about, files)),
  ...late<Editing>(editing, () => createEditing(worldOf, about)),
  ...late<Completion>({ complete: true, explain: true }, () => createCompletion(worldOf, about, unitsOf)),
  ...late<Shape>(shape, () => createShape(worldOf, about, { textOf, unitsOf })),
});

const navigation: Record<keyof Navigation, true> = {
  definition: true,
  highlights: true,
  subject: true,
  notesNaming: true,
  namings: true,
  listings: true,
  renameTarget: true,
  rename: true,
  notesToMove: true,
  movesLinks: true,
  moveEdits: true,
};

const editing: Record<keyof Editing, true> = {
  actions: true,
  readDay: true,
  outcome: true,
  setStatus: true,
  planSeries: true,
  ownerChoices: true,
  markdown: true,
  issues: true,
  unconfirmed: true,
};

const shape: Record<keyof Shape, true> = {
  symbols: true,
  symbolsAhead: true,
  folding: true,
  selections: true,
  tokens: true,
  lenses: true,
  lensWords: true,
  stepToTask: true,
};
