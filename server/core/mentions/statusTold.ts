/**
 * How far work is, as a sentence says that begins with who is at it or with what it is:
 *
 *     Started to paint the pier      Still painting the pier      Ann has begun painting it
 *     Painting the pier is on hold   The pier is nearly painted   Finished painting the pier
 *     The pier is not yet painted    Waiting for the office to paint the pier
 */
import { lexicons } from '../lexicons/index.ts';
import type { Status } from '../model.ts';
import { meets, type Need, words } from './vocabulary.ts';
import { upToFour } from './weakPeople.ts';
import { anyOf, latinOf, wordsOf } from './words.ts';
import { beginner } from './wordTree.ts';

const told = lexicons.map(({ notes }) => notes.statusTold);
const all = (name: 'progress' | 'onset' | 'past' | 'be' | 'partly' | 'not' | 'negated' | 'yet'): string[] =>
  told.flatMap((one) => one[name]);

/** The words of a list by status: where one that stands at a place ends, and which status it says. */
function byStatus(name: 'begins' | 'states') {
  const lists = told.flatMap((one) => Object.entries(one[name]) as [Status, string[]][]);
  const statusOf = new Map(lists.flatMap(([status, list]) => list.map((word) => [word, status] as const)));
  const endAt = beginner([...statusOf.keys()]);
  return (text: string, from: number, follows: (end: number) => boolean): Told | null => {
    const end = endAt(text, from, follows);
    return end > 0
      ? { status: statusOf.get(text.slice(from, end).toLowerCase())!, start: from, length: end - from }
      : null;
  };
}
const [beginning, stated] = [byStatus('begins'), byStatus('states')];

const be = anyOf(all('be'));
const adverb = anyOf(latinOf(wordsOf((notes) => notes.adverbs)));
const at = `(?:(${be})\\s)?(?:(${anyOf(all('progress'))})\\s|${adverb}\\s){0,2}`;
const oneself = anyOf(latinOf(wordsOf((notes) => [...notes.oneself, ...notes.spokenOf])));
/** `We are`, `I'm`, `Still`: who is at it, or nobody, that they are, and how; `Ann has already` */
const openings = [
  new RegExp(`^[*_]{0,4}(?:(${oneself})\\s)?${at}`, 'i'),
  new RegExp(`^[*_]{0,4}(${upToFour})\\s${at}`, 'u'),
];

const idle: ReadonlySet<string> = new Set(wordsOf(({ narrated, bids }) => [...narrated, ...bids.weak]));
/** `writ` of `writing`: the verbs that it may be of. */
const stemsOf = (word: string): string[] => [word, `${word}e`, ...(/(.)\1$/.test(word) ? [word.slice(0, -1)] : [])];
const going = /([a-z]{2,15})ing(?=\s[^\s:–—-])/iy;
/** Where a verb ends that goes on, as `painting the pier` does and `missing a rope` does not; 0 where none stands at a place. */
function goingEnd(text: string, from: number): number {
  going.lastIndex = from;
  const stem = going.exec(text)?.[1];
  return stem && !stemsOf(stem.toLowerCase()).some((verb) => idle.has(verb)) ? from + stem.length + 3 : 0;
}
const changed = new RegExp(`(?:(${anyOf(all('onset'))})|${anyOf(all('past'))})\\s(?:with\\s)?`, 'iy');

/** What is said first of all of those who are at it. */
function ofPeople(text: string): Told | null {
  for (const opening of openings) {
    const found = opening.exec(text);
    const told = found && behindWho(text, found);
    if (told) return told;
  }
  return null;
}

function behindWho(
  text: string,
  [{ length: from }, who, copula, manner]: readonly (string | undefined)[] & RegExpExecArray,
): Told | null {
  const said = beginning(text, from, (end) => /^\s\S/.test(text.slice(end, end + 2)));
  if (said) return said;
  changed.lastIndex = from;
  const change = changed.exec(text);
  const end = goingEnd(text, change ? changed.lastIndex : from);
  if (end === 0) return null;
  if (change) return { status: change[1] ? 'doing' : 'done', start: from, length: end - from };
  const isAtIt = manner !== undefined || (who !== undefined && (copula !== undefined || /['’]/.test(who)));
  return isAtIt ? { status: 'doing', start: from, length: end - from } : null;
}

const none = anyOf(
  latinOf(
    wordsOf(({ conditions, relatives, commits }) => [
      ...conditions,
      ...relatives,
      ...commits.filter((word) => word !== 'to'),
    ]),
  ),
);
/** `not painted yet` */
const [negated, yet] = (['negated', 'yet'] as const).map((name) => anyOf(all(name)));
/** What is spoken of, in a few words and with no clause of its own; and what joins it to how far it is. */
const matter = new RegExp(
  `^[*_]{0,2}(?:(?!(?:${none}|${be})\\s)[\\p{L}\\d][\\p{L}\\d'’"/&-]{0,24}\\s){1,9}?(?:(${be}\\s)|(?=(?:${anyOf(all('not'))}|${negated})\\s))`,
  'iu',
);
const ends = /^[.!\s*_)]{0,5}$/;
/** Behind a word for what waits, on what. */
const waitsOn = /^\s(?:by|on|for|until|till|because|since|due)\s/i;
const participle = `(?:[a-z-]{2,20}(?:${wordsOf((notes) => notes.participles).join('|')})|${anyOf(latinOf(wordsOf(({ told: { begins } }) => begins)))})`;
const partly = new RegExp(
  `(?:(${anyOf(all('partly'))})|${anyOf(all('not'))}|${negated}(?=\\s${participle}\\s${yet}))\\s${participle}(?:\\s${anyOf(latinOf(wordsOf(({ clauses }) => clauses.particles)))})?(?:\\s${yet})?`,
  'iy',
);

/** What is said of work as a whole. */
function ofMatter(text: string): Told | null {
  const found = matter.exec(text);
  if (!found) return null;
  const from = found[0].length;
  const said = found[1]
    ? stated(text, from, (end) => ends.test(text.slice(end)) || waitsOn.test(text.slice(end, end + 9)))
    : null;
  if (said) return said.status === 'waiting' || ends.test(text.slice(said.start + said.length)) ? said : null;
  partly.lastIndex = from;
  const part = partly.exec(text);
  if (!part || !ends.test(text.slice(partly.lastIndex)) || (part[1] && !found[1])) return null;
  return { status: part[1] ? 'doing' : 'todo', start: from, length: part[0].length };
}

export interface Told {
  status: Status;
  start: number;
  length: number;
}

/** Without any of these, or a verb that goes on near its beginning, a text says nothing of the kind. */
const toldBy = words([
  ...told.flatMap(({ begins, states }) => [begins, states].flatMap((one) => Object.values(one).flat())),
  ...all('progress'),
  ...all('onset'),
  ...all('past'),
  ...all('partly'),
  ...all('not'),
  ...all('yet'),
]);
const longest = 200;

/** A cheap look at whether a text may say how far work is. */
export const maySay = (text: string, sight: Need): boolean => meets(sight, toldBy) || /ing\s/.test(text.slice(0, 60));

/** What a text says so, with its place in it; null where it says nothing of the kind. */
export function readTold(text: string, sight: Need): Told | null {
  if (text.length > longest || !/^[*_]{0,2}[A-Z]/i.test(text)) return null;
  if (!maySay(text, sight)) return null;
  return ofPeople(text) ?? ofMatter(text);
}
