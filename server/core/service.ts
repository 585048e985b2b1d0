/**
 * The façade of the core: all that the language server, the command line and the tests may ask. Synchronous, free of
 * input and output; every argument and answer is plain data. Clients never reach behind it.
 */

import { createPasts, type Pasts } from './answers/board/past.ts';
import type { Editing } from './answers/commands/editing.ts';
import type { Completion } from './answers/completion/index.ts';
import { createDiagnosing, type Diagnosing } from './answers/diagnostics/diagnosing.ts';
import { createLater } from './answers/later.ts';
import { createLinkage, type Linkage } from './answers/links/linkage.ts';
import type { Navigation } from './answers/navigation/navigation.ts';
import type { SymbolSearch } from './answers/navigation/search.ts';
import { createPeopleFiles } from './answers/people-files.ts';
import { createViewFiles, type ViewFiles } from './answers/query/view-files.ts';
import type { Runbooks } from './answers/runbooks/questions.ts';
import type { Shape } from './answers/shape/shape.ts';
import { barText } from './answers/tree/bar.ts';
import { countTasks } from './answers/tree/counts.ts';
import { digestOf } from './answers/tree/digest.ts';
import { createStatements, statementFacts } from './answers/tree/statements.ts';
import { createTree } from './answers/tree/tree.ts';
import type {
  Board,
  BoardQuestion,
  BoardTable,
  Counts,
  DocumentLink,
  Edit,
  Exported,
  ExportQuestion,
  HintExplained,
  HintPlace,
  Hover,
  InlayHint,
  ListedTask,
  PeopleAddition,
  QueryAnswer,
  QueryQuestion,
  Report,
  ReportQuestion,
  Row,
  RowQuestion,
  StatementNode,
  Stretch,
  SymbolMatch,
  TaskPlace,
  Trail,
  TreeLook,
  TreeNode,
  TreeQuestion,
} from './answers/types.ts';
import type { World } from './answers/world.ts';
import { createIndex, type Index } from './index/index.ts';
import { createTexts, type Keeping, type Sources } from './index/sources.ts';
import type { Ask, Note, Position, Range, Span, Statement } from './model.ts';
import {
  answerQuery,
  boardOf,
  boardTableOf,
  explainHint,
  exportOf,
  factsAt,
  findSymbols,
  hoverAt,
  inlayHints,
  linksOf,
  listTasks,
  reportOf,
  rowsOf,
  searchSymbols,
  stretchOf,
  trailAt,
} from './onDemand.ts';

export { editCommandNames } from './answers/commands/edit-types.ts';
export { exportFormatNames } from './answers/export/formats.ts';
export { actionKinds } from './answers/offers/kinds.ts';
export { offsetAt, positionAt } from './answers/place.ts';
export type { RenameEdits } from './answers/rename/index.ts';
export { SpanError } from './answers/report/span-error.ts';
export { tokenModifiers, tokenTypes } from './answers/shape/token-types.ts';
export { withMasks } from './answers/world.ts';
export { baselinePath, readBaseline, writeBaseline } from './index/baselines.ts';
export { patternOf } from './index/copies/series.ts';
export type { FoundTask } from './index/index.ts';
export type { FileKind, FilePlace } from './index/links/files.ts';
export { type Fingerprint, isFingerprintOf } from './index/packed/fingerprint.ts';
export { explainQuery, hasLayout, parseQuery, type Query, QueryError } from './index/query/index.ts';
export { runbookName, sectionPath } from './index/section.ts';
export { packedReading, packedReadings, TextNeeded } from './index/sources.ts';
export { checklist, exportAs, sampleOn } from './onDemand.ts';

/**
 * A note is read from its text (`set`), or taken in as it was packed after an earlier reading (`adopt`). The texts of the notes
 * that were set last are kept, and no others: an answer that quotes a note without a text throws TextNeeded. Whoever asks sets
 * the note's source again, which costs next to nothing if it is the one that the note was read from, and asks again; or sees to
 * it first that `hasText`. That may happen to `findings`, `hover`, hints, `actions`, `outcome`, `setStatus`, `runbooksFor`, `facts`,
 * `folding`, `selections`, `tokens`, `complete` and `explain`.
 */
