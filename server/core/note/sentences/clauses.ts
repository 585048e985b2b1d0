/**
 * What a clause of English minutes says of somebody, wherever in a point or paragraph it stands:
 *
 *     Ropes are worn, Ann orders new ones      what they do, as minutes put it that decide so
 *     Bo has a boat and will row over          what they will do, by a clause without a subject of its own
 *     Ann saw the pier; she'll paint it        or one that means who was spoken of before
 *     Bo is caulking the boat                  what they are at
 */
import { lexicons, type NoteLexicon } from '../../lexicons/index.ts';
import { allOf } from '../../matches.ts';
import { latinActAt, latinDeedAt } from '../../mentions/deedWords.ts';
import { initialed } from '../../mentions/nameShapes.ts';
import { hasGivenName, type Name, readNames } from '../../mentions/names.ts';
import { meets, small } from '../../mentions/vocabulary.ts';
import { thirdPerson, upToFour } from '../../mentions/weakPeople.ts';
import { anyOf, latinOf, oneOf, wordsOf } from '../../mentions/words.ts';
import type { Day, Span, Status } from '../../model.ts';
import { type Context, peopleIn } from '../context.ts';
import { isPoint } from '../entries.ts';
import type { Entry } from '../parts.ts';
import { isSomebody } from '../people/namedApart.ts';
import { opensMatters } from '../scopes/scope.ts';
import { sightOf } from '../words.ts';
import { listWords } from './namedDeeds.ts';

export interface Clause {
  people: readonly Name[];
  span: Span;
  status: Status;
}

const adverbs = `(?:${anyOf(wordsOf((notes) => notes.adverbs))}\\s)?`;
const bases = latinOf(wordsOf((notes) => notes.deeds));
const third = (verbs: readonly string[]): string[] =>
  lexicons.flatMap(({ notes }) =>
    notes.thirdPerson.length > 0 ? verbs.flatMap((verb) => thirdPerson(verb, notes.thirdPerson)) : [],
  );
const narrated = wordsOf((notes) => notes.narrated);
const idleBase: ReadonlySet<string> = new Set([...narrated, ...wordsOf((notes) => notes.bids.weak)]);
const said: ReadonlySet<string> = new Set(third(narrated));
const deeds: ReadonlySet<string> = new Set(third(bases.filter((deed) => !deed.includes(' ') && !idleBase.has(deed))));
const phrases = anyOf(third(bases.filter((deed) => deed.includes(' ') && !idleBase.has(deed))));
const being = anyOf(latinOf(wordsOf((notes) => notes.idle)));
const words = (name: keyof NoteLexicon['clauses']): string => anyOf(wordsOf((notes) => notes.clauses[name]));
/** How somebody is then, and nothing that they do. */
const isState = oneOf(wordsOf((notes) => notes.clauses.states));
/** `opens the meeting` */
const meeting = new RegExp(
  `^\\s(?:${listWords('articles')}\\s)(?:[a-z]+\\s)?${anyOf(latinOf(wordsOf(({ kinds }) => kinds.minutes)))}\\b`,
);
/** `takes the first page`: a share of the work. */
const taking = new RegExp(`^\\s${words('shares')}$`);
const telling = new RegExp(`^\\s${words('tells')}\\s`);
const pleaded = new RegExp(
  `^,?\\s${anyOf(latinOf(wordsOf(({ requests }) => requests.behind.filter((word) => !word.includes(' ')))))}\\s[a-z]{2,15}\\s\\S`,
);

