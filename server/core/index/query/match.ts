/** Which entry of the tables of words stands at a place of a query: of those that overlap, the longest. */

import type { DateMention } from '../../dates/index.ts';
import { languages } from '../../dates/languages.ts';
import type { Locale } from '../../model.ts';
import { readDates, readShorthand } from '../../reading.ts';
import { slipOf } from '../people/alike.ts';
import { type CountField, type DateField, type Flag, fields, flags, type TextField } from './fields.ts';
import {
  type CountOperator,
  connectives,
  countOperators,
  type DateOperator,
  dateOperators,
  type TextOperator,
  textOperators,
} from './operators.ts';
import { isBracket, narrow, type Scanner } from './scan.ts';
import type { Way } from './words.ts';

/** An operator whose words before the value end at `end`. */
export interface Candidate<Operator> {
  operator: Operator;
  way: Way;
  end: number;
}

interface Of<Shape, Field, Operator> {
  shape: Shape;
  field: Field;
  /** Where its words end, and where the next ones begin. */
  named: number;
  from: number;
  /** Those that stand behind the field, the longest first. */
  candidates: Candidate<Operator>[];
  /** Whether a comparison follows; where none does, the field's word stands alone. */
  compares: boolean;
}

/** A field with what follows it, `due before`. */
export type Comparison =
  | Of<'text', TextField, TextOperator>
  | Of<'date', DateField, DateOperator>
  | Of<'count', CountField, CountOperator>;

interface Match<Entry> {
  entry: Entry;
  end: number;
}

/** The condition without a value that stands at `offset`. */
export const matchFlag = (scanner: Scanner, offset: number): Match<Flag> | null =>
  longest(flags, ({ words }) => longestPhrase(scanner, words, offset, true));

/** The field, with the operators that may follow, that stands at `offset`. */
export function matchComparison(scanner: Scanner, offset: number): Comparison | null {
  const found = longest(fields, ({ words }) => longestPhrase(scanner, words, offset, false));
  if (!found) return null;
  const { entry: field, end: named } = found;
  const from = scanner.skipSpaces(named);
  const at = { named, from };
  if (field.shape === 'text') {
    const candidates = candidatesAt(scanner, textOperators, from);
    if (candidates.length === 0 && !scanner.endsWord(named)) return null;
    return { shape: 'text', field, ...at, candidates, compares: candidates.length > 0 };
  }
  const digits = /\d/.test(narrow(scanner.text[from] ?? ''));
  if (field.shape === 'count') {
    const candidates = candidatesAt(scanner, countOperators, from);
    return candidates.length > 0 || digits ? { shape: 'count', field, ...at, candidates, compares: true } : null;
  }
  const candidates = candidatesAt(scanner, dateOperators, from);
  const compares = candidates.length > 0 || dateAt(scanner, from) !== null;
  return compares || scanner.endsWord(named) ? { shape: 'date', field, ...at, candidates, compares } : null;
}

/** The field that a word with a slip in it means, where words of comparison follow it: `ownr is kim`. */
export function misspelt(scanner: Scanner, start: number, end: number): string | null {
  const word = narrow(scanner.text.slice(start, end));
  if (!/^[a-z]{4,}$/.test(word)) return null;
  const from = scanner.skipSpaces(end);
  const compares =
    candidatesAt(scanner, textOperators, from).length + candidatesAt(scanner, dateOperators, from).length;
  const names = compares > 0 ? fields.flatMap(({ words }) => words) : [];
  return names.find((name) => name.length > 3 && slipOf(word, name) !== null) ?? null;
}

/** Where the words of a comparison end that stand before its value. */
export const endOf = ({ candidates, from }: Comparison): number => candidates[0]?.end ?? from;

function candidatesAt<Operator extends { ways: Way[] }>(
  scanner: Scanner,
  operators: readonly Operator[],
  from: number,
): Candidate<Operator>[] {
  return operators
    .flatMap((operator) =>
      operator.ways.flatMap((way) => {
        const end = way.before === '' ? -1 : scanner.phraseEnd(way.before, from, false);
        return end < 0 ? [] : [{ operator, way, end }];
      }),
    )
    .sort((a, b) => b.end - a.end);
}

/** The date that begins at `offset`: in whatever language most of the words are one; or as people type it, `+3d`. */
export function dateAt(scanner: Scanner, offset: number, locale: Locale = 'en'): DateMention | null {
  const segment = scanner.text.slice(offset, segmentEnd(scanner, offset));
  if (segment === '') return null;
  // `between 3/1 and 3/9` is one date.
  const whole = dateIn(scanner.text.slice(offset, offset + mostOfDate), locale);
  if (whole?.expression.kind === 'range' && whole.end > segment.length) return whole;
  return dateIn(segment, locale) ?? readShorthand(segment.split(/\s/, 1)[0]!);
}

/** No date has more characters. */
const mostOfDate = 80;

/** The date that a text begins with. */
function dateIn(text: string, locale: Locale): DateMention | null {
  const found = [locale, ...languages].flatMap((id) => readDates(text, [id])[0] ?? []).filter(({ start }) => !start);
  const [first = null, ...others] = found;
  return others.reduce((best, one) => (best && best.end >= one.end ? best : one), first);
}

/** Whether a condition, rather than a word of a title or a name, begins at `offset`. */
export const startsCondition = (scanner: Scanner, offset: number): boolean =>
  matchFlag(scanner, offset) !== null || (matchComparison(scanner, offset)?.compares ?? false);

/**
 * Finds the connectives that stand without spaces, as in `负责人是张伟且未完成`: those that a condition follows. From the end,
 * since a condition ends where the next connective stands.
 */
export function findBreaks(scanner: Scanner): void {
  const { text } = scanner;
  const quoted = [...text.matchAll(/"[^"]{0,500}"|“[^”]{0,500}”|「[^」]{0,500}」|『[^』]{0,500}』/g)];
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
export const longestPhrase = (scanner: Scanner, words: readonly string[], offset: number, closed: boolean): number =>
  Math.max(-1, ...words.map((word) => scanner.phraseEnd(word, offset, closed)));

/** The end of what may belong to a date that begins at `start`: a bracket that closes another, a connective or the end. */
export function segmentEnd(scanner: Scanner, start: number): number {
  const stops = [...connectives.and, ...connectives.or];
  let open = 0;
  let end = start;
  while (end < scanner.text.length && end < start + mostOfDate && longestPhrase(scanner, stops, end, true) < 0) {
    const char = narrow(scanner.text[end]!);
    if (char === ')' && open === 0) break;
    open += Number(char === '(') - Number(char === ')');
    end = scanner.skipSpaces(isBracket(char) ? end + 1 : Math.max(scanner.wordEnd(end), end + 1));
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
