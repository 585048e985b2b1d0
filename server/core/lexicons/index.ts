/**
 * The words of each language, as data. A new language is one file beside this one and one entry in `lexicons`; a small
 * one gives the words that it has in place of those of `blank.ts`.
 * Words are matched as lists that the readers compile once; no lexicon holds code.
 */
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { Lexicon } from './lexicon.ts';
import { zh } from './zh.ts';

export type { Lexicon, NoteLexicon, SnippetName, Writing } from './lexicon.ts';
export type { QueryLexicon } from './queries.ts';

export const lexicons: readonly Lexicon[] = [en, zh, ja];
