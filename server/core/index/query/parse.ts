/**
 * Reads queries. Conditions joined by `and`, `or`, `not` and brackets; side by side they mean `and`, and so do lines; words that
 * are no condition must stand in the task's text. What says how tasks are to be shown may stand wherever a condition may.
 *
 *     not done and (due before next Friday or no due date)
 *     owner is 张伟                # the rest of a line behind a # is for people
 *     group by owner, sort by due, limit 20
 */
import { messagesFor } from '../../messages/index.ts';
import type { Locale } from '../../model.ts';
import { parseComparison } from './compare.ts';
import { QueryError } from './error.ts';
import { addTo, explainAt, instructionAt, startsInstruction } from './layout.ts';
import { endOf, findBreaks, matchComparison, matchFlag, misspelt } from './match.ts';
import { connectives } from './operators.ts';
import { createScanner, linesOf, unquote } from './scan.ts';
import { charAt, expected, missing, type State, standsAt, takeWord } from './state.ts';
import type { Condition, Syntax } from './syntax.ts';

/** Between conditions they mean as much as a blank. */
const separators = [',', '、', ';'];

/** A longer text is no query: nobody would wait for what it means. */
const longest = 2000;

/** What a query says; throws QueryError in the language of `locale`. */
export function parseSyntax(text: string, locale: Locale): Syntax {
  const syntax: Syntax = {
    conditions: [],
    fields: new Set(),
    groups: [],
    sorts: [],
    limit: null,
    groupLimit: null,
    explain: false,
  };
  if (text.length > longest) throw new QueryError(messagesFor(locale).query.tooLong(longest), longest, text.length);
  for (const { start, text: line } of linesOf(text)) {
    const scanner = createScanner(line);
    findBreaks(scanner);
    scanner.moveTo(0);
    try {
      parseLine({ scanner, locale, syntax, depth: 0 });
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      throw new QueryError(error.message, start + error.start, start + error.end, error.wanted);
    }
  }
  return syntax;
}

function parseLine(state: State): void {
  const { scanner, syntax, locale } = state;
  const begin = scanner.at();
  takeLayout(state, begin);
  if (scanner.atEnd()) return;
  syntax.conditions.push(parseOr(state));
  if (!scanner.atEnd()) throw new QueryError(messagesFor(locale).query.unopened, scanner.at(), scanner.at() + 1);
}

/** Takes in what says how tasks are to be shown, as far as it stands here. */
function takeLayout({ scanner, locale, syntax, depth }: State, begin = -1): void {
  for (;;) {
    const at = scanner.at();
    const explained = depth === 0 ? explainAt(scanner, at, at === begin) : -1;
    const found = explained < 0 ? instructionAt(scanner, at, locale) : null;
    if (found && depth > 0) throw new QueryError(messagesFor(locale).query.inside, at, found.end);
    if (explained >= 0) syntax.explain = true;
    else if (found) addTo(syntax, found);
    else return;
    scanner.moveTo(found?.end ?? explained);
    if (separators.includes(charAt({ scanner }))) scanner.moveTo(scanner.at() + 1);
  }
}

function parseOr(state: State): Condition {
  const parts = [parseAnd(state)];
  while (takeWord(state, connectives.or)) parts.push(parseAnd(state));
  return parts.length === 1 ? parts[0]! : { kind: 'or', parts };
}

function parseAnd(state: State): Condition {
  const { scanner } = state;
  const parts = [parseNot(state)];
  for (;;) {
    takeLayout(state);
    if (scanner.atEnd() || charAt(state) === ')' || standsAt(state, connectives.or)) break;
    if (!takeWord(state, connectives.and)) takeWord(state, separators, false);
    parts.push(parseNot(state));
  }
  return parts.length === 1 ? parts[0]! : { kind: 'and', parts };
}

function parseNot(state: State): Condition {
  // `not done` is a condition of its own: done and cancelled are both its opposite.
  if (!matchFlag(state.scanner, state.scanner.at()) && takeWord(state, connectives.not))
    return { kind: 'not', part: parseNot(state) };
  return charAt(state) === '(' ? parseBrackets(state) : parseTerm(state);
}

function parseBrackets(state: State): Condition {
  const { scanner } = state;
  const start = scanner.at();
  scanner.moveTo(start + 1);
  const condition = parseOr({ ...state, depth: state.depth + 1 });
  if (charAt(state) !== ')') throw new QueryError(messagesFor(state.locale).query.unclosed, start, start + 1);
  scanner.moveTo(scanner.at() + 1);
  return condition;
}

function parseTerm(state: State): Condition {
  const { scanner, syntax } = state;
  const start = scanner.at();
  if (state.depth > 0) takeLayout(state);
  if (
    scanner.atEnd() ||
    charAt(state) === ')' ||
    standsAt(state, [...connectives.and, ...connectives.or]) ||
    startsInstruction(scanner, start)
  )
    throw missing(state, { kind: 'condition' }, [messagesFor(state.locale).query.term]);
  const flag = matchFlag(scanner, start);
  const comparison = matchComparison(scanner, start);
  if (flag && !(comparison?.compares && endOf(comparison) > flag.end)) {
    syntax.fields.add(flag.entry.field);
    scanner.moveTo(flag.end);
    return { kind: 'flag', flag: flag.entry };
  }
  if (comparison) return parseComparison(state, comparison);
  const end = scanner.wordEnd(start);
  const words = unquote(scanner.text.slice(start, end));
  const meant = misspelt(scanner, start, end);
  if (meant) throw expected(state, { kind: 'condition' }, [meant]);
  scanner.moveTo(end);
  syntax.fields.add('text');
  return { kind: 'words', words };
}
