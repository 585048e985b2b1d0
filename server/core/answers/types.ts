/** What the answers look like: LSP-shaped plain data, so that the protocol layer passes them on as they are. */
import type { PeopleAddition } from '../index/people-file-edit.ts';
import type { DiagnosticCode, Note, Position, Range, Severity, Status } from '../model.ts';

/** A diagnostic, before the protocol dresses it. */
export interface Finding {
  code: DiagnosticCode;
  severity: Severity;
  range: Range;
  message: string;
  /** The evidence, each with a sentence. */
  related: { uri: string; range: Range; message: string }[];
  /** Index in `Note.tasks` of the task that it is about; null where it is about a date alone. */
  task: number | null;
}

export interface Hover {
  range: Range;
  /** Markdown. */
  contents: string;
}

export interface Edit {
  range: Range;
  newText: string;
}

export interface CodeAction {
  title: string;
  kind: 'quickfix' | 'refactor.rewrite';
  edits: Edit[];
  /** Instead of edits: the task at the position is to be given the status. */
  setStatus: { position: Position; status: Status } | null;
  /** Instead of edits: the people file of the workspace is to know a spelling. */
  people: PeopleAddition | null;
  isPreferred: boolean;
  /** The findings that it mends. */
  findings: Finding[];
}

export interface DocumentSymbol {
  name: string;
  detail: string;
  kind: 'section' | 'task' | 'doneTask';
  range: Range;
  selectionRange: Range;
  children: DocumentSymbol[];
}

export interface SymbolMatch {
  name: string;
  containerName: string;
  uri: string;
  range: Range;
}

/** A link to follow: to a URL, or to a note of the workspace. */
export interface DocumentLink {
  range: Range;
  target: string;
  tooltip: string;
}

export interface Counts {
  open: number;
  overdue: number;
  dueThisWeek: number;
}

export type Grouping = 'due' | 'owner' | 'status' | 'note' | 'section';

/** One level of the task tree. */
export interface TreeQuestion {
  grouping: Grouping;
  /** A query; empty for all open tasks. */
  filter: string;
  /** The id of the node whose children are asked for; null for the top. */
  parent: string | null;
}

export interface TreeNode {
  id: string;
  /** `more` stands for the nodes of its level that there are beyond it: they are its children. */
  kind: 'group' | 'task' | 'more';
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
}

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

export type { Note, PeopleAddition, Position };
