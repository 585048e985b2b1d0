/** How a note writes its days: the form of the nearest date that can say another day, and reads back as that day. */
import { weekdayOf } from '../../dates/day.ts';
import { readDates, resolveDate } from '../../dates/index.ts';
import type { DateFact, Day } from '../../model.ts';
import { touches } from '../place.ts';
import { dayPart, rewriteDay, rewriteWeekday } from '../writing/date-text.ts';
import type { Caret } from './caret.ts';

/** So many dates around the caret are looked at. */
const NEAR = 40;

/** A day in the form of the note's other dates: `12月2日`, `12/2(水)`, `Dec 2`; as ISO writes it where there is none that will do. */
export function inManner(day: Day, caret: Caret): string {
  for (const date of datesNear(caret)) {
    const named = singleDay(date);
    if (named === null || date.otherReadings?.length) continue;
    const written = rewritten(caret.text.slice(date.span.start, date.span.end), named, day);
    if (written !== null && readsAs(written, day, caret)) return written;
  }
  return day;
}

/** Whether the note names its days in words (`下周三`) rather than by the calendar, and has a day to count them from. */
export function writesWords(caret: Caret): boolean {
  if (caret.note.date === null) return false;
  const days = datesNear(caret).filter((date) => singleDay(date) !== null);
  const inWords = days.filter(({ span }) => !/[0-9０-９]/.test(caret.text.slice(span.start, span.end)));
  return inWords.length > 1 && inWords.length * 2 > days.length;
}

/** What the nearest due date has behind its day: `前`, `まで`; empty where it has nothing. */
export function dueSuffix(caret: Caret): string {
  const due = datesNear(caret).find(
    ({ role, span }) => role === 'due' && !/[\n]/.test(caret.text.slice(span.start, span.end)),
  );
  const words = due ? caret.text.slice(due.span.start, due.span.end) : '';
  const behind = words.slice(dayPart(words).end);
  return /^[^\s\d(（:：]{1,4}$/.test(behind) ? behind : '';
}

/** The dates of the note but for the one at the caret, the nearest first. */
function datesNear({ note, offset }: Caret): DateFact[] {
  const behind = note.dates.findIndex(({ span }) => span.start > offset);
  const at = behind < 0 ? note.dates.length : behind;
  const away = ({ span }: DateFact) => Math.abs(span.start - offset);
  return note.dates
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .filter(({ span, impossible }) => !touches(span, offset) && !impossible)
    .sort((a, b) => away(a) - away(b))
    .slice(0, NEAR);
}

const singleDay = ({ from, to, grain }: DateFact): Day | null =>
  grain !== 'day' || (from !== null && to !== null && from !== to) ? null : (to ?? from);

function rewritten(words: string, old: Day, day: Day): string | null {
  const { start, end } = dayPart(words);
  const form = rewriteDay(words.slice(start, end), old, day);
  if (form === null) return null;
  const [bracketed = '', open = '', weekday = '', close = ''] =
    /^(\s?[(（])([^()（）]{1,9})([)）])/.exec(words.slice(end)) ?? [];
  const other = bracketed && rewriteWeekday(weekday, weekdayOf(old), weekdayOf(day));
  return other ? form + open + other + close : form;
}

function readsAs(words: string, day: Day, { note, world: { ask } }: Caret): boolean {
  const [mention, ...others] = readDates(words, [note.language]);
  if (!mention || others.length > 0) return false;
  const { language, date } = note;
  const days = resolveDate(mention, {
    reference: date?.day ?? null,
    settings: ask.settings,
    direction: 'next',
    language,
  });
  return (days.to ?? days.from) === day && !days.otherReadings?.length;
}
