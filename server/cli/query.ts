/** Queries as they are typed in a terminal. */
import type { Ask } from '../core/model.ts';
import { parseQuery, type Query, QueryError } from '../core/service.ts';
import { Failure } from './failure.ts';
import { wide } from './formats/width.ts';

/** What a query asks for; throws Failure that shows where it cannot be read. */
export function understand(query: string, { locale }: Ask): Query {
  try {
    return parseQuery(query, locale);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    throw new Failure(`--query: ${error.message}\n${underline(query, error)}`);
  }
}

/** The query with carets below the words that could not be read. */
function underline(query: string, { start, end }: { start: number; end: number }): string {
  const before = wide(query.slice(0, start));
  const marked = wide(query.slice(start, end)) || 1;
  return `  ${query.replaceAll(/\s/g, ' ')}\n  ${' '.repeat(before)}${'^'.repeat(marked)}`;
}
