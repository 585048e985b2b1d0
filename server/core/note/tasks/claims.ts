/**
 * Why an entry is a task: the rules, in the order of how sure they are. Each says of one entry whether it holds and by
 * which words; the first that holds gives the task its certainty.
 */

import { statusOfScope } from '../../mentions/label.ts';
import { isStatusWord } from '../../mentions/status.ts';
import { anyOf, hanOrKana, isBare, isNothing, oneOf, wordsOf } from '../../mentions/words.ts';
import type { Span, Status } from '../../model.ts';
import { type Claiming, explicit, type Rule, stated } from '../claim.ts';
import { boxSpan, dateMentions, fieldsIn, listsDone, peopleIn, statusesIn } from '../context.ts';
import { isPoint } from '../entries.ts';
import { allots, allottedTo, isRole } from '../fields.ts';
import type { Claim, Entry, Scope } from '../parts.ts';
import { isAlike } from '../scopes/alikeLines.ts';
import { isDefined } from '../scopes/definitions.ts';
import { isTimed } from '../scopes/hours.ts';
import { isAppointment, isListed, isPointer, isProgramme } from '../scopes/listed.ts';
import { dutyOf } from '../scopes/shares.ts';
import { doneAtHour, owedAtHour } from '../sentences/hours.ts';
import { namesDeed } from '../sentences/namedDeeds.ts';
import { tellsWithin } from '../sentences/past.ts';
import { obliged, plain, requested, undertaken } from '../sentences/undertakings.ts';
import { perEntry } from '../words.ts';
import { asked, chargedBelow } from './concludedPoints.ts';
import { concluded, decided } from './decidedDeeds.ts';
import { ahead, planned } from './planned.ts';
import { inTable } from './rowClaims.ts';

/** Why an entry is a task by itself; null where it is none. */
export function claimOf(index: number, context: Claiming): Claim | null {
  const entry = context.entries[index]!;
  if (entry.kind === 'code' || entry.kind === 'other' || entry.kind === 'heading') return null;
  for (const rule of [boxed, marked]) {
    const claim = rule(index, context);
    if (claim) return claim;
  }
  const { mode, opener, from } = context.scopes[index]!;
  if (
    context.fields.own.has(index) ||
    context.heads.has(index) ||
    // `- 次回までにやること`, `会后待办：` above what that is.
    (opener === index && (entry.children > 0 || (entry.kind === 'line' && entry.label?.alone === true))) ||
    mode === 'attendees' ||
    isNothing(entry.text) ||
    isTitleLine(index, context.entries) ||
    (entry.quoted && !(isLayout(mode, from, index, context.entries) && hanOrKana.test(entry.text))) ||
    isProgramme(index, context)
  )
    return null;
  for (const rule of worded) {
    const claim = rule(index, context);
    if (claim) return claim;
  }
  return null;
}

/**
 * Below `## 初步分工` the paragraphs that writers of Chinese and Japanese set apart as quotes are shares, and nobody's words;
 * and so is a whole report whose headings stand in quotes as well: `> ## 本周完成`.
 */
const isLayout = (mode: Scope['mode'], from: Entry | null, index: number, entries: readonly Entry[]): boolean =>
  (mode === 'todo' && (from !== null || isAmongLines(index, entries))) ||
  (mode === 'done' && from?.kind === 'heading' && from.quoted);

/** One of several lines of a paragraph, or a deed. */
const isAmongLines = (index: number, entries: readonly Entry[]): boolean =>
  [entries[index - 1], entries[index + 1]].some((other) => other?.block === entries[index]!.block) ||
  namesDeed(entries[index]!);

/** `Harbour meeting, Tue Mar 3`, `Open boats - crew night` above a line with the day: what a note without headings is called. */
function isTitleLine(index: number, entries: readonly Entry[]): boolean {
  const { kind, bullet, text, unit } = entries[index]!;
  if (index > 0 || kind !== 'line' || bullet || text.length > 90 || hanOrKana.test(text) || /[.!?:]\s*$/.test(text))
    return false;
  const entry = entries[0]!;
  const next = entries[1]?.unit === unit && !entries[1].bullet ? entries[1] : undefined;
  return (entry.more !== '' || next !== undefined) && [entry, next].some((one) => one && dateMentions(one).length > 0);
}

