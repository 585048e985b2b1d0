/**
 * Answers that nobody asks for before a note is open or a command is called: they are loaded when the first of these functions
 * is called (server/build.mjs), so that the server is there the sooner. Functions alone: nothing else can be loaded so.
 */
export { boardOf, boardTableOf } from './answers/board/index.ts';
export { createEditing } from './answers/commands/editing.ts';
export { createCompletion } from './answers/completion/index.ts';
export { queryOffers } from './answers/completion/queries.ts';
export { trailAt } from './answers/copies/trail.ts';
export { exportAs, exportOf, rowsOf } from './answers/export/index.ts';
export { checklist } from './answers/export/markdown.ts';
export { hoverAt } from './answers/hover/index.ts';
export { factsAt } from './answers/hover/task.ts';
export { linksOf } from './answers/links/links.ts';
export { createNavigation } from './answers/navigation/navigation.ts';
export { findSymbols, searchSymbols } from './answers/navigation/search.ts';
export { listTasks } from './answers/query/list.ts';
export { answerQuery } from './answers/query/query.ts';
export { reportOf, stretchOf } from './answers/report/index.ts';
export { createRunbooks } from './answers/runbooks/questions.ts';
export { sampleOn } from './answers/sample.ts';
export { explainHint, inlayHints } from './answers/shape/inlay-hints.ts';
export { createShape } from './answers/shape/shape.ts';
