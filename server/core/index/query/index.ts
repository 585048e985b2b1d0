/** The query language of the filter box, saved views, `dueline` blocks and `list --query`; see query/parse.ts. */
import type { Locale } from '../../model.ts';
import type { FieldName, Test } from './fields.ts';
import { parseSyntax } from './parse.ts';
import type { Layout } from './syntax.ts';
import { testOf } from './test.ts';

export { QueryError } from './error.ts';
export { explainQuery } from './explain.ts';
export type { GroupKey, SortKey } from './fields.ts';
export type { Layout, QuerySort } from './syntax.ts';

export interface Query extends Layout {
  matches: Test;
  /** The fields that it speaks of: a caller may have defaults for what is not mentioned. */
  fields: ReadonlySet<FieldName | 'text'>;
}

/** Whether a query says how its tasks are to be shown. */
export const hasLayout = ({ groups, sorts, limit }: Layout): boolean =>
  groups.length > 0 || sorts.length > 0 || limit !== null;

/** Throws QueryError, in the language of `locale`. An empty query holds for every task. */
export function parseQuery(text: string, locale: Locale = 'en'): Query {
  const { conditions, ...syntax } = parseSyntax(text, locale);
  return { ...syntax, matches: testOf({ kind: 'and', parts: conditions }, locale) };
}
