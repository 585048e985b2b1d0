/** Days, owners and evidence in the user's language, for everything that is shown. */
import { daysBetween, weekdayName } from '../dates/day.ts';
import { daysOver, isOverdue } from '../index/due.ts';
import type { FoundTask } from '../index/index.ts';
import { messagesFor } from '../messages/index.ts';
import type { Ask, Day, Evidence, Locale } from '../model.ts';
import { type World, wordsAt } from './world.ts';

/** `2023-03-24 (Fri)`, `2023-03-24（周五）`. */
export const longDay = (day: Day, locale: Locale): string =>
  messagesFor(locale).day(day, weekdayName(day, locale, 'short'));

/** The weekday, and the date too where a weekday alone would be vague: `Wed`, `Wed 29 Apr`. */
export function shortDay(day: Day, { today, locale }: Ask): string {
  if (Math.abs(daysBetween(today, day)) < 7) return weekdayName(day, locale, 'short');
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const words = messagesFor(locale).shortDay(weekdayName(day, locale, 'short'), month, date);
  return day.slice(0, 4) === today.slice(0, 4) ? words : messagesFor(locale).withYear(words, year);
}

/** `today`, `in 2 days`, `3 days ago`. */
export const distance = (day: Day, { today, locale }: Ask): string =>
  messagesFor(locale).distance(daysBetween(today, day));

/** A task's due day as weekday and distance: `Wed · in 2 days`, `Fri · 3 days over`; empty where it has none. */
export const dueWords = (found: FoundTask, ask: Ask): string =>
  found.task.due === null ? '' : `${shortDay(found.task.due, ask)} · ${dueDistance(found, ask)}`;

/** Days from which on the weekday and the distance of a day tell less than the day itself. */
const far = 32;

/** The same in few letters, for a narrow list: `Fri −8d`, `Sun +1d`, `today`, far away `2024-03-08`; empty where there is no due day. */
export function dueMark(due: Day | null, { today, locale }: Ask): string {
  if (due === null) return '';
  const days = daysBetween(today, due);
  return Math.abs(days) < far ? messagesFor(locale).tree.due(weekdayName(due, locale, 'short'), days) : due;
}

/** How far the due day is: `in 2 days`, and where it is overdue for sure `3 days over`; empty where there is none. */
export function dueDistance(found: FoundTask, ask: Ask): string {
  const { due } = found.task;
  if (due === null) return '';
  return isOverdue(found, ask) ? messagesFor(ask.locale).over(daysOver(due, ask.today)) : distance(due, ask);
}

/** What a piece of evidence says: `“by Friday”: …`, the sentence of the rule that read it. */
export function evidenceWords(world: World, uri: string, evidence: Evidence): string {
  const messages = messagesFor(world.ask.locale);
  const words = wordsAt(world, uri, evidence.span);
  const because = messages.rules[evidence.rule];
  return words ? messages.hover.read(words, because) : because;
}

/**
 * Text of a note inside Markdown, so that nothing in it is taken for markup: no link, image, HTML, code, table or heading, and no
 * entity. An address of the web stays what every reader of Markdown makes of it by itself, a link to just what it says.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>~&|]/g, '\\$&')
    // What means something only where a line begins.
    .replace(/^(?=(?:#{1,6}|[-+])(?: |$)|(?:-+|=+)$)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?: |$))/, '$1\\');

/** A weekday's name, 1 Monday … 7 Sunday. */
export const weekdayWord = (weekday: number, locale: Locale, style: 'short' | 'long' = 'long'): string =>
  // 1 January 2024 was a Monday.
  weekdayName(`2024-01-0${weekday}`, locale, style);