/** Where a clause may begin with who does something. */
const begins = new RegExp(`(?:^|[.!?;:,>→(–—-]\\s{1,3}|\\s(?:${words('links')}|${words('agrees')} that)\\s)$`);
const named = new RegExp(upToFour, 'gu');
const wills = `(?:'ll|\\s${words('wills')})`;
/** Behind a name or a pronoun, that they will do what follows. */
const willed = new RegExp(`^${wills}\\s${adverbs}(?!${being}\\b)([a-z][a-z-]{1,15})(?=\\s\\S)`);
/** `can paint the pier`, where a day is named. */
const able = new RegExp(`^\\s${words('ables')}\\s${adverbs}(?!${being}\\b)([a-z][a-z-]{1,15})(?=\\s\\S)`);
const tasked = /^\sto\s([a-z][a-z-]{1,15})(?=\s\S)/;
const doing = new RegExp(`^(?:\\s(?:is|are)|'s)\\s${adverbs}([a-z]{2,15})ing(?=\\s\\S|[.,;]|$)`);
const doesNow = new RegExp(`^\\s${adverbs}(?:(${phrases})(?=\\s)|([a-z][a-z-]{2,15}s)(?=\\s[^\\s:]))`);
const begun = new RegExp(
  `^\\s${anyOf(wordsOf((notes) => notes.begun))}\\s(?:on|with|to|${listWords('articles')}|[a-z]{2,15}ing)\\s`,
);
/** `is already on it` */
const busy = new RegExp(`^(?:\\s(?:is|are)|'s) ${adverbs}${words('busy')}\\b`);
const waits = new RegExp(`^\\s(?:waits|${anyOf(wordsOf((notes) => notes.held))})\\s(?:on|for|until)\\s`);
const pronoun = new RegExp(
  `(?:[.;,!]\\s{1,3}|\\s(?:and|so|but)\\s)(${anyOf(wordsOf((notes) => notes.spokenOf))})(?=(?:${wills}|'s|\\sis|\\swaits|\\shas|\\sstarted)\\s)`,
  'gi',
);
/** `and will row over`, where nobody is named between. */
const joined = /(?:\sand|,\sso|,\sbut|,)(?=\s(?:will|is going to|is gonna)\s)/g;
/** What is done to one thing or some, where `Ann paints piers` tells what she always does. */
const object = new RegExp(
  `^(?:\\s${words('particles')})?\\s(?:(?:${listWords('articles')}|${words('determiners')})(?=[\\s.,;]|$)|[\\p{Lu}\\d#"'(@\ufffc])`,
  'u',
);
const isUnlikely = oneOf(wordsOf((notes) => notes.clauses.unlikely));

/** `writ` of `writing` and the like: the verbs that it may be of. */
const stemsOf = (word: string): string[] => [word, `${word}e`, ...(/(.)\1$/.test(word) ? [word.slice(0, -1)] : [])];

/** How long a text is looked at. */
const longest = 600;

interface Speaking {
  text: string;
  /** A day to come is named, by which a verb that says little is a deed: `Ann gets the key on Friday`. */
  dated: boolean;
}

/** `orders new ropes`, and what merely says little where a day is named: `gets the key on Friday`; where the verb ends, 0 where none stands there. */
function presentEnd(words: string, dated: boolean): number {
  const found = doesNow.exec(words);
  const behind = found ? words.slice(found[0].length) : '';
  if (!found || meeting.test(behind) || telling.test(behind)) return 0;
  const verb = found[2];
  const some = object.test(behind);
  const isDeed = !verb || deeds.has(verb);
  if (some && taking.test(found[0])) return found[0].length;
  if (isDeed ? some || dated : some && dated && verb && !said.has(verb) && !isUnlikely(verb)) return found[0].length;
  return 0;
}

/** What the words right behind somebody's name say that they do or will; how many characters say so, 0 where none do. */
function deedBehind(words: string, { dated }: Speaking): { end: number; status: Status } | null {
  const held = waits.exec(words);
  if (held) return { end: held[0].trimEnd().length, status: 'waiting' };
  const ahead = willed.exec(words) ?? (dated ? able.exec(words) : null);
  if (
    ahead &&
    !isState(ahead[1]!) &&
    (dated || latinDeedAt(words, ahead[0].length - ahead[1]!.length) > 0 || !idleBase.has(ahead[1]!))
  )
    return { end: ahead[0].length, status: 'todo' };
  const now = presentEnd(words, dated);
  if (now > 0) return { end: now, status: 'todo' };
  const plea = pleaded.exec(words);
  if (plea) return { end: plea[0].length - 2, status: 'todo' };
  const atIt = busy.exec(words);
  if (atIt) return { end: atIt[0].length, status: 'doing' };
  const at = doing.exec(words);
  if (at && !stemsOf(at[1]!).some((stem) => idleBase.has(stem))) return { end: at[0].length, status: 'doing' };
  const started = begun.exec(words);
  return started && { end: started[0].trimEnd().length, status: 'doing' };
}

/** Those known with whom clauses of a text begin, by their places in it. */
function subjectsIn(text: string, people: Context['known']): { people: readonly Name[]; end: number }[] {
  return allOf(named, text).flatMap((found) => {
    if (!begins.test(text.slice(Math.max(0, found.index - 16), found.index))) return [];
    const names = readNames(found[0], found.index);
    return names?.every(({ name }) => isSomebody(name, people))
      ? [{ people: names, end: found.index + found[0].length }]
      : [];
  });
}

/** Whether a sentence that holds a place asks. */
function isAsked(text: string, at: number): boolean {
  const end = /[.!?](?=\s|$)/.exec(text.slice(at));
  return end?.[0] === '?';
}

const isDated = ({ dates }: Entry, reference: Day | null): boolean =>
  dates.some(({ role, to, from }) => {
    const day = to ?? from;
    return role === 'due' || (role === 'at' && reference !== null && day !== null && day >= reference);
  });

