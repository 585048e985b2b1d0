/** Sentences that ask for a deed: `请采购同事尽快确认…`, `make sure …`, `…してください`. */
import { aheadTime } from '../../mentions/hanDeeds.ts';
import { hasSurname, type Name, readNames } from '../../mentions/names.ts';
import { search } from '../../mentions/search.ts';
import { either, type Words, words } from '../../mentions/vocabulary.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import type { Entry, Known } from '../parts.ts';
import { anchored, perEntry, sightOf } from '../words.ts';

const hanOf = (words: readonly string[]): string[] => words.filter((word) => /^\p{Script=Han}+$/u.test(word));
const please = words(hanOf(wordsOf((notes) => (notes.objectFollows ? notes.requests.begins : []))));
const deeds = anyOf(
  hanOf(wordsOf((notes) => (notes.objectFollows ? notes.deeds : []))).filter((word) => word.length > 1),
);
/** `请采购确认清单`, `下周请各组给出计划`, `节奏：请王宁、李静对齐` */
const asking = search(
  [please],
  () =>
    new RegExp(
      `^(?:[^，,。；;：:]{2,16}[：:]\\s?)?(?:${aheadTime})?${please.source}([\\p{Script=Han}、]{0,12}?)(?:${deeds})`,
      'u',
    ),
);

const bid = (name: 'begins' | 'ends'): Words => words(wordsOf((notes) => notes.bids[name]));
const [begins, ends] = [bid('begins'), bid('ends')];
const bidding = search(
  [either(begins, ends)],
  () =>
    new RegExp(
      `^${begins.source}(?=[\\s\\S]{3})|${ends.source}(?=[。.！!\\s]{0,3}(?:[A-Za-z][\\w.-]{1,20}\\s?)?$|。)`,
      'i',
    ),
);
const idle = new RegExp(
  `${anyOf(wordsOf((notes) => notes.bids.never))}|(?:[?？]|${anyOf(wordsOf((notes) => notes.past.endings))}[。.！!]?)\\s{0,3}$`,
  'i',
);

/** `节奏：请王宁、李静对齐`: those who are asked by name. */
export const askedByName = perEntry((entry): readonly Name[] => {
  const { text, at } = entry;
  const found = asking.exec(text.slice(0, 40), sightOf(entry));
  const names = found?.[1] ? readNames(found[1], at + found[0].indexOf(found[1])) : null;
  return names?.every(({ name }) => hasSurname(name)) ? anchored(entry, names) : [];
});

/** `请采购同事尽快确认…`, `make sure …`, `…してください`: a sentence that asks for a deed, whoever does it; by which words. */
export function asks(entry: Entry): Span | null {
  const { text, at } = entry;
  const found = asking.exec(text.slice(0, 40), sightOf(entry));
  if (found) return { start: at, end: at + found[0].length };
  const said = text.length <= 160 ? bidding.exec(text, sightOf(entry)) : null;
  return said && !idle.test(text) ? { start: at + said.index, end: at + said.index + said[0].length } : null;
}

/** Of those who are asked by name, whom the note knows, or all where they are several. */
export const askedPeople = (entry: Entry, known: Known): readonly Name[] =>
  askedByName(entry).filter(({ name }, _, { length }) => length > 1 || known.has(name));
