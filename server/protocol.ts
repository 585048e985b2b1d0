/**
 * What passes between client and server beyond the Language Server Protocol, declared once. All of the server that the
 * client may import.
 */
import type {
  Board,
  BoardQuestion,
  BoardTable,
  Counts,
  DayReading,
  MarkdownForm,
  Place,
  QueryAnswer,
  QueryQuestion,
  Refusal,
  SavedView,
  StatementNode,
  TaskStep,
  TaskStepped,
  TreeLook,
  TreeNode,
  TreeQuestion,
} from './core/answers/types.ts';
import type { Day, Position } from './core/model.ts';

export type {
  Board,
  BoardQuestion,
  BoardTable,
  BoardTask,
  BoardView,
  Counts,
  EditArguments,
  EditCommandName,
  ExportFormat,
  Flow,
  FlowWeek,
  FolderChoice,
  Grouping,
  IssueLink,
  Lane,
  OwnerChoice,
  Place,
  PlanSeries,
  QueryAnswer,
  QueryTask,
  Refusal,
  ReportGrouping,
  SavedView,
  Shown,
  Sort,
  StatementNode,
  TaskPlace,
  Timeline,
  TreeLook,
  TreeNode,
  TreeQuestion,
  UnconfirmedTask,
  WorkCell,
  Workload,
  WorkRow,
} from './core/answers/types.ts';
export type { Day, Locale, NoteKind, Range, Settings, Status } from './core/model.ts';
export * from './protocol-reports.ts';
export * from './protocol-runbooks.ts';

/** Sent by the client with `initialize`. */
export interface InitializationOptions {
  /** The day to take for today; the system's clock where it is left out. */
  today?: Day;
  /** URI schemes of workspace folders whose files the server must borrow from the client. */
  borrow?: string[];
  /** The URL, with `/` at its end, of the folder `server/parts`; for a Web Worker that does not know where it comes from. */
  parts?: string;
  /**
   * Where facts are kept from one session to the next: the URI of a folder, or, in a browser, a name of its own for each
   * workspace. Where it is left out nothing is kept.
   */
  store?: string;
  /** Whether the client follows `command:` links to commands of the server in what a hover shows. */
  commandLinks?: boolean;
  /**
   * The client's command that lists places, for code lenses: it is given a URI, a position and an array of `Location`. Without
   * it lenses are words alone.
   */
  showReferences?: string;
  /** Whether the client has the commands of features/lenses.ts; `noTerminal`: all but those that send. */
  runbookCommands?: boolean | 'noTerminal';
  /**
   * Whether the user trusts the folders: where not, what their own settings file says of addresses does not count. Git is run in
   * them, for the history of notes, only where the user does; where it is left out no program is run. `trustedNotification` says
   * so later.
   */
  trusted?: boolean;
}

/** Client → server: the user trusts the folders from now on. */
export const trustedNotification = 'dueline/trusted';

/** Client → server: one level of the task tree. */
export const treeRequest = 'dueline/tree';
export type TreeParams = TreeQuestion;
export interface TreeResult {
  nodes: TreeNode[];
  /** Of the top level: what is wrong with the filter. */
  error?: string;
  /** Of the top level: how the filter was understood, with the days of today; empty where there is none. */
  explanation?: string;
}

/** Client → server: the nodes from the top of the tree to a task: that at a place, or the one next to a node. */
export const treePathRequest = 'dueline/treePath';
export type TreePathParams = TreeLook &
  ({ at: { uri: string; position: Position } } | { from: string | null; direction: 'next' | 'previous' });
/** Empty where the tree does not show it. */
export type TreePathResult = TreeNode[];

/** Client → server: a view of the board; `error` where the filter cannot be read. */
export const boardRequest = 'dueline/board';
export type BoardParams = BoardQuestion;
export type BoardResult = { board: Board } | { error: string };

/** Client → server: the same as a table. */
export const boardTableRequest = 'dueline/boardTable';
export type BoardTableResult = { table: BoardTable } | { error: string };

/** Client → server: one level of the tree of decisions and open questions; null for the top. */
export const statementsRequest = 'dueline/statements';
export interface StatementsParams {
  parent: string | null;
}
export type StatementsResult = StatementNode[];

/** Client → server: the day in one sentence, or null where nothing is due. */
export const digestRequest = 'dueline/digest';
export type DigestResult = string | null;

/** Client → server: what is known of the task at a place, and why, as Markdown; empty where there is none. */
export const factsRequest = 'dueline/facts';
export interface FactsParams {
  textDocument: { uri: string };
  position: Position;
}
export type FactsResult = string;

/** Client → server: the day that typed words name, for an input box that shows it; `uri` of the note it is for. */
export const readDayRequest = 'dueline/readDay';
export interface ReadDayParams {
  text: string;
  uri?: string;
}
export type ReadDayResult = DayReading;

