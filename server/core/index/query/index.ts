/**
 * The query language of the filter box, saved views, `dueline` blocks and `list --query`; see query/parse.ts. A query that says
 * nothing is known without its words, which are loaded with the first that says something.
 */
import type { Ask, Locale } from '../../model.ts';
import { explanationOf, meaningOf } from '../../queries.ts';
import type { Query } from './meaning.ts';
import type { Layout } from './syntax.ts';

export { QueryError } from './error.ts';
export type { GroupKey, SortKey } from './fields.ts';
export type { Query } from './meaning.ts';
export type { Layout, QuerySort } from './syntax.ts';

/** Whether a query says how its tasks are to be shown. */
export const hasLayout = ({ groups, sorts, limit }: Layout): boolean =>
  groups.length > 0 || sorts.length > 0 || limit !== null;

/** Throws QueryError, in the language of `locale`. An empty query holds for every task. */
export const parseQuery = (text: string, locale: Locale = 'en'): Query =>
  text.trim() === '' ? everything() : meaningOf(text, locale);

const everything = (): Query => ({
  groups: [],
  sorts: [],
  limit: null,
  groupLimit: null,
  explain: false,
  fields: new Set(),
  matches: () => true,
});

/** How a query was understood: see query/explain.ts. Throws QueryError, in the language of the asking. */
export const explainQuery = (text: string, ask: Ask): string => (text.trim() === '' ? '' : explanationOf(text, ask));
