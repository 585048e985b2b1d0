/** Deeds of a language in which what is done follows them, as parts of patterns: `更换灯具`, `写说明`; and when or how, before them. */
import type { NoteLexicon } from '../lexicons/index.ts';
import { lexicons } from '../lexicons/index.ts';
import { anyOf, wordsOf } from './words.ts';

const list = (name: keyof NoteLexicon['lists']): string => anyOf(wordsOf((notes) => notes.lists[name]));
const deeds = wordsOf((notes) => (notes.objectFollows ? notes.deeds : [])).filter((word) => word.length > 1);

/** A verb that is no word of the lists: one of a single character, or two such verbs (`拆洗`); no word that only begins with one. */
export const hanVerb = `(?!${list('notShort')}|${anyOf(deeds)})(?:${list('compoundFirsts')}${list('compoundSeconds')}(?!${list('compoundThings')})|${list('short')})`;

/** Behind a verb, that it names no thing: `更换方式` does, `确认时间` and `撰写方案` do not. */
export const noThing = `(?!(?!${list('dealtWith')}|(?<=${list('making')})${list('made')})${list('things')})`;

/** A verb, and no thing. */
export const hanDeed = `(?:${anyOf(deeds)}|${hanVerb})${noThing}`;

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
