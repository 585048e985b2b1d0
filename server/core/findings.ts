/**
 * What is found in notes: loaded when the first of them is judged (server/build.mjs), without what is asked of open notes alone.
 * Functions alone: nothing else can be loaded so.
 */
export { findingsInSteps, findingsOf } from './answers/diagnostics/index.ts';
