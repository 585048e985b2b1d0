/** What is answered about runbooks, as plain data. */
import type { Position, Range } from '../../model.ts';

export interface RunbookMatch {
  title: string;
  uri: string;
  path: string;
  /** The step where there is one, else the heading. */
  range: Range;
  reason: 'link' | 'command' | 'name' | 'words';
  /** In words: `names checkMC.sh too`. */
  because: string;
}

export interface RunbookNode {
  title: string;
  uri: string;
  path: string;
  range: Range;
  steps: { title: string; range: Range }[];
}

/** What points at a runbook: an open task, or a heading of minutes or a log. */
export interface RunbookPointer {
  kind: 'task' | 'heading';
  title: string;
  uri: string;
  path: string;
  range: Range;
  reason: RunbookMatch['reason'];
  because: string;
}

/** Which command is asked about. */
export interface CommandQuestion {
  position: Position;
  /** The whole block that holds the command, as one text. */
  whole?: boolean;
  /** What placeholders are filled with, by name; what is left out or empty stays as it is written. */
  answers?: Record<string, string>;
}

/** A command, ready to be shown, confirmed and sent. */
export interface CommandToSend {
  uri: string;
  range: Range;
  /** Exactly what is sent: filled in, without what nobody sees; lines end with `\n`, the last one with nothing. */
  text: string;
  placeholders: {
    name: string;
    kind: 'blank' | 'variable' | 'version';
    written: string;
    /** It must not be kept, nor shown while it is typed. */
    isSecret: boolean;
  }[];
  /** Something is still to be filled in. */
  isOpen: boolean;
  /** Longer than a question can show whole. */
  isTooLong: boolean;
  /** A sentence for each thing that cannot be taken back. */
  dangers: string[];
  /** What was left out because nobody sees it; null where nothing was. */
  hidden: string | null;
  /** `step 3 of 7`; empty outside of runbooks. */
  step: string;
  /** The command behind it. */
  next: Range | null;
  /** In a run sheet: the checkbox that is done with this. */
  box: Position | null;
}

/** What can be offered at a command of a runbook. */
export interface CommandLens {
  range: Range;
  /** Its first words, where others stand on its line. */
  words: string;
  /** At the first of several commands of a block: all of them. */
  block: { range: Range; commands: number } | null;
  hasNext: boolean;
}
