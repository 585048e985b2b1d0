/**
 * How a note is read from its text, and what else needs to know dates: loaded when it is first needed (server/build.mjs), which
 * may be in another process. Functions alone: nothing else can be loaded so.
 */
export { readDates, resolveDate } from './dates/index.ts';
export { readShorthand } from './dates/typed.ts';
export { sketchOf } from './index/copies/sketch-of.ts';
export { readInSteps, readingsByNote, readNote } from './note/index.ts';
