/** Words behind a name that may say where something goes as well as who is to do it: `Migration to v2`. */
import { lexicons } from '../../lexicons/index.ts';
import { deedAt } from '../../mentions/deedWords.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';

const ranges: ReadonlySet<string> = new Set(lexicons.flatMap(({ dates }) => dates.rangeWords));
const towards = new RegExp(
  `^\\W{0,8}${anyOf(wordsOf((notes) => notes.commits).filter((word) => ranges.has(word)))}\\s{1,8}`,
  'i',
);

/** `Migration to v2`: a word that may also say where to commits a name only before a deed. */
export function isAimless(text: string): boolean {
  const found = towards.exec(text);
  return found !== null && deedAt(text, found[0].length) === 0;
}
