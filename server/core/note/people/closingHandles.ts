/** Handles at the end of a point, where issues and days may stand behind them (`… @ann #41`), tags and the name of the block. */
import { lexicons } from '../../lexicons/index.ts';
import { anyOf } from '../../mentions/words.ts';

const closing =
  /^(?:[\s)）\]】。.;；,，、!！]|\p{Extended_Pictographic})*(?:$|@|and @|[&/]|(?:[#^][\p{L}\d_/-]{1,30}[ \t]{0,2}){1,4}$)/u;

/** `due` and such behind a name, where the day itself is gone. */
const dueWord = new RegExp(
  `^[\\s,，(（–—-]{0,4}${anyOf(lexicons.flatMap(({ dates: { labels } }) => [...labels.due, ...labels.start]))}(?=[\\s:：])[:：]?`,
  'i',
);

/** Whether nothing of what is said stands behind a handle: `@ann due: 3 May`, `@ann, @bo`, but not `@ann paints`. */
export const closesPoint = (behind: string): boolean =>
  closing.test(behind.replace(/^\]\([^)]{0,80}(?:\)|$)/, '').replace(dueWord, ''));
