/** What speakers take on in their own words: `Ann: I'll take a look`. */
import { allOf } from '../matches.ts';
import { deedAt } from '../mentions/deedWords.ts';
import { aheadTime, hanDeed, hanManner } from '../mentions/hanDeeds.ts';
import type { PersonMention } from '../mentions/passage.ts';
import { anyOf, wordsOf } from '../mentions/words.ts';
import { peopleIn } from './context.ts';
import type { Deed } from './deeds.ts';
import type { Entry, Known } from './parts.ts';
import { tells } from './told.ts';

const pledge = new RegExp(
  `^\\s{0,3}(?:\\([^()]{1,40}\\)\\s)?(?:[^.,;!?]{1,20}[.,;!]\\s|${anyOf(wordsOf((notes) => notes.assents))}\\s)?${anyOf(wordsOf((notes) => notes.pledges))}\\s(?!${anyOf(wordsOf((notes) => notes.asides))})`,
  'i',
);

const first = anyOf(wordsOf((notes) => (notes.objectFollows ? notes.pledges : [])));
const hanPledge = new RegExp(`(?:^|[，,。；;：:\\s])${first}(?:${aheadTime})?${hanManner}{0,3}${hanDeed}`);

/** `@ann 缆绳磨损了，我下周更换`: whom a sentence in Chinese begins with says it of themselves. */
function hanPledgeOf({ text, at }: Entry, people: readonly PersonMention[]): Deed | null {
  const [first] = people.filter(({ start }) => start - at < 2);
  const found = first ? hanPledge.exec(text.slice(first.end - at, first.end - at + 120)) : null;
  if (!first || !found || tells(text.slice(first.end - at + found.index + 1))) return null;
  const end = first.end + found.index + found[0].length;
  return { people: [first], span: { start: first.end + found.index, end } };
}

const betweenSentences = /[.!]\s{1,3}(?=\S)/g;

/** `Ann: I'll take a look`, `[ann] The rope is worn. I'll order one`: a speaker takes something on, in their own words. */
export function pledgeOf(entry: Entry, known: Known): Deed | null {
  if (/^[@\p{Script=Han}]/u.test(entry.text)) {
    const han = hanPledgeOf(entry, peopleIn(entry, 'handle', 'opener'));
    if (han) return han;
  }
  const bracketed = peopleIn(entry, 'bracket').filter(({ name }) => known.has(name));
  const people = bracketed.length > 0 ? bracketed : peopleIn(entry, 'opener');
  const [last] = people.slice(-1);
  if (!last || /[?？]\s*$/.test(entry.text)) return null;
  const from = entry.text.indexOf(bracketed.length > 0 ? ']' : ':', last.end - entry.at) + 1;
  if (from === 0) return null;
  const speech = entry.text.slice(from, from + 600).replaceAll('’', "'");
  for (const begun of [0, ...allOf(betweenSentences, speech).map(({ index }) => index + 1)]) {
    const words = speech.slice(begun, begun + 120);
    const found = pledge.exec(words);
    const end = found ? deedAt(words, found[0].length) : 0;
    if (end === 0) continue;
    const said = entry.at + from + begun;
    return { people, span: { start: said + words.length - words.trimStart().length, end: said + end } };
  }
  return null;
}
