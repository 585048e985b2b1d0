/**
 * Somebody known who is asked by words around their name.
 *
 *     Could Ann check the lamps?       Ann, can you check the lamps?
 *     We need Ann to check the lamps   For Ann: check the lamps
 *     Bo asked Ann to check the lamps
 */
import { anyOf, latinOf, wordsOf } from '../mentions/words.ts';
import type { Deed } from './deeds.ts';
import type { Entry, Known } from './parts.ts';

const around = (name: 'before' | 'behind' | 'wants' | 'for' | 'asks'): string =>
  anyOf(wordsOf(({ requests }) => requests[name]));
const deed = `(?!${anyOf(wordsOf((notes) => notes.idle))})${anyOf(latinOf(wordsOf((notes) => notes.deeds)))}`;
const name = "@?(\\p{Lu}[\\p{L}'’-]{1,20}(?:\\s\\p{Lu}[\\p{L}'’-]{1,20})?)";
/** Of a text whose first letter is small, unless it begins with the name. */
const forms = [
  `${around('before')}\\s${name}\\s${deed}`,
  `${name}[,:]?\\s${around('behind')}\\s${deed}`,
  `${around('wants')}\\s${name}\\s(?:${anyOf(wordsOf((notes) => notes.commits))})\\s${deed}`,
  `${around('for')}\\s${name}:\\s`,
  `@?\\p{L}[\\p{L}'’-]{0,20}(?:\\s\\p{Lu}[\\p{L}'’-]{1,20})?\\s${around('asks')}\\s${name}\\s(?:${anyOf(wordsOf((notes) => notes.commits))})\\s${deed}`,
].map((form) => new RegExp(`^${form}`, 'u'));

/** Who is asked at the beginning of an entry, and by which words; null where nobody is who is known. */
export function invitedIn({ text, at }: Entry, known: Known): Deed | null {
  const said = text.slice(0, 100);
  const begun = said.charAt(0).toLowerCase() + said.slice(1);
  for (const form of forms) {
    const found = form.exec(said) ?? form.exec(begun);
    if (!found || !known.has(found[1]!)) continue;
    const start = at + found[0].indexOf(found[1]!);
    const person = { kind: 'person', form: 'agent', name: found[1]!, start, end: start + found[1]!.length } as const;
    return { people: [person], span: { start: at, end: at + found[0].trimEnd().length } };
  }
  return null;
}
