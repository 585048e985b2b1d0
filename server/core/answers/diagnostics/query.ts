import { parseQuery, QueryError } from '../../index/query/index.ts';
import type { Rule } from './rule.ts';

/** `query-invalid`: the query of a `dueline` block cannot be understood; at the word that is wrong. */
export const invalidQuery: Rule = ({ queries }, { ask: { locale } }) =>
  queries.flatMap(({ span, query }) => {
    try {
      parseQuery(query, locale);
      return [];
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      const wrong = { start: span.start + error.start, end: span.start + error.end };
      return [{ span: wrong, message: error.message, evidence: [] }];
    }
  });
