/**
 * What is planned for a time: a day in a plan, and in minutes a deed by a day or for a time to come.
 *
 *     预计本周五上线, 3月24日开始      in a plan
 *     月底前修复栏杆, 灯具预计本周交付  in minutes
 *     下周一演示缆绳, 后续补充图纸      in minutes
 */
import { lexicons } from '../../lexicons/index.ts';
import { aheadTime, hanDeed, hanManner, hanManners, hanPhrase, hanResuming, noThing } from '../../mentions/hanDeeds.ts';
import { search } from '../../mentions/search.ts';
import { either, han, meets, type Need, words } from '../../mentions/vocabulary.ts';
import { anyOf, isBare, wordsOf } from '../../mentions/words.ts';
import type { Day, Span } from '../../model.ts';
import { type Rule, stated } from '../claim.ts';
import { type Context, dateMentions } from '../context.ts';
import { isPoint, isSentence } from '../entries.ts';
import type { Entry } from '../parts.ts';
import { alikeBy } from '../scopes/alikeLines.ts';
import { isAppointment, isDayField, saysOnlyDates } from '../scopes/listed.ts';
import { opensContents } from '../scopes/scope.ts';
import { bidsWork } from '../sentences/bids.ts';
import { behindDeed } from '../sentences/deeds.ts';
import { bidEnd, closesInDeed, listWords } from '../sentences/namedDeeds.ts';
import { settles } from '../sentences/opinions.ts';
import { tells } from '../sentences/past.ts';
import { asksNothing } from '../sentences/remarks.ts';
import { endsInDeed, endsInDeeds } from '../sentences/verbEndings.ts';
import { perEntry, sightOf } from '../words.ts';
import { isRetold } from './due.ts';

/** `争取月底前修好`: first of all the sentence says that it is aimed at. */
const aiming = new RegExp(`^${anyOf(wordsOf((notes) => notes.aims))}${noThing}`);

/** `月底前更换灯具`, `周四前把图纸发出来` */
const deed = new RegExp(`^[，,]?\\s?${hanManners}(?:${hanDeed}|${listWords('disposing')}(?=\\p{Script=Han}{3}))`, 'u');

const isBeforeDeed = ({ role, span }: Entry['dates'][number], { at, text }: Entry): boolean =>
  role === 'due' && deed.test(text.slice(span.end - at));

/** `月底前修复栏杆`: first of all the day by which, and behind it the deed. */
const beginsWithDay = (entry: Entry): boolean =>
  entry.dates.some((date) => date.span.start === entry.at && isBeforeDeed(date, entry));

/** `栏杆月底前修好`: the same wherever the day stands, unless what stands before it is told. */
const dayBeforeDeed = (entry: Entry): Span | null =>
  entry.dates.find((date) => isBeforeDeed(date, entry) && !tells(entry.text.slice(0, date.span.start - entry.at)))
    ?.span ?? null;

/** `计划`, `计划在`, and the signs of bold behind it. */
const planning = new RegExp(`${anyOf(wordsOf((notes) => notes.plans))}${listWords('within')}?[\\s*]{0,4}$`);

/** `灯具预计本周交付`: a day of which the words right before it say that it is planned. */
export const plannedFor = ({ dates, at, text }: Entry): Span | null =>
  dates.find(({ role, span }) => role === 'due' && planning.test(text.slice(0, span.start - at).slice(-9)))?.span ??
  null;

/** The same of a day that is not yet counted. */
export const plansDay = perEntry((entry) =>
  dateMentions(entry).some(({ start }) => planning.test(entry.text.slice(0, start - entry.at).slice(-9))),
);

/** `柵の修理は3/6まで`, `柵の修理（期限：3/6）`: without the day at its end. */
function withoutLastDay({ dates, at, text }: Entry): string {
  const last = dates.at(-1);
  if (!last || !/^[^\p{Script=Han}A-Za-z0-9]{0,6}$/u.test(text.slice(last.span.end - at))) return text;
  return text.slice(0, last.span.start - at).replace(dayLabel, '');
}
const dayLabel = new RegExp(
  `(?:[\\s、，(（:：【]|${anyOf(lexicons.flatMap(({ dates, notes }) => [...dates.labels.due, ...notes.particles.topic]))}){1,6}$`,
);

const schedule = new RegExp(
  anyOf(lexicons.flatMap(({ notes }) => (notes.doing.endings.length > 0 ? notes.appointments : []))),
);

/** `- 図面の清書` below `- 12/3(木)`, below `# スケジュール` in a plan: the day above it, by which it is to be done. */
function scheduledFor(index: number, { entries, scopes, kind }: Context): Span | null {
  const { parent, label, text } = entries[index]!;
  const { under } = scopes[index]!;
  if (kind !== 'plan' || parent === null || label?.alone || !under || !schedule.test(under.text)) return null;
  const above = entries[parent]!;
  const [day, ...others] = above.dates;
  if (!day || others.length > 0 || !saysOnlyDates(above) || startsAtTime.test(text)) return null;
  return day.span;
}
const startsAtTime = /^[~〜～]?\s?\d{1,2}[:：]\d{2}/;

