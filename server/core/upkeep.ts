/**
 * Who has to go by a runbook: loaded when one is found that nobody looks after (server/build.mjs). Functions alone: nothing else
 * can be loaded so.
 */
export { tasksOnRunbook } from './answers/runbooks/tasks-on.ts';
