/** What the answers look like: LSP-shaped plain data, so that the protocol layer passes them on as they are. */

import type { PeopleAddition } from '../index/people/file-edit.ts';
import type { Day, DiagnosticCode, Note, Position, Range, Severity, Statement, Status } from '../model.ts';
import type { Edit, EditCall } from './commands/edit-types.ts';
import type { ActionKind } from './offers/kinds.ts';

export type { KnownFinding } from '../index/baselines.ts';
export type { NotePast } from './board/past.ts';
export type * from './board/types.ts';
export type * from './commands/edit-types.ts';
export type * from './export/types.ts';
export type { ActionKind } from './offers/kinds.ts';
export type * from './query/types.ts';
export type * from './report/types.ts';
export type * from './runbooks/types.ts';
export type * from './shape/types.ts';
export type * from './tree/types.ts';

/** A diagnostic, before the protocol dresses it. */
export interface Finding {
  code: DiagnosticCode;
  severity: Severity;
  range: Range;
  message: string;
  /** The evidence, each with a sentence. */
  related: { uri: string; range: Range; message: string }[];
  /** Index in `Note.tasks` of the task that it is about; null where it is about no task. */
  task: number | null;
  /** `unnecessary`: what lies there has no effect. */
  tags?: 'unnecessary'[];
}

export interface Hover {
  range: Range;
  /** The words under the cursor, then the task that holds them; at least one of the two. */
  parts: HoverPart[];
}

export interface HoverPart {
  /** Markdown, in which nothing that comes from a note is markup. */
  contents: string;
  /** What can be done about it at a click, where the client can link to commands; titles in Markdown. */
  calls: { title: string; call: EditCall }[];
}

export interface Location {
  uri: string;
  range: Range;
}

/** Where words come from; `origin`: the words. */
export interface Definition {
  origin: Range;
  targets: Location[];
}

/** What is offered at the caret: the first is the likeliest. */
export interface CompletionList {
  items: CompletionItem[];
  /** With the next key there may be others. */
  isIncomplete: boolean;
}

export interface CompletionItem {
  label: string;
  kind: 'person' | 'date' | 'status' | 'issue' | 'note' | 'heading' | 'runbook' | 'snippet';
  /** Greyed behind the label. */
  description: string;
  /** The same in words, where the client shows nothing behind labels. */
  detail: string;
  /** What a client compares with what is typed. */
  filterText: string;
  edit: Edit;
  /** In place of the edit's text, with tab stops as the protocol has them; null where it has none. */
  snippet: string | null;
  /** Further edits elsewhere in the note. */
  also: Edit[];
  /** What it is explained by (`Service.explain`). */
  about: CompletionSubject | null;
}

/** What an offer stands for. */
export type CompletionSubject =
  | { kind: 'person'; name: string }
  | { kind: 'date'; words: string; day: Day; from: Day }
  | { kind: 'issue'; key: string }
  | { kind: 'link'; target: string };

export interface CodeAction {
  title: string;
  kind: ActionKind;
  how: How;
  isPreferred: boolean;
  /** The findings that it mends. */
  findings: Finding[];
}

/**
 * How an action is done: by edits of its note that are there already; by an edit command, of which nothing is worked out before
 * somebody chooses the action; or by making the people file of the workspace know a spelling.
 */
export type How = { edits: Edit[] } | EditCall | { people: PeopleAddition };

/** Something said beside the words of a note. */
export interface InlayHint extends HintPlace {
  position: Position;
  label: string;
  /** Whether it keeps its distance from what stands before and behind it. */
  padding: { left: boolean; right: boolean };
}

/** What a hint is about: where the words begin that it explains. */
export interface HintPlace {
  kind: 'date' | 'owner' | 'issue';
  about: Position;
}

/** Why a hint says what it says. */
export interface HintExplained {
  /** Markdown. */
  contents: string;
  /** What writes it into the note, so that the hint is no longer needed; none where that is not known. */
  edits: Edit[];
}

export interface SymbolMatch {
  name: string;
  containerName: string;
  kind: 'task' | 'doneTask' | 'person' | 'runbook';
  /** A task's. */
  status: Status | null;
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
  dueToday: number;
  dueThisWeek: number;
}

/** One node of the tree of decisions and open questions. */
export interface StatementNode {
  id: string;
  /** `part`: all decisions or all questions; `more` stands for the nodes of its level that there are beyond it. */
  kind: 'part' | 'month' | 'statement' | 'more';
  /** Of a part or a statement which of the two; else null. */
  statement: Statement['kind'] | null;
  label: string;
  /** Greyed text behind the label: a count, or day and note. */
  description: string;
  /** What a screen reader says. */
  spoken: string;
  hasChildren: boolean;
  /** Where a click leads. */
  location: { uri: string; range: Range } | null;
}

export type { ListedTask, TaskCopy, Trail } from './copies/copy-types.ts';
export type { Note, PeopleAddition, Position };
