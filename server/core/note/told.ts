/**
 * What a log or a report tells as done: points below a day, a period or somebody's name, where at least three of them, and
 * a third of all such points of the note, say in the past what somebody did. The others are told of with them.
 *
 *     ## 第一周（3月2日~3月6日）
 *     - 修好了栏杆
 *     - 更换灯具
 */
import { anyOf, isBare, wordsOf } from '../mentions/words.ts';
import type { Span } from '../model.ts';
import { trimEndOf } from '../trim.ts';
import { type Claims, claimBy } from './claim.ts';
import { type Context, dateMentions, statusesIn } from './context.ts';
import { isRemark, saysOnlyDates } from './listed.ts';
import { perEntry } from './words.ts';

const list = (name: 'begins' | 'inside' | 'ends' | 'never'): string => anyOf(wordsOf((notes) => notes.told[name]));
const past = new RegExp(
  `^(?:${list('begins')})|(?<=^[^，,。；;]{2,20}?)(?:${list('inside')})|(?:${list('ends')})$`,
  'i',
);
const never = new RegExp(list('never'), 'gi');
const stative = new RegExp(`${list('never')}[。.\\s]*$`, 'i');
const within = new RegExp(`^[^，,。；;]{2,20}?(?:${list('inside')})`);
const open = new RegExp(anyOf(wordsOf((notes) => [...notes.remaining, ...notes.obligations, ...notes.plans])), 'i');

/** Claims the points of such a note; what is planned for a day was done on it. */
export function toldClaims(claims: Claims, context: Context): void {
  const { entries, kind } = context;
  if (kind !== 'plan' && kind !== 'log') return;
  const points = pointsOf(context);
  const told = points.filter((index) => deedIn(entries[index]!) !== null).length;
  if (told < 3 || told * 3 < points.length) return;
  for (const index of points) {
    const entry = entries[index]!;
    const deed = deedIn(entry) ?? (isLike(entry) ? { start: 0, end: entry.text.length } : null);
    const said = claims[index];
    if (!deed || (said && said.rule !== 'task.planned')) continue;
    const span = { start: entry.at + deed.start, end: entry.at + deed.end };
    claims[index] = { ...claimBy('task.told', span), by: entry };
  }
}

/** A text in which the words that only look like the past are painted out: `为了`. */
const plainOf = (text: string): string => text.slice(0, 200).replace(never, (word) => '-'.repeat(word.length));

/** Whether the first words of a text tell a deed as done: `组长明确了…`. */
export const tellsWithin = (text: string): boolean => within.test(plainOf(text));

/** The words of a point that tell a deed as done, by their places in its text. */
const deedIn = perEntry(({ text }): Span | null => {
  const plain = plainOf(text);
  const words = trimEndOf(plain, /[。.!！；;\s]/);
  const word = past.exec(words);
  if (!word || /[?？]$/.test(words)) return null;
  return { start: word.index, end: word.index + word[0].length };
});

/** No question, no remark of how it was, nothing that is still open. */
const isLike = perEntry(
  (entry) =>
    !isRemark(entry) &&
    !stative.test(entry.text.slice(-40)) &&
    !/[?？:：]\s*$/.test(entry.text.slice(-40)) &&
    !open.test(entry.text.slice(0, 200)) &&
    statusesIn(entry).every(({ status }) => status === 'done'),
);

/** The points below headings that name a day or somebody and open nothing else, by their indexes. */
function pointsOf({ entries, scopes, heads, fields }: Context): number[] {
  const points: number[] = [];
  entries.forEach((entry, index) => {
    if (entry.kind !== 'item' && (entry.kind !== 'line' || entry.bullet === '')) return;
    const { mode, heading } = scopes[index]!;
    if (mode !== null || heading < 0 || entry.parent !== null || entry.checkbox || entry.marker) return;
    if (!heads.has(heading) && dateMentions(entries[heading]!).length === 0) return;
    if (!fields.own.has(index) && !isBare(entry.text) && !saysOnlyDates(entry)) points.push(index);
  });
  return points;
}
