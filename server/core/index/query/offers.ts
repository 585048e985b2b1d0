/** What may stand at a place of a query, in the words of a language and in English. */
import { lexicons } from '../../lexicons/index.ts';
import type { Locale } from '../../model.ts';
import { QueryError, type Wanted } from './error.ts';
import { fields, flags, groupKeys, sortKeys } from './fields.ts';
import { countOperators, dateOperators, textOperators } from './operators.ts';
import { parseSyntax } from './parse.ts';
import { keyName, type Pick, wayOf, written } from './words.ts';

export interface QueryWords {
  label: string;
  kind: 'status' | 'date' | 'person' | 'snippet';
  /** What the words speak of; empty where that is plain. */
  description: string;
  /** With a place for a value; null where nothing goes into them. */
  snippet: string | null;
}

/** What may follow on a query that goes so far; null where something before is wrong. */
export function wantedAfter(text: string, locale: Locale): Wanted | null {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  try {
    parseSyntax(line, locale);
    return { kind: 'condition' };
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const isLast = error.end >= line.trimEnd().length;
    // A bracket may be closed behind the caret.
    if (line.slice(error.start, error.end) === '(') return { kind: 'condition' };
    return isLast ? error.wanted : null;
  }
}

/** The words that are possible there. */
export function queryWords(wanted: Wanted, locale: Locale): QueryWords[] {
  const locales: Locale[] = locale === 'en' ? ['en'] : [locale, 'en'];
  const found = locales.flatMap((one) => (possible[wanted.kind] as Possible)(one, wanted));
  return found.filter(({ label }, at) => label !== '' && found.findIndex((other) => other.label === label) === at);
}

type Possible = (locale: Locale, wanted: Wanted) => QueryWords[];

const words = (label: string, description = '', kind: QueryWords['kind'] = 'status'): QueryWords => ({
  label,
  kind,
  description,
  snippet: null,
});

/** Words around a value: what stands before it, or all with a place for it. */
function around(pick: Pick, locale: Locale): QueryWords {
  const way = written(pick, locale);
  const { before, behind } = wayOf(way);
  return {
    label: behind === '' ? before : way,
    kind: 'snippet',
    description: '',
    snippet: behind === '' ? null : way.replace('…', '$1'),
  };
}

const possible: Record<Wanted['kind'], Possible> = {
  condition: (locale) => [
    ...flags.map(({ name }) => words(written((queries) => queries.flags[name], locale))),
    ...fields.map(({ field }) => words(written((queries) => queries.fields[field], locale))),
    ...(['group', 'sort', 'limit', 'limitGroups'] as const).map((name) =>
      around((queries) => queries.instructions[name], locale),
    ),
    ...(['and', 'or', 'not'] as const).map((name) => words(written((queries) => queries.connectives[name], locale))),
  ],
  comparison(locale, wanted) {
    const shape = fields.find(({ field }) => 'field' in wanted && field === wanted.field)?.shape ?? 'text';
    if (shape === 'text') return textOperators.map(({ name }) => around((queries) => queries.text[name], locale));
    if (shape === 'date') return dateOperators.map(({ name }) => around((queries) => queries.dates[name], locale));
    return countOperators.map(({ name }) => around((queries) => queries.counts[name], locale));
  },
  value(locale, wanted) {
    const field = fields.find((one) => 'field' in wanted && one.field === wanted.field && one.shape === 'text');
    const choices = field?.shape === 'text' ? Object.keys(field.choices ?? {}) : [];
    const { notes, queries } = lexicons.find(({ id }) => id === locale)!;
    const own: Record<string, readonly string[]> = { ...queries.choices, ...notes.statuses };
    return choices.map((choice) =>
      words(own[choice]?.[0]?.includes(' ') ? choice : (own[choice]?.[0] ?? choice), choice),
    );
  },
  date(locale) {
    const { dayWords } = lexicons.find(({ id }) => id === locale)!.dates;
    const near = Object.entries(dayWords).filter(([, days]) => days === 0 || days === 1);
    return [...near.map(([word]) => word), '+3d', '+1w'].map((word) => words(word, '', 'date'));
  },
  number: () => ['1', '2', '3'].map((word) => words(word)),
  group: (locale) => groupKeys.map((key) => words(keyName(key, locale))),
  sort: (locale) => sortKeys.map((key) => words(keyName(key, locale))),
};
