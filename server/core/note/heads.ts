/**
 * Items, headings and labels that are nothing but names: what stands below is for those to do, or was done by them.
 *
 *     - Ann
 *       - paint the pier      →  Ann's
 */
import { hasGivenName, type Name, readNames } from '../mentions/names.ts';
import type { Entry } from './entries.ts';

/**
 * The names of each such entry, by its index, which are known from then on. Of the items of a list all are names where one
 * is beyond doubt.
 */
export function headsOf(entries: readonly Entry[], known: Set<string>): Map<number, Name[]> {
  const heads = new Map<number, Name[]>();
  const lists = new Map<number | null, { index: number; names: Name[] }[]>();
  entries.forEach((entry, index) => {
    const names = namesOnly(entry);
    if (!names) return;
    if (names.every(({ name }) => known.has(name) || hasGivenName(name))) heads.set(index, names);
    if (entry.kind !== 'item') return;
    const list = lists.get(entry.parent);
    if (list) list.push({ index, names });
    else lists.set(entry.parent, [{ index, names }]);
  });
  for (const list of lists.values())
    if (list.some(({ index }) => heads.has(index))) for (const { index, names } of list) heads.set(index, names);
  for (const names of heads.values()) for (const { name } of names) known.add(name);
  return heads;
}

/** `Ann`, `**Ann and Bo:**`, `@ann`, with something below. */
function namesOnly({ kind, text, at, children, checkbox, marker, label, parent }: Entry): Name[] | null {
  const opens = kind === 'heading' || (kind === 'item' && children > 0) || (kind === 'line' && label?.alone);
  if (!opens || checkbox || marker || (kind !== 'item' && parent !== null)) return null;
  return readNames(text.replace(/\s*[:：]\s*$/, ''), at);
}
