/** What the words of a heading are made of: several of them side by side, a letter with what it stands for, a list of something. */
import { anyOf, wordsOf } from './words.ts';

const joiners = wordsOf((notes) => notes.joiners);
const latinJoiners = joiners.filter((word) => /^\w/.test(word));
const otherJoiners = joiners.filter((word) => !/^\w/.test(word));
/** What words for things are written with; in Japanese, particles are not. */
const written = '[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Latin}ー]';
/** `課題・TODO`, `担当とTODO`, `难点与优化点`, `Next steps & action items` */
export const parting = new RegExp(
  `[・/／&＆、]|\\s${anyOf(latinJoiners)}\\s|(?<=${written})(?:${anyOf(otherJoiners)})(?=${written})`,
  'u',
);

const initialled = /^\P{L}{0,4}[A-Z]\s?[(（]([^()（）]{2,30})[)）]\s*$/u;

/** `T（次にやること）`, `Y (やったこと)`: what a letter stands for; else null. */
export const initialOf = (text: string): string | null => initialled.exec(text)?.[1] ?? null;

const tail = new RegExp(
  `(?:${anyOf(wordsOf(({ particles }) => particles.possessive.filter((word) => !/[ -~]/.test(word))))})?${anyOf(wordsOf((notes) => notes.tails))}$`,
);

/** A blank that is no more than a change of letters: `完了した issue`, `Sprint 22 の作業`. */
const letter = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
const change = new RegExp(`(?<=${letter})\\s(?=[a-z\\d])|(?<=[a-z\\d])\\s(?=${letter})`, 'giu');

/** A text of Han or kana without such blanks. */
const closedUp = (plain: string): string => plain.replace(change, '');

/** `やる事リスト`, `残っている作業の一覧`, `完了した issue`: what is listed, closed up; null where that is the same. */
export function barely(plain: string): string | null {
  const closed = closedUp(plain);
  const listed = closed.slice(0, tail.exec(closed)?.index);
  return listed.length > 1 && listed !== plain ? listed : null;
}