/** `- [ ] …`, `[x] …` */
const boxed: Rule = (index, { entries }) => {
  const { checkbox } = entries[index]!;
  return checkbox && explicit('task.checkbox', boxSpan(checkbox));
};

const agreed = new RegExp(`^${anyOf(wordsOf((notes) => notes.agreed))}`, 'i');

/** `TODO: …`, `Action (ann): …`, `宿題：…`; also the bare word with its content on the lines below. */
const marked: Rule = (index, context) => {
  const { entries, dialogue } = context;
  const entry = entries[index]!;
  const { marker } = entry;
  if (entry.kind === 'row') return null;
  if (!marker) return bareMarker(entry);
  if (marker.word === 'ar' && (dialogue || peopleIn(entry, 'verb', 'label', 'handle').length === 0)) return null;
  const span = { start: entry.at + marker.start, end: entry.at + marker.end };
  if (marker.place === 'tag') return entry.kind === 'item' || entry.bullet ? stated('task.tag', span) : null;
  if (isDefined(index, context)) return null;
  const body = entry.text.slice(marker.body);
  // `Action item scribe: ann`
  if (agreed.test(body) || isNothing(body) || isRole(/^[^:：]{1,40}(?=[:：])/.exec(entry.text)?.[0] ?? '')) return null;
  // Nothing behind the colon: a label for what stands below it.
  if (isBare(body) && !entry.more) return null;
  if (isBare(body) && entry.children > 0) return null;
  return explicit('task.marker', span);
};

const isMarker = oneOf(wordsOf((notes) => notes.markers));

function bareMarker(entry: Entry): Claim | null {
  const alone = entry.kind === 'item' && entry.more !== '' && entry.children === 0 && isMarker(entry.text);
  return alone ? explicit('task.marker', { start: entry.at, end: entry.at + entry.text.length }) : null;
}

/** `- paint it @due(2026-03-06)`, `- paint it [due:: 2026-03-06]`: a point with a field that only tasks have. */
const fielded: Rule = (index, { entries, kind }) => {
  const entry = entries[index]!;
  if (kind === 'runbook' || !isPoint(entry)) return null;
  const field = fieldsIn(entry, 'due', 'start', 'started', 'done', 'cancelled').find(({ sure }) => sure);
  const says = field && (field.start >= entry.until || field.end - field.start < entry.text.length);
  return says ? explicit('task.field', field) : null;
};

/** `- 次の会に向けて` below a step of a runbook: what the step is about. */
const isStep = ({ kind, parent }: Entry): boolean => kind === 'item' && parent !== null;

const textSpan = ({ at, text }: Entry): Span => ({ start: at, end: at + text.length });

/** `再発防止` in a runbook is about what the steps before it mended. */
const reports = oneOf(wordsOf((notes) => notes.runbooks.reports));

const tickets = new RegExp(`${anyOf(wordsOf((notes) => notes.lists.tickets))}\\s*$`, 'i');
/** `### 完了 issue`, `## Closed tasks`: what is counted one by one, and was finished, in minutes as well. */
const namesTickets = perEntry(({ kind, text }) => kind === 'heading' && tickets.test(text.slice(0, 60)));

