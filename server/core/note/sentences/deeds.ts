/**
 * Sentences in which somebody takes something on, or is asked to.
 *
 *     キノシタやります, 岡本さんが間隔を見直す, 由王五负责, 西田: …転送します   →  taken on
 *     木下さんに依頼したい, 藤井さんには立ち会ってもらう                     →  asked
 */

import type { NoteLexicon } from '../../lexicons/index.ts';
import { allOf } from '../../matches.ts';
import { hasGivenName, hasSurname, isKana, mayBeName } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { either, han, kana, meets } from '../../mentions/vocabulary.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { type Context, peopleIn, personMentions } from '../context.ts';
import { isPoint } from '../entries.ts';
import type { Entry } from '../parts.ts';
import { sightOf } from '../words.ts';
import { addressedIn, handedTo, isSent } from './addressed.ts';
import { closingDoer } from './closingDoer.ts';
import { isToDo } from './doers.ts';
import { clausesOf, givesFavour, goesOn, isOrder, withoutHearsay } from './favours.ts';
import { actorsIn } from './hanActors.ts';
import { isCrew, knownBefore, knownSubjects, knownTarget, knownTopic } from './knownSubjects.ts';
import { closesInDeed, closesInTalk } from './namedDeeds.ts';
import { signed, spokenBy } from './speakers.ts';
import { isStated, isTalk } from './stated.ts';
import { subjectsOf } from './subjects.ts';
import { endsInDeeds, leavesDeed } from './verbEndings.ts';
import { betweenOf, isThing, withJoined } from './withOthers.ts';

export interface Deed {
  people: PersonMention[];
  span: Span;
}

const spoken = wordsOf((notes) => (notes.objectFollows ? [] : notes.undertakings));
const isSpoken: ReadonlySet<string> = new Set(spoken);
const ends = anyOf([...spoken, ...wordsOf((notes) => notes.undertakingNouns)]);
const begins = anyOf(wordsOf((notes) => (notes.objectFollows ? notes.undertakings : [])));
const reasons = anyOf(wordsOf((notes) => notes.reasons));
/** The deed ends the sentence, or its object follows. */
const undertaking = new RegExp(
  `(${ends})(?:${reasons}(?=[、，,。\\s]|$)|[。.！!，,；;)）]|\\s(?![A-Za-z])|(?=[(（].{0,20}$)|$)|(${begins})`,
  'g',
);
const honorifics = anyOf(wordsOf((notes) => notes.honorifics));
const particle = (...names: (keyof NoteLexicon['particles'])[]): string =>
  anyOf(wordsOf(({ particles }) => names.flatMap((name) => particles[name])));
/** `小野さん(港)が`: where somebody is from. */
const from = '(?:[(（][^()（）]{1,20}[)）])?';
const subject = new RegExp(`^(?:${honorifics})?${from}\\s?${particle('subject')}`);
/** `岡本さんにて対応` */
const together = new RegExp(`^(?:${honorifics})?\\s?${particle('together')}$`);
/** `岡本さんから説明する`: who begins it. */
const source = new RegExp(`^(?:${honorifics})?${particle('source')}`);
const topic = new RegExp(`^(?:${honorifics})?${from}\\s?${particle('subject', 'topic')}`);
const called = new RegExp(`${particle('agent')}$`);
const politely = new RegExp(`^${honorifics}$`);

/** `王小明把栏杆修好了`, where the object follows. */
const wasDone = new RegExp(
  `${anyOf(wordsOf((notes) => (notes.objectFollows ? notes.past.endings : [])))}[。.！!\\s]{0,3}$`,
);

/** Words by which somebody takes something on, and who: `藤田さんが対応`; null where there are none. */
export function undertakingOf(entry: Entry, context: Context): Deed | null {
  // All words for it are in Han characters or kana.
  if (entry.more === '' && !meets(sightOf(entry), either(han, kana))) return null;
  if (/[?？]\s*$/.test(entry.text)) return null;
  const own = wasDone.test(entry.text.slice(-12)) ? null : ownUndertaking(entry, context);
  const mayAct = !context.dialogue && (context.kind !== 'other' || context.references[entry.index] !== null);
  return own ?? (mayAct ? actorsIn(entry, context) : null);
}

