/** Questions about runbooks, as the service offers them. */
import type { Index } from '../../index/index.ts';
import type { Unit } from '../../markdown/unit.ts';
import type { Ask, Note, Position, Range } from '../../model.ts';
import { rangeOf } from '../place.ts';
import type {
  CommandLens,
  CommandQuestion,
  CommandToSend,
  RunbookMatch,
  RunbookNode,
  RunbookPointer,
} from '../types.ts';
import type { World } from '../world.ts';
import { commandAt, commandLenses } from './do.ts';
import { runbookHead } from './head.ts';
import { pointersTo } from './pointers.ts';
import { runbookList, runbooksFor } from './runbooks.ts';

export interface Runbooks {
  /** Runbook sections that serve the task or heading at `position`, best first, each with the reason. */
  runbooksFor(uri: string, position: Position, ask: Ask): RunbookMatch[];
  runbooks(): RunbookNode[];
  /** What points at the runbook at `position`, strongest first; null where none stands there. Looks at every open task. */
  pointersTo(uri: string, position: Position, ask: Ask): RunbookPointer[] | null;
  /** The command at a place, ready to be confirmed and sent; null where there is none. Throws TextNeeded. */
  commandAt(uri: string, question: CommandQuestion, ask: Ask): CommandToSend | null;
  /** The commands of the runbooks of a note. Throws TextNeeded. */
  commandLenses(uri: string): CommandLens[];
  /** The headings of the runbooks of a note that have more than one step. */
  procedures(uri: string): Range[];
}

/** The runbooks of a world. */
export function createRunbooks(
  index: Index,
  worldOf: (ask: Ask) => World,
  {
    about,
    textOf,
    unitsOf,
  }: {
    about: <Answer>(uri: string, answer: (note: Note) => Answer, none: Answer) => Answer;
    textOf(uri: string): string;
    unitsOf(uri: string): readonly Unit[];
  },
): Runbooks {
  return {
    runbooksFor: (uri, position, ask) => about(uri, (note) => runbooksFor(note, position, worldOf(ask)), []),
    runbooks: () => runbookList(index),
    pointersTo: (uri, position, ask) => about(uri, (note) => pointersTo(note, position, worldOf(ask)), null),
    commandAt: (uri, question, ask) =>
      about(uri, (note) => commandAt({ note, units: unitsOf(uri) }, question, worldOf(ask)), null),
    procedures: (uri) =>
      about(
        uri,
        (note) =>
          note.runbooks
            .filter(({ steps }) => steps.length > 1)
            .map((runbook) => rangeOf(note, runbookHead(note, runbook))),
        [],
      ),
    commandLenses: (uri) => about(uri, (note) => commandLenses({ note, units: unitsOf(uri) }, () => textOf(uri)), []),
  };
}
