/** How far a query is read, and what is said where it cannot be. */
import { messagesFor } from '../../messages/index.ts';
import type { Locale } from '../../model.ts';
import { QueryError, type Wanted } from './error.ts';
import { longestPhrase } from './match.ts';
import { narrow, type Scanner } from './scan.ts';
import type { Syntax } from './syntax.ts';

export interface State {
  scanner: Scanner;
  locale: Locale;
  syntax: Syntax;
  /** How many brackets are open. */
  depth: number;
}

/** The character at which reading stands. */
export const charAt = ({ scanner }: Pick<State, 'scanner'>): string => narrow(scanner.text[scanner.at()] ?? '');

/** Whether one of the words stands there. */
export const standsAt = ({ scanner }: State, words: string[]): boolean =>
  longestPhrase(scanner, words, scanner.at(), true) >= 0;

/** Goes past the longest of the words that stands there; says whether one does. */
export function takeWord(state: State, words: string[], closed = true): boolean {
  const end = longestPhrase(state.scanner, words, state.scanner.at(), closed);
  if (end >= 0) state.scanner.moveTo(end);
  return end >= 0;
}

/** Something else stands there than what is possible. */
export function expected(state: State, wanted: Wanted, possible: string[]): QueryError {
  const { scanner, locale } = state;
  const end = scanner.wordEnd(scanner.at());
  const words = scanner.text.slice(scanner.at(), end);
  if (words === '') return missing(state, wanted, possible);
  return new QueryError(messagesFor(locale).query.expected(words, possible), scanner.at(), end, wanted);
}

/** Nothing stands there. */
export function missing({ scanner, locale }: State, wanted: Wanted, possible: string[]): QueryError {
  const before = scanner.text.slice(0, scanner.at()).trimEnd();
  const message = messagesFor(locale).query.missing(before, possible);
  return new QueryError(message, before.length, scanner.text.length, wanted);
}
