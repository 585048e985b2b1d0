/** Who stands before a colon or in brackets in lists of things to do. */
import { isGivenName } from '../../mentions/names.ts';
import { peopleIn } from '../context.ts';
import type { Known, Run, Scope } from '../parts.ts';
import { entriesThat } from '../runs.ts';
import { perEntry } from '../words.ts';

const latinOpeners = perEntry((entry): readonly string[] =>
  peopleIn(entry, 'opener', 'bracket').flatMap(({ name }) => (/^\p{Script=Latin}/u.test(name) ? [name] : [])),
);

const withOpeners = entriesThat(
  (entry) => (entry.kind === 'item' || entry.kind === 'line') && latinOpeners(entry).length > 0,
);

/**
 * Names before a colon or in brackets in a list of things to do (`chris: sweep it`, `[jo] paint it`), where most of those
 * in the list are known or common first names; `docs: …`, `tests: …` are parts of a thing.
 */
export function openersOf(runs: readonly Run[], scopes: readonly Scope[], known: Known): ReadonlySet<string> {
  const lists = new Map<number, Set<string>>();
  for (const entry of withOpeners(runs)) {
    const { mode, opener } = scopes[entry.index]!;
    if (mode !== 'todo') continue;
    const names = latinOpeners(entry);
    const list = lists.get(opener) ?? new Set();
    for (const name of names) list.add(name);
    lists.set(opener, list);
  }
  const isSomebody = (name: string): boolean => known.has(name) || isGivenName(name);
  return new Set(
    [...lists.values()]
      .map((names) => [...names])
      .filter((names) => names.length > 1 && names.filter(isSomebody).length * 2 > names.length)
      .flat(),
  );
}
