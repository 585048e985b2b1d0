/**
 * The words of each language, as data: a folder a language, a file a topic, whose lists are explained in the file of the same
 * name in `types`. A new language is such a folder and one entry in `lexicons`; a small one is a file that gives the words
 * that it has in place of those of `blank.ts`.
 * Words are matched as lists that the readers compile once; no lexicon holds code.
 */
import { en } from './en/index.ts';
import { ja } from './ja/index.ts';
import type { Lexicon } from './lexicon.ts';
import { zh } from './zh/index.ts';

export type { Lexicon, NoteLexicon, Writing } from './lexicon.ts';
export type { QueryLexicon } from './types/queries.ts';
export type { SnippetName } from './types/snippets.ts';

export const lexicons: readonly Lexicon[] = [en, zh, ja];
