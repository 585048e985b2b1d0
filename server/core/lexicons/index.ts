/**
 * The words of each language, as data. A new language is one file beside this one and one entry in `lexicons`.
 * Words are matched as lists that the readers compile once; no lexicon holds code.
 */
import type { LanguageId } from '../model.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

/** How a language writes dates: read by core/dates. */
export interface DateLexicon {
  /** Words for single days, as distance from the reference day: `tomorrow` 1. */
  dayWords: Record<string, number>;
}

/** How a language writes people, statuses, tasks and headings: read by core/mentions and core/note. */
export interface NoteLexicon {
  /** Words that state a status. */
  statuses: { todo: string[]; doing: string[]; waiting: string[]; done: string[]; cancelled: string[] };
}

export interface Lexicon {
  id: LanguageId;
  dates: DateLexicon;
  notes: NoteLexicon;
}

export const lexicons: readonly Lexicon[] = [en, zh, ja];
