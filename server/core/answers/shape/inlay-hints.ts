/**
 * Inlay hints: what the words of a note leave unsaid, said beside them. A hint never repeats what stands there, and each kind
 * has a setting.
 *
 *     - dates         下周三 ⟨3-29 周三⟩           the day of words that do not name it
 *     - distance      due 2026-03-20 ⟨3 days over⟩  how far the due day of an open task is, if it is near or past
 *     - owners        ## 王芳 … - 换灯 ⟨王芳⟩      the owner that an open task has from words above it
 *     - repositories  ⟨port/pier⟩#12             of which repository a bare number is
 */
import { daysBetween } from '../../dates/day.ts';
import { daysOver, isOpenTask, isOverdue } from '../../index/due.ts';
import { messagesFor, type RuleId, toLocale } from '../../messages/index.ts';
import type { DateFact, Note, Range, Span, Task } from '../../model.ts';
import { isNewest } from '../copies/newest.ts';
import { aboutDate } from '../hover/date.ts';
import { aboutIssue, repositoryIn } from '../hover/link.ts';
import { aboutTask } from '../hover/task.ts';
import { offsetAt, positionAt } from '../place.ts';
import type { Edit, HintExplained, HintPlace, InlayHint } from '../types.ts';
import type { World } from '../world.ts';
import { absoluteDate } from '../writing/date-edit.ts';
import { type DayForm, dayFormOf } from '../writing/day-form.ts';

/** The hints of a part of a note, by place within each kind. */
export function inlayHints(note: Note, range: Range, world: World): InlayHint[] {
  const part = { start: offsetAt(note, range.start), end: offsetAt(note, range.end) };
  const wanted = world.ask.settings.inlayHints;
  return [
    ...(wanted.dates || wanted.distance ? dateHints(note, part, world) : []),
    ...(wanted.owners ? ownerHints(note, part, world) : []),
    ...(wanted.repositories ? repositoryHints(note, part) : []),
  ];
}

const within = ({ start, end }: Span, part: Span): boolean => start <= part.end && part.start <= end;

/** The day that words mean, how far the due day of an open task is, or both. */
function dateHints(note: Note, part: Span, world: World): InlayHint[] {
  const { inlayHints: wanted } = world.ask.settings;
  const inPart = note.dates.flatMap((date, index) => (within(date.span, part) ? [{ date, index }] : []));
  if (inPart.length === 0) return [];
  const text = world.text(note.uri);
  const form = dayFormOf(note, text, world.ask.today);
  const dueAt = new Map<number, Task>();
  const [first, last] = [inPart[0]!.index, inPart.at(-1)!.index];
  for (const task of note.tasks) {
    const at = task.dueDate;
    if (at !== null && first <= at && at <= last && isOpenTask({ task }) && !dueAt.has(at)) dueAt.set(at, task);
  }
  return inPart.flatMap(({ date, index }) => {
    const task = dueAt.get(index);
    const says = [
      wanted.dates ? dayHint(note, index, { isDue: task !== undefined, form, world }) : '',
      wanted.distance && task ? distanceHint(note, task, { date, world }) : '',
    ].filter(Boolean);
    if (says.length === 0) return [];
    const { start: about, end: at } = date.span;
    const padding = { left: true, right: isLetter.test(text.slice(at, at + 2)) };
    return [hint(note, { kind: 'date', at, about, label: says.join(' · '), padding })];
  });
}

const isLetter = /^[\p{L}\p{N}]/u;

/** Rules that read words which name the day themselves, or a stretch that nobody counts on a calendar. */
const plain: ReadonlySet<RuleId> = new Set([
  'date.full',
  'date.month-day',
  'date.order',
  'date.near',
  'date.agrees',
  'date.month',
  'date.year',
  'date.week-of',
  'date.window',
  'date.unanchored',
]);

interface DayAsked {
  /** An open task is due then. */
  isDue: boolean;
  form: DayForm;
  world: World;
}

function dayHint(note: Note, index: number, { isDue, form, world }: DayAsked): string {
  const date = note.dates[index]!;
  const { from, to, grain, role, rule } = date;
  const day = to ?? from;
  if (day === null || !date.relative || plain.has(rule)) return '';
  // `本周`, `next month` in passing needs no calendar; as the end or the beginning of something it does.
  const counts = isDue || role === 'due' || role === 'start' || role === 'until';
  if (grain !== 'day' && !counts) return '';
  // `today` in a note that begins with its day.
  if (from === to && day === note.date?.day) return '';
  if (rule === 'date.range' && namesBoth(note, date, world)) return '';
  if ([note.dates[index - 1], note.dates[index + 1]].some((it) => it && plain.has(it.rule) && isBeside(it, date)))
    return '';
  const unsure = date.otherReadings?.length ? '?' : '';
  return form.days({ from: role === 'due' || isDue ? null : from, to: day }, grain) + unsure;
}

