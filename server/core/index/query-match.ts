/** Which entry of the tables of words stands at a place of a query: of those that overlap, the longest. */
import { readDates } from '../dates/index.ts';
import {
  type CountField,
  connectives,
  countOperators,
  type DateField,
  dateOperators,
  type Flag,
  fields,
  flags,
  type TextField,
  textOperators,
} from './query-fields.ts';
import { isBracket, narrow, type Scanner } from './query-scan.ts';

export type TextOperator = (typeof textOperators)[number];
export type DateOperator = (typeof dateOperators)[number];
export type CountOperator = (typeof countOperators)[number];

/** A field and how it is compared, `due before`; `operator` is null where the field's word stands alone. */
export type Comparison =
  | { shape: 'text'; field: TextField; operator: TextOperator | null; end: number }
  | { shape: 'date'; field: DateField; operator: DateOperator | null; end: number }
  | { shape: 'count'; field: CountField; operator: CountOperator; end: number };

interface Match<Entry> {
  entry: Entry;
  end: number;
}

/** The condition without a value that stands at `offset`. */
export const matchFlag = (scanner: Scanner, offset: number): Match<Flag> | null =>
  longest(flags, ({ words }) => longestPhrase(scanner, words, offset, true));

/** The field, with its operator if one follows, that stands at `offset`. */
export function matchComparison(scanner: Scanner, offset: number): Comparison | null {
  const found = longest(fields, ({ words }) => longestPhrase(scanner, words, offset, false));
  if (!found) return null;
  const { entry: field, end } = found;
  const from = scanner.skipSpaces(end);
  const endOf = ({ words }: { words: string[] }) => longestPhrase(scanner, words, from, false);
  if (field.shape === 'text') {
    const operator = longest(textOperators, endOf);
    if (operator) return { shape: 'text', field, operator: operator.entry, end: operator.end };
    return scanner.endsWord(end) ? { shape: 'text', field, operator: null, end: from } : null;
  }
  if (field.shape === 'count') {
    const operator = longest(countOperators, endOf);
    if (!operator && !/\d/.test(narrow(scanner.text[from] ?? ''))) return null;
    return { shape: 'count', field, operator: operator?.entry ?? countOperators.at(-1)!, end: operator?.end ?? from };
  }
  const operator = longest(dateOperators, endOf);
  if (operator) return { shape: 'date', field, operator: operator.entry, end: operator.end };
  const date = readDates(scanner.text.slice(from, segmentEnd(scanner, from)))[0];
  if (date?.start === 0) return { shape: 'date', field, operator: dateOperators.at(-1)!, end: from };
  return scanner.endsWord(end) ? { shape: 'date', field, operator: null, end: from } : null;
}

/** Whether a condition, rather than a word of a title or a name, begins at `offset`. */
export function startsCondition(scanner: Scanner, offset: number): boolean {
  const comparison = matchComparison(scanner, offset);
  return matchFlag(scanner, offset) !== null || (comparison !== null && comparison.operator !== null);
}

/**
 * Finds the connectives that stand without spaces, as in `负责人是张伟且未完成`: those that a condition follows. From the end,
 * since a condition ends where the next connective stands.
 */
export function findBreaks(scanner: Scanner): void {
  const { text } = scanner;
  const quoted = [...text.matchAll(/"[^"]*"|“[^”]*”|「[^」]*」|『[^』]*』/g)];
  for (let at = text.length - 1; at > 0; at -= 1) {
    if (quoted.some(({ index, 0: words }) => index <= at && at < index + words.length)) continue;
    const word = unspaced.find((one) => text.startsWith(one, at));
    if (!word || !startsCondition(scanner, scanner.skipSpaces(at + word.length))) continue;
    scanner.breakAt(at);
    scanner.breakAt(at + word.length);
  }
}

const unspaced = [...connectives.and, ...connectives.or]
  .filter((word) => /[^ -~]/.test(word))
  .sort((a, b) => b.length - a.length);

/** Where the longest of the phrases that stand at `offset` ends, or -1. */
export const longestPhrase = (scanner: Scanner, words: string[], offset: number, closed: boolean): number =>
  Math.max(-1, ...words.map((word) => scanner.phraseEnd(word, offset, closed)));

/** The end of what may belong to a date that begins at `start`: a bracket, a connective or the end. */
export function segmentEnd(scanner: Scanner, start: number): number {
  const stops = [...connectives.and, ...connectives.or];
  let end = start;
  while (end < scanner.text.length && !isBracket(narrow(scanner.text[end] ?? ''))) {
    if (longestPhrase(scanner, stops, end, true) >= 0) break;
    end = scanner.skipSpaces(Math.max(scanner.wordEnd(end), end + 1));
  }
  return end;
}

function longest<Entry>(entries: readonly Entry[], endOf: (entry: Entry) => number): Match<Entry> | null {
  let best: Match<Entry> | null = null;
  for (const entry of entries) {
    const end = endOf(entry);
    if (end >= 0 && end > (best?.end ?? -1)) best = { entry, end };
  }
  return best;
}
