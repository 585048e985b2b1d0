/** Headings of one word that are first names: a note that gives each of those who are in it a section. */
import { hasGivenName } from '../../mentions/names.ts';
import type { Entry, Run } from '../parts.ts';
import { entriesThat, headingsOf } from '../runs.ts';
import { perEntry } from '../words.ts';

const firstName = perEntry(({ kind, text }) =>
  kind === 'heading' && /^\p{Lu}\p{Ll}{1,14}\s*$/u.test(text) ? text.trim() : null,
);
const firstNames = entriesThat((entry) => firstName(entry) !== null);
/** `## Bo` beside `## Ann`: headings of one word each, all of a level, most of which are common first names. */
export function besideGiven(runs: readonly Run[]): Entry[] {
  const some = firstNames(runs);
  if (some.length < 2 || !some.some((entry) => hasGivenName(firstName(entry)!))) return [];
  return [...new Set(some.map(({ level }) => level))].flatMap((level) => {
    const all = headingsOf(runs).filter((heading) => heading.level === level);
    const given = all.filter((heading) => hasGivenName(firstName(heading) ?? ''));
    const named = all.length > 1 && given.length * 2 > all.length && all.every(({ mode }) => mode === null);
    return named && all.every((one) => one.mode === null && firstName(one) !== null) ? all : [];
  });
}
