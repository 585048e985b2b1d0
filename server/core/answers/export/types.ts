/** What tasks look like outside of Dueline: a row each, in a format that others read. */

import type { Certainty, Day, Status } from '../../model.ts';
import type { ExportFormat } from './formats.ts';

/** A task, decision, question or runbook. Others rely on these names: fields may be added, never renamed. */
export interface Row {
  /** The note's path in its workspace; on the command line as it was named. */
  note: string;
  /** 1-based. */
  line: number;
  title: string;
  /** Null for what is no task. */
  status: Status | null;
  owners: string[];
  due: Day | null;
  start: Day | null;
  done: Day | null;
  priority: string | null;
  /** Minutes of work, a day being eight hours. */
  estimate: number | null;
  /** Percent done. */
  progress: number | null;
  issues: string[];
  /** Titles of the sections that hold it, outermost first. */
  section: string[];
  /** Null for what is no task. */
  certainty: Certainty | null;
  /** Of an item that is copied from note to note, where it stood first: `notes/plan.md:12`; the same for all copies. */
  trail: string | null;
  /** In how many older notes it stands too. */
  carried: number;
  kind: 'task' | 'form' | 'decision' | 'question' | 'runbook';
  /**
   * What it is known by outside: the same on every machine, wherever in its note it stands, however its day, owner and state
   * change, and in every note that it is copied to, as long as its first copy keeps its path and words. Null for what is no task.
   */
  id: string | null;
  /** What it is grouped under, outermost first; left out where the query groups by nothing. */
  group?: string[];
}

/** Which tasks are wanted: the open ones for which a query holds; `all`: also what is done, called off, a guess or a form. */
export interface RowQuestion {
  filter?: string;
  /** Whether a task stands in each group of the query that it belongs to, rather than once. */
  grouped?: boolean;
  all?: boolean;
}

export type { ExportFormat } from './formats.ts';

export interface ExportQuestion extends RowQuestion {
  format: ExportFormat;
}

/** A file to be written: its text, in UTF-8, how many tasks it holds, and what its name ends with. */
export interface Exported {
  text: string;
  count: number;
  extension: string;
}
