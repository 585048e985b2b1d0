/** By when, from when, and when it was done: of the days that a task's own words name. */
import { lexicons, type NoteLexicon } from '../../lexicons/index.ts';
import { anyOf, oneOf, wordsOf } from '../../mentions/words.ts';
import type { DateFact, Day, Evidence, Span, Status } from '../../model.ts';
import { type Context, evidence, holders } from '../context.ts';
import type { Claim, Dated, Entry } from '../parts.ts';
import { cellOf } from '../tables.ts';
import { isWithinNow, saysWhen } from './thisWeek.ts';

export interface Timing {
  due: Day | null;
  dueDate: Dated | null;
  start: Day | null;
  done: Day | null;
  evidence: Evidence[];
}

/** By when, from when and when it was done, of what the words of an entry and its fields say. */
export function timingOf(
  index: number,
  { status, claim }: { status: Status; claim: Pick<Claim, 'rule' | 'span'> },
  context: Context,
): Timing {
  const timing: Timing = { due: null, dueDate: null, start: null, done: null, evidence: [] };
  const entry = context.entries[index]!;
  const state = cellOf(entry, entry.columns?.status);
  const over = status === 'done' && context.scopes[index]!.mode === 'done' && entry.kind === 'row';
  const day = over ? cellOf(entry, entry.columns?.day) : null;
  const facts = [...entry.dates, ...fieldDates(index, context)]
    .filter(({ span }) => !isReported(span, context.text))
    .filter(({ span, role }) => !isCrossedOut(span, entry) && !(state && role === 'at' && isWithin(span, state)))
    .filter(({ span, role }) => role === 'due' || !isSaidBefore(span, claim.span, { entry, text: context.text }))
    .map((fact) =>
      day && isWithin(fact.span, day) && fact.role === 'due' ? { ...fact, role: 'done' as const } : fact,
    );
  const reference = context.references[index] ?? null;
  const closed = status === 'done' ? facts.find((fact) => isClosing(fact, entry, reference)) : undefined;
  const open = closed ? facts.filter((fact) => fact !== closed) : facts;
  const reported = context.scopes[index]!.mode === 'done' && !entry.checkbox;
  const when = { entry, reference, past: status === 'done' && (claim.rule === 'task.told' || reported) };
  // What a point says of itself comes before what one beside it says of all.
  const own = choose(
    open.filter(({ span }) => span.start < entry.end),
    context,
    when,
  );
  const due = (own && isBeside(index, context) ? own : null) ?? choose(open, context, when);
  if (due !== null) setDue(timing, due);
  else inheritDue(timing, index, claim, context);
  // Of a beginning and a day that it is planned for, whatever their order, the first.
  const [start] = facts
    .filter(({ role, from }) => role === 'start' && from)
    .sort((one, other) => (one.from! < other.from! ? -1 : 1));
  if (start) {
    timing.start = start.from;
    timing.evidence.push(evidence('start', start.rule, start.span));
  }
  const done = facts.find(({ role, to, from }) => role === 'done' && (to ?? from));
  const past =
    status === 'done'
      ? facts.find((fact) => fact.role === 'at' && fact.grain === 'day' && isPast(fact, reference))
      : undefined;
  const finished = done ?? closed ?? past;
  if (finished) {
    timing.done = finished.to ?? finished.from;
    timing.evidence.push(evidence('done', finished.rule, finished.span));
  }
  return timing;
}

const sentenceEnd = /[.!?]\s{1,3}(?=[@\p{Lu}])|[。！？]/u;

/** `The fair is on Friday. Ann will order ropes`, `缆绳延到下周。王小明补图纸`: a sentence before that of the deed says when something else is. */
const isSaidBefore = ({ start, end }: Span, deed: Span, { entry, text }: { entry: Entry; text: string }): boolean =>
  start - entry.at > 2 &&
  end < deed.start &&
  deed.start - end < 600 &&
  sentenceEnd.test(text.slice(end, deed.start + 1));

