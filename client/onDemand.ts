/**
 * What a user calls now and then: in the desktop's host loaded when the first of these functions is called (server/build.mjs).
 * Functions alone: nothing else can be loaded so.
 */
export { fillPanel } from './board/fill.ts';
export { exportTasks } from './commands/export.ts';
export { minutesToTasks } from './commands/minutes.ts';
export { startNextPlan } from './commands/nextPlan.ts';
export { draftReport } from './commands/report.ts';
export { openRunbook, peekRunbook, showPointers, startSheet } from './commands/runbook.ts';
export { openSample } from './commands/sample.ts';
export { copyCommand, goToNextStep, sendToTerminal } from './commands/terminal.ts';
