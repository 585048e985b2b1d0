/** Putting tasks off: to which day. */
import { addDays, daysBetween, startOfWeek, weekdayOf } from '../../dates/day.ts';
import type { Day, Note } from '../../model.ts';
import type { Postponement } from '../types.ts';
import type { World } from '../world.ts';

interface Question {
  due: Day;
  note: Note;
  world: World;
}

const postponements: Record<Postponement, (asked: Question) => Day | null> = {
  tomorrow: ({ world }) => addDays(world.ask.today, 1),
  nextMonday: ({ world: { ask } }) => addDays(ask.today, 8 - weekdayOf(ask.today)),
  /** The same weekday, a week or more later, so that it is in a week to come. */
  nextWeek({ due, world }) {
    const { today, settings } = world.ask;
    const first = addDays(startOfWeek(today, settings.weekStart), 7);
    return addDays(due, 7 * Math.max(1, Math.ceil(daysBetween(due, first) / 7)));
  },
  nextMeeting: ({ note, world }) => nextMeeting(note, world),
};

/** Whether something is the name of a postponement. */
export const isPostponement = (to: unknown): to is Postponement =>
  typeof to === 'string' && Object.hasOwn(postponements, to);

/** To which day something is put off that is due on a day; null where that is no later, or not known. */
export function postponed(to: Postponement, asked: Question): Day | null {
  const day = postponements[to](asked);
  return day !== null && day > asked.due ? day : null;
}

/** So many notes of a series show how they follow each other. */
const shown = 7;
/** Who meets less often than this many days has no rhythm that one could count on. */
const longest = 35;

/**
 * The next day of the notes that follow each other as this one does: of one that is there already, else by the gap that most of
 * the last ones have. Null where they have no rhythm, or it has ended.
 */
export function nextMeeting(note: Note, { index, ask: { today } }: World): Day | null {
  const entry = index.entry(note.uri);
  const days = [...new Set(entry ? index.trails.daysOf(entry) : [])].sort();
  const planned = days.find((day) => day > today);
  if (planned) return planned;
  const recent = days.slice(-shown);
  const gaps = recent.slice(1).map((day, at) => daysBetween(recent[at]!, day));
  const gap = [...gaps].sort((a, b) => count(gaps, b) - count(gaps, a))[0];
  const last = recent.at(-1);
  if (gap === undefined || last === undefined || gap > longest || count(gaps, gap) < Math.max(2, gaps.length / 2))
    return null;
  const since = daysBetween(last, today);
  return since > 3 * gap ? null : addDays(last, gap * (Math.floor(since / gap) + 1));
}

const count = (list: readonly number[], value: number): number => list.filter((it) => it === value).length;
