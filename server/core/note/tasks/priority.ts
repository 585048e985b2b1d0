/** `P0`–`P3`, `[#A]`, `⏫`, `优先级：高`, `!!`; but of several, such as `P0/P1`, it is none. */
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { fieldsIn } from '../context.ts';
import type { Entry } from '../parts.ts';

const labels = anyOf(wordsOf((notes) => notes.priorities.labels));
const levels = anyOf(wordsOf((notes) => notes.priorities.levels));
const between = '\\s?[/、,~–-]\\s?';
const notations = new RegExp(
  `(?<![A-Za-z0-9_]|P[0-4]${between})(?:P[0-4](?![A-Za-z0-9_]|${between}P[0-4])|\\[#[A-C]\\])|🔺|⏫|🔼|🔽|⏬|` +
    `${labels}\\s{0,2}[:：]\\s{0,2}(?:${levels}|P?\\d)|(?:^|\\s)!{2,3}(?=\\s|$)`,
  'iu',
);

/** The priority of an entry as it is written, by a field first. */
export function priorityOf(entry: Entry): { text: string; span: Span } | null {
  const { text, at } = entry;
  const [field] = fieldsIn(entry, 'priority');
  if (field) return { text: field.value || withoutSelector(text.slice(field.start - at, field.end - at)), span: field };
  const found = notations.exec(text.slice(0, 1000));
  if (!found) return null;
  const words = found[0].trim();
  return { text: words, span: { start: at + found.index, end: at + found.index + found[0].length } };
}

const withoutSelector = (sign: string): string => sign.replace(/\s|\ufe0f/g, '');