const finished = new RegExp(anyOf(wordsOf((notes) => notes.lists.finished)), 'i');
/** `## Accomplishments of the week` in minutes: what is said to be finished, where `## Progress` opens what is told. */
const isFinished = (from: Entry, { kind }: Claiming): boolean => kind === 'minutes' && namesFinished(from);
const namesFinished = perEntry(({ kind, label, text }) => {
  // `## 成果（一部は実施済み）`: what is said aside is of something else.
  const [words] = (label?.text ?? text).slice(0, 60).split(/[（(]/, 1) as [string];
  return (kind === 'heading' || label?.alone === true) && finished.test(words);
});

/** An item under a heading, label or lead-in that says what is to do, or what was done; also where the note's name says so. */
const underScope: Rule = (index, context) => {
  const { mode, span, kind, from } = context.scopes[index]!;
  if ((mode !== 'todo' && mode !== 'done') || !isListed(index, context)) return null;
  if (from && context.markedScopes.has(from) && !namesDeed(context.entries[index]!)) return null;
  if (isAppointment(index, context) || (context.kind === 'runbook' && from && (reports(from.text) || isStep(from))))
    return null;
  if (mode === 'done' && !listsDone(context) && !(from && (namesTickets(from) || isFinished(from, context))))
    return null;
  // What somebody asks is nothing that was done.
  if (mode === 'done' && /[?？]\s*$/.test(context.entries[index]!.text)) return null;
  if (kind === 'lead-in') return stated('task.lead-in', span);
  if (kind === 'none') return stated('task.named', textSpan(context.entries[index]!));
  return stated(mode === 'todo' ? 'task.section-todo' : 'task.section-done', span);
};

const isAchieved = oneOf(wordsOf((notes) => notes.achieved));

/** `Next: paint the pier`, `昨日：柵を塗った` beside `今日：…`: a label that says so, before what is to do or was done. */
const labelled: Rule = (index, { entries, scopes, kind, reported }) => {
  const { label, marker, text, at, kind: shape } = entries[index]!;
  if (!label || label.alone || marker || kind === 'runbook' || kind === 'other' || shape === 'row') return null;
  const { opener, span, mode } = scopes[index]!;
  const end = at + label.end;
  const own = span.start === at && span.end === end ? mode : label.mode;
  const done = own === 'done' && (own !== label.mode || isAchieved(label.text)) && (kind !== 'minutes' || reported);
  if (opener === index || !(done || own === 'todo') || (!done && statusOfScope(label.text))) return null;
  const body = text.slice(label.end);
  if (own === 'todo' && isTold(body) && !statusesIn(entries[index]!).some(({ place }) => soft.has(place))) return null;
  // `Today - done` says how far something else is.
  if (isBare(body) || isNothing(body) || isStatusWord(body)) return null;
  return stated(done ? 'task.section-done' : 'task.section-todo', { start: at, end });
};

/** `…。责任人：王五`, `责任人：王五，内容：…`, `会場の調整：岡本さん`: a deed that names who answers for it; in minutes also a line that closes with that. */
const owned: Rule = (index, { entries, kind, known }) => {
  const entry = entries[index]!;
  const line = kind === 'minutes' && entry.kind === 'line' && !entry.bullet;
  if (kind === 'runbook' || !(isPoint(entry) || line)) return null;
  const duty = kind === 'minutes' && !line ? dutyOf(entry, known) : [];
  if (duty.length > 0) return stated('task.owner', duty[0]!);
  const [allotted] = kind === 'minutes' ? allottedTo(entry) : [];
  if (allotted) return stated('task.owner', allotted);
  const people = peopleIn(entry, 'label');
  if (people.length === 0) return null;
  const before = entry.text.slice(0, people[0]!.start - entry.at);
  if (line && !closesInDuty.test(before)) return null;
  return before.length > 8 || allots(entry.text) ? stated('task.owner', people[0]!) : null;
};

/** `更换东侧灯具。责任人：`: a clause, and behind its end whose it is. */
const closesInDuty = /\p{Script=Han}{4}[^。；;，,：:（(]{0,40}[。；;，,：:（(][^。；;，,：:（(]{2,12}[：:]?\s{0,2}$/u;

/** `任务分配：…都明确了`, `任务分配：组长明确了…，…` tells how it was. */
const isTold = (body: string): boolean => told.test(body.slice(-12)) || tellsWithin(body);
const told = new RegExp(`${anyOf(wordsOf((notes) => notes.past.endings))}[。.!！\\s]{0,3}$`);

const soft: ReadonlySet<string> = new Set(['suffix', 'whole', 'sign', 'percent', 'prefix', 'going']);
const inMinutes: ReadonlySet<string> = new Set(['suffix', 'going']);
/** `正在更换灯具`: what a point of a plan says with nothing between. */
const inPlans: ReadonlySet<string> = new Set([...soft, 'begun']);

/** `… - 待跟进`, `…，进行中`: in plans and logs; in minutes only of what is still open. */
const withStatus: Rule = (index, { entries, kind, scopes }) => {
  const entry = entries[index]!;
  if (!(isPoint(entry) || (kind !== 'minutes' && isAlike(index, entries)))) return null;
  if (entry.label?.alone || (scopes[index]!.mode === 'none' && kind === 'log')) return null;
  if (isPointer(entry)) return null;
  if (kind !== 'plan' && kind !== 'log' && kind !== 'minutes') return null;
  const places = kind === 'plan' && isPoint(entry) ? inPlans : soft;
  const word = statusesIn(entry).find(
    ({ place, status }) =>
      places.has(place) &&
      (kind !== 'minutes' || (inMinutes.has(place) && (isOpen(status) || isBesideOpen(entry, entries)))),
  );
  if (
    !word ||
    word.end - word.start >= entry.text.length ||
    leadsOn.test(entry.text.slice(0, word.start - entry.at)) ||
    (kind !== 'plan' && !hanOrKana.test(entry.text) && !isAside(entry, word))
  )
    return null;
  return stated('task.status', word);
};

/** `亮 -> 灭   等待`: from one thing to another, and how that is; behind `灯塔 -> ` stands how far it is. */
const leadsOn = /\S\s{0,12}(?:[-=]>|→|⇒)\s{0,12}\S/;

const isOpen = (status: Status): boolean => status !== 'done' && status !== 'cancelled';

/** `Paint the pier (done)` in a list that has `Order a rope (todo)` right before or behind it. */
const isBesideOpen = (entry: Entry, entries: readonly Entry[]): boolean =>
  [-1, 1].some((step) => {
    for (let at = entry.index + step; entries[at] && Math.abs(at - entry.index) < reach; at += step) {
      const other = entries[at]!;
      if (other.kind !== 'item') return false;
      if (other.parent !== entry.parent) continue;
      if (statusesIn(other).some((word) => word.place === 'suffix' && isOpen(word.status) && isAside(other, word)))
        return true;
    }
    return false;
  });

/** How many entries around one are looked at. */
const reach = 8;

/** `Paint the pier (in progress)` */
const isAside = ({ text, at }: Entry, { start, end }: Span): boolean =>
  text.charAt(start - at - 1) === '(' && /^\)[.\s]*$/.test(text.slice(end - at));

/** `- 刷漆` in a plan, with `状态：进行中` below it: a point of which is said how far it is. */
const withStatusBelow: Rule = (index, { entries, kind, fields }) => {
  if (kind !== 'plan' || !isPoint(entries[index]!)) return null;
  for (const at of fields.of.get(index) ?? []) {
    const word = fields.own.get(at)!.name === 'status' ? statusesIn(entries[at]!)[0] : undefined;
    if (word) return stated('task.status', textSpan(entries[index]!));
  }
  return null;
};

/** `10:30 painted the rail` in a log, and what the writer of it still has to do. */
const atHour: Rule = (index, { entries, kind }) => {
  const entry = entries[index]!;
  if (kind !== 'log' || !(entry.kind === 'line' || entry.kind === 'item') || !isTimed(entry)) return null;
  const owed = owedAtHour(entry);
  if (owed) return stated('task.obligation', owed);
  const done = doneAtHour(entry);
  return done && stated('task.told', done);
};

const worded: Rule[] = [
  atHour,
  fielded,
  inTable,
  underScope,
  labelled,
  owned,
  withStatus,
  withStatusBelow,
  planned,
  undertaken,
  requested,
  obliged,
  ahead,
  plain,
  decided,
  asked,
  chargedBelow,
  concluded,
];
