/**
 * Somebody known who is asked by words around their name.
 *
 *     Could Ann check the lamps?       Ann, can you check the lamps?
 *     We need Ann to check the lamps   For Ann: check the lamps
 *     Bo asked Ann to check the lamps
 */
import { latinActAt } from '../../mentions/deedWords.ts';
import { search } from '../../mentions/search.ts';
import { type Need, type Words, words } from '../../mentions/vocabulary.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import { beginner } from '../../mentions/wordTree.ts';
import type { Entry, Known } from '../parts.ts';
import { isSomebody } from '../people/namedApart.ts';
import { sightOf } from '../words.ts';
import type { Deed } from './deeds.ts';

const around = (name: 'before' | 'wants' | 'for'): string => anyOf(wordsOf(({ requests }) => requests[name]));
const commits = `(?:${anyOf(wordsOf((notes) => notes.commits))})`;
const busy = `(?!${anyOf(wordsOf((notes) => notes.idle))})`;
const name = "@?(\\p{Lu}[\\p{L}'’-]{1,20}(?:\\s\\p{Lu}[\\p{L}'’-]{1,20})?)";

const [behind, asks] = (['behind', 'asks'] as const).map((name) =>
  words(wordsOf(({ requests }) => requests[name])),
) as [Words, Words];

/** What stands before the deed; without a need words come first, in a text whose first letter is small. */
const form = (source: string, need: Need | null) => ({
  pattern: search(need ? [need] : [], () => new RegExp(`^${source}`, 'u')),
  worded: need === null,
});
/** Says by itself whose what follows is. */
const forWhom = form(`${around('for')}\\s${name}:\\s`, null);
const forms = [
  form(`${around('before')}\\s${name}\\s${busy}`, null),
  form(`${name}[,:]?\\s${behind.source}\\s${busy}`, behind),
  form(`${around('wants')}\\s${name}\\s${commits}\\s${busy}`, null),
  form(
    `@?\\p{L}[\\p{L}'’-]{0,20}(?:\\s\\p{Lu}[\\p{L}'’-]{1,20})?\\s${asks.source}\\s${name}\\s${commits}\\s${busy}`,
    asks,
  ),
  forWhom,
];
const firstWords = beginner(wordsOf(({ requests }) => [...requests.before, ...requests.wants, ...requests.for]));
const capital = /\p{Lu}/u;

/** Who is asked at the beginning of an entry, and by which words; null where nobody is who is known. */
export function invitedIn(entry: Entry, known: Known): Deed | null {
  const { text, at } = entry;
  const said = text.slice(0, 100);
  if (!capital.test(said)) return null;
  const begun = firstWords(said) > 0 ? said.charAt(0).toLowerCase() + said.slice(1) : null;
  for (const form of forms) {
    const of = form.worded ? begun : said;
    const found = of === null ? null : form.pattern.exec(of, sightOf(entry));
    if (!found || !isSomebody(found[1]!, known)) continue;
    const end = form === forWhom ? found[0].trimEnd().length : latinActAt(said, found[0].length);
    if (end === 0) continue;
    const start = at + found[0].indexOf(found[1]!);
    const person = { kind: 'person', form: 'agent', name: found[1]!, start, end: start + found[1]!.length } as const;
    return { people: [person], span: { start: at, end: at + end } };
  }
  return null;
}
