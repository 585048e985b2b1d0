/** Markdown as the rest of the core sees it: a text, cut into units; and positions. */
export { copy } from './copy.ts';
export { type Cut, createCutter, createStepwiseCutter, cut } from './cut.ts';
export { lineStarts, offsetAt, positionAt, rangeOf } from './lines.ts';
export { belongTogether, headOf, type Node, treeOf, unitAt } from './tree.ts';