/**
 * In the cell that says how far it is, a day tells since when: `済（3/6）`. In a table below words that say what was done
 * (`## 已完成`), a column of days tells when that was.
 */
const isWithin = ({ start, end }: Span, cell: Span): boolean => cell.start <= start && end <= cell.end;

/** `~~Nov 3~~ Nov 10`: a day that is struck out in what is not. */
const isCrossedOut = ({ start, end }: Span, { block, offset, at, text }: Entry): boolean =>
  block.struck.some(
    (struck) =>
      struck.start + offset <= start &&
      end <= struck.end + offset &&
      (struck.start + offset > at + 1 || struck.end + offset < at + text.trimEnd().length - 1),
  );

const isPast = ({ to, from }: DateFact, reference: Day | null): boolean => {
  const day = to ?? from;
  return day !== null && reference !== null && day < reference;
};

/** `[x] Paint the pier (2026-01-25)`: a day at the end of what is ticked, unless it is still ahead, is the day on which it was. */
function isClosing({ role, grain, to, relative, span }: DateFact, entry: Entry, reference: Day | null): boolean {
  if (!entry.checkbox || role !== 'at' || grain !== 'day' || to === null) return false;
  const last = /^[)）\]*_\s]*$/.test(entry.text.slice(span.end - entry.at));
  return last && (reference === null ? !relative : to <= reference);
}

/** Whether a point of the same list says by when. */
const isBeside = (index: number, { fields, entries }: Context): boolean =>
  (fields.of.get(index) ?? []).some((at) => entries[at]!.kind === 'item' && entries[at]!.parent === null);

const fieldDates = (index: number, context: Context): Dated[] =>
  (context.fields.of.get(index) ?? [])
    .filter((at) => context.fields.own.get(at)!.name === 'due')
    .flatMap((at) => context.entries[at]!.dates);

const told = new RegExp(`^[\\s,，]?${anyOf(wordsOf((notes) => notes.finished))}`);
const before = new RegExp(`${anyOf(wordsOf((notes) => notes.past.before))}\\s$`, 'i');
/** `完成（3/6）` */
const finished = new RegExp(
  `${anyOf(wordsOf((notes) => [...notes.finished, ...notes.statuses.done]))}[*_\\s]{0,3}[(（]$`,
  'i',
);
const ending = new RegExp(`${anyOf(wordsOf((notes) => notes.past.endings))}[)）\\s]{0,2}$`);

const past = (name: keyof NoteLexicon['past']): string =>
  anyOf(wordsOf((notes) => (notes.objectFollows ? [] : notes.past[name])));
/** Behind a day the past before a noun says what was done on it: `今日塗った柵を磨く`, `3/3に届いた板を切る`. */
const attributive = new RegExp(
  `^[^、，,。.;；:：\\n]{0,12}?${past('endings')}(?:${past('nouns')}|(?!${past('after')})[\\p{Script=Han}\\p{Script=Katakana}])`,
  'u',
);

/**
 * Whether the words around a day tell what was done then: `11月3日已发邮件`, `3/3に送った`, `sent on March 4`; `争取月底完成`
 * tells nothing of a day that is still ahead.
 */
function isTold({ start, end }: Span, text: string, ahead: boolean): boolean {
  const behind = text.slice(end, end + 40);
  const clause = behind.split(/[、，,。.;；:：\n]/, 1)[0]!;
  return (
    (!ahead && (told.test(behind) || finished.test(text.slice(Math.max(0, start - 16), start)))) ||
    before.test(text.slice(Math.max(0, start - 16), start)) ||
    ending.test(clause) ||
    attributive.test(clause)
  );
}

const retold = new RegExp(`^${anyOf(wordsOf((notes) => notes.retold))}`);
/** `前日までに`: counted from something told. */
export const isRetold = ({ start, end }: Span, text: string): boolean => retold.test(text.slice(start, end));

/** Languages that mark by a particle what a deed is done to, and join nouns without one. */
const joining = lexicons.filter(({ notes }) => notes.particles.object.length > 0);

