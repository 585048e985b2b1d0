/** What kind of note a note is. */
import { statusOfHeading } from '../mentions/label.ts';
import { turnOf } from '../mentions/turn.ts';
import { anyOf, isNothing, latinOf, oneOf, wordsOf } from '../mentions/words.ts';
import type { NoteKind } from '../model.ts';
import { namesMeetingOf, namesMinutes, opensMeeting, tellsOfMeeting } from './meetings.ts';
import type { Entry, Run, Scope } from './parts.ts';
import { entriesThat, headingsOf, labelsThat, ofDays } from './runs.ts';
import { isTimed } from './scopes/hours.ts';
import { isChangelog } from './scopes/versions.ts';
import { doneAtHour } from './sentences/hours.ts';
import { perEntry } from './words.ts';

const plan = new RegExp(anyOf(wordsOf((notes) => notes.kinds.plan)), 'i');
const releases = new RegExp(anyOf(wordsOf((notes) => notes.kinds.releases)), 'i');
const runbook = new RegExp(anyOf(wordsOf((notes) => notes.kinds.runbook)), 'i');

interface Asking {
  path: string;
  entries: readonly Entry[];
  runs: readonly Run[];
  scopes: readonly Scope[];
  /** How many days its headings name. */
  days: number;
}

/** By what its front matter says that it is; else by its path and title first, then by its headings and labels. */
export function kindOf({ path, entries, runs, scopes, days }: Asking): NoteKind {
  const said = frontKind(entries);
  if (said) return said;
  const headings = headingsOf(runs);
  const first = [...openingLines(entries, headings[0]), headings[0]]
    .map((entry) => entry?.text.slice(0, 200))
    .join(' ');
  const front = `${frontTitle(entries)} ${inFront(entries, categoryField)} ${inFront(entries, cameField)}`;
  const written = `${path.replace(/[-_.]/g, ' ')} ${front} ${first}`;
  const name = written.replace(humps, ' ');
  if (namesMinutes(written) || namesMeetingOf(name)) return 'minutes';
  // `码头排期（调试时间另算）` is no runbook.
  if (runbook.test(name.replace(/(?<=\S)[(（][^()（）]{1,40}[)）]\s*$/, ''))) return 'runbook';
  if (plan.test(name)) return 'plan';
  // What each version of a program brought was never on anybody's list.
  if (releases.test(name) || isChangelog(runs)) return 'other';
  const opened = new Set<Scope['mode']>();
  for (const { mode, from } of scopes) if (!(mode === 'attendees' && from && listsMakers(from))) opened.add(mode);
  if (opened.has('attendees') || opensMeeting(runs, entries)) return 'minutes';
  if (opened.has('done') && (opened.has('todo') || reports(runs).length > 0)) return 'plan';
  const steps = saysHow(runs).length;
  if (steps >= 2 || (steps >= 1 && codes(runs).length > 0)) return opened.has('todo') ? 'other' : 'runbook';
  if (tellsOfMeeting(runs)) return 'minutes';
  if (days >= 3 || isWorkLog(runs) || isOfTime(runs) || isLogOfDay(runs, entries)) return 'log';
  return plansTime(runs).length > 0 ? 'plan' : 'other';
}

/**
 * What a note without headings begins with, and the few words above those it has: no point of a list, as
 * `- [ ] install the lamp` names no runbook.
 */
function openingLines(entries: readonly Entry[], heading: Entry | undefined): Entry[] {
  const [first] = entries;
  if (!heading) return first?.kind === 'item' || first?.kind === 'row' ? [] : entries.slice(0, 1);
  return entries
    .slice(0, 2)
    .filter(
      ({ kind, bullet, text, index }) =>
        index < heading.index && kind === 'line' && bullet === '' && text.length <= 40 && !/[。，,：:.！!]/.test(text),
    );
}

/** Where a name is written as one word: `PierMeeting2`. */
const humps = /(?<=[a-z])(?=[A-Z\d])/g;

const inFront = ([front]: readonly Entry[], field: RegExp): string =>
  (front?.block.kind === 'frontmatter' && field.exec(front.block.source)?.[1]) || '';

/** What the front matter calls the note: `title: 码头任务（3月2日）`. */
const frontTitle = (entries: readonly Entry[]): string => inFront(entries, /^title\s{0,3}:\s{0,3}(\S.{0,200})/im);

/** What the front matter says that the note is: `type: meeting`. */
const frontKind = (entries: readonly Entry[]): NoteKind | null => {
  const said = inFront(entries, /^(?:type|kind)\s{0,3}:\s{0,3}(\S.{0,200})/im);
  if (namesMinutes(said)) return 'minutes';
  if (runbook.test(said)) return 'runbook';
  return plan.test(said) ? 'plan' : null;
};

