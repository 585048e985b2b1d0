/** What both entries share: the server is started, and what it answers is drawn. */
import { type ExtensionContext, type TreeDataProvider, window } from 'vscode';
import type { LoopDelayResult } from '../server/protocol.ts';
import { registerBoard } from './board/panel.ts';
import { registerAssignCommand } from './commands/assign.ts';
import { registerDateCommands } from './commands/dates.ts';
import { registerEditorCommands } from './commands/editor.ts';
import { registerIndexCommands } from './commands/index.ts';
import { registerLineCommands } from './commands/lines.ts';
import { registerRareCommands } from './commands/rare.ts';
import { registerRowCommands } from './commands/rows.ts';
import { registerSavedViewCommands } from './commands/saved.ts';
import { registerServerCommands } from './commands/server.ts';
import { registerStepCommands } from './commands/steps.ts';
import { registerTreeCommands } from './commands/tree.ts';
import { registerTreeLookCommands } from './commands/treeLook.ts';
import type { Host } from './connection.ts';
import { createDigest } from './digest.ts';
import { createPreview, type MarkdownIt } from './preview/index.ts';
import { openSession } from './session.ts';
import { createStatusBar } from './statusBar.ts';
import { createDragging, registerDropIntoNotes } from './views/dragging.ts';
import { createRunbooksView, type RunbookElement } from './views/runbooks.ts';
import { createSavedViews } from './views/saved.ts';
import { createStatementsView, type StatementElement } from './views/statements.ts';
import type { TaskElement } from './views/taskRow.ts';
import { createTasksView } from './views/tasks.ts';

/** What `activate` returns, for tests inside an editor and for other extensions. */
export interface Api {
  /** Resolves when the first reading of all notes is done; rejects when the server could not be started. */
  ready: Promise<void>;
  host: Host['name'];
  /** What the views show; ask with `getChildren` and `getTreeItem`. */
  tasks: TreeDataProvider<TaskElement>;
  statements: TreeDataProvider<StatementElement>;
  runbooks: TreeDataProvider<RunbookElement>;
  /** What the saved views show, by the ids of their views. */
  saved(): Record<string, TreeDataProvider<TaskElement>>;
  /** For tests: for how long the server was kept from answering since this was last asked. */
  loopDelay(): Promise<LoopDelayResult>;
  /** For the Markdown preview: it shows what the query of a `dueline` block finds. */
  extendMarkdownIt<Markdown extends MarkdownIt>(markdown: Markdown): Markdown;
}

/** What an entry says of its host; the rest the context knows. */
type Entry = Omit<Host, 'store'>;

export function activateIn(context: ExtensionContext, entry: Entry): Api {
  const host: Host = { ...entry, store: context.storageUri?.toString() };
  const log = window.createOutputChannel('Dueline', { log: true });
  const session = openSession(host, log);
  const tasks = createTasksView(session, context.workspaceState, createDragging(session));
  const statements = createStatementsView(session);
  const runbooks = createRunbooksView(session);
  const saved = createSavedViews(session);
  const preview = createPreview(session);
  context.subscriptions.push(
    log,
    session,
    tasks,
    statements,
    runbooks,
    saved,
    preview,
    createStatusBar(session),
    createDigest(session, context.workspaceState),
    registerBoard(session, context.extensionUri),
    registerTreeCommands(session, tasks),
    registerTreeLookCommands(session, tasks),
    registerRowCommands(session),
    registerDropIntoNotes(session),
    registerEditorCommands(session, tasks),
    registerAssignCommand(session),
    registerDateCommands(session),
    registerStepCommands(session),
    registerLineCommands(session),
    registerRareCommands(session, {
      tasks,
      memory: context.workspaceState,
      extension: context.extensionUri,
      hasTerminal: host.name === 'node',
    }),
    registerIndexCommands(session),
    registerSavedViewCommands(session, tasks, saved),
    registerServerCommands(session, log),
  );
  return {
    ready: session.ready,
    host: host.name,
    tasks: tasks.provider,
    statements: statements.provider,
    runbooks: runbooks.provider,
    saved: saved.providers,
    loopDelay: session.loopDelay,
    extendMarkdownIt: preview.extend,
  };
}
