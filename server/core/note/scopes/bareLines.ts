/** Lines right above a list that head it without a sign of it: somebody's name, or what a heading would say. */
import { scopeOf } from '../../mentions/label.ts';
import { hasSurname } from '../../mentions/names.ts';
import type { Entry } from '../parts.ts';
import { perEntry } from '../words.ts';

const modeSaid = perEntry(({ text }) => (/^\p{Lu}[^.,;:!?]*$/u.test(text) ? scopeOf(text) : null));

/** `Got done on the side` right above a list, in Latin letters and without a colon: what it opens; null where it opens neither. */
export function bareMode(entry: Entry, after: Entry | undefined): 'todo' | 'done' | null {
  const { kind, text, bullet, first, more, parent } = entry;
  if (kind !== 'line' || bullet || !first || more || parent !== null || text.length > 40) return null;
  if (after?.kind !== 'item' || after.parent !== null) return null;
  const mode = modeSaid(entry);
  return mode === 'todo' || mode === 'done' ? mode : null;
}

/** `Ann`, `王小明：`: alone on a line above a list. */
function headsList(entries: readonly Entry[], index: number): boolean {
  const entry = entries[index];
  if (entry?.kind !== 'line' || entry.parent !== null || entry.bullet || entry.text.length > 50) return false;
  const name = entry.text.replace(/\s?[:：]$/, '');
  const called = hasSurname(name) || /^\p{Lu}[\p{L}.-]{1,20}(?: \p{Lu}[\p{L}.-]{0,20})?$/u.test(name);
  return called && entries[index + 1]?.kind === 'item' && scopeOf(name) === null;
}

/** `Bo` above a list, where right below what opened the list stood `Ann` above hers: his share of the same. */
export const isShareOf = (entries: readonly Entry[], index: number, opener: number): boolean =>
  headsList(entries, index) && headsList(entries, opener + 1);
