/** A lexicon without a word, for a small one to fill in: `{ ...blank.notes, markers: ['zu tun'] }`. */
import { en } from './en/index.ts';
import type { Lexicon } from './lexicon.ts';

/** The same fields without words; what is no list or table of words is as in English. */
const emptied = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, emptiedValue(value)])) as Fields;

/** A record of lists or tables (`labels`) keeps its keys, a table of words (`units`) has words for keys. */
function emptiedValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return [];
  return Object.values(value).every((inner) => isList(inner) || isTable(inner)) ? emptied(value) : {};
}

const isList = (value: unknown): boolean => Array.isArray(value) && value.every((word) => typeof word === 'string');

const isTable = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Knows dates in digits, boxes, signs and handles, and the signs of queries. */
export const blank: Omit<Lexicon, 'id' | 'writing'> = {
  dates: emptied(en.dates),
  notes: emptied(en.notes),
  queries: emptied(en.queries),
};
