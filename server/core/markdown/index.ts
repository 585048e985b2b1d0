/** Markdown as the rest of the core sees it: a text, cut into units; positions; and what an open note needs. */
export { copy } from './copy.ts';
export { cut } from './cut.ts';
export { type Change, createDocument, type Document } from './document.ts';
export { lineStarts, offsetAt, positionAt, rangeOf } from './lines.ts';
