/** The task tree, as who asks for it sees it. */
import type { NoteKind, Range, Status } from '../../model.ts';

/** By what tasks are grouped; `kind`: that of their note. What each is, the table of groupings.ts says. */
export type Grouping = 'due' | 'owner' | 'status' | 'issue' | 'note' | 'folder' | 'section' | 'kind';

/** In which order tasks stand; the table of orders.ts says how. */
export type Sort = 'due' | 'priority' | 'status' | 'title' | 'place';

/** What is left out unless it is asked for, and the other way round. */
export interface Shown {
  /** Done and cancelled tasks. */
  done: boolean;
  /** Tasks by a guess. */
  inferred: boolean;
  /** Boxes of templates and checklists. */
  forms: boolean;
}

/** Folders as notes are shown under them, `plans/2026`; the empty path is the top. */
export interface FolderChoice {
  /** Notes of this folder alone; `below`: and of the folders in it. */
  only: { path: string; below: boolean } | null;
  /** Without the notes of these folders and of those in them. */
  hidden: string[];
}

/** What of the tasks is shown, and how. */
export interface TreeLook {
  grouping: Grouping;
  /** By what the tasks of each group are grouped again. */
  subgrouping?: Grouping | null;
  /** A query; empty for all open tasks. */
  filter: string;
  /** Left out for the order of the grouping: the most urgent first, or as in the note. */
  sort?: Sort | null;
  /** What is not said is as `defaultShown` has it. */
  show?: Partial<Shown>;
  /** The user's own tasks alone, see `Settings.me`. */
  mine?: boolean;
  /** Notes of one kind alone. */
  scope?: NoteKind | null;
  folders?: FolderChoice;
}

/** One level of the task tree. */
export interface TreeQuestion extends TreeLook {
  /** The id of the node whose children are asked for; null for the top. */
  parent: string | null;
}

export interface TreeNode {
  id: string;
  /** `more` stands for the nodes of its level that there are beyond it: they are its children. */
  kind: 'group' | 'task' | 'more';
  /** Of a group: by what it groups; else null. */
  grouping: Grouping | null;
  label: string;
  /** A task's due day as weekday and distance, to stand before the label: `Fri −8d`; empty where it has none. */
  due: string;
  /** Greyed text behind the label: a count, or owners and marks. */
  description: string;
  /** What a screen reader says. */
  spoken: string;
  hasChildren: boolean;
  /** A task's status (drives checkbox and icon). */
  status: Status | null;
  overdue: boolean;
  /** Where a click leads. */
  location: { uri: string; range: Range } | null;
  /** What can be done with a task that cannot with every one: an issue to open, a checkbox to write. */
  offers: ('issue' | 'confirm')[];
  /** The folder that it is of, as `FolderChoice` names it; null where it is of none. */
  folder: string | null;
}
