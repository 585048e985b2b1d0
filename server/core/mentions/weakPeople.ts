/** Names where other words stand as well: before a deed, and in brackets within the sentence. For those who know the name. */
import { lexicons, type NoteLexicon } from '../lexicons/index.ts';
import { kindBit } from './characters.ts';
import { type Name, readNames } from './names.ts';
import { search } from './search.ts';
import { blank, capital, everything, type Need, signs, words } from './vocabulary.ts';
import { anyOf, isBlank, wordsOf } from './words.ts';

/** Up to three words that begin with a capital. */
export const capitalised = "\\p{Lu}[\\p{L}'’-]{0,20}(?: \\p{Lu}[\\p{L}'’-]{0,20}){0,2}";
/** Between names. */
export const joined = `(?:\\s?[,/&]\\s?|\\s${anyOf(wordsOf((notes) => notes.joiners))}\\s)`;
const deedWords = [
  ...lexicons.flatMap(({ notes }) => notes.deeds.flatMap((deed) => thirdPerson(deed, notes.thirdPerson))),
  ...wordsOf((notes) => notes.deeds),
];
const deeds = words(deedWords);
const firstWords: ReadonlySet<string> = new Set(deedWords.map((deed) => deed.split(' ', 1)[0]!));
/** `Ann paints the pier`, `Ann and Bo paint it`, `Ann paint it`: a name before a deed, in any of its endings. */
const present = search(
  [deeds, blank],
  () => new RegExp(`^(${capitalised}(?:${joined}${capitalised}){0,3})\\s{1,8}${deeds.source}\\s`, 'u'),
  capital,
);
/** `paint [Ann] before noon` */
const inside = search([signs('[')], () => /(?<=\s)\[(\p{Lu}[^[\]\n]{1,38})\](?=[\s.,;:]|$)/gu);

/** `reply` → `replies`, `look into` → `looks into`. */
function thirdPerson(deed: string, endings: NoteLexicon['thirdPerson']): string[] {
  const [verb = '', ...rest] = deed.split(' ');
  const ending = endings.find(([before]) => verb.endsWith(before));
  return ending ? [[verb.slice(0, verb.length - ending[0].length) + ending[1], ...rest].join(' ')] : [];
}

/** Whether the first word behind capitalised ones and those that join them is one with which a deed begins. */
function mayAct(text: string): boolean {
  if ((kindBit(text.charCodeAt(0)) & capital.signs) === 0) return false;
  for (let at = 0; at < text.length; ) {
    while (at < text.length && isBlank(text.charCodeAt(at))) at++;
    const start = at;
    while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
    const word = text.slice(start, at);
    if (start > 0 && firstWords.has(word)) return true;
    const goesOn = (kindBit(word.charCodeAt(0)) & capital.signs) !== 0 || /^[,/&]/.test(word) || joiners.has(word);
    if (!goesOn) return false;
  }
  return false;
}

const joiners: ReadonlySet<string> = new Set(wordsOf((notes) => notes.joiners));

/** `Ann paints it` → present Ann; `paint it [Ann] before noon` → inside Ann. `body`: where the sentence begins. */
export function readWeakPeople(text: string, body: number, sight: Need): ['present' | 'inside', Name[] | null][] {
  const rest = text.slice(body, body + 300);
  const doing = sight === everything || mayAct(rest) ? present.exec(rest, sight) : null;
  const found: ['present' | 'inside', Name[] | null][] = doing ? [['present', readNames(doing[1]!, body)]] : [];
  for (const each of inside.all(text, sight)) found.push(['inside', readNames(each[1]!, each.index + 1)]);
  return found;
}
