/** How `dueline list` writes its rows: a table of formats. A new one is one entry. */
import type { Certainty, Day, Status } from '../../core/model.ts';
import { csv } from './csv.ts';
import { calendar } from './ics.ts';
import { checklist } from './md.ts';
import { table } from './table.ts';

/** A task, decision, question or runbook. Others rely on these names: fields may be added, never renamed. */
export interface Row {
  /** The note's path as it was named. */
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
}

export interface RowFormat {
  write(rows: Row[], today: Day): string;
  /** Whether it can hold nothing but tasks. */
  tasksOnly?: true;
  /** Whether no rows leave a person looking at nothing. */
  saysNothing?: true;
}

export const rowFormats: Record<string, RowFormat> = {
  table: { write: table, saysNothing: true },
  json: { write: (rows) => `${JSON.stringify(rows, null, 2)}\n` },
  jsonl: { write: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('') },
  csv: { write: csv },
  ics: { write: calendar, tasksOnly: true },
  md: { write: checklist, saysNothing: true },
};
