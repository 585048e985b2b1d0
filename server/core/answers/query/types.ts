/** What a query finds, as a list that is shown at once. */
import type { Certainty, Day, Range, Status } from '../../model.ts';

export interface QueryQuestion {
  query: string;
  /** At most so many tasks, whatever the query says. */
  most?: number;
}

export interface QueryAnswer {
  /** One without labels where the query groups by nothing. */
  groups: QueryGroup[];
  /** For how many tasks the query holds, with those that are left out. */
  found: number;
  /** How the query was understood, with the days of today, where it asks for that; else null. */
  explanation: string | null;
}

/** A query that somebody has saved under a name, in a file of its own. */
export interface SavedView {
  /** The file's name, without its extension. */
  id: string;
  /** What it is called. */
  name: string;
  /** Empty where there is none. */
  description: string;
  uri: string;
  query: string;
  /** Why nothing can be shown, with the line; null where all is well. */
  error: string | null;
}

export interface QueryGroup {
  /** The outermost first. */
  labels: string[];
  tasks: QueryTask[];
  /** How many of the group are left out. */
  more: number;
}

export interface QueryTask {
  title: string;
  uri: string;
  /** In its workspace. */
  path: string;
  range: Range;
  status: Status;
  /** What the status is called. */
  statusWord: string;
  certainty: Certainty;
  due: Day | null;
  /** `Fri 3 Apr · in 8 days`; empty where it has no due day. */
  dueWords: string;
  overdue: boolean;
  owners: string[];
}
