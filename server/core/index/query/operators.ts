/** How a query compares and joins: a table. What is a sign in all languages stands here, words in the lexicons. */
import type { QueryLexicon } from '../../lexicons/index.ts';
import type { Day, Days } from '../../model.ts';
import { between } from './fields.ts';
import { type Way, wayOf, wordsOf } from './words.ts';

interface Operator<Name> {
  name: Name;
  ways: Way[];
}

/** Words of comparison. `not` turns the answer round. */
export interface TextOperator extends Operator<keyof QueryLexicon['text']> {
  whole: boolean;
  not: boolean;
}

/** `days` are those that the words name; either may be open. */
export interface DateOperator extends Operator<keyof QueryLexicon['dates']> {
  holds(day: Day, days: Days): boolean;
  /** The days for which it holds. */
  means(days: Days): { before: Day } | { after: Day } | Days;
}

export interface CountOperator extends Operator<keyof QueryLexicon['counts']> {
  holds(count: number, number: number): boolean;
}

const ways = (signs: readonly string[], words: string[]): Way[] => [...words, ...signs].map(wayOf);

/** `owner is`, `path includes`. */
export const textOperators: TextOperator[] = (
  [
    ['isNot', ['!='], true, true],
    ['is', ['=', ':'], true, false],
    ['lacks', ['!~'], false, true],
    ['includes', ['~'], false, false],
  ] as const
).map(([name, signs, whole, not]) => ({
  name,
  whole,
  not,
  ways: ways(
    signs,
    wordsOf(({ text }) => text[name]),
  ),
}));

/** The last one is meant where no word stands. */
export const dateOperators: DateOperator[] = (
  [
    ['before', ['<'], ({ from, to }) => ({ before: from ?? to ?? '' })],
    ['after', ['>'], ({ from, to }) => ({ after: to ?? from ?? '9999' })],
    ['onOrBefore', ['<='], ({ from, to }) => ({ from: null, to: to ?? from })],
    ['onOrAfter', ['>='], ({ from, to }) => ({ from: from ?? to, to: null })],
    ['on', ['=', ':'], (days) => days],
  ] satisfies [keyof QueryLexicon['dates'], string[], DateOperator['means']][]
).map(([name, signs, means]) => ({
  name,
  ways: ways(
    signs,
    wordsOf(({ dates }) => dates[name]),
  ),
  means,
  holds(day, days) {
    const meant = means(days);
    if ('before' in meant) return day < meant.before;
    return 'after' in meant ? day > meant.after : between(day, meant);
  },
}));

/** The last one is meant where no word stands. */
export const countOperators: CountOperator[] = (
  [
    ['atLeast', ['>='], (count, number) => count >= number],
    ['moreThan', ['>'], (count, number) => count > number],
    ['atMost', ['<='], (count, number) => count <= number],
    ['lessThan', ['<'], (count, number) => count < number],
    ['exactly', ['=', ':'], (count, number) => count === number],
  ] satisfies [keyof QueryLexicon['counts'], string[], CountOperator['holds']][]
).map(([name, signs, holds]) => ({
  name,
  holds,
  ways: ways(
    signs,
    wordsOf(({ counts }) => counts[name]),
  ),
}));

/** Words that join conditions. */
export const connectives = {
  and: [...wordsOf(({ connectives: { and } }) => and), '&&'],
  or: [...wordsOf(({ connectives: { or } }) => or), '||'],
  not: [...wordsOf(({ connectives: { not } }) => not), '!'],
};

/** What says how the tasks are to be shown. */
export const instructions = (['group', 'sort', 'sortBack', 'limitGroups', 'limit'] as const).map((name) => ({
  name,
  ways: wordsOf((queries) => queries.instructions[name]).map(wayOf),
}));

export const explainWords = wordsOf((queries) => queries.instructions.explain);
export const reverseWords = wordsOf(({ reverse }) => reverse);
export const nextWords = [...wordsOf(({ next }) => next), ',', '，'];