/** What the note is filed under, and who came, as fields of the front matter. */
const categoryField = /^category\s{0,3}:\s{0,3}(\S.{0,200})/im;
const cameField = new RegExp(`^(${anyOf(wordsOf((notes) => notes.kinds.came))})\\s{0,3}:`, 'im');

const isList = oneOf(wordsOf((notes) => notes.listNames));
const hanLists = new RegExp(
  `${anyOf(wordsOf((notes) => notes.listNames).filter((word) => /\p{Script=Han}{4}/u.test(word)))}$`,
);
/** `码头任务（3月2日-3月6日）`: what a note is of, and for when. */
const datedList = new RegExp(`${anyOf(wordsOf((notes) => notes.datedLists))}\\s?[(（]\\d[^()（）]{3,24}[)）]\\s*$`);

/** `TODO`, `to-do`, `やること`, `fence_TODO`, `码头工作安排`: a note whose name is or ends in such a word lists what is to do, and so does one that its front matter calls so. */
export function isListNote(name: string, entries: readonly Entry[]): boolean {
  const words = name.replace(/[-_.]/g, ' ');
  const title = frontTitle(entries);
  return (
    isList(words) ||
    isList(words.slice(words.lastIndexOf(' ') + 1)) ||
    hanLists.test(words) ||
    hanLists.test(title) ||
    datedList.test(title)
  );
}

const reportNames = new RegExp(`${anyOf(wordsOf((notes) => notes.reports))}(?:$|[\\s\\d(（:：])`, 'i');
/** `灯塔-周报.md`, `## 项目周报（3月2日）`: a note that is called a report. */
export const isReport = (name: string, runs: readonly Run[]): boolean =>
  reportNames.test(name) || reportNames.test(headingsOf(runs)[0]?.text.slice(0, 80) ?? '');

const deeds = new RegExp(
  `${anyOf(wordsOf(({ scopePairs, scopeEndings, lists }) => [...scopePairs.doneWhat, ...scopeEndings.done, ...lists.tickets]))}[:：\\s]{0,20}$`,
  'i',
);
/** `今週の作業（灯りと柵）`: without what is said aside. */
const withoutAside = (text: string): string => text.replace(/[(（][^()（）]{1,40}[)）]\s*$/, '');
/** `## 今週やったこと`, `1.上周工作总结：`, `本周：`: what was done within a time that counts from the note's own. */
const reports = entriesThat(
  ({ kind, mode, text, mentions, label }) =>
    (kind === 'heading' || label?.alone === true) &&
    mode === 'done' &&
    (deeds.test(withoutAside(label?.text ?? text)) || turnOf(label?.text ?? text, false) === 'now') &&
    !/\d/.test(withoutAside(label?.text ?? text)) &&
    mentions.some((mention) => mention.kind === 'date'),
);
const asked = new RegExp(`^\\W{0,4}${anyOf(wordsOf(({ scopeBeginnings }) => scopeBeginnings.done))}`, 'i');
/** `- What did you do yesterday?`, `**Yesterday:**`: what somebody in turn answers or says. */
const turns = entriesThat(
  ({ kind, label, text, children }) =>
    (kind !== 'line' || label !== null) &&
    (asked.test(text) || turnOf(label?.text ?? (children > 0 ? text : ''), false) === 'before'),
);
const stateSaid = entriesThat(({ kind, mode }) => kind === 'heading' && (mode === 'todo' || mode === 'done'));
/** `### TODO`, `### WIP` and `### Done` side by side: a board in words. */
function isBoard(runs: readonly Run[]): boolean {
  const said = stateSaid(runs).flatMap(({ text, level }) => {
    const status = statusOfHeading(text);
    return status ? [{ level, over: status === 'done' }] : [];
  });
  return said.some(({ level, over }) => over && said.some((one) => !one.over && one.level === level));
}