/** Server → client: the answers may have changed (an edit, a file, midnight); what is shown should be asked for anew. */
export const changedNotification = 'dueline/changed';
export interface ChangedParams {
  /** The server's today. */
  today: Day;
  counts: Counts;
  /** What the status bar says by the user's template; null where there is none. */
  bar: string | null;
  /** The names that stand for the user; none where nothing says who that is. */
  me: string[];
  /** How many notes are known; whether these are all, if need be as they were when the folders were last open; and whether the first reading is done. */
  notes: number;
  whole: boolean;
  ready: boolean;
  /** How far a long reading is; null where there is none. */
  reading: Progress | null;
  /** The saved views that there are, in their order. */
  views: SavedView[];
  /** Files that look like notes but could not be read, with the reason in the user's language. */
  skipped: { uri: string; reason: string }[];
}

/** In notes. */
export interface Progress {
  done: number;
  all: number;
}

/** Server → client: the URIs of all notes under a folder that the server cannot list itself. */
export const listFilesRequest = 'dueline/listFiles';
export interface ListFilesParams {
  folder: string;
  include: string[];
  exclude: string[];
}
export type ListFilesResult = string[];

/** By what it is told that a file is as it was. */
export interface FileState {
  /** When it was written last, in milliseconds since 1970; 0 where that is not known. */
  time: number;
  /** In bytes; 0 where that is not known. */
  size: number;
}

/** Server → client: the states of files, in their order; null where there is no such file. */
export const statFilesRequest = 'dueline/statFiles';
export interface StatFilesParams {
  uris: string[];
}
export type StatFilesResult = (FileState | null)[];

/** Server → client: what URIs name, in their order; null where that cannot be found out. */
export const fileKindsRequest = 'dueline/fileKinds';
export interface FileKindsParams {
  uris: string[];
}
export type FileKindsResult = ('file' | 'folder' | 'gone' | null)[];

/** Server → client: a file's text and state; null where it is gone or is not UTF-8 text. */
export const readFileRequest = 'dueline/readFile';
export interface ReadFileParams {
  uri: string;
}
export type ReadFileResult = ({ text: string } & FileState) | null;

/* Commands of the server, for `workspace/executeCommand`: any editor may call them. Those that edit notes are `EditArguments`. */

/** Who may be given the task at a place, the likeliest first; its argument is `OwnersArgument`, its answer `OwnerChoice[]`. */
export const ownersCommand = 'dueline.owners';
export interface OwnersArgument {
  uri: string;
  position: Position;
}

/** The open tasks of a note that have no checkbox; its argument is `{ uri }`, its answer `UnconfirmedTask[]`. */
export const unconfirmedCommand = 'dueline.unconfirmed';

/** The issues of the task at a place that can be opened; its argument is a `Place`, its answer `IssueLink[]`. */
export const issuesCommand = 'dueline.issues';

/** Tasks as Markdown; its argument is `MarkdownArgument`, its answer a string. */
export const markdownCommand = 'dueline.markdown';
export interface MarkdownArgument {
  places: Place[];
  /** With boxes, owners and days, or as links alone; `item` where it is left out. */
  form?: MarkdownForm['form'];
  /** The note from which links lead; left out for the folder of the workspace. */
  from?: { uri: string };
}

/** Where the tasks of nodes of the tree stand; its argument is `TasksInTreeArgument`, its answer `TaskPlace[]`. */
export const tasksInTreeCommand = 'dueline.tasksInTree';
export type TasksInTreeArgument = TreeLook & { ids: string[] };

/** The series of notes that `dueline.startNextPlan` can go on with; without arguments, its answer is `PlanSeries[]`. */
export const planSeriesCommand = 'dueline.planSeries';

/** What an edit command is answered with. */
export interface EditAnswer {
  applied: boolean;
  /** Why not all of it was: of the first that was refused. */
  failureReason?: string;
  /** What was not edited, where some of a list was or the reason belongs to a place. */
  refused?: Refusal[];
}

/** Answers a query with all that it finds; answers with `QueryResult`. */
export const queryCommand = 'dueline.query';
/** Its only argument. */
export type QueryArgument = QueryQuestion;
/** `start`, `end`: where in the query it is wrong, in UTF-16 units. */
export type QueryResult = QueryAnswer | { error: string; start: number; end: number };

/** Finds the next or previous task of a note; answers with `FindTaskResult`. */
export const findTaskCommand = 'dueline.findTask';
/** Its only argument. Without `overdue` all open tasks are gone through. */
export interface FindTaskArgument {
  uri: string;
  position: Position;
  direction?: TaskStep['direction'];
  overdue?: boolean;
  /** Have the server show it, for clients that can and would have to be programmed for the answer. */
  show?: boolean;
}
/** Null where there is no such note. */
export type FindTaskResult = TaskStepped | null;

/** Throws away what is known and what is kept, and reads all notes anew; without arguments. */
export const rebuildCommand = 'dueline.rebuild';
/**
 * Client → server, for benchmarks and tests: for how long, in milliseconds, the event loop was kept from turning since the last such
 * request, the first of which begins to measure; and the longest reading of an open note so far. Null where that cannot be told.
 */
export const loopDelayRequest = 'dueline/loopDelay';
export type LoopDelayResult = { p50: number; p99: number; max: number; reading: number } | null;

/** The text of a note's bytes without its byte order mark; null where they are no UTF-8 text (or hold a NUL). */
export function decodeNote(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
