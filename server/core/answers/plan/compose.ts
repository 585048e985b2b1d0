/** The text of the next plan: that of the last one without what is finished, its frame moved on, its days and links the same. */
import { isOpen } from '../../index/due.ts';
import type { DateFact, Note, Span, Task } from '../../model.ts';
import { offsetAt } from '../place.ts';
import { linksFrom } from '../rename/file-rename.ts';
import type { World } from '../world.ts';
import { isDueOn, movedBy } from '../writing/date-safe.ts';
import { dueWays } from '../writing/due-edit.ts';
import type { Change } from '../writing/patch.ts';
import { createPatch } from '../writing/patch.ts';
import { changed, statusWay } from '../writing/status-safe.ts';
import { frameOf } from './frame.ts';
import type { Frame } from './frame-rule.ts';
import { movedWords } from './frame-words.ts';
import { type Doubt, keepingOf } from './keep.ts';
import { sameDays } from './same-days.ts';
import type { Handover } from './series.ts';

/** Something that somebody should look at: where it stands in the old note, and why. */
export interface Doubtful {
  span: Span;
  title: string;
  why: Doubt | 'otherReading' | 'lostDay' | 'readsOtherwise' | 'noPlace';
}

export interface Composed {
  text: string;
  /** As it reads. */
  note: Note;
  /** Where an offset of the old note lies in it. */
  at(offset: number): number;
  doubts: Doubtful[];
  /** How many tasks go on, and how many stay behind. */
  open: number;
  finished: number;
}

/** The next plan as it would be if there were none yet. May throw TextNeeded. */
export function compose(handover: Handover, world: World): Composed {
  const { kind } = handover.source;
  const isSaid = kind === 'minutes' || kind === 'log' || (handover.part !== null && kind !== 'plan');
  const lean = isSaid ? composed(handover, { world, lean: true }) : null;
  // What was said may be what a task is read by.
  const isWhole = lean?.doubts.every(({ why }) => why !== 'readsOtherwise');
  return lean && isWhole ? lean : composed(handover, { world, lean: false });
}

function composed(
  { source, frame, uri, path, part }: Handover,
  { world, lean }: { world: World; lean: boolean },
): Composed {
  const text = world.text(source.uri);
  const read = (after: string): Note => world.read({ ...source, uri, path }, after);
  const whole: Span = part ?? { start: 0, end: text.length };
  const keeping = keepingOf(source, text, { whole, lean });
  const own = frameOf(source, text, { frame, part });
  const links = linksFrom(source, uri, world).map(({ range, newText }) => ({
    span: { start: offsetAt(source, range.start), end: offsetAt(source, range.end) },
    newText,
  }));
  const anew = keeping.again.flatMap((task) => againChanges(source, task, { text, frame, world }));
  const cuts = keeping.cuts.map((span) => ({ span, newText: '' }));
  const changes = apart([...cuts, ...own.changes, ...anew, ...keeping.numbers, ...links]);
  const still = [...own.spans, ...keeping.again.map(({ span }) => span), ...changes.map(({ span }) => span)];
  const isToday = ({ span, rule, from }: DateFact) =>
    rule === 'date.day-word' && from === frame.step?.from && own.leads.some((lead) => isIn(lead, span));
  const keeps = (date: DateFact) =>
    isIn(whole, date.span) &&
    !isToday(date) &&
    !still.some((it) => it.start < date.span.end && date.span.start < it.end);
  const same = sameDays({ note: source, text, changes, keeps, read, world });
  const all = [...changes, ...same.changes];
  const at = movedBy(all);
  const { text: after, note } = dueAsBefore(source, { text: changed(text, all), at, read, whole });
  const named = (why: Doubtful['why']) => (date: DateFact) => ({
    span: date.span,
    title: text.slice(date.span.start, date.span.end),
    why,
  });
  return {
    text: after.slice(at(whole.start), after.length - (text.length - whole.end)),
    note,
    at,
    doubts: [
      ...keeping.doubts.map(({ task, why }) => ({ span: task.span, title: task.title, why })),
      ...same.doubtful.map(named('otherReading')),
      ...same.lost.map(named('lostDay')),
      ...changedTasks(source, note, at).filter(({ span }) => isIn(whole, span)),
    ],
    open: keeping.open,
    finished: keeping.finished,
  };
}

interface Before {
  text: string;
  at(offset: number): number;
  read(text: string): Note;
  whole: Span;
}

/** What is due by words above it, which speak of another day now, is said to be due on its day. */
function dueAsBefore({ tasks }: Note, { text, at, read, whole }: Before): { text: string; note: Note } {
  const patch = createPatch(text);
  let note = read(text);
  for (const task of [...tasks].reverse()) {
    if (!isOpen(task.status) || task.due === null || !isIn(whole, task.span)) continue;
    const now = note.tasks.find(({ span }) => span.start === at(task.span.start));
    if (!now || now.due === task.due || now.status !== task.status) continue;
    const day = task.due;
    for (const way of dueWays(note, now, { day, text: patch.text() })) {
      const tried = read(changed(patch.text(), way));
      if (!isDueOn(now, tried, day)) continue;
      patch.apply(way);
      note = tried;
      break;
    }
  }
  return { text: patch.text(), note };
}

const isIn = ({ start, end }: Span, span: Span): boolean => start <= span.start && span.start < end;

/** Changes that do not overlap; of two that do the first in the list. */
function apart(changes: readonly Change[]): Change[] {
  const taken: Change[] = [];
  for (const change of changes) {
    const { start, end } = change.span;
    if (!taken.some(({ span }) => span.start < Math.max(end, start + 1) && start < span.end)) taken.push(change);
  }
  return taken;
}

interface Again {
  text: string;
  frame: Frame;
  world: World;
}

/** A duty that is done has to be done anew: it is open again, and its day that of the new time. */
function againChanges(note: Note, task: Task, { text, frame, world }: Again): Change[] {
  const { start, end } = task.span;
  const moved = movedWords(text.slice(start, end), { ...frame, counts: false }).map(({ span, newText }) => ({
    span: { start: start + span.start, end: start + span.end },
    newText,
  }));
  const asked = { status: 'todo' as const, text, today: world.ask.today, read: world.read };
  const way = task.kind === 'form' ? [] : statusWay(note, task, asked);
  const box = task.checkbox ? [{ span: task.checkbox, newText: ' ' }] : [];
  return apart([...(way.length > 0 ? way : box), ...moved]);
}

/** Open tasks that do not read there as they do here. */
function changedTasks(before: Note, after: Note, at: (offset: number) => number): Doubtful[] {
  return before.tasks.flatMap((task): Doubtful[] => {
    if (task.status === 'done' || task.status === 'cancelled') return [];
    const start = at(task.span.start);
    const now =
      after.tasks.find(({ span }) => span.start === start) ?? after.tasks.find(({ title }) => title === task.title);
    const isSame = now?.status === task.status && now.due === task.due && now.owners.join() === task.owners.join();
    return isSame ? [] : [{ span: task.span, title: task.title, why: 'readsOtherwise' }];
  });
}
