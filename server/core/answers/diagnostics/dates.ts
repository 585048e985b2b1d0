/** Dates that cannot be what they say, that say two things, or that count from nothing. */
import { weekdayName } from '../../dates/day.ts';
import { nextWorkday } from '../../dates/workdays.ts';
import { messagesFor } from '../../messages/index.ts';
import type { DateFact, Day, Note, Task } from '../../model.ts';
import { longDay, weekdayWord } from '../words.ts';
import { type World, wordsAt } from '../world.ts';
import { datesWithin, noteDate, type Rule, sureTasks } from './rule.ts';

/** A weekday stands beside a day that has another. */
export const weekdayMismatch: Rule = (note, { ask: { locale } }) =>
  note.dates.flatMap((date) => {
    const day = date.from ?? date.to;
    if (!date.statedWeekday || day === null) return [];
    const message = messagesFor(locale).diagnostics.weekdayMismatch(
      day,
      weekdayName(day, locale, 'long'),
      weekdayWord(date.statedWeekday.weekday, locale),
    );
    return [{ span: date.span, message, evidence: noteDate(note, date) }];
  });

/** No calendar has the day. */
export const impossible: Rule = (note, world) =>
  note.dates
    .filter((date) => date.impossible)
    .map(({ span }) => ({
      span,
      message: messagesFor(world.ask.locale).diagnostics.impossible(wordsAt(world, note.uri, span)),
      evidence: [],
    }));

/** Two days may be meant, and an open task is due on one of them. */
export const ambiguous: Rule = (note, world) =>
  dueDates(note, sureTasks(note, world))
    .filter(({ otherReadings = [] }) => otherReadings.length > 0)
    .map((date) => {
      const { locale } = world.ask;
      const days = [date, ...date.otherReadings!].flatMap(({ from, to }) => to ?? from ?? []);
      const readings = days.sort().map((day) => longDay(day, locale));
      return {
        span: date.span,
        message: messagesFor(locale).diagnostics.ambiguous(wordsAt(world, note.uri, date.span), readings),
        evidence: [],
      };
    });

/** An open task is due on a day on which nobody works, and that is still to come. */
export const onHoliday: Rule = (note, world) =>
  dueDates(note, sureTasks(note, world)).flatMap((date) => {
    const { locale } = world.ask;
    const moved = movedToWork(date, world);
    if (!moved) return [];
    const message = messagesFor(locale).diagnostics.holiday(longDay(moved.day, locale), longDay(moved.next, locale));
    return [{ span: date.span, message, evidence: noteDate(note, date) }];
  });

/** A weekday that is named, or the end of a period, was meant as it is: only a day of the month may fall on one by chance. */
const byChance = /^date\.(?:full|month-day|order|near|agrees|day|day-of-month|offset|day-word)$/;

/** The day of a date that falls on no working day of the region, and the next that is one; null where there is no such. */
export function movedToWork(date: DateFact, { ask }: World): { day: Day; next: Day } | null {
  const { to: day, grain, rule, otherReadings, statedWeekday } = date;
  if (day === null || grain !== 'day' || !byChance.test(rule) || otherReadings?.length || statedWeekday) return null;
  const next = day < ask.today ? day : nextWorkday(day, ask.settings.region);
  return next === day ? null : { day, next };
}

/** The first day by which a task should be done, and that counts from a day that the note does not give. */
export const noDate: Rule = (note, world) => {
  if (note.date) return [];
  const [date] = sureTasks(note, world)
    .filter(({ due }) => due === null)
    .flatMap((task) => datesWithin(note, task.span).filter(isUnanchored));
  if (!date) return [];
  const words = wordsAt(world, note.uri, date.span);
  return [{ span: date.span, message: messagesFor(world.ask.locale).diagnostics.noDate(words), evidence: [] }];
};

const isUnanchored = ({ rule, role, reference }: DateFact): boolean =>
  rule === 'date.unanchored' && reference === null && (role === 'due' || role === 'until' || role === 'at');

/** The dates that tasks are due by, each once. */
const dueDates = (note: Note, tasks: readonly Task[]): DateFact[] =>
  [...new Set(tasks.flatMap(({ dueDate }) => dueDate ?? []))].map((at) => note.dates[at]!);
