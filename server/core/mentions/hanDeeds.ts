/** Deeds of a language in which what is done follows them, as parts of patterns: `更换灯具`, `写说明`; and when or how, before them. */
import { lexicons } from '../lexicons/index.ts';
import { anyOf, wordsOf } from './words.ts';

const list = (name: 'short' | 'notShort' | 'things'): string => anyOf(wordsOf((notes) => notes.lists[name]));
const deeds = wordsOf((notes) => (notes.objectFollows ? notes.deeds : [])).filter((word) => word.length > 1);

/** A verb, also one of a single character; no word that only begins with one, and no thing. */
export const hanDeed = `(?:${anyOf(deeds)}|(?!${list('notShort')}|${anyOf(deeds)})${list('short')})(?!${list('things')})`;

const following = lexicons.filter(({ notes }) => notes.objectFollows);

/** A time that is yet to come: `下周一`, `后续`, `明天`. */
export const aheadTime = `${anyOf(
  following.flatMap(({ notes: { scopePairs }, dates: { dayWords, besides } }) => [
    ...scopePairs.todoWhen,
    ...Object.keys(dayWords).filter((word) => dayWords[word]! > 0 && !besides?.includes(word)),
  ]),
)}${anyOf(following.flatMap(({ dates }) => dates.shortWeekdays))}?[，,]?`;

/** How, or that it will be or has to be done: `尽快`, `将`, `需要`, `预计`. */
export const hanManner = anyOf(
  following.flatMap(({ notes: { lists, obligations, plans } }) => [
    ...lists.manners,
    ...lists.wills,
    ...obligations,
    ...plans,
  ]),
);

/** Several of them, or none. Up to three repeats are compiled one behind the other, deeds and all, which makes eight times the code. */
export const hanManners = `${hanManner}{0,4}`;

/** With whom, by what or to what it is done, before the deed: `按照计划`, `与设备组做进一步`. */
export const hanPhrase = `(?:${anyOf(following.flatMap(({ notes: { lists } }) => lists.toward))}[^，,。；;：:？?]{2,24}?)?`;

/** What goes on, or has to be: `继续`, `需要`. */
export const hanResuming = anyOf(
  following.flatMap(({ notes: { lists, obligations } }) => [...lists.resuming, ...obligations]),
);
