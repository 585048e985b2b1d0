/** What the server answers when asked: one entry a request, each from the service to the protocol and no more. */

import type {
  ApplyWorkspaceEditResult,
  CodeAction,
  CodeActionParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentLink,
  DocumentSymbol,
  ExecuteCommandParams,
  Hover,
  HoverParams,
  SymbolInformation,
  TextEdit,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver';
import {
  CodeActionKind,
  type Connection,
  type ServerCapabilities,
  SymbolKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { CodeAction as Mending, DocumentSymbol as OutlineNode } from '../core/answers/types.ts';
import type { Status } from '../core/model.ts';
import { QueryError, taskAt } from '../core/service.ts';
import {
  type FactsParams,
  type FactsResult,
  factsRequest,
  type LoopDelayResult,
  loopDelayRequest,
  type RunbooksParams,
  type RunbooksResult,
  rebuildCommand,
  runbooksRequest,
  type SetStatusArgument,
  type StatisticsResult,
  setStatusCommand,
  statisticsCommand,
  type TreeParams,
  type TreeResult,
  treeRequest,
} from '../protocol.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Door } from './door.ts';
import { toDiagnostic } from './finding.ts';
import { canonical } from './folders.ts';
import { peopleEdit } from './people.ts';
import { wordsFor } from './words.ts';
import { askOf, type World } from './world.ts';

/** What the server says it can do. */
export const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  documentLinkProvider: {},
  // Names of people are judged by all notes; but what one note says of another changes with files, not with each key.
  diagnosticProvider: { identifier: 'dueline', interFileDependencies: false, workspaceDiagnostics: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
  executeCommandProvider: { commands: [setStatusCommand, rebuildCommand, statisticsCommand] },
};

/** The note that a request is about; empty where it is about all, or none. */
export function askedAbout(params: unknown): string {
  const { textDocument, arguments: given } = (params ?? {}) as Partial<HoverParams & ExecuteCommandParams>;
  const uri: unknown = textDocument?.uri ?? (given?.[0] as Partial<SetStatusArgument> | undefined)?.uri;
  return typeof uri === 'string' ? canonical(uri) : '';
}

/** What requests are answered with. */
export interface Answering {
  connection: Connection;
  world: World;
  door: Door;
  diagnostics: Diagnostics;
  /** Throws away all that is known and reads it anew. */
  rebuild(): Promise<void>;
  statistics(): StatisticsResult;
  loopDelay(): LoopDelayResult;
}

const uriOf = (params: { textDocument: { uri: string } }): string => canonical(params.textDocument.uri);

/** Registers a handler for each. `publishNow` is for commands: their outcome is shown at once. */
export function answerRequests(answering: Answering, publishNow: () => Promise<void>): void {
  const { connection, world, door } = answering;
  const { service } = world;

  connection.onHover(
    door.request('hover', null, (params): Hover | null => {
      const hover = service.hover(uriOf(params), params.position, askOf(world));
      return hover && { range: hover.range, contents: { kind: 'markdown', value: hover.contents } };
    }),
  );
  connection.onDocumentSymbol(
    door.request('documentSymbol', [], (params): DocumentSymbol[] => service.symbols(uriOf(params)).map(toSymbol)),
  );
  connection.onWorkspaceSymbol(
    door.request('workspaceSymbol', [], ({ query }): SymbolInformation[] =>
      service.findSymbols(query, askOf(world)).map(({ name, containerName, uri, range }) => ({
        name,
        containerName,
        kind: symbolKinds.task,
        location: { uri, range },
      })),
    ),
  );
  connection.onDocumentLinks(
    door.request('documentLink', [], (params): DocumentLink[] => service.links(uriOf(params))),
  );
  connection.onCodeAction(
    door.request('codeAction', [], (params): CodeAction[] =>
      service
        .actions(uriOf(params), params.range, askOf(world))
        .filter((action) => isAskedFor(action.kind, params))
        .flatMap((action) => toCodeAction(world, uriOf(params), action)),
    ),
  );
  answerCommands(answering, publishNow);
  answerViews(answering);
  connection.onRequest<LoopDelayResult, void>(
    loopDelayRequest,
    door.request<null, LoopDelayResult>('loopDelay', null, () => answering.loopDelay()),
  );
  answerPulls(answering);
}

/** What the views ask for. */
function answerViews({ connection, world, door }: Answering): void {
  const { service } = world;
  connection.onRequest<TreeResult, void>(
    treeRequest,
    door.request<TreeParams, TreeResult>('tree', { nodes: [] }, (question) => tree(world, question)),
  );
  connection.onRequest<FactsResult, void>(
    factsRequest,
    door.request<FactsParams, FactsResult>('facts', '', (params) =>
      service.facts(uriOf(params), params.position, askOf(world)),
    ),
  );
  connection.onRequest<RunbooksResult, void>(
    runbooksRequest,
    door.request<RunbooksParams, RunbooksResult>('runbooks', { all: [] }, (params) =>
      params
        ? { matches: service.runbooksFor(uriOf(params), params.position, askOf(world)) }
        : { all: service.runbooks() },
    ),
  );
}

function answerCommands(answering: Answering, publishNow: () => Promise<void>): void {
  const { connection, world, door } = answering;
  connection.onExecuteCommand(
    door.request(
      'executeCommand',
      null,
      async (params): Promise<ApplyWorkspaceEditResult | StatisticsResult | null> => {
        if (params.command === statisticsCommand) return answering.statistics();
        if (params.command === rebuildCommand) await answering.rebuild();
        if (params.command !== setStatusCommand) return null;
        const result = await setStatus(connection, world, argumentOf(params));
        await publishNow();
        return result;
      },
    ),
  );
}

function answerPulls({ connection, door, diagnostics }: Answering): void {
  const ofDocument = door.request<DocumentDiagnosticParams, DocumentDiagnosticReport>(
    'documentDiagnostic',
    { kind: 'full', items: [] },
    ({ textDocument, previousResultId }) => diagnostics.ofDocument(canonical(textDocument.uri), previousResultId),
  );
  connection.onRequest<DocumentDiagnosticReport, void>('textDocument/diagnostic', async (params, token) => {
    const answered = diagnostics.pulling(canonical(params.textDocument.uri));
    return ofDocument(params, token).finally(answered);
  });
  connection.onRequest<WorkspaceDiagnosticReport, void>(
    'workspace/diagnostic',
    door.request<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>(
      'workspaceDiagnostic',
      { items: [] },
      (...asked) => diagnostics.ofWorkspace(...asked),
    ),
  );
}

/** A filter that cannot be understood is the user's typing, not a failure: it is answered in words. */
function tree(world: World, question: TreeParams): TreeResult {
  try {
    return { nodes: world.service.tree(question, askOf(world)) };
  } catch (error) {
    if (error instanceof QueryError) return { nodes: [], error: error.message };
    throw error;
  }
}

async function setStatus(
  connection: Connection,
  world: World,
  asked: SetStatusArgument,
): Promise<ApplyWorkspaceEditResult> {
  const uri = canonical(asked.uri);
  const note = world.service.note(uri);
  const task = note && taskAt(note, asked.position);
  if (!task) return refused(world, 'noTask');
  const status = asked.status === 'toggle' ? toggled(task.status) : asked.status;
  if (task.status === status) return { applied: true };
  const edits = world.service.setStatus(uri, asked.position, status, askOf(world));
  if (!edits.length) return refused(world, 'noPlace');
  return connection.workspace.applyEdit(editOf(world, uri, edits));
}

const refused = ({ locale }: World, why: 'noTask' | 'noPlace'): ApplyWorkspaceEditResult => ({
  applied: false,
  failureReason: wordsFor(locale)[why],
});

/** The other side: what is done or cancelled is to do again, all else is done. */
const toggled = (status: Status): Status => (status === 'done' || status === 'cancelled' ? 'todo' : 'done');

function argumentOf(params: ExecuteCommandParams): SetStatusArgument {
  const argument: unknown = params.arguments?.[0];
  const given = typeof argument === 'object' && argument !== null ? (argument as Partial<SetStatusArgument>) : {};
  const { uri, position, status } = given;
  if (
    typeof uri !== 'string' ||
    typeof position?.line !== 'number' ||
    typeof position.character !== 'number' ||
    !status
  )
    throw new Error(`${params.command} needs one argument: { uri, position, status }`);
  return { uri, position, status };
}

/** Edits of one note; with the version that they were made for where it is open, so that a client can refuse stale ones. */
function editOf(world: World, uri: string, edits: TextEdit[]): WorkspaceEdit {
  const document = world.documents.get(uri);
  const textDocument = { uri: document?.uri ?? uri, version: document?.version ?? null };
  return { documentChanges: [{ textDocument, edits }] };
}

const isAskedFor = (kind: string, { context }: CodeActionParams): boolean =>
  !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`) || only === '');

/** None where the client could not carry it out. */
function toCodeAction(world: World, uri: string, action: Mending): CodeAction[] {
  const { title, kind, isPreferred, setStatus: status, people } = action;
  const shown = { title, kind, isPreferred, diagnostics: action.findings.map(toDiagnostic) };
  if (status) return [{ ...shown, command: { title, command: setStatusCommand, arguments: [{ uri, ...status }] } }];
  const edit = people ? peopleEdit(world, uri, people) : editOf(world, uri, action.edits);
  return edit ? [{ ...shown, edit }] : [];
}

const symbolKinds: Record<OutlineNode['kind'], SymbolKind> = {
  section: SymbolKind.String,
  task: SymbolKind.Event,
  doneTask: SymbolKind.Boolean,
};

const toSymbol = (node: OutlineNode): DocumentSymbol => ({
  name: node.name,
  detail: node.detail,
  kind: symbolKinds[node.kind],
  range: node.range,
  selectionRange: node.selectionRange,
  children: node.children.map(toSymbol),
});
