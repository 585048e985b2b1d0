/** Putting tasks off: to which day. */
import { addDays, daysBetween, startOfWeek, weekdayOf } from '../dates/day.ts';
import type { Day } from '../model.ts';
import type { Postponement } from './types.ts';
import type { World } from './world.ts';

const postponements: Record<Postponement, (due: Day, world: World) => Day> = {
  tomorrow: (_, { ask }) => addDays(ask.today, 1),
  nextMonday: (_, { ask }) => addDays(ask.today, 8 - weekdayOf(ask.today)),
  /** The same weekday, a week or more later, so that it is in a week to come. */
  nextWeek(due, { ask: { today, settings } }) {
    const first = addDays(startOfWeek(today, settings.weekStart), 7);
    return addDays(due, 7 * Math.max(1, Math.ceil(daysBetween(due, first) / 7)));
  },
};

export const isPostponement = (to: unknown): to is Postponement =>
  typeof to === 'string' && Object.hasOwn(postponements, to);

/** To which day something is put off that is due on a day; null where that is no later. */
export function postponed(due: Day, to: Postponement, world: World): Day | null {
  const day = postponements[to](due, world);
  return day > due ? day : null;
}
