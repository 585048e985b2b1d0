/**
 * The query language of the tree's filter box and of `list --query`. Conditions joined by `and`, `or`, `not` and
 * brackets; side by side they mean `and`; words that are no condition must stand in the task's text.
 *
 *   not done and (due before next Friday or no due date) and owner is 张伟
 */
import { type DateMention, readDates, resolveDate } from '../dates/index.ts';
import { messagesFor } from '../messages/index.ts';
import type { Ask, Days, Locale } from '../model.ts';
import { fold } from './keys.ts';
import {
  connectives,
  countOperators,
  type DateField,
  dateOperators,
  type Test,
  type TextField,
  textOperators,
} from './query-fields.ts';
import {
  type Comparison,
  type DateOperator,
  findBreaks,
  longestPhrase,
  matchComparison,
  matchFlag,
  segmentEnd,
  startsCondition,
  type TextOperator,
} from './query-match.ts';
import { createScanner, isBracket, narrow, type Scanner, unquote } from './query-scan.ts';

export interface Query {
  matches: Test;
  /** The fields it speaks of: a caller may have defaults for what is not mentioned. */
  fields: ReadonlySet<string>;
}

/** Says what is wrong with a query, what is possible instead, and where (UTF-16 offsets in the query). */
export class QueryError extends Error {
  readonly start: number;
  readonly end: number;

  constructor(message: string, start: number, end: number) {
    super(message);
    this.name = 'QueryError';
    this.start = start;
    this.end = end;
  }
}

/** Throws QueryError, in the language of `locale`. An empty query holds for every task. */
export function parseQuery(text: string, locale: Locale = 'en'): Query {
  const state: State = { scanner: createScanner(text), locale, fields: new Set() };
  findBreaks(state.scanner);
  state.scanner.moveTo(0);
  const matches = state.scanner.atEnd() ? () => true : parseOr(state);
  if (!state.scanner.atEnd()) {
    throw new QueryError(messagesFor(locale).query.unopened, state.scanner.at(), state.scanner.at() + 1);
  }
  return { matches, fields: state.fields };
}

interface State {
  scanner: Scanner;
  locale: Locale;
  fields: Set<string>;
}

function parseOr(state: State): Test {
  const tests = [parseAnd(state)];
  while (takeWord(state, connectives.or)) tests.push(parseAnd(state));
  return (found, ask, known) => tests.some((test) => test(found, ask, known));
}

function parseAnd(state: State): Test {
  const { scanner } = state;
  const tests = [parseNot(state)];
  while (!scanner.atEnd() && charAt(state) !== ')' && !standsAt(state, connectives.or)) {
    takeWord(state, connectives.and);
    tests.push(parseNot(state));
  }
  return (found, ask, known) => tests.every((test) => test(found, ask, known));
}

function parseNot(state: State): Test {
  // `not done` is a condition of its own: done and cancelled are both its opposite.
  if (!matchFlag(state.scanner, state.scanner.at()) && takeWord(state, connectives.not)) {
    const test = parseNot(state);
    return (found, ask, known) => !test(found, ask, known);
  }
  return charAt(state) === '(' ? parseBrackets(state) : parseTerm(state);
}

function parseBrackets(state: State): Test {
  const { scanner } = state;
  const start = scanner.at();
  scanner.moveTo(start + 1);
  const test = parseOr(state);
  if (charAt(state) !== ')') {
    throw new QueryError(messagesFor(state.locale).query.unclosed, start, start + 1);
  }
  scanner.moveTo(scanner.at() + 1);
  return test;
}

function parseTerm(state: State): Test {
  const { scanner } = state;
  const start = scanner.at();
  if (scanner.atEnd() || charAt(state) === ')' || standsAt(state, [...connectives.and, ...connectives.or])) {
    throw missing(state, messagesFor(state.locale).query.term);
  }
  const flag = matchFlag(scanner, start);
  const comparison = matchComparison(scanner, start);
  if (flag && !(comparison?.operator && comparison.end > flag.end)) {
    state.fields.add(flag.entry.field);
    scanner.moveTo(flag.end);
    return flag.entry.test;
  }
  if (comparison) return parseComparison(state, comparison);
  return parseText(state);
}

function parseText({ scanner, fields: named }: State): Test {
  const end = scanner.wordEnd(scanner.at());
  const wanted = fold(unquote(scanner.text.slice(scanner.at(), end)));
  scanner.moveTo(end);
  named.add('text');
  return ({ task }) => [task.title, ...task.owners, ...task.issues].some((text) => fold(text).includes(wanted));
}

function parseComparison(state: State, comparison: Comparison): Test {
  state.fields.add(comparison.field.field);
  state.scanner.moveTo(comparison.end);
  if (comparison.shape === 'count') return parseCount(state, comparison);
  return comparison.shape === 'date'
    ? parseDate(state, comparison.field, comparison.operator)
    : parseValue(state, comparison.field, comparison.operator);
}

/** `2`, `2 weeks`, `2 回以上`: what stands behind the number may compare it too. */
function parseCount(state: State, { field, operator }: Extract<Comparison, { shape: 'count' }>): Test {
  const { scanner, locale } = state;
  const digits = /^\d{1,6}/.exec(scanner.text.slice(scanner.at()).normalize('NFKC'))?.[0];
  if (digits === undefined) throw expected(state, [messagesFor(locale).query.number]);
  scanner.moveTo(scanner.at() + digits.length);
  const unit = field.units.find(({ words }) => takeWord(state, words, false)) ?? field.units[0]!;
  const behind = countOperators.find(({ words }) =>
    takeWord(
      state,
      words.filter((word) => !/^[ -~]/.test(word)),
      false,
    ),
  );
  const { holds } = behind ?? operator;
  return (found, _ask, known) => holds(unit.countOf(found, known), Number(digits));
}

