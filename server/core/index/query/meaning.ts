/** What a query means: whether a task is one that it asks for. */
import type { Locale } from '../../model.ts';
import type { FieldName, Test } from './fields.ts';
import { parseSyntax } from './parse.ts';
import type { Layout } from './syntax.ts';
import { testOf } from './test.ts';

export interface Query extends Layout {
  matches: Test;
  /** The fields that it speaks of: a caller may have defaults for what is not mentioned. */
  fields: ReadonlySet<FieldName | 'text'>;
}

/** Throws QueryError, in the language of `locale`. */
export function meaningOf(text: string, locale: Locale): Query {
  const { conditions, ...syntax } = parseSyntax(text, locale);
  return { ...syntax, matches: testOf({ kind: 'and', parts: conditions }, locale) };
}
