/** How a note writes a day in short, so that what is shown beside its words looks as if it stood there. */
import { weekdayName } from '../../dates/day.ts';
import type { RuleId } from '../../messages/index.ts';
import type { DateFact, Day, Days, Note } from '../../model.ts';
import { dayPart, rewriteDay } from './date-text.ts';

/** Writes days and stretches of them as one note does. */
export interface DayForm {
  /** `3-29 Wed`, `3月29日 周三`, `3/29 水`; with the year where that is not this one: `2025-03-29 Wed`. */
  day(day: Day): string;
  /** The same of a last day, a first day or both, weekdays left out where it is more than days that are meant. */
  days(days: Days, grain: DateFact['grain']): string;
}

/** Rules that read a month and a day without a year. */
const shortRules: ReadonlySet<RuleId> = new Set(['date.month-day', 'date.order', 'date.near', 'date.agrees']);
/** More letters than this are no short form. */
const longest = 8;
/** So many dates show how a note writes them. */
const mostTried = 20;

/** The form that a note has for a month and a day; `3-29` where it has none. */
export function dayFormOf(note: Note, text: string, today: Day): DayForm {
  const model = modelIn(note, text);
  const plain = (day: Day): string => {
    if (day.slice(0, 4) !== today.slice(0, 4)) return day;
    const written = model && rewriteDay(model.words, model.day, day);
    return written || `${Number(day.slice(5, 7))}-${Number(day.slice(8))}`;
  };
  const full = (day: Day) => `${plain(day)} ${weekdayName(day, note.language, 'short')}`;
  return {
    day: full,
    days({ from, to }, grain) {
      const write = grain === 'day' ? full : plain;
      const [first, last] = [from ?? to!, to ?? from!];
      return first === last ? full(last) : `${write(first)} – ${write(last)}`;
    },
  };
}

/** A month and a day as the note has them somewhere. */
function modelIn(note: Note, text: string): { words: string; day: Day } | null {
  let tried = 0;
  for (const { span, rule, from, to, otherReadings } of note.dates) {
    if (!shortRules.has(rule) || otherReadings) continue;
    if (++tried > mostTried) return null;
    const words = text.slice(span.start, span.end);
    const { start, end } = dayPart(words);
    const form = words.slice(start, end);
    const day = to ?? from;
    // Of `3/3` one cannot see which is which.
    if (day === null || form.length > longest || day.slice(5, 7) === day.slice(8)) continue;
    if (rewriteDay(form, day, day) !== null) return { words: form, day };
  }
  return null;
}