/** `3/24–28` names its days, `Mon–Wed` does not. */
function namesBoth(note: Note, { span, to }: DateFact, world: World): boolean {
  const words = world.text(note.uri).slice(span.start, span.end).normalize('NFKC');
  const numbers = (words.match(/\d+/g) ?? []).map(Number);
  return to !== null && [to.slice(5, 7), to.slice(8)].every((part) => numbers.includes(Number(part)));
}

/** `下周三（3/29）`: the same day stands right beside it. */
const isBeside = (other: DateFact, date: DateFact): boolean =>
  (other.to ?? other.from) === (date.to ?? date.from) &&
  Math.max(other.span.start - date.span.end, date.span.start - other.span.end) <= 3;

/** Further ahead than so many days one looks at the day, not at how far it is. */
const nearDays = 14;

function distanceHint(note: Note, task: Task, { date, world }: { date: DateFact; world: World }): string {
  const { today } = world.ask;
  const due = task.due!;
  const days = daysBetween(today, due);
  // `in 3 days`, `tomorrow` in a note of today say it themselves; a day that is not sure raises no alarm.
  const said = date.reference === today && (date.rule === 'date.offset' || date.rule === 'date.day-word');
  if (said || date.otherReadings?.length || !isNewest(note, task, world)) return '';
  const messages = messagesFor(toLocale(note.language));
  if (isOverdue({ note, task }, world.ask)) return messages.over(daysOver(due, today));
  return 0 <= days && days <= nearDays ? messages.distance(days) : '';
}

/** Rules by which a task gets its owner from words above it. */
const inherited: ReadonlySet<RuleId> = new Set([
  'owner.heading',
  'owner.person-heading',
  'owner.lead-in',
  'owner.front',
]);

function ownerHints(note: Note, part: Span, world: World): InlayHint[] {
  const { list } = messagesFor(toLocale(note.language));
  return note.tasks
    .filter((task) => within(task.span, part) && isOpenTask({ task }) && task.owners.length > 0)
    .filter(({ evidence }) => evidence.every(({ field, rule }) => field !== 'owner' || inherited.has(rule)))
    .map(({ span, owners }) => {
      const at = endOfFirstLine(note, span, world.text(note.uri));
      return hint(note, {
        kind: 'owner',
        at,
        about: span.start,
        label: list(owners),
        padding: { left: true, right: false },
      });
    });
}

function endOfFirstLine({ lines }: Note, span: Span, text: string): number {
  const next = lines[positionAt({ lines } as Note, span.start).line + 1] ?? text.length;
  const line = text.slice(span.start, Math.min(span.end, next));
  return span.start + line.trimEnd().length;
}

/** Of which repository a bare number is, where that is not the one of the bare number before it in the section. */
function repositoryHints(note: Note, part: Span): InlayHint[] {
  const bare = note.issues.filter(({ repository }) => repository !== undefined);
  return bare.flatMap(({ span, key, repository }, at) => {
    if (!within(span, part) || isOnOneLine(note, span, repository!.span)) return [];
    const [label, before] = [repositoryIn(key), bare[at - 1]];
    const same = before && repositoryIn(before.key) === label && sectionAt(note, before.span) === sectionAt(note, span);
    if (same || label === '') return [];
    // As one would write it: `port/pier#12`.
    const padding = { left: false, right: false };
    return [hint(note, { kind: 'issue', at: span.start, about: span.start, label, padding })];
  });
}

/** What stands in the line itself need not be said. */
const isOnOneLine = (note: Note, one: Span, other: Span): boolean =>
  other.end > other.start && positionAt(note, one.start).line === positionAt(note, other.start).line;

const sectionAt = ({ sections }: Note, { start }: Span): number =>
  sections.findLastIndex(({ span }) => span.start <= start);

interface Made extends Pick<InlayHint, 'kind' | 'label' | 'padding'> {
  at: number;
  about: number;
}

const hint = (note: Note, { at, about, ...said }: Made): InlayHint => ({
  ...said,
  position: positionAt(note, at),
  about: positionAt(note, about),
});

/** Why a hint says what it says, and the edits that write it into the note; null where the words are no longer there. */
export function explainHint(note: Note, { kind, about }: HintPlace, world: World): HintExplained | null {
  const offset = offsetAt(note, about);
  const at = <One extends { span: Span }>(all: readonly One[]) => all.find(({ span }) => span.start === offset);
  if (kind === 'owner') {
    const task = at(note.tasks);
    return task ? { contents: aboutTask({ note, task }, world, true), edits: [] } : null;
  }
  if (kind === 'date') {
    const date = at(note.dates);
    if (!date) return null;
    const edits = absoluteDate(note, date, world.text(note.uri))?.edits ?? [];
    return { contents: aboutDate(note, date, world).contents, edits };
  }
  const issue = at(note.issues);
  if (!issue) return null;
  const edits: Edit[] = [{ range: { start: about, end: about }, newText: repositoryIn(issue.key) }];
  return { contents: aboutIssue(note, issue, world), edits };
}
