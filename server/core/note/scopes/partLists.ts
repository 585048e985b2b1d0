/**
 * Lists in Chinese below a line that ends with a colon, by what that line says: parts of a deed, or things that it names.
 *
 *     - 更换东侧灯具，包括：      the deed is the point, what stands below it are its parts
 *     - 更换灯具。也可以考虑：    and so it is where a sentence of its own leads to the list
 *     三盏灯分别是：              names things: `- 东灯：白光`
 */
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Entry } from '../parts.ts';
import { closesInDeed, listWords, opensInDeed } from '../sentences/namedDeeds.ts';
import { perEntry } from '../words.ts';

const parting = new RegExp(`[，,]\\s?${listWords('parting')}\\s?[:：]\\s*$`);

const sentence = /[。；;][^。；;]{2,60}[:：]\s*$/;

/** Whether a point says a deed in a sentence, and with its last clause, or the next sentence, that the parts of it follow. */
export const isDeedInParts = perEntry((entry) => {
  if (sentence.test(entry.text.slice(0, 240))) return opensInDeed(entry.text);
  const found = entry.text.length > 8 ? parting.exec(entry.text.slice(0, 240)) : null;
  return found !== null && closesInDeed(entry.text.slice(0, found.index));
});

const naming = new RegExp(`${listWords('naming')}\\s?[:：]?\\s*$`);
const works = anyOf(wordsOf(({ scopePairs }) => [...scopePairs.todoWhat, ...scopePairs.doneWhat]));
const work = new RegExp(`${works}${listWords('naming')}`);
/** `三盏灯分别是：`, but not `本周的工作分别是：`. */
const names = perEntry(
  ({ kind, text }) => kind === 'line' && naming.test(text.slice(-40)) && !work.test(text.slice(-40)),
);

/** How far above a point the line is looked for that leads to its list. */
const reach = 16;

/** `- 东灯：白光` below `三盏灯分别是：`: a word and what it stands for. */
export function isNamedThing(index: number, entries: readonly Entry[]): boolean {
  const { label, kind, parent } = entries[index]!;
  if (!label || label.alone || kind !== 'item') return false;
  for (let at = index - 1; at >= Math.max(0, index - reach); at--) {
    const above = entries[at]!;
    if (above.parent === parent && above.kind !== 'item') return names(above);
  }
  return false;
}
