/**
 * Who does something in a clause of Chinese, whatever the verb, where it is yet to come and nobody tells or thinks it:
 *
 *     张伟周四拿两版图来            somebody known, and when
 *     图太暗。小唐把灯换掉          as colleagues call each other, and what becomes of something
 *     麻烦老魏把灯修好             asked for it
 */
import type { NoteLexicon } from '../../lexicons/index.ts';
import { allOf } from '../../matches.ts';
import { aheadTime, hanDeed, hanManner, hanManners } from '../../mentions/hanDeeds.ts';
import { hasSurname, isEveryone, isName, isSurname, looksGiven } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { NoteKind, Span } from '../../model.ts';
import { type Context, dateMentions } from '../context.ts';
import type { Entry, Known } from '../parts.ts';
import { listWords } from './namedDeeds.ts';
import { isDoneNext, plainOf } from './past.ts';

const acts = (name: keyof NoteLexicon['acts']): string => anyOf(wordsOf((notes) => notes.acts[name]));
/** How many clauses of an entry are looked at, and how long a name, what it does and the text may be. */
const [mostClauses, longestName, longestClause, longestText] = [12, 16, 80, 400];

const agent = anyOf(wordsOf(({ objectFollows, particles }) => (objectFollows ? particles.agent : [])));
const cause = anyOf(wordsOf(({ particles }) => particles.cause));
/** Where a clause may begin with a name, behind what leads to it or asks; a Latin name stands apart by a blank. */
const opening = new RegExp(
  `(?:^|[，,。；;！!→：:]|——|\\s(?=[A-Za-z])|(?=${agent}))\\s{0,2}(?:${anyOf(wordsOf((notes) => notes.acts.leads))}[，,]?\\s?)?(?:(?!${cause})(${acts('asking')}))?@?`,
  'g',
);
const joiner = new RegExp(
  `^\\s?(?:[、,&]|${anyOf(wordsOf(({ objectFollows, joiners }) => (objectFollows ? joiners : [])))})\\s?`,
);
const telling = new RegExp(`^\\s?${acts('adverbs')}{0,2}(?:${acts('telling')}|${listWords('talk')})`);
/** `李静说她先去问`: somebody says so of themselves. */
const pledging = new RegExp(`^\\s?${acts('adverbs')}?${acts('pledges')}[，,：:]?\\s?${acts('selves')}`);
const taken = new RegExp(`^\\s?${acts('taken')}`);
const serving = new RegExp(`^\\s?${acts('serving')}`);
/** `张伟认为灯太暗`: words behind a name that tell what somebody says, thinks or is. */
export const isToldOf = (words: string): boolean => telling.test(words.slice(0, 40));
const over = new RegExp(acts('over'));
/** `李强确认后，…`: when another deed is done. */
const once = new RegExp(`${acts('once')}$`);
const sign = new RegExp(`^\\s?${hanManners}(?:${acts('signs')})(?=.)`);
const verb = new RegExp(`^\\s?${hanManners}(?:${hanDeed}|(?!${acts('notVerbs')})${acts('verbs')})`);
const soon = new RegExp(`^\\s?(?:${aheadTime}|${anyOf(wordsOf((notes) => notes.acts.soon))})`);
const everyone = new RegExp(
  `^${anyOf(wordsOf(({ objectFollows, everyone: all }) => (objectFollows ? all.filter((word) => /^\p{Script=Han}{2,}$/u.test(word)) : [])))}`,
);
/** `今天之内`, `周四前` */
const within = new RegExp(`^${acts('within')}`);
const called = new RegExp(`^(?:[\\p{Script=Han}]${acts('roles')})`, 'u');

