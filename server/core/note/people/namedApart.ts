/** People who are named apart from the sentence of a task: between commas, before a dash, or behind a blank at the end. */
import { initialed } from '../../mentions/nameShapes.ts';
import { hasGivenName, hasSurname, isFamilyName, isSurname, looksGiven } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { anyOf, oneOf, wordsOf } from '../../mentions/words.ts';
import { type Context, peopleIn } from '../context.ts';
import type { Entry, Known } from '../parts.ts';

const joiners = wordsOf((notes) => notes.joiners);
const isFunctionWord = oneOf(wordsOf((notes) => notes.common).filter((word) => !joiners.includes(word)));

/** `met with Ann`, `asked Professor Jamie`: a name that a word of the sentence governs, or a part of a longer one. */
export function isGoverned({ text, at }: Entry, start: number): boolean {
  const before = /(?:^|\s)(\p{Script=Latin}+)\s$/u.exec(text.slice(Math.max(0, start - at - 24), start - at))?.[1];
  return before !== undefined && (/^\p{Lu}/u.test(before) || isFunctionWord(before.toLowerCase()));
}

/** `…, Ann, next week`, `Ann/Bo – …`: the last that is named apart, and those who are joined to them. */
export function segments(entry: Entry, { known, text }: Context): PersonMention[] {
  const people = peopleIn(entry, 'segment', 'names').filter(
    ({ name, start }) => start < entry.at + entry.text.length && isSomebody(name, known) && !isGoverned(entry, start),
  );
  let first = people.length - 1;
  while (first > 0 && joining.test(text.slice(people[first - 1]!.end, people[first]!.start))) first--;
  return people.slice(Math.max(0, first));
}

const closes = /[/／|｜→⇒＝=—–―]\s{0,2}$/;
/** `柵を塗り直す / 岡本`: behind a stroke, an arrow or a dash at the end a family name that the note has nowhere else. */
export function behindStroke(entry: Entry, { text }: Context): PersonMention[] {
  const until = entry.at + entry.text.length;
  return peopleIn(entry, 'segment', 'names', 'dash').filter(
    ({ name, start, end }) =>
      isFamilyName(name) &&
      start > entry.at + 2 &&
      closes.test(text.slice(start - 4, start)) &&
      /^[)）。.\s]*$/.test(text.slice(end, until)),
  );
}

/** `Ann and Bo – sell`: a name before a dash says more than one word behind it. */
export function leading(entry: Entry, context: Context): PersonMention[] {
  const people = segments(entry, context);
  return people[0]?.start === entry.at + (entry.marker?.body ?? 0) ? people : [];
}

const joining = new RegExp(`^\\s?(?:[/&＆+、]|${anyOf(joiners)})\\s?$`);

/** Whether a name is that of somebody: known to the note, with a common first name, or with an initial for it (`S. Moe`). */
export const isSomebody = (name: string, known: Known): boolean =>
  known.has(name) || (hasGivenName(name) && !/^[A-Z]{2,3}$/.test(name)) || initialed.test(name);

/** `司会 岡本さん`: polite, behind a blank, and the last word. */
export function closingPolite(entry: Entry, { text }: Context): PersonMention[] {
  const last = peopleIn(entry, 'honorific').at(-1);
  if (!last || last.start - entry.at < 2 || !/[ \u3000]/.test(text.charAt(last.start - 1))) return [];
  return politely.test(text.slice(last.end, entry.at + entry.text.length)) ? [last] : [];
}

const politely = new RegExp(`^${anyOf(wordsOf((notes) => notes.honorifics))}$`);

const team = new RegExp(`${anyOf(wordsOf(({ lists }) => lists.teamEndings))}$`);

/** `换灯（何川）：`, `换灯（前端组）：`, but not `还债（先放着）：`: in brackets Han characters that no name is made of say how that is. */
export const maySayWhose = ({ form, polite, name }: PersonMention, known: Known): boolean =>
  form !== 'parentheses' ||
  polite === true ||
  !/^\p{Script=Han}{2,}$/u.test(name) ||
  known.has(name) ||
  hasSurname(name) ||
  isSurname(name.charAt(0)) ||
  looksGiven(name) ||
  team.test(name);
