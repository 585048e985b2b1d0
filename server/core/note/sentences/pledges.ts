/** What speakers take on in their own words: `Ann: I'll take a look`. */
import { allOf } from '../../matches.ts';
import { deedAt, latinActAt } from '../../mentions/deedWords.ts';
import { aheadTime, hanDeed, hanManners, hanPhrase } from '../../mentions/hanDeeds.ts';
import { hasGivenName } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { search } from '../../mentions/search.ts';
import { latinUnderwayAt } from '../../mentions/underway.ts';
import { han, meets, words } from '../../mentions/vocabulary.ts';
import { anyOf, latinOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { type Context, peopleIn, personMentions } from '../context.ts';
import type { Entry, Known } from '../parts.ts';
import { perEntry, sightOf } from '../words.ts';
import { deedEnd } from './bids.ts';
import type { Deed } from './deeds.ts';
import { tells } from './past.ts';
import { isTalk } from './stated.ts';

const adverbs = anyOf(latinOf(wordsOf((notes) => notes.adverbs)));
const pledge = new RegExp(
  `^\\s{0,3}(?:\\([^()]{1,40}\\)\\s)?(?:[^.,;!?]{1,20}[.,;!]\\s|${anyOf(wordsOf((notes) => notes.assents))}\\s|${anyOf(latinOf(wordsOf((notes) => notes.conditions)))}\\s[^.,;!?]{1,60},\\s)?${anyOf(wordsOf((notes) => [...notes.pledges, ...notes.resumes, ...notes.owes]))}\\s(?:${adverbs}\\s)?(?!${anyOf(wordsOf((notes) => notes.asides))})`,
  'i',
);

const first = anyOf(wordsOf((notes) => (notes.objectFollows ? notes.pledges : [])));
const hanPledge = search(
  [han],
  () => new RegExp(`(?:^|[，,。；;：:\\s])${first}(?:${aheadTime})?${hanManners}${hanDeed}`),
);

/** `@ann 缆绳磨损了，我下周更换`: whom a sentence in Chinese begins with says it of themselves. */
function hanPledgeOf(entry: Entry, people: readonly PersonMention[]): Deed | null {
  const { text, at } = entry;
  const [first] = people.filter(({ start }) => start - at < 2);
  const found = first ? hanPledge.exec(text.slice(first.end - at, first.end - at + 120), sightOf(entry)) : null;
  if (!first || !found || tells(text.slice(first.end - at + found.index + 1))) return null;
  const end = first.end + found.index + found[0].length;
  return { people: [first], span: { start: first.end + found.index, end } };
}

const spoken = search(
  [han],
  () =>
    new RegExp(
      `(?:^|[，,。；;\\s])(?:${aheadTime})?${anyOf(wordsOf((notes) => notes.lists.wills))}${hanManners}${hanPhrase}${hanDeed}`,
    ),
);

/** `ann: 同意，会后会和设备组确认`, in a paragraph in which people talk in turn: what a speaker will do. */
function willedBy(entry: Entry, { known, entries }: Pick<Context, 'known' | 'entries'>): Deed | null {
  const people =
    isTalk(entry, entries) || entry.first ? peopleIn(entry, 'opener').filter(({ name }) => known.has(name)) : [];
  if (people.length === 0 || !entry.label || /[?？]\s*$/.test(entry.text)) return null;
  const begins = entry.label.end + /^\s*/.exec(entry.text.slice(entry.label.end))![0].length;
  const found = spoken.exec(entry.text.slice(begins, begins + 200), sightOf(entry));
  const start = entry.at + begins + (found?.index ?? 0);
  return found && { people, span: { start, end: start + found[0].length } };
}

const resumes = anyOf(wordsOf((notes) => notes.resumes));
const sentence = /[.!?]\s{1,12}(?=\S)/g;
const conjunctions = anyOf(wordsOf((notes) => notes.conjunctions));
/** `…, and will order it`: a clause without a subject of its own. */
const clause = new RegExp(
  `(?:,\\s{1,12}(?:${conjunctions}\\s{1,12})?|\\s${conjunctions}\\s{1,12})(?=${resumes}\\s)`,
  'g',
);
const therefore = new RegExp(
  `,\\s{1,12}${anyOf(wordsOf((notes) => notes.reasonings))}\\s{1,12}(?=(?:${resumes}|${anyOf(wordsOf((notes) => notes.owes))})\\s)`,
  'gi',
);
const inOwnName = new RegExp(`^\\s{0,3}${anyOf(wordsOf((notes) => notes.oneself))}\\s`, 'i');
/** What parts a speaker from what they say: a dash before any bracket or colon, or else those. */
const parting = /^\s[-–—]\s|[\]:]/;

