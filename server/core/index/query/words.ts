/** The words of queries, of all languages at once, and how to write them in one. */
import type { QueryLexicon } from '../../lexicons/index.ts';
import { lexicons } from '../../lexicons/index.ts';
import type { Locale } from '../../model.ts';

/** One list of words of a language. */
export type Pick = (queries: QueryLexicon) => readonly string[] | undefined;

/** Words of all languages, in lower case. */
export const wordsOf = (pick: Pick): string[] => lexicons.flatMap(({ queries }) => pick(queries) ?? []);

/** How a language writes it; as English does where it has no word for it. */
export const written = (pick: Pick, locale: Locale): string =>
  pick(queriesOf(locale))?.[0] ?? pick(queriesOf(lexicons[0]!.id))?.[0] ?? '';

const queriesOf = (id: string): QueryLexicon => (lexicons.find((lexicon) => lexicon.id === id) ?? lexicons[0]!).queries;

/** What a field is called where nothing else can stand: behind `group by`. */
export const keyName = (field: keyof QueryLexicon['fields'], locale: Locale): string =>
  queriesOf(locale).keys[field]?.[0] ?? written(({ fields }) => fields[field], locale);

/** Words around a value: `按…分组` stands before and behind it, `before` before it. */
export interface Way {
  before: string;
  behind: string;
}

/** Where the value goes among words: `按…分组`. */
export function wayOf(words: string): Way {
  const [before = '', behind = ''] = words.split('…').map((part) => part.trim());
  return { before, behind };
}

/** A value with the words around it. */
export const around = ({ before, behind }: Way, value: string): string => join([before, value, behind]);

/** Parts side by side, with a blank wherever ASCII stands: `截止早于 2026-04-03（周五）`. */
export const join = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .reduce(
      (line, part) => (line === '' || tight.test(line.slice(-1) + part[0]) ? line + part : `${line} ${part}`),
      '',
    );

const tight = /^(?:[^\x21-\x7e]{2}|.[（）「」“”])$/;
