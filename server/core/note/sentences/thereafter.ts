/** What is done once something else is: `确认缆绳的来源后再订货`, `图纸整理之后，重新评审`. */

import type { StatusMention } from '../../mentions/status.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Entry } from '../parts.ts';

const behind = `${anyOf(wordsOf((notes) => notes.afterwards))}[，,]?\\s?${anyOf(wordsOf((notes) => notes.anew))}`;

/** Behind a clause, that something is done then. */
export const thereafter = new RegExp(`\\p{Script=Han}${behind}(?=\\p{Script=Han})`, 'u');

const behindIt = new RegExp(`^[^，,。；;]{1,40}?(?:${behind}|[，,]\\s?${anyOf(wordsOf((notes) => notes.anew))})`);

/** `完成灯具的更换后再验收`, `闭环遗留问题，继续评审`: what has to be finished before something else is not. */
export const comesFirst = ({ status, end }: StatusMention, { text, at }: Entry): boolean =>
  status === 'done' && behindIt.test(text.slice(end - at, end - at + 60));
