/** Whether the last words of a sentence say what somebody does (`柵を見直す`) or how something is (`柵が見えている`). */
import { lexicons } from '../../lexicons/index.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { LanguageId } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';

const said = (name: 'endings' | 'verbs' | 'tails' | 'wishes'): string => anyOf(wordsOf((notes) => notes.doing[name]));
const ending = new RegExp(`${said('endings')}$`);
const state = new RegExp(`${anyOf(wordsOf((notes) => notes.stateEndings))}$`);
const verb = new RegExp(`${said('verbs')}$`);
const tail = new RegExp(`(?<=${said('endings')})${said('tails')}$`);
const wish = new RegExp(`${said('wishes')}$`);
const languages: ReadonlySet<LanguageId> = new Set(
  lexicons.flatMap(({ id, notes }) => (notes.doing.endings.length > 0 ? [id] : [])),
);
/** Whether sentences of a language end with what is done. */
export const endsInDeeds = (language: LanguageId): boolean => languages.has(language);

const sentenceEnd = /[。.!！…\s]/;

/** `柵が見える` */
export const isState = (words: string): boolean => state.test(words) && !verb.test(words);

/** `柵を見直す`, `花を入れる`; not `柵が見える`. */
export const endsInDeed = (words: string): boolean => ending.test(words) && !isState(words);

/** `直します` of `直しますね` */
export const withoutTail = (words: string): string => words.replace(tail, '');

/** The same where words stand behind that leave it a deed: `柵を見直すこと`; not `柵が見えること`. */
export const leavesDeed = (words: string): boolean => endsInDeed(withoutTail(trimEndOf(words, sentenceEnd)));

/** `柵を見直したい`, `柵を見直しましょう` */
export const isWished = (words: string): boolean => wish.test(trimEndOf(words, sentenceEnd));
