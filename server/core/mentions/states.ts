/** What somebody or something is to be, behind `will` and such, as a part of patterns. */
import { anyOf, wordsOf } from './words.ts';

const progressives = wordsOf((notes) => notes.progressives).join('|');

/** `be late`, `be strong`, `be moved`: no deed of whoever stands before it, as `be ordering ropes` and `be ready` are. */
export const being = `${anyOf(wordsOf((notes) => notes.beings))} (?![a-z]{2,20}(?:${progressives})\\b|${anyOf(wordsOf((notes) => notes.outcomes))})`;