function ownUndertaking(entry: Entry, context: Context): Deed | null {
  const given = peopleIn(entry, 'charged')
    .filter(({ name }) => context.known.has(name) || hasSurname(name))
    .concat(chargedHandles(entry, peopleIn(entry, 'handle')));
  if (given.length > 0) return { people: given, span: given[0]! };
  const obliged = obligedIn(entry, context);
  if (obliged) return obliged;
  const last = closingDoer(entry, context.known);
  if (last) return { people: [last], span: last };
  // All that follows but one asks who stands beside the deed.
  if (personMentions(entry).length === 0) return said(entry, context);
  const text = entry.text.slice(0, 600);
  const people: PersonMention[] = [];
  let first: Span | null = null;
  for (const found of allOf(undertaking, text)) {
    const start = entry.at + found.index;
    const span = { start, end: start + (found[1] ?? found[2]!).length };
    people.push(...doers(entry, span, context).filter((person) => isSomebody(person, context)));
    if (people.length === 0) continue;
    first ??= span;
    // `王小明负责栏杆，李静负责灯具`: each has a clause where the object follows.
    if (found[2] === undefined) break;
  }
  if (first) return { people, span: first };
  return said(entry, context) ?? signed(entry, context) ?? spokenBy(entry, context);
}

const charging = new RegExp(
  `(?:${anyOf(wordsOf(({ particles, requests, objectFollows }) => (objectFollows ? [...particles.agent, ...requests.begins] : [])))})\\s?@$`,
);
const charge = new RegExp(
  `^\\s?(?:${anyOf(wordsOf((notes) => (notes.objectFollows ? [...notes.undertakings, ...notes.deeds] : [])))})`,
);

/** What somebody is, and no more: `设计师@ann`. */
const titled = /^\p{Script=Han}{2,6}\s?@$/u;

/** `由 @ann 推进`, `请 @ann 确认日期`, `设计师@ann 画图`: a handle behind what charges somebody or says what they are, before the deed. */
const chargedHandles = ({ text, at }: Entry, people: PersonMention[]): PersonMention[] =>
  people.filter(({ start, end }) => {
    const before = text.slice(0, start - at);
    return (charging.test(before.slice(-8)) || titled.test(before)) && charge.test(text.slice(end - at, end - at + 8));
  });

const hanOf = (words: readonly string[]): string[] => words.filter((word) => /^\p{Script=Han}+$/u.test(word));
const duty = new RegExp(
  `^(?!${anyOf(hanOf(wordsOf((notes) => notes.notObligations)))})${anyOf(hanOf(wordsOf((notes) => (notes.objectFollows ? notes.obligations : []))))}(?=\\p{Script=Han})`,
  'u',
);

const everyone = new RegExp(`^${anyOf(hanOf(wordsOf((notes) => notes.everyone)))}`);

/** `王小明需要联系机房`, `每位成员需要…`, in minutes: somebody known, or all, and what they have to do. */
function obligedIn(entry: Entry, { kind, known }: Context): Deed | null {
  if (kind !== 'minutes') return null;
  const all = everyone.exec(entry.text.slice(0, 12))?.[0].length ?? 0;
  if (all > 0 && duty.test(entry.text.slice(all, all + 6)))
    return { people: [], span: { start: entry.at, end: entry.at + all } };
  const people = subjectsOf(entry, known);
  const last = people.at(-1);
  return last && duty.test(entry.text.slice(last.end - entry.at, last.end - entry.at + 6))
    ? { people, span: last }
    : null;
}

/** `恒久対応：手順を直す`: four Han characters or more that do not begin with a family name are no name. */
const isPhrase = (name: string): boolean => /^\p{Script=Han}{4,}$/u.test(name) && !hasSurname(name);

/** `利用者が灯を直す`, `**計画**：灯を直す` in a note that is of no kind of work: what acts, or is explained, is nobody without a sign of it. */
const isSomebody = ({ name, polite }: PersonMention, { kind, known }: Context): boolean =>
  kind !== 'other' || polite || known.has(name) || hasSurname(name) || hasGivenName(name) || /^\p{Ll}/u.test(name);