/** In minutes what `pledgeOf` finds; in other dated notes a remark by name, `Ann: I'll take a look`, beside what the writer says. */
export function pledgedIn(entry: Entry, context: Context): Deed | null {
  if (context.kind === 'minutes') return pledgeOf(entry, context) ?? willedBy(entry, context);
  const remarked = context.kind !== 'runbook' && /^\p{Lu}[\p{L}'’-]{1,20}: /u.test(entry.text);
  return remarked && context.references[entry.index] ? pledgeOf(entry, context) : null;
}

/** `Ann: I'll take a look`, `[ann] The rope is worn. I'll order one`, `Ann saw it. Will order one`: a speaker takes something on, in their own words, or is told to. */
function pledgeOf(entry: Entry, context: Pick<Context, 'known' | 'text'>): Deed | null {
  if (/^[@\p{Script=Han}]/u.test(entry.text)) {
    const han = hanPledgeOf(entry, peopleIn(entry, 'handle', 'opener'));
    if (han) return han;
  }
  if (/[?？]\s*$/.test(entry.text)) return null;
  const { people, begins, spoken } = speechOf(entry, context.known) ?? { people: [], begins: 0, spoken: false };
  if (people.length === 0) return null;
  const whole = entry.text + context.text.slice(entry.at + entry.text.length, entry.end);
  const speech = whole.slice(begins, begins + 600).replaceAll('’', "'");
  for (const begun of placesIn(speech, spoken)) {
    const words = speech.slice(begun, begun + 120);
    const found = (spoken ? pledge : resumed).exec(words);
    const end = found ? deedAt(words, found[0].length) || latinActAt(words, found[0].length) : 0;
    if (end === 0) continue;
    const said = entry.at + begins + begun;
    return { people, span: { start: said + words.length - words.trimStart().length, end: said + end } };
  }
  return null;
}

/** `I `, and what `'ll` is bound to; a sentence that somebody writes of themselves may leave it out. */
const speaker = "(?:i(?:\\s|(?=')))?";
const taken = words(wordsOf((notes) => [...notes.resumes, ...notes.owes]));
const resumed = new RegExp(
  `^${speaker}${taken.source}\\s(?:${adverbs}\\s)?(?!${anyOf(wordsOf((notes) => notes.asides))})`,
  'i',
);

/** `Will order a rope`, `Still need to paint the pier`, `Finished the rail. Will order a rope`: the deed that a point takes on whose subject is left out, by its places in the text. */
export const resumedIn = perEntry((entry): Span | null => {
  const { text } = entry;
  if (!meets(sightOf(entry), taken) || /[?？]\s*$/.test(text)) return null;
  for (const place of placesIn(text.slice(0, 600), true)) {
    const begun = place + /^[^\p{L}]{0,4}/u.exec(text.slice(place))![0].length;
    const words = text.slice(begun, begun + 120).replaceAll('’', "'");
    const found = resumed.exec(words);
    const end = found ? deedAt(words, found[0].length) : 0;
    const going = end > 0 ? null : goingOn.exec(words);
    const last = going ? deedEnd(words.slice(going[0].length)) || workingOn(words.slice(going[0].length)) : 0;
    const verb = found && end === 0 && last === 0 ? latinActAt(words, found[0].length) : 0;
    if (end + last + verb > 0) return { start: begun, end: begun + (end || verb || going![0].length + last) };
  }
  return null;
});

/** Whether words begin with what is under way. */
function goesOn(words: string): boolean {
  const begins = /^\s{0,3}/.exec(words)![0].length;
  return latinUnderwayAt(words, begins, (end) => /\s/.test(words.charAt(end))) > 0;
}

const begins = /(?:^|[.!?]\s{1,3})(?=\S)/g;

/** `Painted the rail. Currently working on the pier`: what a point without a subject says is going on. */
export const underwayIn = perEntry((entry): Span | null => {
  const text = entry.text.slice(0, 600);
  for (const { index, 0: sign } of allOf(begins, text)) {
    const end = latinUnderwayAt(text, index + sign.length, (end) => /^\s\S/.test(text.slice(end, end + 2)));
    if (end > 0) return { start: index, end };
  }
  return null;
});

/** `be working on the pier`, `be pushing for it` */
const working = /^be [a-z]{2,20}ing(?=\s\S)/;
const workingOn = (words: string): number => working.exec(words)?.[0].length ?? 0;

/** `will be painting the pier` */
const goingOn = new RegExp(
  `^${resumes}\\s(?=be [a-z]{2,20}ing\\s)(?!${anyOf(wordsOf((notes) => notes.idle))}\\s)`,
  'i',
);

/** Whether a point stands below a name, or below what somebody known says: `### Ann`, `- Ann`, `- Ann - the rope is worn`. */
export function isBelowSomebody({ index, parent }: Entry, { entries, heads, known, scopes }: Context): boolean {
  const { under } = scopes[index]!;
  if (under && heads.has(under.index)) return true;
  if (parent === null) return false;
  const above = entries[parent]!;
  return heads.has(parent) || personMentions(above).some(({ name, start }) => start - above.at < 2 && known.has(name));
}

/** Where a speech may take something on: its sentences, and clauses of those in which somebody speaks of themselves. */
function placesIn(speech: string, spoken: boolean): number[] {
  const begins = [0, ...allOf(sentence, speech).map(({ index, 0: sign }) => index + sign.length)];
  return begins.flatMap((begun, at) => {
    const words = speech.slice(begun, begins[at + 1] ?? speech.length);
    const own = spoken ? inOwnName.test(words) || tells(words.trim()) || goesOn(words) : at === 0;
    const clauses = own ? allOf(clause, words).filter(({ index }) => begun + index > 0) : [];
    // `The rope is worn, so will order one`
    if (spoken && !own) clauses.push(...allOf(therefore, words));
    return [begun, ...clauses.map(({ index, 0: sign }) => begun + index + sign.length)];
  });
}

interface Speech {
  people: PersonMention[];
  /** Where in the text of the entry it begins. */
  begins: number;
  /** They say it, in brackets or before a colon or dash; else it is told of the one with whom the text begins. */
  spoken: boolean;
}

function speechOf(entry: Entry, known: Known): Speech | null {
  const people = speakersIn(entry, known);
  const [last] = people.slice(-1);
  if (last) {
    const from = last.end - entry.at;
    const parted = parting.exec(entry.text.slice(from));
    return parted && { people, begins: from + parted.index + parted[0].length, spoken: true };
  }
  const name = subject.exec(entry.text.slice(0, 60))?.[1];
  const apart = name !== undefined && entry.text.startsWith(', ', name.length);
  if (!name || !(known.has(name) || (apart && hasGivenName(name)))) return null;
  const start = entry.at;
  const person: PersonMention = { kind: 'person', form: 'opener', name, start, end: start + name.length };
  const begins = name.length + (apart ? 2 : 0);
  return { people: [person], begins, spoken: false };
}

/** `Ann has asked …`, `Ann, will do …`, `Ann, painting the pier, will do …`, not `Ann and Bo have asked …` */
const subject = new RegExp(
  `^(\\p{Lu}[\\p{L}'’-]{1,20})(?= \\p{Ll}|, (?:[^.,;?!]{2,60}, )?${resumes}\\s)(?! ${anyOf(wordsOf((notes) => notes.joiners))} )`,
  'u',
);

/** Whoever stands in brackets or before a colon, or, if the note knows them, before a dash. */
function speakersIn(entry: Entry, known: Known): PersonMention[] {
  const bracketed = peopleIn(entry, 'bracket').filter(({ name }) => known.has(name));
  if (bracketed.length > 0) return bracketed;
  const speaking = peopleIn(entry, 'opener');
  if (speaking.length > 0) return speaking;
  return peopleIn(entry, 'segment').filter(({ name, start }) => start === entry.at && known.has(name));
}