/** A planned day, in a plan: `预计本周五上线`, `3月24日开始`; in minutes a deed by a day, or one that ends with it: `Close the gate on 15 May`. */
export const planned: Rule = (index, context) => {
  const entry = context.entries[index]!;
  const scheduled = scheduledFor(index, context);
  if (scheduled) return isPoint(entry) || entry.kind === 'item' ? stated('task.planned', scheduled) : null;
  const dueDeed =
    context.kind === 'minutes' &&
    (behindDeed(entry, entry.at + entry.text.length) ||
      (endsInDeeds(context.language) && closesInDeed(withoutLastDay(entry))) ||
      aiming.test(entry.text) ||
      beginsWithDay(entry) ||
      bidsWork(entry) ||
      plannedFor(entry) !== null);
  if (
    !(context.kind === 'plan' || dueDeed) ||
    !(
      isPoint(entry) ||
      (context.kind === 'plan' ? alikeBy(index, context.entries) === 'day' : isSentence(index, context.entries))
    ) ||
    entry.label?.alone ||
    entry.label?.mode === 'none' ||
    /[?？][\s*_]{0,9}(?:\([^()]{0,60}\)[\s*_]{0,9})?$/.test(entry.text) ||
    (context.scopes[index]!.mode === 'none' && !dueDeed && !opensContents(context.scopes[index]!))
  )
    return null;
  const reference = context.references[index] ?? null;
  if (saysOnlyDates(entry) || isDayField(entry) || isAppointment(index, context)) return null;
  if (asksNothing(entry)) return null;
  const date = entry.dates.find(({ role, to, from, grain, span }) => {
    if (role === 'created') return false;
    const day = to ?? from;
    // `昨日から` says where something comes from.
    if (dueDeed && role === 'due') return !isRetold(span, context.text);
    if (dueDeed) return role === 'at' && bidsWork(entry) && endsWith(span, entry) && isAhead(day, reference);
    if (role === 'due' || (role === 'start' && grain !== 'year' && /\d/.test(context.text.slice(span.start, span.end))))
      return true;
    return (grain === 'day' || grain === 'week') && isAhead(day, reference);
  });
  return date ? stated('task.planned', date.span) : null;
};

/** `Close the gate on 15 May`: nothing but signs behind the day. */
const endsWith = ({ end }: Span, { text, at }: Entry): boolean => isBare(text.slice(end - at));

const isAhead = (day: Day | null, reference: Day | null): boolean =>
  reference !== null && day !== null && day >= reference;

/** `下周例会`: at which meeting. */
const atMeeting = `(?:${anyOf(wordsOf(({ objectFollows, lists }) => (objectFollows ? lists.meetings : [])))}[，,]?)?`;
const later = search(
  [han],
  () =>
    new RegExp(
      `^(?:\\d{1,2}[、.）)]\\s?)?(?:${aheadTime}${atMeeting}|${hanResuming})${hanManners}${hanPhrase}${hanDeed}`,
    ),
);

/** `栏杆组`, `Crane 团队`: who is bound to work together. */
const teamEndings = words(wordsOf(({ objectFollows, lists }) => (objectFollows ? lists.teamEndings : [])));
const team = `[\\p{Script=Han}A-Za-z0-9&/_ -]{1,16}?${teamEndings.source}`;
const clauseStart = '(?:^|[，,。；;]\\s?)';
/** `栏杆组需要更换灯具`, `灯具团队下周给出图纸`: what a team has to do or will. */
const ofTeam = new RegExp(
  `${clauseStart}${team}\\s?(?:${aheadTime}${atMeeting})?${hanManner}{1,4}${hanPhrase}${hanDeed}`,
  'u',
);
const ofTeamLater = new RegExp(
  `${clauseStart}${team}\\s?${aheadTime}${atMeeting}${hanManners}${hanPhrase}${hanDeed}`,
  'u',
);
/** `栏杆下周修复`: what is to be done then, or who does it. */
const times = words(wordsOf(({ objectFollows, lists }) => (objectFollows ? lists.coming : [])));
const subjectLater = new RegExp(
  `^\\p{Script=Han}{2,8}?${times.source}[，,]?${atMeeting}${hanManners}${hanPhrase}${hanDeed}`,
  'u',
);
const ofSubjects = either(teamEndings, times);
/** The same where a subject stands before it, and nothing is told. */
const ofSubject = (entry: Entry): RegExpExecArray | null => {
  const { text } = entry;
  if (!meets(sightOf(entry), ofSubjects) || tells(text)) return null;
  const said = text.slice(0, 160);
  return ofTeam.exec(said) ?? ofTeamLater.exec(said) ?? subjectLater.exec(said);
};

/** `钢丝不够，下周开始换灯`: a later clause says when, and that is yet to come. */
const laterClause = search([han], () => new RegExp(`[，,。；;]\\s?${listWords('coming')}${hanManners}${hanDeed}`));