/** `来月の…`, `本日欠席の…`; but `水曜提出の…`, and `明日の会で相談する` */
const at = `(?![^、，,。]{1,12}${anyOf(joining.flatMap(({ notes }) => notes.particles.together))}[^、，,。]{1,12}(?:。|$))`;
const attribute = new RegExp(
  `^[)）]?(?:(?:(?!${anyOf(joining.flatMap(({ notes }) => notes.deeds))})\\p{Script=Han}{2,4})?${anyOf(wordsOf((notes) => (notes.objectFollows ? [] : notes.particles.possessive)))}${at}|${anyOf(wordsOf((notes) => (notes.objectFollows ? notes.particles.possessive : [])))})`,
  'u',
);

const asOf = new RegExp(`^\\s?${anyOf(wordsOf((notes) => notes.asOf.behind))}`);
const until = new RegExp(`^${anyOf(wordsOf((notes) => notes.asOf.until))}`);
const reached = new RegExp(`^[^，,。；;\\n]{0,40}?${anyOf(wordsOf((notes) => notes.asOf.of))}`);

/** `截至3月6日各栈桥进展如下`: how far all was on that day, and nothing due by then. */
const isReported = ({ start, end }: Span, text: string): boolean =>
  until.test(text.slice(start, end)) && reached.test(text.slice(end, end + 48));

/** `year-end report`: a compound before a noun. */
const isCompound = ({ start, end }: Span, text: string): boolean =>
  /^\p{Script=Latin}+-\p{Script=Latin}+$/u.test(text.slice(start, end)) && /^ \p{Ll}/u.test(text.slice(end, end + 2));

const weekday = new RegExp(`^${anyOf(joining.flatMap(({ dates }) => dates.weekdays.flat()))}$`);
const deedOrTime = new RegExp(`^${anyOf(joining.flatMap(({ dates, notes }) => [...notes.deeds, ...dates.times]))}`);

/** `水曜会議の準備`: a weekday right before a noun says which one is meant; before a deed (`水曜提出`) it says when. */
const isOfWeekday = ({ start, end }: Span, text: string): boolean =>
  weekday.test(text.slice(start, end)) &&
  /^\p{Script=Han}{2}/u.test(text.slice(end, end + 2)) &&
  !deedOrTime.test(text.slice(end, end + 8));

const isFunctionWord = oneOf(wordsOf((notes) => notes.common));

/** `the August 7th meetup`, `in today discussions`: between an article or `in` and a noun a day says which one is meant. */
function isOfNoun({ start, end }: Span, text: string): boolean {
  if (!/\b(?:[Tt]he (?:\p{Ll}{3,12} )?|in )$/u.test(text.slice(Math.max(0, start - 18), start))) return false;
  const next = /^ (\p{Ll}{3,20})\b/u.exec(text.slice(end, end + 24))?.[1];
  return next !== undefined && !isFunctionWord(next);
}

/** `図面（3月6日提出）を直す`: in brackets behind what is meant, before the particle that says what is done with it. */
const inBrackets = new RegExp(
  `^[^()（）]{0,12}[)）](?:${anyOf(joining.flatMap(({ notes: { particles } }) => [...particles.object, ...particles.topic, ...particles.subject]))})`,
);

/** `会は3/9で決定`: of what the day is. */
const settled = new RegExp(
  `^[)）]?\\s?(?:${anyOf(joining.flatMap(({ notes: { particles } }) => [...particles.together, ...particles.target]))})(?:${anyOf(wordsOf((notes) => notes.deciding.fixed))})`,
);

