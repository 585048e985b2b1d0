/** Names where other words stand as well: before a deed, and in brackets within the sentence. For those who know the name. */
import { lexicons, type NoteLexicon } from '../lexicons/index.ts';
import { type Name, readNames } from './names.ts';
import { search } from './search.ts';
import { blank, capital, type Need, signs, words } from './vocabulary.ts';
import { anyOf, isBlank, wordsOf } from './words.ts';

/** Up to three words that begin with a capital. */
export const capitalised = "(?:\\p{Lu}\\. ){0,2}\\p{Lu}[\\p{L}'’-]{0,20}(?: \\p{Lu}[\\p{L}'’-]{0,20}){0,2}";
/** Between names; around those in bold stand the blanks of their marks. */
export const joined = `(?:\\s{0,3}[,/&+]\\s{0,3}(?:${anyOf(wordsOf((notes) => notes.joiners))}\\s{1,3})?|\\s{1,3}${anyOf(wordsOf((notes) => notes.joiners))}\\s{1,3})`;
/** Up to four names, joined. */
export const upToFour = `${capitalised}(?:${joined}${capitalised}){0,3}`;
/** Behind a name, what somebody is called or where they are from: `Ann Lee (@ann) will …`, `Ann (Acme) to …`. */
export const aside = '(?:\\s{1,2}\\([^()\\n]{1,140}\\))?';
const deedWords = [
  ...lexicons.flatMap(({ notes }) => notes.deeds.flatMap((deed) => thirdPerson(deed, notes.thirdPerson))),
  ...wordsOf((notes) => notes.deeds),
  ...wordsOf((notes) => notes.underway),
  ...wordsOf((notes) => notes.atWork),
];
const deeds: ReadonlySet<string> = new Set(deedWords);
const mostWords = Math.max(1, ...deedWords.map((deed) => deed.split(' ').length));
/** `Ann paints the pier`, `Ann and Bo paint it`, `Ann is working on it`: a name before a deed, in any of its endings. */
const present = search(
  [words(deedWords), blank],
  () => new RegExp(`^(${upToFour})\\s{1,8}(?:${anyOf(wordsOf((notes) => notes.adverbs))}\\s)?(?=[^\\s\\p{Lu}])`, 'u'),
  capital,
);
/** `paint [Ann] before noon` */
const inside = search([signs('[')], () => /(?<=\s)\[(\p{Lu}[^[\]\n]{1,38})\](?=[\s.,;:]|$)/gu);

/** `reply` → `replies`, `look into` → `looks into`. */
export function thirdPerson(deed: string, endings: NoteLexicon['thirdPerson']): string[] {
  const [verb = '', ...rest] = deed.split(' ');
  const ending = endings.find(([before]) => verb.endsWith(before));
  return ending ? [[verb.slice(0, verb.length - ending[0].length) + ending[1], ...rest].join(' ')] : [];
}

/** Whether a deed stands at a place, and more behind it. */
function actsAt(text: string, from: number): boolean {
  let end = from;
  for (let count = 0; count < mostWords; count++, end++) {
    while (end < text.length && !isBlank(text.charCodeAt(end))) end++;
    if (end >= text.length) return false;
    if (deeds.has(text.slice(from, end))) return true;
  }
  return false;
}

/** `Ann paints it` → present Ann; `paint it [Ann] before noon` → inside Ann. `body`: where the sentence begins. */
export function readWeakPeople(text: string, body: number, sight: Need): ['present' | 'inside', Name[] | null][] {
  const rest = text.slice(body, body + 300);
  const before = present.exec(rest, sight);
  const doing = before && actsAt(rest.replaceAll('\u00a0', ' '), before[0].length) ? readNames(before[1]!, body) : null;
  const found: ['present' | 'inside', Name[] | null][] = doing ? [['present', doing]] : [];
  for (const each of inside.all(text, sight)) found.push(['inside', readNames(each[1]!, each.index + 1)]);
  return found;
}
