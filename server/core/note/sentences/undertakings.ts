/** Tasks by what people say: somebody takes it on, somebody is asked, it has to be done. */
import { lexicons } from '../../lexicons/index.ts';
import { aheadTime, hanDeed, hanManners } from '../../mentions/hanDeeds.ts';
import { hasSurname } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { anyOf, hanOrKana, latinOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { type Rule, stated } from '../claim.ts';
import { type Context, handsOn, holders, listsDone, peopleIn } from '../context.ts';
import { isApart, isPoint, isSentence } from '../entries.ts';
import type { Entry, Scope } from '../parts.ts';
import { isComing, isRemark, isTopic } from '../scopes/listed.ts';
import { opensContents, opensMatters } from '../scopes/scope.ts';
import { perEntry } from '../words.ts';
import { askedBySpeaker } from './addressed.ts';
import { asks } from './asking.ts';
import { besideDeed } from './beside.ts';
import {
  bareBid,
  bidsWork,
  bidToAll,
  givenToBody,
  intended,
  leftUndone,
  resolvedDeed,
  topicBid,
  undoneBy,
} from './bids.ts';
import { calledFor } from './calls.ts';
import { clauseIn, standsAlone } from './clauses.ts';
import { leftTo } from './closers.ts';
import { comingDeed, consultedDeed, ownDeed, pendingDeed } from './comingDeeds.ts';
import { behindDeed, handedOver, requestOf, undertakingOf } from './deeds.ts';
import { committedIn, isToDo, takesOn } from './doers.ts';
import { handedIn, unowned } from './handed.ts';
import { invitedIn } from './invited.ts';
import { awaitedDeed, busyDoer, jottedDoer, offered } from './namedDoers.ts';
import { isOpinion, settles } from './opinions.ts';
import { isRule, plainDeed } from './plainDeeds.ts';
import { isBelowSomebody, pledgedIn, resumedIn, underwayIn } from './pledges.ts';
import { asksNothing, isOnlyCalled } from './remarks.ts';
import { endsInDeeds, leavesDeed } from './verbEndings.ts';

const commits = wordsOf((notes) => notes.commits).map((word) => ` ${word}`);
/** `Ann will:` above a list. */
function opensList({ kind, text }: Entry): boolean {
  const said = text.trimEnd();
  if (kind !== 'line' || !/[:：]$/.test(said)) return false;
  const words = said.slice(0, -1).trimEnd();
  return commits.some((word) => words.endsWith(word));
}

/** `キノシタやります`, `Ann will write it up`: somebody takes it on; below `Ann will:` stands what. */
export const undertaken: Rule = (index, context) => {
  const entry = context.entries[index]!;
  if (context.kind === 'runbook' || entry.kind === 'row' || opensList(entry)) return null;
  const deed = undertakingOf(entry, context);
  if (deed) return stated('task.undertaking', deed.span);
  const isKnown = ({ name }: PersonMention): boolean => context.known.has(name);
  const named = peopleIn(entry, 'parentheses').find(
    (person) =>
      (person.polite || isKnown(person) || hasSurname(person.name)) &&
      behindDeed(entry, person.start) &&
      !(context.kind === 'minutes' && isOpinion(entry, person.start)),
  );
  const point = isPoint(entry) || (context.kind === 'minutes' && isSentence(index, context.entries));
  if (named && point) return stated('task.undertaking', named);
  if (context.scopes[index]!.mode === 'done' && listsDone(context)) return null;
  if (context.kind !== 'minutes') {
    const said = pledgedIn(entry, context);
    if (said) return stated('task.undertaking', said.span);
    // `Will order a rope` in a plan is said by whoever writes it.
    const left = context.kind === 'plan' && isPoint(entry) && !isRemark(entry) ? leftIn(entry, context) : null;
    if (left) return stated('task.undertaking', { start: entry.at + left.start, end: entry.at + left.end });
    const doer = isPoint(entry)
      ? peopleIn(entry, 'verb').find(
          (person) => isKnown(person) && isToDo(person, entry) && !isOver(person, entry, context),
        )
      : null;
    const beside = doer || context.kind !== 'plan' ? null : besideDeed(entry, context);
    if (beside) return stated(beside.rule, beside.span);
    const clause = doer ? null : clauseIn(entry, context);
    return doer || clause ? stated('task.undertaking', (doer ?? clause!.span)!) : null;
  }
  const pledge = pledgedIn(entry, context);
  if (pledge) return stated('task.undertaking', pledge.span);
  const left = point ? leftIn(entry, context) : null;
  if (left) return stated('task.undertaking', { start: entry.at + left.start, end: entry.at + left.end });
  const closer = point ? leftTo(entry, context) : null;
  if (closer) return stated('task.owner', closer);
  const offer = offered(entry, context.known);
  if (offer) return stated('task.undertaking', offer.span);
  const given = point ? handedOver(entry, context) : null;
  if (given) return stated('task.undertaking', given.span);
  const verb = peopleIn(entry, 'verb').find(isKnown);
  if (verb && (isPoint(entry) || entry.text.length < 200)) return stated('task.undertaking', verb);
  const beside = isSpoken(index, context) ? null : besideDeed(entry, context);
  if (beside) return stated(beside.rule, beside.span);
  const jotted =
    point && saysNothing(context.scopes[index]!)
      ? ((isPoint(entry) ? jottedDoer(entry, context) : null) ?? busyDoer(entry, context))
      : null;
  if (jotted) return stated('task.undertaking', jotted);
  const handle = peopleIn(entry, 'handle').find((person) => takesOn(person, entry));
  if (handle && (isPoint(entry) || entry.text.length < 200)) return stated('task.undertaking', handle);
  const later = peopleIn(entry, 'later', ...(handsOn(entry, context) ? (['opener'] as const) : [])).find(isKnown);
  const isSaid = later && (isPoint(entry) || committedIn(context.text.slice(later.end, later.end + 60)) !== null);
  if (isSaid) return stated('task.undertaking', later);
  const clause = (isSpoken(index, context) ? null : clauseIn(entry, context)) ?? handedIn(entry, context);
  return clause && stated('task.undertaking', clause.span);
};

const over = new RegExp(
  `^(?:${anyOf(latinOf(wordsOf((notes) => notes.past.passives)))}|\\w+(?:${wordsOf((notes) => notes.participles).join('|')}))\\b`,
);
/** `The crew agreed to paint the pier that night`: what somebody took on is told, where a note is no plan. */
const isOver = ({ end }: PersonMention, { text, at }: Entry, { kind }: Context): boolean =>
  kind === 'other' && over.test(committedIn(text.slice(end - at, end - at + 60)) ?? '');

const things = new RegExp(`\\s${anyOf(wordsOf((notes) => notes.bids.things))}$`, 'i');

/**
 * What is said without a subject is said by who speaks: below a name; or by who writes, where people do not talk in turn, and
 * unless it is what things do: `Will generate heat`.
 */
function leftIn(entry: Entry, context: Context): Span | null {
  const left = resumedIn(entry);
  if (isBelowSomebody(entry, context)) return left ?? underwayIn(entry);
  if (!left) return null;
  const free = !context.dialogue && saysNothing(context.scopes[entry.index]!);
  return free && !things.test(entry.text.slice(left.start, left.end)) ? left : null;
}

/** `柵を洗う`: few words and a verb, that tell nothing of how it is. */
const saysDeed = perEntry(
  (entry) =>
    entry.text.length <= 60 &&
    leavesDeed(entry.text.slice(-16)) &&
    !isRemark(entry) &&
    !/[?？]/.test(entry.text) &&
    !settles(trimEndOf(entry.text, sentenceEnd)),
);

const sentenceEnd = /[。.\s]/;

/** `→ order the ropes`, `→ 柵を洗う`, but not `→ 柵は赤にする`: what follows from what was said. */
const handedBid = (entry: Entry, context: Context): Span | null =>
  handsOn(entry, context) && (bidsWork(entry) || (endsInDeeds(context.language) && saysDeed(entry)))
    ? { start: entry.at, end: entry.at + entry.text.length }
    : null;

/** A bid below a matter of the meeting, and among what is before it one that stands alone: what is before a meeting is bid as well. */
function jottedBid(entry: Entry, { entries, scopes }: Context): Span | null {
  const bid = entry.parent === null ? null : bareBid(entry);
  if (!bid || scopes[entry.index]!.mode === null || opensContents(scopes[entry.index]!)) return bid;
  const beside = [entries[entry.index - 1], entries[entry.index + 1]].filter((other) => other?.parent === entry.parent);
  return beside.some((other) => bareBid(other!)) ? null : bid;
}

/** No heading, or one that says no more than that the matter follows: `## Notes`. */
const saysNothing = (scope: Scope): boolean => scope.mode === null || opensMatters(scope);

/** In a dialogue, what stands below a speaker: `LB: the tools differ` and `  - make sure they agree` is still their opinion. */
const isSpoken = (index: number, { entries, dialogue }: Context): boolean =>
  dialogue && [...holders(entries, index)].some((at) => peopleIn(entries[at]!, 'opener').length > 0);

const requests = wordsOf((notes) => notes.requests.begins);
const please = new RegExp(`^(?:@[^\\s,，:：]{1,40}|)[\\s,，:：]{0,3}(?:${anyOf(requests)})`, 'i');

/** `王さんに依頼したい`, `@ann please …`: somebody is asked. */
export const requested: Rule = (index, context) => {
  const entry = context.entries[index]!;
  if (context.kind === 'runbook' || entry.kind === 'row') return null;
  const asked = requestOf(entry, context) ?? invitedIn(entry, context.known);
  if (asked) return stated('task.request', asked.span);
  const { kind, scopes } = context;
  const awaited = kind === 'minutes' && isPoint(entry) ? awaitedDeed(entry, context.known) : null;
  if (awaited) return stated('task.request', awaited);
  const planned = kind === 'plan' && scopes[index]!.mode !== 'none';
  const point = isPoint(entry) || (kind === 'minutes' && isSentence(index, context.entries));
  // What a paragraph in Latin letters asks, it asks of whoever reads the note, unless that is of a matter of the meeting.
  const asking =
    (kind === 'minutes' || planned) &&
    (isPoint(entry) || (point && (hanOrKana.test(entry.text) || scopes[index]!.under !== null)));
  const bids = asking && !isSpoken(index, context) && !isAmongRules(index, context);
  const wanted = bids && !isRemark(entry) ? asks(entry) : null;
  const bade = kind === 'minutes' && point && saysNothing(scopes[index]!) ? askedBySpeaker(entry) : null;
  if (bade) return stated('task.request', bade);
  const called = kind === 'minutes' && point && bids && saysNothing(scopes[index]!) ? calledFor(entry) : null;
  const aimed =
    planned && isPoint(entry) && !isRemark(entry) ? (intended(entry) ?? givenToBody(entry) ?? leftUndone(entry)) : null;
  const bidden = wanted ?? called ?? aimed;
  if (bidden) return stated('task.request', bidden);
  const apart = point || standsAlone(entry, context.entries);
  const left = kind === 'minutes' && apart && !isSpoken(index, context) ? unowned(entry) : null;
  if (left && (saysNothing(scopes[index]!) || scopes[index]!.mode === 'decisions')) return stated('task.request', left);
  const meant =
    kind === 'minutes' && point && !isSpoken(index, context)
      ? (meantByAll(entry, context) ??
        bidToAll(entry) ??
        leftUndone(entry) ??
        undoneBy(entry, context.references[index] ?? null) ??
        handedBid(entry, context) ??
        topicBid(entry) ??
        resolvedDeed(entry) ??
        givenToBody(entry) ??
        jottedBid(entry, context))
      : null;
  if (meant && (saysNothing(scopes[index]!) || scopes[index]!.mode === 'decisions'))
    return stated('task.request', meant);
  const person = peopleIn(entry, 'handle')[0];
  if (!person) return null;
  if (person.start - entry.at < 3 && please.test(entry.text.slice(0, 60))) return stated('task.request', person);
  if (isOnlyCalled(person, entry) || asksNothing(entry)) return null;
  if (introduced.test(entry.text.slice(0, person.start - entry.at))) return null;
  const edge = person.start - entry.at < 3 || entry.at + entry.text.length - person.end < 2;
  const begins = person.start - entry.at < 3 || /[。；;]\s?@$/.test(entry.text.slice(0, person.start - entry.at));
  const said = context.text.slice(person.end, person.end + 24);
  const charged = context.kind === 'minutes' && begins && hanOrKana.test(said) && acting.test(said);
  return isPoint(entry) && (charged || (context.kind === 'plan' && edge)) ? stated('task.owner', person) : null;
};

/** `Ann Lee → @ann`: what somebody is called, and nothing to do. */
const introduced = /^(?:\p{Lu}[\p{L}.'’-]{0,24}\s{1,3}){2,4}[^\p{L}\p{N}]{0,6}$/u;

const until = anyOf(lexicons.flatMap(({ dates, notes }) => (notes.objectFollows ? dates.dueSuffixes : [])));
/** `@ann 更换灯具`, `@ann 下周五前给出图纸` */
const acting = new RegExp(
  `^[\\s,，]{0,3}(?:${aheadTime}|[^\\s，,。；;]{1,8}${until})?${hanManners}(?:${anyOf(wordsOf((notes) => (notes.objectFollows ? notes.deeds : [])))}|${hanDeed})`,
);

const owed = new RegExp(anyOf(latinOf(wordsOf((notes) => notes.obligations))), 'i');
/** `We will order ropes`; behind who speaks nothing of which they only say that it has to be: `AB: Yes. We need to order ropes`. */
function meantByAll(entry: Entry, { text }: Context): Span | null {
  const span = intended(entry);
  return span && entry.label && owed.test(text.slice(span.start, span.end)) ? null : span;
}

const isAmongRules = (index: number, { entries, scopes }: Context): boolean =>
  isRule(entries[index]!, scopes[index]!, entries[entries[index]!.parent ?? -1]);

/** `柵を塗り直す`, `柵の色は次回決める`, `私が直します`, `業者に依頼中`, in minutes: what is done or will be, whoever does it. */
export const plain: Rule = (index, context) => {
  const entry = context.entries[index]!;
  const scope = context.scopes[index]!;
  if (context.kind !== 'minutes' || isSpoken(index, context) || isAmongRules(index, context)) return null;
  if (!saysNothing(scope) && !isComing(scope)) return null;
  // Where the note lists what is to do, its `## 議論` tells what was said.
  if (context.planned && scope.mode === 'none' && !opensContents(scope) && !isComing(scope)) return null;
  const point = isPoint(entry);
  if (!point && isApart(index, context.entries)) {
    const apart = plainDeed(entry);
    if (apart) return stated('task.plain', apart);
  }
  if (!point && !isSentence(index, context.entries)) return null;
  const own = ownDeed(entry);
  if (own) return stated('task.undertaking', own);
  const pending = pendingDeed(entry);
  if (pending) return stated('task.request', pending);
  const ahead = isRemark(entry) ? null : comingDeed(entry);
  if (ahead) return stated('task.planned', ahead);
  if (!point) return null;
  const deed = plainDeed(entry);
  if (deed) return stated('task.plain', deed);
  const consulted = consultedDeed(entry);
  return consulted && stated('task.request', consulted);
};

/** In a Japanese note `需要` is no Chinese word, in a Chinese one `必要` is no Japanese one. */
const duties = new Map(
  lexicons.map(({ id }) => {
    const own = lexicons.filter((one) => one.id === id || one.id === 'en').map(({ notes }) => notes);
    const duty = new RegExp(anyOf(own.flatMap(({ obligations }) => obligations)), 'i');
    return [id, { duty, none: new RegExp(anyOf(own.flatMap(({ notObligations }) => notObligations)), 'gi') }];
  }),
);

/** `Still need to paint the pier`, `The rail is done. Need to order a lamp`: nobody is named who has to, so it is who writes. */
const owing = new RegExp(
  `(?:^\\P{L}{0,4}|[.!?]\\s{1,3}|\\s[-–—]{1,2}\\s{1,3})${anyOf(wordsOf((notes) => notes.owes))}\\s(?=[a-z])`,
  'iu',
);

/** `…要梳理下`, `… need to …`, in a plan, and what writers of dated notes owe; what stands below another point tells of that. */
export const obliged: Rule = (index, context) => {
  const { entries, kind, scopes, language } = context;
  const entry = entries[index]!;
  const own = kind !== 'minutes' && context.references[index] ? owing.exec(entry.text.slice(0, 400)) : null;
  if (own && kind !== 'runbook' && isPoint(entry) && scopes[index]!.mode !== 'none')
    return stated('task.obligation', { start: entry.at + own.index, end: entry.at + own.index + own[0].length });
  const below = entry.parent !== null && !isTopic(entry.parent, context);
  if (kind !== 'plan' || !isPoint(entry) || below || entry.text.length > 120 || scopes[index]!.mode === 'none')
    return null;
  const { duty, none } = duties.get(language)!;
  const found = duty.exec(entry.text.replace(none, (word) => ' '.repeat(word.length)));
  if (!found || /[?？]\s*$/.test(entry.text) || asksNothing(entry) || entry.label?.mode === 'none') return null;
  return stated('task.obligation', { start: entry.at + found.index, end: entry.at + found.index + found[0].length });
};