/** Who stands before the words of a deed as its subject. */
function doers(entry: Entry, deed: Span, { text, known, dialogue, entries }: Context): PersonMention[] {
  const speakers =
    dialogue ||
    (!isSpoken.has(text.slice(deed.start, deed.end)) && (isStated(entry, deed, text) || isTalk(entry, entries)))
      ? []
      : peopleIn(entry, 'opener');
  if (
    speakers.length > 0 &&
    (speakers.some(({ polite }) => polite) ||
      speakers.every(({ name }) => known.has(name)) ||
      (isSpoken.has(text.slice(deed.start, deed.end)) &&
        speakers.every(({ name }) => !isKana(name) && !isPhrase(name))))
  )
    return speakers;
  const people = peopleIn(entry, 'honorific', 'agent', 'segment', 'profile');
  const found = people
    .filter(({ name, end, start, form, polite }) => {
      if (start >= deed.start) return false;
      const between = betweenOf(entry, end, deed.start);
      if (form === 'agent' && /^\p{Script=Han}/u.test(name))
        return (
          between === '' &&
          (known.has(name) || hasSurname(name) || called.test(text.slice(Math.max(0, start - 8), start)))
        );
      if (form === 'agent' && !known.has(name) && isThing(between, text.slice(deed.start, deed.end))) return false;
      if (form === 'segment' && !polite) return false;
      return between === '' || politely.test(between) || topic.test(between) || together.test(between);
    })
    .slice(0, 1);
  return withJoined(found, people, entry);
}

const sentenceEnd = /[。.！!\s]/;
const received = new RegExp(`${anyOf(wordsOf((notes) => notes.requests.receives))}$`);

const sentences = /[^。→⇒]{1,400}/g;

/**
 * `Xさんが …見直す`, `Xさんから…伝える`: a sentence with its subject, and an ending that says what they do, not how something is nor
 * what comes from them: the last one of an entry, in minutes any of a point.
 */
function said(entry: Entry, context: Context): Deed | null {
  const whole = entry.text.slice(-400).replace(/[(（][^()（）]{0,40}[)）]\s*$/, '');
  const offset = Math.max(0, entry.text.length - 400);
  const all = allOf(sentences, trimEndOf(whole, sentenceEnd));
  const several = (context.kind === 'minutes' || context.kind === 'plan') && isPoint(entry);
  const deeds = (several ? all : all.slice(-1)).flatMap(({ 0: sentence, index }) => {
    for (const words of clausesOf(sentence)) {
      const deed = saidIn(words, entry.at + offset + index, { entry, context });
      if (deed) return [deed];
    }
    return [];
  });
  const [first] = deeds;
  return first ? { people: deeds.flatMap(({ people }) => people), span: first.span } : null;
}

/** What a team does elsewhere is how things are: `審査委員会が承認する`. */
const ofWork = ({ kind }: Context): boolean => kind === 'minutes' || kind === 'plan' || kind === 'log';

function saidIn(words: string, at: number, { entry, context }: { entry: Entry; context: Context }): Deed | null {
  const { text, known, language } = context;
  const told = withoutHearsay(words);
  const last = told.slice(-16);
  const acting = leavesDeed(last) || givesFavour(last) || goesOn(last);
  if (!acting && (!endsInDeeds(language) || !closesInDeed(told) || closesInTalk(told))) return null;
  const acts =
    !acting || received.test(last)
      ? [subject]
      : isOrder(last) || goesOn(last)
        ? [subject, source, topic]
        : [subject, source];
  const polite = peopleIn(entry, 'honorific', 'handle').find(
    ({ start, end }) =>
      start >= at - 1 && end <= at + words.length && acts.some((behind) => behind.test(text.slice(end, end + 28))),
  );
  const sentence = { text: told, at };
  const named = polite ? [polite] : knownSubjects(sentence, known);
  const spoken = named.length === 0 && (isOrder(last) || goesOn(last)) ? knownTopic(sentence, known) : named;
  const all = spoken.length === 0 && leavesDeed(last) ? knownBefore(sentence, known) : spoken;
  const people = ofWork(context) ? all : all.filter(({ name }) => !isCrew(name));
  const end = at + words.length;
  return people.length > 0 ? { people, span: { start: end - 1, end } } : null;
}