const doneAbove = entriesThat(({ kind, mode }) => kind === 'heading' && mode === 'done');
const ofMeeting = entriesThat(({ kind, mode, label, text }) =>
  kind === 'heading' ? mode === 'attendees' || mode === 'decisions' : label?.mode === 'attendees' && !isNothing(text),
);
const did = new RegExp(`${anyOf(wordsOf((notes) => notes.kinds.did))}\\s*$`);
/** `## やったこと`: what whoever writes did. */
const tellsDeeds = perEntry(({ text }) => did.test(text.slice(0, 40)));
/** `## やったこと`, `### 进展` day by day, or `### 作業内容` right below a day, in a note that is of no meeting, whatever it is called. */
export function isWorkLog(runs: readonly Run[]): boolean {
  const said = doneAbove(runs);
  if (said.length === 0 || ofMeeting(runs).length > 0) return false;
  if (said.some(tellsDeeds)) return true;
  const days = new Set(ofDays(runs));
  if (days.size > 1 && new Set(said.map(({ text }) => text)).size < said.length) return true;
  const all = headingsOf(runs);
  return said.some((entry) => {
    const above = all[all.indexOf(entry) - 1];
    return above !== undefined && days.has(above) && above.level > 1 && above.level < entry.level;
  });
}

const achieving = new RegExp(`^${anyOf(wordsOf((notes) => notes.achieved))}(?:$|\\s)`, 'i');
/** `## Accomplishments of the week`: what was done, as a section of its own. */
const accomplished = entriesThat(
  ({ kind, mode, text }) => kind === 'heading' && mode === 'done' && achieving.test(text),
);

/** `## 来週のタスク`: what is to be done within such a time. */
const plans = entriesThat(
  ({ kind, mode, text, mentions, label }) =>
    (kind === 'heading' || label?.alone === true) &&
    mode === 'todo' &&
    !/\d/.test(text) &&
    mentions.some((mention) => mention.kind === 'date'),
);
const counted = new RegExp(
  `\\b${anyOf(latinOf(wordsOf(({ rhythms }) => [...rhythms.week, ...rhythms.fortnight])))}[\\s-]?#?\\d`,
  'i',
);
/** `# Coding week 3` above what was done in it, or `## Week 3 progress`: whatever meetings the note tells of, it reports of that week. */
export function isOfWeek(runs: readonly Run[]): boolean {
  const [title] = headingsOf(runs);
  const said = doneAbove(runs);
  const called = [frontTitle(runs[0]?.entries ?? []), title?.text ?? '', ...said.map(({ text }) => text)];
  return said.length > 0 && called.some((text) => counted.test(text.slice(0, 80)));
}

const doneSaid = entriesThat(
  ({ kind, mode, label }) => mode === 'done' && (kind === 'heading' || label?.alone === true),
);
/** `# 2026-03-04` or `# Coding week 3` above `## Done` or `**Done**`: a note of no meeting that tells what was done in that time. */
const isOfTime = (runs: readonly Run[]): boolean => {
  const [title] = headingsOf(runs);
  if (title === undefined || doneSaid(runs).length === 0) return false;
  return ofDays(runs).includes(title) || counted.test(title.text.slice(0, 80));
};

/**
 * Whether minutes tell twice or more what was done within a time (`上周工作总结`), or once beside what is to do in the next, or below which several people stand by name;
 * who takes part does so in turn, or they hold a board.
 */
export const tellsOfWork = (runs: readonly Run[], people: number): boolean =>
  reports(runs).length > (plans(runs).length > 0 || people > 1 ? 0 : 1) ||
  accomplished(runs).length > 0 ||
  turns(runs).length > 1 ||
  isBoard(runs);
const codes = entriesThat(({ kind }) => kind === 'code');
const saysHow = labelsThat((text) => runbook.test(text));

const hours = entriesThat((entry) => entry.parent === null && isTimed(entry));
const hoursOfWork = entriesThat((entry) => entry.parent === null && isTimed(entry) && doneAtHour(entry) !== null);
/** `Tue 3 March`, and below it line for line `10:30 painted the rail`: what whoever writes did on that day. */
function isLogOfDay(runs: readonly Run[], entries: readonly Entry[]): boolean {
  const timed = hours(runs).length;
  if (timed < 4 || hoursOfWork(runs).length < 2 || headingsOf(runs).length > 1 || timed * 2 < entries.length)
    return false;
  return entries.slice(0, 2).some(({ mentions }) => mentions.some(({ kind }) => kind === 'date'));
}

const goal = new RegExp(anyOf(wordsOf(({ kinds }) => kinds.goals)), 'i');
/** `## Goals for 2026`, `## 3月目标`: what is to be reached within a time, as a section of its own. */
const plansTime = entriesThat(
  ({ kind, text, mentions }) =>
    kind === 'heading' && text.length < 40 && goal.test(text) && mentions.some((mention) => mention.kind === 'date'),
);

const makers = new RegExp(anyOf(wordsOf((notes) => notes.kinds.makers)), 'i');
/** `## Contributors`: who made something, and not who came. */
const listsMakers = perEntry(({ text }) => makers.test(text.slice(0, 40)));
