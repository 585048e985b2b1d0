/** What the board is made of: pictures of the same tasks that the tree lists, as plain data. */
import type { Day, Range, Status } from '../../model.ts';
import type { TreeLook } from '../tree/types.ts';

export type BoardView = 'timeline' | 'workload' | 'flow';

/** What of the tasks is looked at, as in the tree; done ones too. The timeline has lanes for what is grouped by. */
export interface BoardQuestion extends Pick<TreeLook, 'grouping' | 'filter' | 'mine' | 'scope' | 'folders' | 'show'> {
  view: BoardView;
  /** The key of the plan whose flow is asked for (see `Plan`); null for all notes. */
  plan: string | null;
  /** So many weeks back: how far the flow goes, and until when finished tasks are shown. */
  weeks: number;
}

export type Board = Timeline | Workload | Flow;

/** A task on the board. */
export interface BoardTask {
  /** Stable as long as no line of its note comes or goes. */
  id: string;
  title: string;
  status: Status;
  overdue: boolean;
  /** It is a task by a guess. */
  inferred: boolean;
  /** From when it is known: its start, else the day of the first note that has it. */
  from: Day | null;
  due: Day | null;
  /** When it was done, or of which day the note is that says so. */
  done: Day | null;
  /** The days of the notes that carried it on, the first aside. */
  carried: Day[];
  /** The days on which it was due before, by time. */
  dueBefore: Day[];
  /** What a pointer is told: who, when, how it moved, where. */
  facts: string[];
  /** What a screen reader says. */
  spoken: string;
  location: { uri: string; range: Range };
}

/** Tasks by owner, section … over the weeks. */
export interface Timeline {
  view: 'timeline';
  today: Day;
  weekStart: Day;
  lanes: Lane[];
  /** How many tasks there are beyond those that are shown. */
  left: number;
}

export interface Lane {
  key: string;
  label: string;
  /** Greyed text behind the label. */
  detail: string;
  open: number;
  overdue: number;
  spoken: string;
  tasks: BoardTask[];
}

/** Who has how much when: open tasks, owner by week. */
export interface Workload {
  view: 'workload';
  today: Day;
  columns: WorkColumn[];
  /** What stands above the names, and above what each has in all. */
  heads: { owner: string; total: string };
  rows: WorkRow[];
  /** The tasks that the cells name by index. */
  tasks: BoardTask[];
}

export interface WorkColumn {
  kind: 'earlier' | 'week' | 'later' | 'none';
  /** Of a week. */
  from: Day | null;
  to: Day | null;
  label: string;
  spoken: string;
  isNow: boolean;
}

export interface WorkRow {
  key: string;
  label: string;
  cells: WorkCell[];
  total: WorkCell;
}

export interface WorkCell {
  open: number;
  /** How many of the open ones are overdue. */
  overdue: number;
  /** Indices in `Workload.tasks`. */
  tasks: number[];
  spoken: string;
}

/** How work goes: what came and what was done, what was carried over, how old the open is. */
export interface Flow {
  view: 'flow';
  today: Day;
  /** What can be asked for, the newest first. */
  plans: Plan[];
  /** Which of them this is; null for all notes. */
  plan: string | null;
  weeks: FlowWeek[];
  /** The bands of `FlowWeek.ages`, in words. */
  ages: string[];
  /** What each picture says, in a sentence. */
  spoken: { burnUp: string; carryOver: string; ages: string };
  /** What the weeks were counted from, in a sentence. */
  source: string;
  /** Finished tasks that no note says the day of: they are in no week. */
  undated: number;
}

/** Notes that follow each other, or a plan that stands alone. */
export interface Plan {
  key: string;
  label: string;
  notes: number;
}

export interface FlowWeek {
  from: Day;
  /** The last day of the week, or today. */
  to: Day;
  /** How many tasks had come by then, the cancelled ones aside. */
  scope: number;
  /** How many of them were done. */
  done: number;
  open: number;
  /** How many tasks the notes of the week list, and how many of those an earlier note has too. */
  listed: number;
  carried: number;
  /** Open tasks by how long they had been known. */
  ages: number[];
}

/** A view of the board as rows and columns: for a screen reader, for those who like numbers, and for Markdown. */
export interface BoardTable {
  caption: string;
  columns: string[];
  rows: string[][];
  /** Where the row leads; null where it leads nowhere. */
  places: ({ uri: string; range: Range } | null)[];
  /** The same as a Markdown table, in which nothing that comes from a note is markup. */
  markdown: string;
}
