/** What is done once something else is: `确认缆绳的来源后再订货`, `图纸整理之后，重新评审`. */

import type { StatusMention } from '../../mentions/status.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import type { Entry } from '../parts.ts';
import { spanPerEntry } from '../words.ts';

const behind = `${anyOf(wordsOf((notes) => notes.afterwards))}[，,]?\\s?${anyOf(wordsOf((notes) => notes.anew))}`;

/** Behind a clause, that something is done then. */
export const thereafter = new RegExp(`\\p{Script=Han}${behind}(?=\\p{Script=Han})`, 'u');

const behindIt = new RegExp(`^[^，,。；;]{1,40}?(?:${behind}|[，,]\\s?${anyOf(wordsOf((notes) => notes.anew))})`);

/** `完成灯具的更换后再验收`, `闭环遗留问题，继续评审`: what has to be finished before something else is not. */
export const comesFirst = ({ status, end }: StatusMention, { text, at }: Entry): boolean =>
  status === 'done' && behindIt.test(text.slice(end - at, end - at + 60));

const waiting = new RegExp(
  `^${anyOf(wordsOf((notes) => notes.awaited.begins.filter((word) => /\p{Script=Han}/u.test(word))))}[^，,。；;]{1,40}?${anyOf(wordsOf((notes) => notes.afterwards))}[，,]?\\s?${anyOf(wordsOf((notes) => notes.anew))}`,
);

/** `等新灯到货后才能更换`: first of all what is waited for. */
export const waitsFirst = spanPerEntry(({ text, at }): Span | null => {
  const found = waiting.exec(text.slice(0, 80));
  return found && { start: at, end: at + found[0].length };
});
