/** Comparisons of a query: what stands behind the name of a field. */
import type { DateContext, DateMention } from '../../dates/index.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Locale } from '../../model.ts';
import { resolveDate } from '../../reading.ts';
import { QueryError, type Wanted } from './error.ts';
import type { CountField, DateField, TextField } from './fields.ts';
import { explainAt, startsInstruction } from './layout.ts';
import { type Candidate, type Comparison, dateAt, endOf, segmentEnd, startsCondition } from './match.ts';
import {
  connectives,
  countOperators,
  type DateOperator,
  dateOperators,
  type TextOperator,
  textOperators,
} from './operators.ts';
import { createScanner, isBracket, narrow, type Scanner, unquote } from './scan.ts';
import { charAt, expected, missing, type State, standsAt, takeWord } from './state.ts';
import type { Condition } from './syntax.ts';
import { written } from './words.ts';

/** Reads a comparison behind its field: `is Zhang Wei`, `before next Friday`, `at least 2 weeks`. */
export function parseComparison(state: State, comparison: Comparison): Condition {
  state.syntax.fields.add(comparison.field.field);
  state.scanner.moveTo(comparison.named);
  const { field } = comparison.field;
  if (comparison.shape === 'count') return parseCount(state, comparison);
  if (comparison.shape === 'date') {
    if (comparison.compares) return parseDate(state, comparison);
    throw uncompared(state, field, [...namesOf('dates', dateOperators, state), messagesFor(state.locale).query.date]);
  }
  if (comparison.compares) return parseText(state, comparison);
  throw uncompared(state, field, namesOf('text', textOperators, state));
}

/** `2`, `2 weeks`, `2 回以上`: what stands behind the number may compare it too. */
function parseCount(state: State, comparison: Extract<Comparison, { shape: 'count' }>): Condition {
  const { scanner, locale } = state;
  const { field, candidates }: { field: CountField; candidates: typeof comparison.candidates } = comparison;
  scanner.moveTo(endOf(comparison));
  const digits = /^\d{1,6}/.exec(narrow(scanner.text.slice(scanner.at())))?.[0];
  if (digits === undefined) throw expected(state, { kind: 'number' }, [messagesFor(locale).query.number]);
  scanner.moveTo(scanner.at() + digits.length);
  const unit = field.units.find(({ words }) => takeWord(state, words, false)) ?? field.units[0]!;
  const behind = countOperators
    .flatMap((operator) => operator.ways.map(({ behind }) => ({ operator, behind })))
    .find((one) => one.behind !== '' && takeWord(state, [one.behind], false));
  const before = candidates.find(({ way }) => way.behind === '');
  const operator = behind?.operator ?? before?.operator ?? countOperators.at(-1)!;
  return { kind: 'count', field, operator, number: Number(digits), unit };
}

function parseText(state: State, comparison: Extract<Comparison, { shape: 'text' }>): Condition {
  const { scanner, locale } = state;
  const { field }: { field: TextField } = comparison;
  scanner.moveTo(endOf(comparison));
  const value = { kind: 'value' as const, field: field.field };
  if (scanner.atEnd() || isBracket(charAt(state)) || standsAt(state, [...connectives.and, ...connectives.or])) {
    const choices = Object.keys(field.choices ?? {});
    throw missing(state, value, choices.length > 0 ? choices : [messagesFor(locale).query.value]);
  }
  const start = scanner.at();
  let end = scanner.wordEnd(start);
  const quoted = unquote(scanner.text.slice(start, end)).length < end - start;
  while (!quoted && !field.choices && goesOn(state, end)) end = scanner.wordEnd(scanner.skipSpaces(end));
  const { operator, way } = operatorOf(comparison.candidates, scanner.text.slice(start, end));
  const words = unquote(scanner.text.slice(start, end - way.behind.length).trimEnd());
  const wanted = field.choices ? choiceOf(state, field, words) : field.key(words);
  scanner.moveTo(end);
  return { kind: 'text', field, operator, words, wanted };
}

/** The operator with the most words around a value, `が…を含む` before `が`. */
function operatorOf(candidates: readonly Candidate<TextOperator>[], value: string): Candidate<TextOperator> {
  const fits = ({ way: { behind } }: Candidate<TextOperator>) =>
    behind === '' || (value.endsWith(behind) && value.length > behind.length);
  const size = ({ end, way }: Candidate<TextOperator>) => end + way.behind.length;
  return [...candidates].filter(fits).sort((a, b) => size(b) - size(a))[0]!;
}

