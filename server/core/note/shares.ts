/** Shares of work behind whose colon nothing stands but whose they are: `图纸：王小明、李静`. */
import { hasSurname, type Name, readNames } from '../mentions/names.ts';
import type { PersonMention } from '../mentions/passage.ts';
import type { Entry, Known } from './parts.ts';
import { anchored, perEntry } from './words.ts';

const namesBehind = perEntry((entry): Name[] => {
  const { text, at } = entry;
  const found = /^[^：:]{2,60}[：:]\s{0,3}(?=\p{Script=Han})([^：:。]{2,40})$/u.exec(text.trimEnd());
  const start = found ? found[0].length - found[1]!.length : 0;
  return found ? anchored(entry, readNames(found[1]!, at + start) ?? []) : [];
});

/** The people of such a share: known, or with a family name and one of two characters behind it. */
export function sharedIn(entry: Entry, known: Known): PersonMention[] {
  const names = namesBehind(entry);
  const sure = names.every(({ name }) => known.has(name) || (name.length > 2 && hasSurname(name)));
  return sure ? names.map((name) => ({ kind: 'person', form: 'names', ...name })) : [];
}
