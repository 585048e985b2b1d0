/**
 * What a code action is, as an entry of a table. To add one: write an `Offer` into the table of its family (or a family of its
 * own with a line in actions.ts). That is all: kinds, findings, resolving and the protocol follow from it.
 *
 * An offer is asked at each move of the cursor. Its edits are made at once (`how: { edits }`) only where a look at the line is
 * all that they need; what reads a note again, asks other notes or may be refused is an edit command with its argument
 * (`how: { command, argument }`, see edit-commands.ts), which runs when somebody chooses the action.
 */
import type { DiagnosticCode, Note, Span } from '../../model.ts';
import { touches } from '../place.ts';
import type { ActionKind, Finding, How } from '../types.ts';
import type { World } from '../world.ts';

export interface Offer {
  /** The kind that it has where it mends nothing; null for what is offered to mend a finding alone. */
  kind: Exclude<ActionKind, 'quickfix'> | null;
  /** Codes of findings that it mends: with one of them it is a `quickfix`. */
  mends?: DiagnosticCode[];
  /** What it has to offer at the cursor or selection: nothing, one action, or one for each thing that stands there. */
  at(here: Here): Offered[];
}

export interface Offered {
  title: string;
  how: How;
  /** What it changes: the findings that lie on just this span, or are about this task, are those that it mends. */
  about: Span | { task: number } | null;
  /** Whether it is the fix to choose where it mends something. */
  isPreferred?: boolean;
}

/** Where actions are asked for. */
export interface Here {
  note: Note;
  world: World;
  /** The selection; empty for a cursor. */
  span: Span;
  /** What is wrong in the note. */
  findings(): Finding[];
}

/** Whether something lies under the cursor or in the selection. */
export const isHere = ({ span }: Here, it: { span: Span }): boolean =>
  touches(it.span, span.start) || touches(span, it.span.start);
