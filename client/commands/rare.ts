/** Commands that a user calls now and then: what they do is loaded with the first of them. */
import { commands, Disposable, type Memento, type Uri } from 'vscode';
import { registerForRows } from '../chosen.ts';
import {
  copyCommand,
  draftReport,
  exportTasks,
  goToNextStep,
  minutesToTasks,
  openRunbook,
  openSample,
  peekRunbook,
  sendToTerminal,
  showPointers,
  startNextPlan,
  startSheet,
} from '../onDemand.ts';
import type { Session } from '../session.ts';
import type { TasksView } from '../views/tasks.ts';

/** What they work with. `hasTerminal`: the editor is more than a page in a browser. */
export interface Surroundings {
  tasks: TasksView;
  memory: Memento;
  extension: Uri;
  hasTerminal: boolean;
}

export const registerRareCommands = (session: Session, surroundings: Surroundings): Disposable =>
  Disposable.from(...papers(session, surroundings), ...runbooks(session, surroundings));

const papers = (session: Session, { tasks, memory, extension }: Surroundings): Disposable[] => [
  commands.registerCommand('dueline.draftReport', (given?: unknown) => draftReport(session, memory, given)),
  commands.registerCommand('dueline.exportTasks', (given?: unknown) =>
    exportTasks(session, tasks.choice().filter, given),
  ),
  commands.registerCommand('dueline.openSample', (given?: unknown) => openSample(session, extension, given)),
  commands.registerCommand('dueline.nextPlan', (given?: object) => startNextPlan(session, given)),
  registerForRows('dueline.minutesToTasks', (given, rows) => minutesToTasks(session, given, rows)),
];

function runbooks(session: Session, { memory, hasTerminal }: Surroundings): Disposable[] {
  const send = (given: unknown, whole?: boolean) => sendToTerminal(session, hasTerminal ? memory : null, given, whole);
  return [
    registerForRows('dueline.openRunbook', (row) => openRunbook(session, row)),
    commands.registerCommand('dueline.peekRunbook', () => peekRunbook(session)),
    registerForRows('dueline.showPointers', (given) => showPointers(session, given)),
    registerForRows('dueline.runSheet', (given) => startSheet(session, given)),
    registerForRows('dueline.sendToTerminal', (given) => send(given)),
    commands.registerCommand('dueline.sendBlockToTerminal', (given?: unknown) => send(given, true)),
    registerForRows('dueline.copyCommand', (given) => copyCommand(session, given)),
    commands.registerCommand('dueline.nextStep', (given?: unknown) => goToNextStep(session, given)),
  ];
}
