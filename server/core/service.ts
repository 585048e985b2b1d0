/**
 * The façade of the core: all that the language server, the command line and the tests may ask. Synchronous, free of
 * input and output; every argument and answer is plain data. Clients never reach behind it.
 */
import type {
  CodeAction,
  Counts,
  DocumentLink,
  DocumentSymbol,
  Edit,
  Finding,
  Hover,
  RunbookMatch,
  RunbookNode,
  SymbolMatch,
  TreeNode,
  TreeQuestion,
} from './answers/types.ts';
import type { Ask, Day, Note, NoteSource, Position, Range, Settings, Status, Task } from './model.ts';

/** What `list` answers with: a task and the note that holds it. */
export interface FoundTask {
  note: Note;
  task: Task;
}

export interface Service {
  /** Reads a note and puts it into the index, in place of what stood under its URI. */
  set(source: NoteSource, settings: Settings): Note;
  delete(uri: string): void;
  note(uri: string): Note | undefined;
  /** All notes, by path. */
  notes(): Note[];
  /** Tasks that a query holds for (see index/query.ts); throws QueryError, which says what is wrong and where. */
  tasks(query: string, ask: Ask): FoundTask[];
  counts(ask: Ask): Counts;
  tree(question: TreeQuestion, ask: Ask): TreeNode[];
  findings(uri: string, ask: Ask): Finding[];
  hover(uri: string, position: Position, ask: Ask): Hover | null;
  symbols(uri: string): DocumentSymbol[];
  findSymbols(query: string, ask: Ask): SymbolMatch[];
  links(uri: string): DocumentLink[];
  actions(uri: string, range: Range, ask: Ask): CodeAction[];
  /** The edits that give the task at `position` another status, in its line's own manner; none where there is no task. */
  setStatus(uri: string, position: Position, status: Status, ask: Ask): Edit[];
  /** Runbook sections that serve the task or heading at `position`, best first, each with the reason. */
  runbooksFor(uri: string, position: Position, ask: Ask): RunbookMatch[];
  runbooks(): RunbookNode[];
  /** The next day on which an answer may change without an edit: the day after `today`. */
  nextChange(today: Day): Day;
}
