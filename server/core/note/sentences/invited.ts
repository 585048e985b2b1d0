/**
 * Somebody known who is asked by words around their name.
 *
 *     Could Ann check the lamps?       Ann, can you check the lamps?
 *     We need Ann to check the lamps   For Ann: check the lamps
 *     Bo asked Ann to check the lamps
 */
import { latinDeedAt } from '../../mentions/deedWords.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import { beginner } from '../../mentions/wordTree.ts';
import type { Entry, Known } from '../parts.ts';
import type { Deed } from './deeds.ts';

const around = (name: 'before' | 'behind' | 'wants' | 'for' | 'asks'): string =>
  anyOf(wordsOf(({ requests }) => requests[name]));
const commits = `(?:${anyOf(wordsOf((notes) => notes.commits))})`;
const busy = `(?!${anyOf(wordsOf((notes) => notes.idle))})`;
const name = "@?(\\p{Lu}[\\p{L}'’-]{1,20}(?:\\s\\p{Lu}[\\p{L}'’-]{1,20})?)";

/** What stands before the deed; `worded`: words come first, in a text whose first letter is small. */
const form = (source: string, worded: boolean) => ({ pattern: new RegExp(`^${source}`, 'u'), worded });
/** Says by itself whose what follows is. */
const forWhom = form(`${around('for')}\\s${name}:\\s`, true);
const forms = [
  form(`${around('before')}\\s${name}\\s${busy}`, true),
  form(`${name}[,:]?\\s${around('behind')}\\s${busy}`, false),
  form(`${around('wants')}\\s${name}\\s${commits}\\s${busy}`, true),
  form(
    `@?\\p{L}[\\p{L}'’-]{0,20}(?:\\s\\p{Lu}[\\p{L}'’-]{1,20})?\\s${around('asks')}\\s${name}\\s${commits}\\s${busy}`,
    false,
  ),
  forWhom,
];
const firstWords = beginner(wordsOf(({ requests }) => [...requests.before, ...requests.wants, ...requests.for]));
const capital = /\p{Lu}/u;

/** Who is asked at the beginning of an entry, and by which words; null where nobody is who is known. */
export function invitedIn({ text, at }: Entry, known: Known): Deed | null {
  const said = text.slice(0, 100);
  if (!capital.test(said)) return null;
  const begun = firstWords(said) > 0 ? said.charAt(0).toLowerCase() + said.slice(1) : null;
  for (const form of forms) {
    const of = form.worded ? begun : said;
    const found = of === null ? null : form.pattern.exec(of);
    if (!found || !known.has(found[1]!)) continue;
    const end = form === forWhom ? found[0].trimEnd().length : latinDeedAt(said, found[0].length);
    if (end === 0) continue;
    const start = at + found[0].indexOf(found[1]!);
    const person = { kind: 'person', form: 'agent', name: found[1]!, start, end: start + found[1]!.length } as const;
    return { people: [person], span: { start: at, end: at + end } };
  }
  return null;
}
