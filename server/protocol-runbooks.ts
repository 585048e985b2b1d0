/** The part of the protocol that is about runbooks, see protocol.ts. */
import type {
  CommandQuestion,
  CommandToSend,
  RunbookMatch,
  RunbookNode,
  RunbookPointer,
} from './core/answers/types.ts';
import type { Position } from './core/model.ts';

export type { CommandQuestion, CommandToSend, RunbookMatch, RunbookNode, RunbookPointer };

/** Client → server: without a position all runbooks; with one those that serve the task or heading there, best first. */
export const runbooksRequest = 'dueline/runbooks';
export type RunbooksParams = { textDocument: { uri: string }; position: Position } | null;
export type RunbooksResult = { all: RunbookNode[] } | { matches: RunbookMatch[] };

/** What is typed at a place of a note, to be shown and confirmed; answers with `CommandAtResult`. The server runs nothing. */
export const commandAtCommand = 'dueline.commandAt';
/** Its only argument. */
export interface CommandAtArgument extends CommandQuestion {
  uri: string;
}
/** Null where no command stands. */
export type CommandAtResult = CommandToSend | null;

/** What points at the runbook at a place; answers with `PointersResult`. */
export const pointersCommand = 'dueline.runbookPointers';
/** Its only argument. */
export interface PointersArgument {
  uri: string;
  position: Position;
}
/** The strongest first; null where no runbook stands. */
export type PointersResult = RunbookPointer[] | null;
