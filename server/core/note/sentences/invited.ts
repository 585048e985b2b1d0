/**
 * Somebody known who is asked by words around their name.
 *
 *     Could Ann check the lamps?       Ann, can you check the lamps?
 *     We need Ann to check the lamps   For Ann: check the lamps
 *     Bo asked Ann to check the lamps
 */
import { latinDeedAt } from '../../mentions/deedWords.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Entry, Known } from '../parts.ts';
import type { Deed } from './deeds.ts';

const around = (name: 'before' | 'behind' | 'wants' | 'for' | 'asks'): string =>
  anyOf(wordsOf(({ requests }) => requests[name]));
const commits = `(?:${anyOf(wordsOf((notes) => notes.commits))})`;
const busy = `(?!${anyOf(wordsOf((notes) => notes.idle))})`;
const name = "@?(\\p{Lu}[\\p{L}'’-]{1,20}(?:\\s\\p{Lu}[\\p{L}'’-]{1,20})?)";
/** What stands before the deed; of a text whose first letter is small, unless it begins with the name. */
const forms = [
  `${around('before')}\\s${name}\\s${busy}`,
  `${name}[,:]?\\s${around('behind')}\\s${busy}`,
  `${around('wants')}\\s${name}\\s${commits}\\s${busy}`,
  `@?\\p{L}[\\p{L}'’-]{0,20}(?:\\s\\p{Lu}[\\p{L}'’-]{1,20})?\\s${around('asks')}\\s${name}\\s${commits}\\s${busy}`,
].map((form) => new RegExp(`^${form}`, 'u'));
/** Says by itself whose what follows is. */
const forWhom = new RegExp(`^${around('for')}\\s${name}:\\s`, 'u');

/** Who is asked at the beginning of an entry, and by which words; null where nobody is who is known. */
export function invitedIn({ text, at }: Entry, known: Known): Deed | null {
  const said = text.slice(0, 100);
  const begun = said.charAt(0).toLowerCase() + said.slice(1);
  for (const form of [...forms, forWhom]) {
    const found = form.exec(said) ?? form.exec(begun);
    if (!found || !known.has(found[1]!)) continue;
    const end = form === forWhom ? found[0].trimEnd().length : latinDeedAt(said, found[0].length);
    if (end === 0) continue;
    const start = at + found[0].indexOf(found[1]!);
    const person = { kind: 'person', form: 'agent', name: found[1]!, start, end: start + found[1]!.length } as const;
    return { people: [person], span: { start: at, end: at + end } };
  }
  return null;
}