const passive = new RegExp(
  `\\s${anyOf(wordsOf((notes) => notes.passives))}\\s(?:${anyOf(wordsOf((notes) => notes.told.begins))}|[a-z]{3,20}(?:${wordsOf((notes) => notes.participles).join('|')}))\\b`,
);
const bylines = anyOf(wordsOf((notes) => notes.bylines));
const byline = new RegExp(`\\s${bylines}\\s$`, 'i');

/**
 * `The ropes will be moved to the shed (Ann)`, `… will be moved by Ann`, `Ropes (Ann to move them)`: what is to happen, and at
 * the end who sees to it.
 */
export function handedOver(entry: Entry, { language, known }: Pick<Context, 'language' | 'known'>): Deed | null {
  const aside = peopleIn(entry, 'parentheses');
  if (aside.some((person) => known.has(person.name) && isToDo(person, entry)))
    return { people: aside, span: aside[0]! };
  const last = peopleIn(entry, 'segment').at(-1);
  const agent = last && known.has(last.name) && byline.test(entry.text.slice(0, last.start - entry.at)) ? last : null;
  if (agent) return passive.test(entry.text.slice(0, 300)) ? { people: [agent], span: agent } : null;
  const person = aside.at(-1);
  if (!person || !/^[)）][.\s]*$/.test(entry.text.slice(person.end - entry.at))) return null;
  const said = entry.text.slice(0, Math.min(300, person.start - entry.at));
  if (!mayBeName(person.name, language) || !passive.test(said)) return null;
  return { people: [person], span: person };
}

const endingIn = (name: 'ends' | 'consults'): RegExp =>
  new RegExp(`${anyOf(wordsOf((notes) => notes.requests[name]))}[。.！!]?\\s{0,9}(?:[(（].{0,20})?$`);
const [request, consulting] = [endingIn('ends'), endingIn('consults')];
const receiving = new RegExp(anyOf(wordsOf((notes) => notes.requests.receives)));
const target = new RegExp(`^(?:${honorifics})?${particle('target')}`);
/** From whom something is to come. */
const sender = new RegExp(`^(?:${honorifics})?${particle('target', 'source')}`);

/** `岡本さんは図面を小野さんに任せた`: that somebody has asked another is told. */
const acting = new RegExp(`^(?:${honorifics})?\\s?${particle('subject', 'topic')}`);
const over = new RegExp(`${anyOf(wordsOf((notes) => notes.past.endings))}(?:[(（][^()（）]{1,20}[)）])?[。.\\s]{0,3}$`);

/** The one before `に`; whoever is only to be told or heard (`岡本さんに連絡`) does nothing. */
export function requestOf(entry: Entry, context: Context): Deed | null {
  const { text, known } = context;
  const last = entry.text.slice(-40);
  const givers = isSent(last) ? sender : target;
  const people = peopleIn(entry, 'honorific').filter(({ end }) => givers.test(text.slice(end, end + 4)));
  const asked = addressedIn(entry) ?? handedTo(entry, known);
  if (asked && (ofWork(context) || !isCrew(asked.name))) return { people: [asked], span: asked };
  const [plainly] = people.length === 0 && request.test(last) ? knownTarget(entry, known) : [];
  if (plainly && (ofWork(context) || !isCrew(plainly.name))) return { people: [plainly], span: plainly };
  if (people.length === 0) return null;
  if (consulting.test(last)) return { people: [], span: people.at(-1)! };
  const [opens] = entry.text.slice(0, 60).split('。', 1) as [string];
  if (!(request.test(last) || receiving.test(last) || (opens !== entry.text && request.test(opens)))) return null;
  if (over.test(last) && peopleIn(entry, 'honorific').some(({ end }) => acting.test(text.slice(end, end + 5))))
    return null;
  const person = request.test(last) ? people.at(-1)! : people[0]!;
  return { people: [person], span: person };
}

/** Whether what stands before an opening parenthesis says what somebody does: `しきい値を見直す（岡本さん）`. */
export function behindDeed(entry: Entry, at: number): boolean {
  const before = entry.text.slice(0, at - entry.at);
  const opened = /[(（][^()（）]{0,40}$/.exec(before);
  return leavesDeed(trimEndOf(before.slice(0, opened?.index), /[(（。\s]/).slice(-16));
}
