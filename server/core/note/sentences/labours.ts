/** Points that name a piece of work by a noun: `- Lamp replacement`, `- East pier: assessment of the rails (Ann)`. */
import { anyOf, latinOf, wordsOf } from '../../mentions/words.ts';
import type { Entry } from '../parts.ts';
import { perEntry } from '../words.ts';

const prepositions = anyOf(latinOf(wordsOf(({ scopeBeginnings }) => scopeBeginnings.aims)));
/** Few words, the last of them such a noun, before the end, a sign or what it is of or for. */
const labour = new RegExp(
  `^\\s{0,3}(?:[\\p{L}\\p{N}/&+'’#-]{1,30} ){0,5}${anyOf(wordsOf((notes) => notes.lists.labours))}(?=\\s{0,9}(?:$|[.,;([#@–—-])|\\s${prepositions}\\s)`,
  'iu',
);

/** Where what a point is about begins: behind a label, be it a day or a part. */
const bodyOf = ({ label, text }: Entry): string => (label && !label.alone ? text.slice(label.end) : text);

export const namesLabour = perEntry((entry) => labour.test(bodyOf(entry).slice(0, 160)));