export interface Service
  extends Sources,
    Runbooks,
    Omit<ViewFiles, 'viewFindings' | 'completeView'>,
    Navigation,
    Completion,
    Linkage,
    Shape,
    Editing,
    Diagnosing,
    Pasts {
  /** Takes a people file in (see index/people/file.ts), in place of what stood under its URI. Its faults are its `findings`. */
  setPeople(uri: string, text: string): void;
  deletePeople(uri: string): void;
  /** The edits that make a people file know a spelling; none where that cannot be done without harm. */
  peopleEdits(uri: string, addition: PeopleAddition): Edit[];
  note(uri: string): Note | undefined;
  /** All notes, by path. Costs as much as all notes hold: who needs no more than their names asks for `uris`. */
  notes(): Note[];
  /** The URIs of all notes, in no order. */
  uris(): string[];
  has(uri: string): boolean;
  /** How many notes there are, and how many tasks of all kinds in them. */
  size(): { notes: number; tasks: number };
  /**
   * Tasks that a query holds for (see index/query/index.ts), of whatever status and kind, by path and line; an empty query
   * holds for all. Throws QueryError, which says what is wrong and where.
   */
  tasks(query: string, ask: Ask): ListedTask[];
  /** What a query finds, to be shown as a list. Throws QueryError. */
  query(question: QueryQuestion, ask: Ask): QueryAnswer;
  /**
   * Works ahead, for a fraction of a millisecond as a rule: who is who in all notes, and what is due when, is else worked out at
   * the first question that needs it. Says whether there is more to do.
   */
  prepare(): boolean;
  /** The same, for `counts` alone. */
  prepareCounts(): boolean;
  /**
   * Many notes are about to come in: which tasks are the same in them is put off, and worked out by `prepare` alone until this is
   * called with false. Answers go on from what is known of it.
   */
  putOff(isPutOff: boolean): void;
  /** Takes in what was worked out of the tasks of a note in another session, after the note itself. */
  recallTrail(uri: string, record: Uint8Array): void;
  /** At most so many, by URI, of those that are worked out and were not given yet. */
  trailRecords(count: number): [uri: string, record: Uint8Array][];
  counts(ask: Ask): Counts;
  /** What a status bar says by the template of the settings; null where there is none. */
  bar(ask: Ask): string | null;
  /** The day in one sentence; null where nothing is due. */
  digest(ask: Ask): string | null;
  /** One level of the task tree. Throws QueryError where its filter cannot be read, as the two below. */
  tree(question: TreeQuestion, ask: Ask): TreeNode[];
  /** Works ahead of an answer about the tree, in steps of a fraction of a millisecond: each call says whether there are more. Throws as `tree`. */
  treeAhead(question: TreeQuestion, ask: Ask): () => boolean;
  /** From the top of the tree to the task at a position; empty where it is not shown there. */
  pathInTree(look: TreeLook, place: { uri: string; position: Position }, ask: Ask): TreeNode[];
  /** From the top of the tree to the task behind or before a node, null for none; empty where there is no task. */
  stepInTree(look: TreeLook, from: string | null, direction: 'next' | 'previous', ask: Ask): TreeNode[];
  /** Where the tasks stand that are in groups of the tree, or that its nodes of the kind `more` stand for. Throws QueryError. */
  tasksInTree(look: TreeLook, ids: readonly string[], ask: Ask): TaskPlace[];
  /** A view of the board, and the same as a table. Both throw QueryError. */
  board(question: BoardQuestion, ask: Ask): Board;
  boardTable(question: BoardQuestion, ask: Ask): BoardTable;
  /** One level of the tree of decisions and open questions: what is in the node with an id, null for the top. */
  statements(parent: string | null, ask: Ask): StatementNode[];
  /** Where a question was answered when it was asked once more, in the same words; null where it is open, or no question. */
  answerTo(statement: Statement): { note: Note; span: Span } | null;
  /** What is known of the task or statement at a position, and why, as Markdown: the tooltip of its node in the tree. Empty where there is none. */
  facts(uri: string, position: Position, ask: Ask): string;
  /**
   * All notes that have the task at a position: the same item copied from note to note, by time, with how it moved and why they
   * are held to be the same. Null where no other note has it.
   */
  trail(uri: string, position: Position, ask: Ask): Trail | null;
  /**
   * What became of the tasks of a stretch of days, each line with its source, as data and as Markdown. Throws SpanError where the
   * words name no days, QueryError where the filter cannot be read.
   */
  report(question: ReportQuestion, ask: Ask): Report;
  /** The days that words name, for a report; no words mean this week. Throws SpanError. */
  stretch(words: string, ask: Ask): Stretch;
  /** Tasks as rows, as lists have them, and as a file of a format that others read. Throws QueryError. */
  rows(question: RowQuestion, ask: Ask): Row[];
  export(question: ExportQuestion, ask: Ask): Exported;
  hover(uri: string, position: Position, ask: Ask): Hover | null;
  /** What a part of a note leaves unsaid, of the kinds that the settings show. */
  inlayHints(uri: string, range: Range, ask: Ask): InlayHint[];
  /** Why a hint says what it says, and what writes it into the note; null where it is no longer there. */
  explainHint(uri: string, hint: HintPlace, ask: Ask): HintExplained | null;
  /** Tasks, people and runbooks that answer to a query, best first. */
  findSymbols(query: string): SymbolMatch[];
  /** The same in steps. */
  searchSymbols(query: string): SymbolSearch;
  links(uri: string): DocumentLink[];
}