/** `灯具已旧，需更换`: a later clause says what has to be done, and the first under no condition. */
const owedClause = search(
  [han],
  () =>
    new RegExp(
      `^(?!${listWords('ifs')})[^，,。；;：:]{2,30}?(?<!${listWords('whens')})[，,。；;]\\s?${listWords('owed')}${hanManners}${hanPhrase}${hanDeed}`,
    ),
);

/** `等图纸到了再换灯`, `图纸到了再换灯`: what is to be done once something else is. */
const onceDone = search(
  [han],
  () =>
    new RegExp(
      `^(?:${listWords('awaiting')}[^，,。；;]{1,20}?${listWords('awaited')}[，,]?${listWords('onlyThen')}?|[^，,。；;]{2,16}?${listWords('awaited')}[，,]?${listWords('onlyThen')})${hanManners}${hanPhrase}${hanDeed}`,
    ),
);

/** The same of either, unless what follows is told. */
function owedIn({ text }: Entry, sight: Need): RegExpExecArray | null {
  const found = owedClause.exec(text.slice(0, 120), sight) ?? onceDone.exec(text.slice(0, 80), sight);
  return found && !tells(text.slice(found[0].length)) ? found : null;
}

const coming = search([han], () => new RegExp(`^${aheadTime}${hanManners}(?:${hanDeed}|${listWords('disposing')})`));

/** `下周开始刷漆`, among what was done: what is yet to come. */
export const isYetToCome = perEntry((entry) => coming.test(entry.text.slice(0, 60), sightOf(entry)));

const adopts = new RegExp(`^${hanManner}?${listWords('settling')}`);

/** `导入功能需按类型进行`: a first clause that says how something is or has to be. */
const saysHow = new RegExp(`^[^，,；;。]{2,40}?${listWords('described')}`);

/** `完善指标` below `决定事项`: a deed that is decided, and none by which something is settled: `采用新的缆绳`. */
export function bidIn({ text, at }: Pick<Entry, 'text' | 'at'>): Span | null {
  if (!/^\p{Script=Han}/u.test(text) || adopts.test(text) || tells(text) || saysHow.test(text)) return null;
  if (/[?？:：]\s*$/.test(text)) return null;
  const end = bidEnd(text);
  return end > 0 ? { start: at, end: at + end } : null;
}

const agreedOn = new RegExp(`${anyOf(wordsOf((notes) => notes.deciding.deeds))}[。.\\s]{0,3}$`);
/** What holds each time is a rule of the house. */
export const eachTime = new RegExp(
  anyOf(lexicons.flatMap(({ dates, notes }) => (notes.deciding.deeds.length > 0 ? dates.refusals : []))),
);

/** `柵は塗り直すことになった`, `縄が古い。縄を洗うこととした。岡本が担当する`: a deed that was agreed on; `柵は赤にすることになった` settles how something is to be. */
function agreedIn({ text, at }: Entry): Span | null {
  if (text.length > 240) return null;
  let from = 0;
  for (const sentence of text.split('。')) {
    const found = sentence.length <= 120 ? agreedOn.exec(sentence) : null;
    const said = found?.index ? sentence.slice(0, found.index) : null;
    if (said && endsInDeed(said.slice(-16)) && !settles(said) && !eachTime.test(said))
      return { start: at + from + said.length, end: at + from + said.length + found![0].trimEnd().length };
    from += sentence.length + 1;
  }
  return null;
}

/**
 * `下周一演示缆绳`, `后续补充图纸`, `继续检查栏杆`, `需要补充图纸`, in minutes, as a point, a paragraph of one line or below a
 * name: first of all when, and that is yet to come, or that it goes on or has to be, then the deed.
 */
export const ahead: Rule = (index, context) => {
  const { entries, scopes, kind } = context;
  const entry = entries[index]!;
  // Below `## 去年的工作总结` it was done.
  const { mode, under } = scopes[index]!;
  const decided =
    kind === 'minutes' && mode === 'decisions' && under?.mode !== 'done' && isPoint(entry) ? bidIn(entry) : null;
  if (decided) return stated('task.planned', decided);
  const agreed = kind === 'minutes' && entry.kind !== 'row' ? agreedIn(entry) : null;
  if (agreed) return stated('task.planned', agreed);
  if (kind !== 'minutes' || (scopes[index]!.mode === 'none' && !opensContents(scopes[index]!))) return null;
  if (!isPoint(entry) && !isSentence(index, entries) && !standsBelowName(index, context)) return null;
  if (/[?？:：]\s*$/.test(entry.text)) return null;
  const sight = sightOf(entry);
  const found =
    later.exec(entry.text.slice(0, 60), sight) ??
    ofSubject(entry) ??
    laterClause.exec(entry.text.slice(0, 200), sight) ??
    owedIn(entry, sight);
  const start = found ? entry.at + found.index : 0;
  const span = found ? { start, end: start + found[0].length } : dayBeforeDeed(entry);
  return span && stated('task.planned', span);
};

/** In a paragraph whose first line is somebody's name. */
function standsBelowName(index: number, { entries, heads }: Context): boolean {
  let at = index;
  while (entries[at - 1]?.unit === entries[index]!.unit && !entries[at]!.bullet) at--;
  return at < index && heads.has(at);
}