/** `来月の予定を書く`, `当日の受付を決める`, `3月9日時点で未払い`, `year-end report`: the day of what is to be done something about. */
const isAbout = (span: Span, text: string): boolean =>
  isRetold(span, text) ||
  attribute.test(text.slice(span.end, span.end + 32).split('\n', 1)[0]!) ||
  asOf.test(text.slice(span.end, span.end + 6)) ||
  isCompound(span, text) ||
  isOfWeekday(span, text) ||
  isOfNoun(span, text) ||
  settled.test(text.slice(span.end, span.end + 12)) ||
  ('(（'.includes(text.charAt(span.start - 1) || ' ') && inBrackets.test(text.slice(span.end, span.end + 20)));

/** The day it is said to be due; else, unless a report tells it as done, the first day to come on which it is to happen. */
function choose(
  candidates: readonly Dated[],
  { text }: Context,
  { entry, reference, past }: { entry: Entry; reference: Day | null; past: boolean },
): Dated | null {
  const counted = candidates.filter(({ span }) => !isRetold(span, text));
  const said =
    counted.find(({ role, to }) => role === 'due' && to) ?? counted.find(({ role, to }) => role === 'until' && to);
  if (said !== undefined || past) return said ?? null;
  const around = candidates.find((fact) => isWithinNow(fact, reference) && saysWhen(fact.span, entry, text));
  const planned = unreasoned(candidates, text).find((fact) => {
    const part = fact.role === 'period' && (fact.grain === 'day' || fact.rule === 'date.part');
    if (!fact.to || (fact.role !== 'at' && !part)) return false;
    const ahead = reference !== null && fact.to > reference;
    if (isTold(fact.span, text, ahead) || isAbout(fact.span, text)) return false;
    return (fact.grain === 'day' || part) && !isPast(fact, reference) && (reference !== null || !fact.relative);
  });
  return planned ?? around ?? null;
}

const reasoned = new RegExp(
  `^[^、，,。\\n]{0,24}${anyOf(wordsOf((notes) => (notes.objectFollows ? [] : notes.reasons.filter((word) => !/\\w/.test(word)))))}[、，,]`,
);
/** `板が9日に届くので、10日に塗る`: where days are named behind it, one of a clause that gives a reason says when that is. */
function unreasoned(facts: readonly Dated[], text: string): readonly Dated[] {
  const others = facts.filter(({ span }) => !reasoned.test(text.slice(span.end, span.end + 40)));
  return others.length > 0 ? others : facts;
}

function setDue(timing: Timing, fact: Dated): void {
  timing.due = fact.to;
  timing.dueDate = fact;
  timing.evidence.push(evidence('due', fact.rule, fact.span));
}

/** `- ~ 1/24`: a range without a beginning. */
const upTo = /^[~〜～]/;

/**
 * A day in the sentence that announces a list (`@name 今天的任务，…`), by when that is in its label (`To be done by Friday:`),
 * or heading (`## 3/6までの目標`), or a holder that says nothing but a last day, or the day that it is planned for.
 */
function inheritDue(timing: Timing, index: number, claim: Pick<Claim, 'rule' | 'span'>, context: Context): void {
  const { kind, opener } = context.scopes[index]!;
  const above = context.entries[opener];
  const [fact] = above?.dates ?? [];
  const says = kind !== 'heading' || (fact !== undefined && fact.span.start - above!.at < 2);
  if (kind !== 'none' && says && opener !== index) {
    const last = fact?.role === 'due' || fact?.role === 'until' || (kind === 'lead-in' && fact?.role === 'at');
    const other = fact && (isRetold(fact.span, context.text) || isReported(fact.span, context.text));
    if (fact?.to && fact.grain === 'day' && last && !other) {
      setDue(timing, fact);
      return;
    }
  }
  for (const at of holders(context.entries, index)) {
    const holder = context.entries[at]!;
    const [only, ...others] = holder.dates;
    const scheduled = claim.rule === 'task.planned' && only?.span.start === claim.span.start;
    const last = only?.role === 'due' || only?.role === 'until' || upTo.test(holder.text) || scheduled;
    const said = only && others.length === 0 && last && only.to;
    if (said && only.span.end - only.span.start >= holder.text.length - 4) {
      setDue(timing, only);
      return;
    }
  }
}