/** A service that knows no note yet. */
export function createService(keeping: Keeping = 'last'): Service {
  const index = createIndex();
  const { textOf, unitsOf, readAs, ...sources } = createTexts(index, keeping);
  const peopleFiles = createPeopleFiles(index);
  const viewFiles = createViewFiles();
  const tree = createTree();
  const { past, ...pasts } = createPasts(index);
  const statements = createStatements(index);
  const worldOf = (ask: Ask): World => ({
    index,
    ask,
    text: textOf,
    read: (note, text) => readAs(note, text, ask.settings),
  });
  const about = <Answer>(uri: string, answer: (note: Note) => Answer, none: Answer): Answer => {
    const note = index.note(uri);
    return note ? answer(note) : none;
  };

  const later = createLater(index, { worldOf, about, textOf, unitsOf, files: peopleFiles });
  return {
    ...sources,
    ...peopleFiles,
    ...viewFiles,
    ...createDiagnosing(index, worldOf, [peopleFiles.peopleFindings, viewFiles.viewFindings]),
    ...createLinkage(index),
    ...later,
    ...completionOf(later, viewFiles, worldOf),
    ...inventoryOf(index),
    ...listsOf(worldOf),
    ...workAheadOf(index),
    ...pasts,
    counts: (ask) => countTasks(index, ask),
    bar: (ask) => barText(index, ask),
    digest: (ask) => digestOf(worldOf(ask)),
    tree: (question, ask) => tree.level(question, worldOf(ask)),
    treeAhead: (question, ask) => tree.counting(question, worldOf(ask)),
    pathInTree: (look, place, ask) => tree.pathTo(look, place, worldOf(ask)),
    stepInTree: (look, from, direction, ask) => tree.step(look, from, direction, worldOf(ask)),
    tasksInTree: (look, ids, ask) => tree.tasksIn(look, ids, worldOf(ask)),
    board: (question, ask) => boardOf(question, worldOf(ask), past()),
    boardTable: (question, ask) => boardTableOf(question, worldOf(ask), past()),
    statements: (parent, ask) => statements.level(parent, worldOf(ask)),
    answerTo: statements.answerTo,
    facts: (uri, position, ask) =>
      about(uri, (note) => factsAt(note, position, worldOf(ask)) || statementFacts(note, position, worldOf(ask)), ''),
    trail: (uri, position, ask) => about(uri, (note) => trailAt(note, position, worldOf(ask)), null),
    hover: (uri, position, ask) => about(uri, (note) => hoverAt(note, position, worldOf(ask)), null),
    inlayHints: (uri, range, ask) => about(uri, (note) => inlayHints(note, range, worldOf(ask)), []),
    explainHint: (uri, hint, ask) => about(uri, (note) => explainHint(note, hint, worldOf(ask)), null),
    findSymbols: (query) => findSymbols(query, { index, files: peopleFiles }),
    searchSymbols: (query) => searchSymbols(query, { index, files: peopleFiles }),
    links: (uri) => about(uri, (note) => linksOf(note, index), []),
  };
}

/** In notes, and in the files of saved views. */
const completionOf = (inNotes: Completion, views: ViewFiles, worldOf: (ask: Ask) => World): Completion => ({
  ...inNotes,
  complete: (uri, position, explicit, ask) =>
    views.completeView(uri, position, worldOf(ask)) ?? inNotes.complete(uri, position, explicit, ask),
});

/** What is worked out of all notes together. */
const workAheadOf = (
  index: Index,
): Pick<Service, 'prepare' | 'prepareCounts' | 'putOff' | 'recallTrail' | 'trailRecords'> => ({
  prepare: () => index.gather(20),
  prepareCounts: () => index.gatherDue(20),
  putOff: index.trails.putOff,
  recallTrail: index.trails.recall,
  trailRecords: index.trails.records,
});

/** Tasks as lists of a kind. */
const listsOf = (
  worldOf: (ask: Ask) => World,
): Pick<Service, 'tasks' | 'query' | 'rows' | 'export' | 'stretch' | 'report'> => ({
  tasks: (query, ask) => listTasks(query, worldOf(ask)),
  query: (question, ask) => answerQuery(question, worldOf(ask)),
  rows: (question, ask) => rowsOf(question, worldOf(ask)),
  export: (question, ask) => exportOf(question, worldOf(ask)),
  stretch: stretchOf,
  report: (question, ask) => reportOf(question, worldOf(ask)),
});

/** Which notes there are. */
const inventoryOf = (index: Index): Pick<Service, 'note' | 'notes' | 'uris' | 'has' | 'size'> => ({
  note: (uri) => index.note(uri),
  notes: () => index.entries().map((entry) => entry.note()),
  uris: () => index.uris(),
  has: (uri) => index.entry(uri) !== undefined,
  size: index.count,
});
