/** The server as the rest of the client sees it: what it tells, and what it can be asked. */
import { type Disposable, type Event, EventEmitter, type LogOutputChannel, l10n } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import {
  type BoardParams,
  type BoardResult,
  type BoardTableResult,
  boardRequest,
  boardTableRequest,
  type ChangedParams,
  type CommandAtArgument,
  type CommandAtResult,
  commandAtCommand,
  type DigestResult,
  digestRequest,
  type EditAnswer,
  type EditArguments,
  type EditCommandName,
  type ExportAnswer,
  type ExportArgument,
  exportCommand,
  type FactsParams,
  type FactsResult,
  type FindTaskArgument,
  type FindTaskResult,
  factsRequest,
  findTaskCommand,
  type LoopDelayResult,
  loopDelayRequest,
  type OwnerChoice,
  type OwnersArgument,
  ownersCommand,
  type PlanSeries,
  type PointersArgument,
  type PointersResult,
  planSeriesCommand,
  pointersCommand,
  type QueryArgument,
  type QueryResult,
  queryCommand,
  type ReadDayParams,
  type ReadDayResult,
  type ReportAnswer,
  type ReportArgument,
  type RunbooksParams,
  type RunbooksResult,
  readDayRequest,
  rebuildCommand,
  reportCommand,
  runbooksRequest,
  type SampleAnswer,
  type SampleArgument,
  type SpanAnswer,
  type StatementsParams,
  type StatementsResult,
  type StatisticsResult,
  sampleCommand,
  spanCommand,
  statementsRequest,
  statisticsCommand,
  type TreeParams,
  type TreePathParams,
  type TreePathResult,
  type TreeResult,
  treePathRequest,
  treeRequest,
} from '../server/protocol.ts';
import { connectServer, type Host } from './connection.ts';

export interface Session extends Disposable {
  /** Resolves after the first reading of all notes; rejects when the server did not start. */
  ready: Promise<void>;
  /** The latest news from the server; undefined before the first, and when it has given up. */
  latest(): ChangedParams | undefined;
  onDidChange: Event<void>;
  /** One level of the tree; empty and `silent` where the server cannot be asked. */
  tree(question: TreeParams): Promise<TreeResult & { silent?: true }>;
  /** The nodes of the tree from the top to a task; empty where it is not shown, or the server cannot be asked. */
  treePath(question: TreePathParams): Promise<TreePathResult>;
  /** One level of the decisions and open questions; empty where the server cannot be asked. */
  statements(level: StatementsParams): Promise<StatementsResult>;
  /** The day in one sentence; null where nothing is due, or the server cannot be asked. */
  digest(): Promise<DigestResult>;
  /** A view of the board, and the same as a table; an error without words where the server cannot be asked. */
  board(question: BoardParams): Promise<BoardResult>;
  boardTable(question: BoardParams): Promise<BoardTableResult>;
  /** What is known of a task, as Markdown; empty where the server cannot be asked. */
  facts(place: FactsParams): Promise<FactsResult>;
  /** Empty where the server cannot be asked. */
  runbooks(place: RunbooksParams): Promise<RunbooksResult>;
  /** Calls an edit command of the server, for one place or a list of them; its edits can be undone in one step. */
  edit<Name extends EditCommandName>(
    command: Name,
    argument: EditArguments[Name] | EditArguments[Name][],
  ): Promise<EditAnswer>;
  /** Who may be given the task at a place, the likeliest first; empty where the server cannot be asked. */
  owners(place: OwnersArgument): Promise<OwnerChoice[]>;
  /** The series of notes that can be gone on with, by their newest; empty where the server cannot be asked. */
  planSeries(): Promise<PlanSeries[]>;
  /** The next or previous task of a note; null where it is none, or the server cannot be asked. */
  findTask(argument: FindTaskArgument): Promise<FindTaskResult>;
  /** What is typed at a place; null where no command stands there, or the server cannot be asked. */
  commandAt(place: CommandAtArgument): Promise<CommandAtResult>;
  /** What points at the runbook at a place; null where none stands there, or the server cannot be asked. */
  pointers(place: PointersArgument): Promise<PointersResult>;
  /** The day that typed words name, or why they name none. */
  readDay(typed: ReadDayParams): Promise<ReadDayResult>;
  /** What a query finds; null where the server cannot be asked. */
  query(question: QueryArgument): Promise<QueryResult | null>;
  /** Calls a command of the server that edits nothing; `otherwise` where it cannot be asked. */
  execute<Answer>(command: string, argument: unknown, otherwise: Answer): Promise<Answer>;
  /** What became of the tasks of some days; which days words name; tasks as a file. In words why not. */
  report(question: ReportArgument): Promise<ReportAnswer>;
  span(words: string): Promise<SpanAnswer>;
  export(question: ExportArgument): Promise<ExportAnswer>;
  /** The sample notes as they are today; none where the server cannot be asked. */
  sample(files: SampleArgument['files']): Promise<SampleAnswer>;
  /** Reads all notes anew; resolves when that is done, to whether the server could be asked. */
  rebuild(): Promise<boolean>;
  /** Null where the server cannot be asked. */
  statistics(): Promise<StatisticsResult | null>;
  loopDelay(): Promise<LoopDelayResult>;
  restart(): Promise<void>;
}