/** Up to its next sign. */
const clause = /^[^，,。；;！!：:（(]{0,80}/;

interface Actors {
  people: PersonMention[];
  span: Span;
}

/** Who is to do something by a clause of an entry, nobody where all are, and by which words; null where no clause says so. */
export function actorsIn(entry: Entry, { known, kind }: Pick<Context, 'known' | 'kind'>): Actors | null {
  const { text, at } = entry;
  if (!/\p{Script=Han}/u.test(text) || /\p{Script=Hiragana}/u.test(text)) return null;
  for (const found of allOf(opening, text.slice(0, longestText)).slice(0, mostClauses)) {
    const asked = found[1] !== undefined;
    const start = found.index + found[0].length;
    const people = namesAt(entry, start, known);
    const isTeam = people.length === 0;
    if (isTeam) people.push(...teamsAt(entry, start, asked));
    const own = people.length === 0 && !asked ? me.exec(text.slice(start, start + 4)) : null;
    if (own && isOwn(start + own[0].length, entry, kind))
      return { people: [], span: { start: at + start, end: at + start + own[0].length } };
    const last = people.at(-1);
    if (!last) continue;
    const words = clause.exec(text.slice(last.end - at, last.end - at + longestClause))![0];
    if (text.slice(last.end - at + words.length).startsWith('：')) continue;
    const sure = isTeam || people.every(({ name }) => known.has(name) || isEveryone(name));
    // What is written to a handle other rules read.
    const isCalled = text.charAt(start - 1) === '@';
    const isGiven =
      asked &&
      sure &&
      words.trim() === '' &&
      giving.test(found[1]!) &&
      !isDoneNext(text.slice(0, start - found[1]!.length));
    if (!isGiven && !(isCalled ? taken.test(words) : isComing(words, entry, last.end, { sure, asked }))) continue;
    const span = { start: people[0]!.start, end: last.end };
    return { people: people.filter(({ name }) => !isEveryone(name)), span };
  }
  return kind === 'minutes' ? (pronounIn(entry, known, kind) ?? behindTopic(entry, known)) : null;
}

const giving = new RegExp(`^${acts('given')}$`);

const pronoun = new RegExp(`[，,。；;]\\s?${acts('pronouns')}`, 'g');
/** `老张懂灯具，他去问`: who is spoken of first of all says or is said to do it. */
function pronounIn(entry: Entry, known: Known, kind: NoteKind): Actors | null {
  const { text, at } = entry;
  const name = nameAt(text.slice(0, longestName), known);
  if (!name || !known.has(name)) return null;
  for (const { index, 0: sign } of allOf(pronoun, text.slice(0, longestText)))
    if (isOwn(index + sign.length, entry, kind)) {
      const person: PersonMention = { kind: 'person', form: 'agent', name, start: at, end: at + name.length };
      return { people: [person], span: { start: at + index + 1, end: at + index + sign.length } };
    }
  return null;
}

const follower = new RegExp(
  `\\s?(?:${acts('soon')}|${aheadTime}|${acts('serves')}|${acts('intends')}|\\p{Script=Han}{1,2}${acts('results')})`,
  'gu',
);
const beside = new RegExp(
  `(?:${listWords('toward')}|${acts('asking')}|${anyOf(wordsOf(({ objectFollows, particles, joiners }) => (objectFollows ? [...particles.possessive, ...joiners] : [])))})\\s?$`,
);
const ofSelf = new RegExp(`^\\s?${acts('steps')}[。.\\s]{0,3}$`);
const resulting = new RegExp(`^\\s?${hanManners}\\p{Script=Han}{1,2}${acts('results')}`, 'u');
/** How far into a clause somebody may stand behind what is spoken of. */
const longestTopic = 20;

/** `剩下的灯张伟周末换完`, `换灯的事张伟来`: somebody known behind what is spoken of. */
function behindTopic(entry: Entry, known: Known): Actors | null {
  const { text, at } = entry;
  for (const { 0: said, index } of allOf(clauses, text.slice(0, longestText)).slice(0, mostClauses)) {
    for (const found of allOf(follower, said.slice(0, longestTopic + longestName))) {
      const until = found.index;
      const name = nameEndingAt(said.slice(0, until), known);
      const before = said.slice(0, until - (name?.length ?? 0));
      if (!name || before.trim() === '' || /@$/.test(before) || beside.test(before)) continue;
      const words = said.slice(until);
      const end = at + index + until;
      const isDone = ofSelf.test(words) || (resulting.test(words) && !over.test(plainOf(words)));
      if (!isDone && !isComing(words, entry, end, { sure: true, asked: false })) continue;
      const person: PersonMention = { kind: 'person', form: 'agent', name, start: end - name.length, end };
      return { people: [person], span: person };
    }
  }
  return null;
}

const clauses = /[^，,。；;！!：:（(]{2,80}/g;

/** The longest known name with which a text ends. */
function nameEndingAt(text: string, known: Known): string | null {
  const word = /[A-Za-z][\w.-]{1,15}$/.exec(text)?.[0];
  if (word) return known.has(word) ? word : null;
  return [4, 3, 2].map((length) => text.slice(-length)).find((part) => part.length > 1 && known.has(part)) ?? null;
}

/** How a clause speaks of somebody. */
interface Manner {
  /** They are somebody beyond doubt. */
  sure: boolean;
  asked: boolean;
}

/** Whether the words behind a name say that something is to come: nothing that is told, thought or left open. */
function isComing(words: string, entry: Entry, from: number, { sure, asked }: Manner): boolean {
  if (/[?？]\s*$/.test(entry.text)) return false;
  if (pledging.test(words) || taken.test(words)) return true;
  const plain = plainOf(words);
  if (plain.trim() === '' || over.test(plain) || (!asked && once.test(plain.trimEnd()))) return false;
  // Whoever is asked does it, whatever it is: `请张伟说明改动`, but for what people do at a meeting.
  if (asked) return !serving.test(words);
  if (isToldOf(words)) return false;
  const day = dateMentions(entry).find(({ start }) => start >= from && start - from < 2);
  const time = day ? day.end - from : (soon.exec(words)?.[0].length ?? 0);
  const rest = words.slice(time).replace(within, '');
  if (time > 0 && isToldOf(rest)) return false;
  return sign.test(rest) || ((sure || time > 0) && verb.test(rest));
}

const me = new RegExp(`^${acts('me')}`);
const coming = new RegExp(`^(?:${acts('serves')})`);
const intending = new RegExp(
  `^(?:${acts('intends')}|${aheadTime}|${acts('soon')}){1,4}${hanManners}(?!${acts('notIntended')})(?:${hanDeed}|(?!${acts('notVerbs')})${acts('verbs')})`,
);
/** `我来写说明`, in minutes also `我会尽快换灯`: whoever writes takes it on, by the words from a place. */
function isOwn(start: number, entry: Entry, kind: NoteKind): boolean {
  const words = entry.text.slice(start, start + longestClause);
  if (!coming.test(words) && !(kind === 'minutes' && intending.test(words))) return false;
  return isComing(clause.exec(words)![0], entry, entry.at + start, { sure: true, asked: false });
}

const team = new RegExp(
  `^(?!${acts('notTeams')}|${listWords('toward')})\\p{Script=Han}{1,8}?${acts('teams')}(?!${acts('teams')}|${acts('notTeams')})`,
  'u',
);
const bound = new RegExp(`^${acts('bound')}`);

/** `由承建方整改`, `东港室要换灯`: those who are asked, or bound to do something, by what they are together. */
function teamsAt({ text, at }: Entry, start: number, asked: boolean): PersonMention[] {
  const found: PersonMention[] = [];
  for (let from = start; ; ) {
    const name = team.exec(text.slice(from, from + longestName))?.[0];
    if (!name) return [];
    const end = from + name.length;
    found.push({ kind: 'person', form: 'agent', name, start: at + from, end: at + end });
    const next = joiner.exec(text.slice(end, end + 4));
    if (!next) return asked || bound.test(text.slice(end, end + 8)) ? found : [];
    from = end + next[0].length;
  }
}

/** The names that stand at a place, joined. */
function namesAt({ text, at }: Entry, start: number, known: Known): PersonMention[] {
  const found: PersonMention[] = [];
  for (let from = start; ; ) {
    const name = nameAt(text.slice(from, from + longestName), known);
    if (!name) return found;
    const end = from + name.length;
    found.push({ kind: 'person', form: 'agent', name, start: at + from, end: at + end });
    const next = joiner.exec(text.slice(end, end + 4));
    if (!next || !nameAt(text.slice(end + next[0].length, end + next[0].length + longestName), known)) return found;
    from = end + next[0].length;
  }
}

const latin = /^[A-Za-z][\w.-]{1,15}(?: \p{Lu}\p{Ll}{1,12})?/u;
const mixed = /^\p{Script=Han}[A-Za-z]{1,8}/u;
/** Of what a text begins with what may be a name, the longest first: a Latin word or two, `阿may`, two to four Han characters. */
function mayBeNames(text: string): string[] {
  const words = (latin.exec(text) ?? mixed.exec(text))?.[0];
  if (!words) return [4, 3, 2].map((length) => text.slice(0, length));
  // `UI` is a thing in a sentence of Chinese.
  return [words, words.split(' ', 1)[0]!].filter((word) => !/^[A-Z]+$/.test(word));
}

const leading = new RegExp(`^(?:${aheadTime}|${acts('soon')}|${hanManner})`);
const familiars = new Set(wordsOf((notes) => [...notes.familiars]));
/** The longest known name with which a text begins; or one that has the look of a colleague's: `小唐`, `王工`, `贺子昂`. */
function nameAt(text: string, known: Known): string | null {
  const sure = mayBeNames(text).find((part) => known.has(part));
  if (sure) return sure;
  const all = everyone.exec(text);
  if (all) return all[0];
  const [two, three] = [text.slice(0, 2), text.slice(0, 3)];
  const [first, last] = [two.charAt(0), two.charAt(1)];
  if (familiars.has(first) && isSurname(last)) return two;
  const role = called.exec(text);
  if (role && hasSurname(role[0].slice(0, 2))) return role[0];
  const short = isSurname(first) && looksGiven(last + last) && isName(two) ? two : null;
  // `张伟明天换灯`: 张伟, and when.
  if (short && leading.test(text.slice(2))) return short;
  return hasSurname(three) && looksGiven(three.slice(1)) ? three : short;
}