/** Whether the value of a comparison runs on after `end`: names have spaces, `owner is Zhang Wei`. */
function goesOn(state: State, end: number): boolean {
  const { scanner } = state;
  const next = scanner.skipSpaces(end);
  if (next >= scanner.text.length || isBracket(narrow(scanner.text[next] ?? ''))) return false;
  const joined = Object.values(connectives).flat();
  return (
    !joined.some((word) => scanner.phraseEnd(word, next, true) >= 0) &&
    !startsCondition(scanner, next) &&
    !startsInstruction(scanner, next) &&
    explainAt(scanner, next, false) < 0
  );
}

function choiceOf(state: State, field: TextField, words: string): string {
  const { choices = {}, key } = field;
  const wanted = key(words);
  const choice = Object.keys(choices).find((name) => name === wanted || choices[name]?.includes(wanted));
  if (choice === undefined) throw expected(state, { kind: 'value', field: field.field }, Object.keys(choices));
  return choice;
}

/** Of all ways to read an operator and a date that which takes in the most; `4月3日より前` is no `4月3日` with `より前`. */
function parseDate(state: State, comparison: Extract<Comparison, { shape: 'date' }>): Condition {
  const { scanner, locale } = state;
  const { field, candidates, from }: { field: DateField } & typeof comparison = comparison;
  const bare: Candidate<DateOperator>[] = dateOperators.flatMap((operator) =>
    operator.ways.flatMap((way) => (way.before === '' ? [{ operator, way, end: from }] : [])),
  );
  const implied = { operator: dateOperators.at(-1)!, way: { before: '', behind: '' }, end: from };
  let best: { operator: DateOperator; mention: DateMention; end: number } | null = null;
  for (const { operator, way, end } of [...candidates, ...bare, implied]) {
    const found = dateBetween(scanner, scanner.skipSpaces(end), way.behind, locale);
    if (found && found.end > (best?.end ?? -1)) best = { operator, ...found };
  }
  if (best) {
    scanner.moveTo(best.end);
    return { kind: 'date', field, operator: best.operator, mention: best.mention };
  }
  scanner.moveTo(endOf(comparison));
  const possible = [messagesFor(locale).query.date];
  const rest = scanner.text.slice(scanner.at(), segmentEnd(scanner, scanner.at()));
  throw rest.trim() === '' ? missing(state, { kind: 'date' }, possible) : expected(state, { kind: 'date' }, possible);
}

function dateBetween(scanner: Scanner, start: number, behind: string, locale: Locale) {
  const words = scanner.text.slice(start, segmentEnd(scanner, start));
  const at = behind === '' ? -1 : narrow(words).indexOf(behind);
  if (behind !== '' && at <= 0) return null;
  const mention = dateAt(at < 0 ? scanner : createScanner(scanner.text.slice(0, start + at)), start, locale);
  if (!mention || isImpossible(mention)) return null;
  if (at >= 0 && mention.end < words.slice(0, at).trimEnd().length) return null;
  return { mention, end: start + (at < 0 ? mention.end : at + behind.length) };
}

/** No calendar has such a day. */
const isImpossible = (mention: DateMention): boolean => resolveDate(mention, anyDay).impossible === true;
const anyDay: DateContext = {
  // A day of a leap year.
  reference: '2024-01-01',
  settings: { weekStart: 'monday', region: 'none' },
  direction: 'next',
  language: 'en',
};

/** What operators are called in the language of the user. */
const namesOf = <Name extends string>(
  kind: 'text' | 'dates',
  operators: readonly { name: Name }[],
  { locale }: State,
): string[] =>
  operators.map(({ name }) => written((queries) => (queries[kind] as Record<string, string[]>)[name], locale));

/** No comparison follows the name of a field: it may have been meant as a word of a title. */
function uncompared({ scanner, locale }: State, field: string, possible: string[]): QueryError {
  const before = scanner.text.slice(0, scanner.at()).trimEnd();
  const start = Math.max(0, ...[...before.matchAll(/[\s()（）]/g)].map(({ index }) => index + 1));
  const message = messagesFor(locale).query.uncompared(before.slice(start), possible);
  const wanted: Wanted = { kind: 'comparison', field };
  const end = scanner.wordEnd(scanner.at());
  return end > scanner.at()
    ? new QueryError(message, scanner.at(), end, wanted)
    : new QueryError(message, start, before.length, wanted);
}