function parseValue(state: State, field: TextField, operator: TextOperator | null): Test {
  const { scanner, locale } = state;
  if (!operator) throw uncompared(state, operatorNames(textOperators, locale));
  if (scanner.atEnd() || isBracket(charAt(state)) || standsAt(state, [...connectives.and, ...connectives.or])) {
    const choices = Object.keys(field.choices ?? {});
    throw missing(state, ...(choices.length > 0 ? choices : [messagesFor(locale).query.value]));
  }
  const start = scanner.at();
  let end = scanner.wordEnd(start);
  const quoted = unquote(scanner.text.slice(start, end)).length < end - start;
  while (!quoted && !field.choices && goesOn(state, end)) end = scanner.wordEnd(scanner.skipSpaces(end));
  const words = unquote(scanner.text.slice(start, end));
  const wanted = field.choices ? choiceOf(state, field, words) : field.key(words);
  scanner.moveTo(end);
  const whole = operator.whole || field.choices !== undefined;
  const same = (value: string) => (whole ? value === wanted : value.includes(wanted));
  return (found, _ask, known) => field.valuesOf(found, known).map(field.key).some(same) !== operator.not;
}

/** Whether the value of a comparison runs on after `end`: names have spaces, `owner is Zhang Wei`. */
function goesOn(state: State, end: number): boolean {
  const { scanner } = state;
  const next = scanner.skipSpaces(end);
  if (next >= scanner.text.length || isBracket(narrow(scanner.text[next] ?? ''))) return false;
  const joined = Object.values(connectives).flat();
  return !joined.some((word) => scanner.phraseEnd(word, next, true) >= 0) && !startsCondition(scanner, next);
}

function choiceOf(state: State, { choices = {}, key }: TextField, words: string): string {
  const wanted = key(words);
  const choice = Object.keys(choices).find((name) => name === wanted || choices[name]?.includes(wanted));
  if (choice === undefined) throw expected(state, Object.keys(choices));
  return choice;
}

function parseDate(state: State, field: DateField, operator: DateOperator | null): Test {
  const { scanner, locale } = state;
  const start = scanner.at();
  const segment = scanner.text.slice(start, segmentEnd(scanner, start));
  const mention = readDates(segment)[0];
  if (!mention || mention.start > 0 || !operator) {
    const { date } = messagesFor(locale).query;
    if (!operator) throw uncompared(state, [...operatorNames(dateOperators, locale), date]);
    throw segment.trim() === '' ? missing(state, date) : expected(state, [date]);
  }
  scanner.moveTo(start + mention.end);
  const daysFor = resolver(mention, locale);
  return (found, ask) => {
    const day = field.dayOf(found);
    const { from, to } = daysFor(ask);
    return day !== null && operator.holds(day, from, to);
  };
}

/** The days that a mention means when asked today; counted once, not for every task. */
function resolver(mention: DateMention, language: Locale): (ask: Ask) => Days {
  let last: { ask: Ask; days: Days } | null = null;
  return (ask) => {
    const { today: reference, settings } = ask;
    if (last?.ask !== ask) {
      last = { ask, days: resolveDate(mention, { reference, settings, direction: 'next', language }) };
    }
    return last.days;
  };
}

const charAt = ({ scanner }: State): string => narrow(scanner.text[scanner.at()] ?? '');

const standsAt = ({ scanner }: State, words: string[]): boolean =>
  longestPhrase(scanner, words, scanner.at(), true) >= 0;

function takeWord(state: State, words: string[], closed = true): boolean {
  const end = longestPhrase(state.scanner, words, state.scanner.at(), closed);
  if (end >= 0) state.scanner.moveTo(end);
  return end >= 0;
}

/** The first word of each operator in the user's language, else in English. */
const operatorNames = (operators: { words: string[] }[], locale: Locale): string[] =>
  operators.map(({ words }) => words.find((word) => scripts[locale].test(word)) ?? words[0]!).filter(Boolean);

const scripts: Record<Locale, RegExp> = { en: /^[a-z ]+$/, zh: /^[\u3400-\u9fff]+$/, ja: /[\u3041-\u30ff]/ };

/** No comparison follows the name of a field: it may have been meant as a word of a title. */
function uncompared(state: State, possible: string[]): QueryError {
  const { scanner, locale } = state;
  const before = scanner.text.slice(0, scanner.at()).trimEnd();
  const start = Math.max(0, ...[...before.matchAll(/[\s()（）]/g)].map(({ index }) => index + 1));
  const { uncompared: say } = messagesFor(locale).query;
  const message = say(before.slice(start), possible);
  const end = scanner.wordEnd(scanner.at());
  return end > scanner.at()
    ? new QueryError(message, scanner.at(), end)
    : new QueryError(message, start, before.length);
}

function expected({ scanner, locale }: State, possible: string[]): QueryError {
  const end = scanner.wordEnd(scanner.at());
  const words = scanner.text.slice(scanner.at(), end);
  const { query } = messagesFor(locale);
  return words === ''
    ? missing({ scanner, locale, fields: new Set() }, ...possible)
    : new QueryError(query.expected(words, possible), scanner.at(), end);
}

function missing({ scanner, locale }: State, ...possible: string[]): QueryError {
  const before = scanner.text.slice(0, scanner.at()).trimEnd();
  return new QueryError(messagesFor(locale).query.missing(before, possible), before.length, scanner.text.length);
}
