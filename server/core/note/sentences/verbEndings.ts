/** Whether the last words of a sentence say what somebody does (`柵を見直す`) or how something is (`柵が見えている`). */
import { lexicons } from '../../lexicons/index.ts';
import { wordsOf } from '../../mentions/words.ts';
import type { LanguageId } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { type EndsWith, ender } from '../endings.ts';

const said = (name: 'endings' | 'verbs' | 'tails' | 'wishes'): EndsWith => ender(wordsOf((notes) => notes.doing[name]));
const ending = said('endings');
const state = ender(wordsOf((notes) => notes.stateEndings));
const verb = said('verbs');
const tail = said('tails');
const wish = said('wishes');
const languages: ReadonlySet<LanguageId> = new Set(
  lexicons.flatMap(({ id, notes }) => (notes.doing.endings.length > 0 ? [id] : [])),
);
/** Whether sentences of a language end with what is done. */
export const endsInDeeds = (language: LanguageId): boolean => languages.has(language);

const sentenceEnd = /[。.!！…\s]/;

/** `柵が見える` */
export const isState = (words: string): boolean => state(words) >= 0 && verb(words) < 0;

/** `柵を見直す`, `花を入れる`; not `柵が見える`. */
export const endsInDeed = (words: string): boolean => ending(words) >= 0 && !isState(words);

/** `直します` of `直しますね` */
export function withoutTail(words: string): string {
  const begins = tail(words, (start) => ending(words.slice(0, start)) >= 0);
  return begins < 0 ? words : words.slice(0, begins);
}

/** The same where words stand behind that leave it a deed: `柵を見直すこと`; not `柵が見えること`. */
export const leavesDeed = (words: string): boolean => endsInDeed(withoutTail(trimEndOf(words, sentenceEnd)));

/** `柵を見直したい`, `柵を見直しましょう` */
export const isWished = (words: string): boolean => wish(trimEndOf(words, sentenceEnd)) >= 0;
