/** Shares of work behind whose colon nothing stands but whose they are: `图纸：王小明、李静`. */
import { hasSurname, type Name, readNames } from '../mentions/names.ts';
import type { PersonMention } from '../mentions/passage.ts';
import { anyOf, wordsOf } from '../mentions/words.ts';
import type { Entry, Known, Scope } from './parts.ts';
import { anchored, perEntry } from './words.ts';

const namesBehind = perEntry((entry): Name[] => {
  const { text, at } = entry;
  const found = /^[^：:]{1,60}[：:]\s{0,3}(?=[\p{Script=Han}A-Za-z@])([^：:。]{2,40})$/u.exec(text.trimEnd());
  const start = found ? found[0].length - found[1]!.length : 0;
  return found ? anchored(entry, readNames(found[1]!, at + start) ?? []) : [];
});

const charging = new RegExp(anyOf(wordsOf((notes) => notes.lists.shares)), 'i');

/** `## 担当`, `以下が担当する`: what opens the list says that it tells who does what. */
const shares = perEntry(({ text }) => charging.test(text));

/** The people of such a share: known, or with a family name and one of two characters behind it; below `## 担当` also family names alone and any Latin name. */
export function sharedIn(entry: Entry, known: Known, { words }: Scope): PersonMention[] {
  const names = namesBehind(entry);
  const told = words !== null && shares(words);
  const sure = names.every(
    ({ name }) =>
      known.has(name) || (hasSurname(name) && (told || name.length > 2)) || (told && /^\p{Script=Latin}/u.test(name)),
  );
  return sure ? names.map((name) => ({ kind: 'person', form: 'names', ...name })) : [];
}
