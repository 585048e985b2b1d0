/** Words that somebody is put before: `Ann's tasks`, `小林的任务`. */
import { hasSurname } from './names.ts';
import { anyOf, wordsOf } from './words.ts';

const whose = new RegExp(
  `^(?:(\\p{Script=Han}{2,4})|[\\p{Script=Latin}\\d-]{2,20})${anyOf(wordsOf(({ particles }) => particles.possessive))}\\s?`,
  'u',
);

/** What is somebody's, by a text that begins with a name; empty where it begins with none. */
export function behindName(text: string): string {
  const found = whose.exec(text);
  return found && (found[1] === undefined || hasSurname(found[1])) ? text.slice(found[0].length) : '';
}