export function openSession(host: Host, log: LogOutputChannel): Session {
  const changed = new EventEmitter<void>();
  let latest: ChangedParams | undefined;
  const server = connectServer(host, log, (news) => {
    latest = news;
    changed.fire();
  });
  const ask = <Answer>(method: string, params: unknown, otherwise: Answer): Promise<Answer> =>
    server
      .client()
      .sendRequest<Answer>(method, params)
      .catch((error) => {
        log.warn(`${method}: ${error}`);
        return otherwise;
      });
  const firstReading = new Promise<void>((resolve) => changed.event(() => latest?.ready && resolve()));
  const ready = server.started.then(() => firstReading);
  ready.catch(() => {}); // Said already; who awaits it hears of it all the same.

  return {
    ready,
    latest: () => latest,
    onDidChange: changed.event,
    tree: (question) => ask(treeRequest, question, { nodes: [], silent: true }),
    treePath: (question) => ask(treePathRequest, question, []),
    statements: (level) => ask(statementsRequest, level, []),
    digest: () => ask<DigestResult>(digestRequest, null, null),
    board: (question) => ask<BoardResult>(boardRequest, question, { error: '' }),
    boardTable: (question) => ask<BoardTableResult>(boardTableRequest, question, { error: '' }),
    facts: (place) => ask(factsRequest, place, ''),
    runbooks: (place) => ask(runbooksRequest, place, { all: [] }),
    edit: (command, argument) =>
      edit(server.client(), command, argument).catch((error) => {
        log.error(error instanceof Error ? error : String(error));
        return { applied: false, failureReason: l10n.t('The server did not answer.') };
      }),
    owners: (place) => ask(ExecuteCommandRequest.method, { command: ownersCommand, arguments: [place] }, []),
    planSeries: () => ask<PlanSeries[]>(ExecuteCommandRequest.method, { command: planSeriesCommand }, []),
    findTask: (argument) =>
      ask<FindTaskResult>(ExecuteCommandRequest.method, { command: findTaskCommand, arguments: [argument] }, null),
    commandAt: (place) =>
      ask<CommandAtResult>(ExecuteCommandRequest.method, { command: commandAtCommand, arguments: [place] }, null),
    pointers: (place) =>
      ask<PointersResult>(ExecuteCommandRequest.method, { command: pointersCommand, arguments: [place] }, null),
    readDay: (typed) => ask(readDayRequest, typed, { error: l10n.t('The server did not answer.') }),
    query: (question) =>
      ask<QueryResult | null>(ExecuteCommandRequest.method, { command: queryCommand, arguments: [question] }, null),
    execute: (command, argument, otherwise) =>
      ask(ExecuteCommandRequest.method, { command, arguments: [argument] }, otherwise),
    ...reportsOf(ask),
    rebuild: async () =>
      (await ask<null | false>(ExecuteCommandRequest.method, { command: rebuildCommand }, false)) === null,
    ...measuresOf(ask),
    restart: server.restart,
    dispose: () => {
      changed.dispose();
      server.dispose();
    },
  };
}

type Ask = <Answer>(method: string, params: unknown, otherwise: Answer) => Promise<Answer>;

/** What the server measures of itself. */
const measuresOf = (ask: Ask): Pick<Session, 'statistics' | 'loopDelay'> => ({
  statistics: () => ask<StatisticsResult | null>(ExecuteCommandRequest.method, { command: statisticsCommand }, null),
  loopDelay: () => ask<LoopDelayResult>(loopDelayRequest, {}, null),
});

/** The commands of the server whose answers leave the notes; they say in words why there is none. */
function reportsOf(ask: Ask): Pick<Session, 'report' | 'span' | 'export' | 'sample'> {
  const call = <Answer>(command: string, argument: unknown): Promise<Answer | { error: string }> =>
    ask(
      ExecuteCommandRequest.method,
      { command, arguments: [argument] },
      { error: l10n.t('The server did not answer.') },
    );
  return {
    report: (question) => call(reportCommand, question),
    span: (words) => call(spanCommand, { words }),
    export: (question) => call(exportCommand, question),
    sample: (files) => ask(ExecuteCommandRequest.method, { command: sampleCommand, arguments: [{ files }] }, []),
  };
}

async function edit(client: BaseLanguageClient, command: string, argument: unknown): Promise<EditAnswer> {
  const params = { command, arguments: [argument] };
  const answer: EditAnswer | null = await client.sendRequest(ExecuteCommandRequest.type, params);
  return {
    ...answer,
    applied: answer?.applied ?? false,
    ...(!answer?.applied && { failureReason: answer?.failureReason ?? l10n.t('The note has changed meanwhile.') }),
  };
}
