/** Edits that mend a date: make it absolute, make day and weekday agree. */
import { addDays, weekdayOf } from '../../dates/day.ts';
import { readDates, resolveDate } from '../../dates/index.ts';
import type { DateFact, Day, Note } from '../../model.ts';
import { rangeOf } from '../place.ts';
import type { Edit } from '../types.ts';
import { aroundWeekday, formsOf, singleDay } from './date-forms.ts';
import { dayPart, rewriteWeekday } from './date-text.ts';

/** A date's words before and after, and the edits between them, which touch nothing that stays the same. */
export interface Rewriting {
  before: string;
  after: string;
  edits: Edit[];
  /** What stands in the place of all words of the date; with a space where that keeps it apart from letters around it. */
  newText: string;
}

/**
 * `本周五前` → `2026-03-27前`: the day in full, in the form of the note's other full dates, else as ISO writes it; the words
 * around it stay. Null for a date that is absolute already, or is no single day.
 */
export function absoluteDate(note: Note, date: DateFact, text: string): Rewriting | null {
  const day = singleDay(date);
  if (!date.relative || day === null || date.otherReadings?.length) return null;
  const words = text.slice(date.span.start, date.span.end);
  for (const { start, end } of [dayPart(words), { start: 0, end: words.length }]) {
    for (const form of [inNoteForm(note, day, text), day]) {
      const after = words.slice(0, start) + form + words.slice(end);
      // `两周后` loses its meaning with its last word: only what reads back as the same days will do.
      if (reads(after, date, note)) return rewriting(note, date, words, apart(after, date, text));
    }
  }
  return null;
}

/** The same for one of the days that a date may mean, which it is then said to mean; null for any other day. */
export function writtenAs(note: Note, date: DateFact, { day, text }: { day: Day; text: string }): Rewriting | null {
  const { otherReadings = [], ...read } = date;
  const meant = [date, ...otherReadings].find((days) => singleDay(days) === day);
  return meant ? absoluteDate(note, { ...read, from: meant.from, to: meant.to, relative: true }, text) : null;
}

/** The same for each day that a date may mean, where it does not name it by itself. */
export function writtenReadings(note: Note, date: DateFact, text: string): { day: Day; written: Rewriting }[] {
  const { otherReadings = [] } = date;
  if (!date.relative && otherReadings.length === 0) return [];
  return [date, ...otherReadings].flatMap((days) => {
    const day = singleDay(days);
    const written = day === null ? null : writtenAs(note, date, { day, text });
    return day !== null && written ? [{ day, written }] : [];
  });
}

function reads(words: string, { from, to }: DateFact, { language }: Note): boolean {
  const mention = readDates(words)[0];
  if (!mention) return false;
  const settings = { weekStart: 'monday', region: 'none' } as const;
  const days = resolveDate(mention, { reference: null, settings, direction: 'next', language });
  return !days.relative && days.from === from && days.to === to;
}

/** With a space where its digits would touch other letters: `本周五cn3` → `2026-03-27 cn3`. */
export function apart(words: string, { span }: DateFact, text: string): string {
  const touches = (pair: string) => /^[0-9A-Za-z]{2}$/.test(pair);
  const before = touches(text.slice(span.start - 1, span.start) + words[0]) ? ' ' : '';
  return before + words + (touches(words.at(-1) + text.slice(span.end, span.end + 1)) ? ' ' : '');
}

/** `10月25日（周三）` → `10月25日（周二）`: trusts the day. */
export function fixedWeekday(note: Note, date: DateFact, text: string): Rewriting | null {
  const day = singleDay(date);
  if (!date.statedWeekday || day === null) return null;
  const { span, weekday } = date.statedWeekday;
  const word = rewriteWeekday(text.slice(span.start, span.end), weekday, weekdayOf(day));
  if (word === null) return null;
  const after = text.slice(date.span.start, span.start) + word + text.slice(span.end, date.span.end);
  return rewriting(note, date, text.slice(date.span.start, date.span.end), after);
}

/** `10月25日（周三）` → `10月26日（周三）`: trusts the weekday, and takes the nearest such day. */
export function fixedDay(note: Note, date: DateFact, text: string): Rewriting | null {
  const day = singleDay(date);
  if (!date.statedWeekday || day === null) return null;
  const { weekday, span } = date.statedWeekday;
  const nearest = addDays(day, ((weekday - weekdayOf(day) + 10) % 7) - 3);
  const words = text.slice(date.span.start, date.span.end);
  // The weekday itself is left out: it may hold numerals (`三`) or letters that are no part of the day.
  const own = { start: span.start - date.span.start, end: span.end - date.span.start };
  const parts = aroundWeekday(words, own, { old: day, day: nearest });
  return parts && rewriting(note, date, words, parts[0] + words.slice(own.start, own.end) + parts[1]);
}

function inNoteForm(note: Note, day: Day, text: string): string {
  const written = formsOf(note, text).flatMap((form) => (form.full ? (form.write(day) ?? []) : []));
  return written[0] ?? day;
}

function rewriting(note: Note, { span }: DateFact, before: string, after: string): Rewriting | null {
  if (before === after) return null;
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head += 1;
  let foot = 0;
  while (foot < Math.min(before.length, after.length) - head && before.at(-1 - foot) === after.at(-1 - foot)) foot += 1;
  const range = rangeOf(note, { start: span.start + head, end: span.start + before.length - foot });
  return {
    before,
    after: after.trim(),
    newText: after,
    edits: [{ range, newText: after.slice(head, after.length - foot) }],
  };
}