/** What clauses of an entry say that people do, will do or are at; null where they say nothing of the kind. */
export function clauseOf(entry: Entry, { known: present, text: source, references, dialogue }: Context): Clause | null {
  if (dialogue && peopleIn(entry, 'opener').length > 0) return null;
  const whole = entry.text + (entry.more ? source.slice(entry.at + entry.text.length, entry.end) : '');
  const text = whole.slice(0, longest).replace(/\s/g, ' ').replaceAll('’', "'");
  const speaking = { text, dated: isDated(entry, references[entry.index] ?? null) };
  const people: Name[] = [];
  let first: { start: number; end: number; status: Status } | null = null;
  const subjects = subjectsIn(text, present);
  const add = (who: readonly Name[], start: number, found: { end: number; status: Status }): void => {
    people.push(...who);
    first ??= { start, end: start + found.end, status: found.status };
  };
  subjects.forEach(({ people: who, end }, at) => {
    if (isAsked(text, end)) return;
    const found = deedBehind(text.slice(end, end + 80), speaking);
    if (found) {
      add(who, end, found);
      return;
    }
    const until = subjects[at + 1]?.people[0]?.start ?? text.length;
    const rest = text.slice(end, until);
    for (const one of [...allOf(pronoun, rest), ...allOf(joined, /^[^.;!?]*/.exec(rest)![0])]) {
      const from = end + one.index + one[0].length;
      const later = deedBehind(text.slice(from, from + 80), speaking);
      if (later && !isAsked(text, from)) {
        add(who, from, later);
        return;
      }
    }
  });
  if (!first && subjects.length === 0) {
    // Who is meant stands above, if anywhere.
    for (const { index, 0: words } of allOf(pronoun, `. ${text}`)) {
      const from = index + words.length - 2;
      const later = deedBehind(text.slice(from, from + 80), speaking);
      if (later && !isAsked(text, from)) add([], from, later);
    }
  }
  if (!first) return null;
  const { start, end, status } = first as { start: number; end: number; status: Status };
  const names = people.map(({ name, start: from, end: to }) => ({ name, start: entry.at + from, end: entry.at + to }));
  return { people: names, span: { start: entry.at + start, end: entry.at + Math.min(end, entry.text.length) }, status };
}

/** `Rail: still bent. A. Moe to straighten it by Friday` in other notes: somebody known beyond doubt, by words for what is to come. */
function promisedIn(entry: Entry, context: Context): Clause | null {
  const { entries, scopes, known, kind } = context;
  // `Dock will open a gate` in a document.
  const sure = (name: string): boolean =>
    initialed.test(name) || (known.has(name) && !/^\p{Lu}+$/u.test(name) && (kind !== 'other' || hasGivenName(name)));
  if (scopes[entry.index]!.mode === 'none' || !(isPoint(entry) || standsAlone(entry, entries))) return null;
  const text = entry.text.slice(0, longest).replaceAll('’', "'");
  for (const { people, end } of subjectsIn(text, known)) {
    if (isAsked(text, end) || !people.every(({ name }) => sure(name))) continue;
    const words = text.slice(end, end + 80);
    const found = willed.exec(words) ?? tasked.exec(words) ?? pleaded.exec(words);
    if (!found || (found[1] && (isState(found[1]) || latinActAt(words, found[0].length - found[1].length) === 0)))
      continue;
    const names = people.map(({ name, start, end: to }) => ({ name, start: entry.at + start, end: entry.at + to }));
    return { people: names, span: { start: entry.at + end, end: entry.at + end + found[0].length }, status: 'todo' };
  }
  return null;
}

/** A point of minutes or a paragraph that stands alone, where nothing above it says that it is of something else. */
export function clauseIn(entry: Entry, context: Context): Clause | null {
  const { kind, entries, scopes } = context;
  if (kind === 'runbook' || entry.kind === 'row' || entry.kind === 'heading') return null;
  if (entry.more === '' && !meets(sightOf(entry), small)) return null;
  if (kind !== 'minutes') return promisedIn(entry, context);
  const scope = scopes[entry.index]!;
  if (scope.mode !== null && scope.mode !== 'decisions' && !opensMatters(scope)) return null;
  return isPoint(entry) || standsAlone(entry, entries) ? clauseOf(entry, context) : null;
}

/** A paragraph of its own, whatever holds it. */
export const standsAlone = ({ index, kind, block }: Entry, entries: readonly Entry[]): boolean =>
  kind === 'line' && entries[index - 1]?.block !== block && entries[index + 1]?.block !== block;
