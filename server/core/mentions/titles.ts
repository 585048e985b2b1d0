/** Words of politeness behind a name that are a place in a firm or school as well. */
import { lexicons } from '../lexicons/index.ts';
import { oneOf, wordsOf } from './words.ts';

/** Whether an honorific is a role as well (`项目经理`, `数学老师`): in languages that know family names by their first character. */
export const isRoleToo = oneOf(
  lexicons
    .filter(({ notes }) => notes.surnames !== '')
    .flatMap(({ notes }) => notes.honorifics)
    .filter((word) => !lexicons.some(({ notes }) => notes.surnames === '' && notes.honorifics.includes(word))),
);

/** A place in a firm behind a family name: `岡本課長`, but not `担当課長`. */
export const isTitle = oneOf(wordsOf((notes) => notes.titles));
