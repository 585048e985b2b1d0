/** How a note writes its days, and the ways to write another day where a date stands. */
import { weekdayOf } from '../../dates/day.ts';
import { languageByLetters, readDates } from '../../dates/index.ts';
import { lexicons } from '../../lexicons/index.ts';
import type { DateFact, Day, Days, LanguageId, Note, Span } from '../../model.ts';
import { dayPart, rewriteDay, rewriteWeekday } from './date-text.ts';

/** The day of a date that names one; null for a stretch. */
export function singleDay({ from, to }: Days): Day | null {
  if (from !== null && to !== null) return from === to ? from : null;
  return from ?? to;
}

/** A form in which days stand in a note. */
export interface DayForm {
  /** How often. */
  count: number;
  /** With the year in four digits: it names a day by itself. */
  full: boolean;
  /** Null where the form cannot say the day. */
  write(day: Day): string | null;
  /** The dates that stand in it. */
  dates: DateFact[];
}

const isoForm: DayForm = { count: 0, full: true, write: (day) => day, dates: [] };

/** Before a date in a field that takes no other form than ISO's: `📅 2026-03-05`, `[due:: …]`, `@due(…)`, `<…>`. */
const strict =
  /(?:\p{Extended_Pictographic}\ufe0f?\s?|::\s{0,3}|(?<=^|\s)(?:due|t|done|created):|@[a-z]{1,12}\(|[<[])$/iu;

/** Whether a date stands in a field of another program, which understands one form only. */
export const isInField = ({ span }: DateFact, text: string): boolean =>
  strict.test(text.slice(Math.max(0, span.start - 16), span.start));

/** The forms of a note's days, the most used first; of equals the earlier. Dates in fields of other programs do not count, nor those for which `counts` does not hold. */
export function formsOf(note: Note, text: string, counts: (date: DateFact) => boolean = () => true): DayForm[] {
  const forms = new Map<string, DayForm & { padded: number }>();
  for (const date of note.dates) {
    const day = singleDay(date);
    if (day === null || date.impossible || date.otherReadings?.length || isInField(date, text) || !counts(date))
      continue;
    const form = formIn(text.slice(date.span.start, date.span.end));
    const shape = form === null ? null : rewriteDay(form, day, '2019-08-06');
    // Of `3/3` one cannot see which is which.
    if (form === null || shape === null || (day.slice(5, 7) === day.slice(8) && !/\D{0,2}\d{4}/.test(form))) continue;
    const key = shape.replace(/(?<![0-9０-９])[0０](?=[0-9０-９])/g, '');
    const known = forms.get(key) ?? {
      count: 0,
      full: /[0-9０-９]{4}/.test(form),
      write: () => null,
      dates: [],
      padded: 0,
    };
    const padding = shape !== key ? 1 : /(?<![0-9０-９])[0-9０-９](?![0-9０-９])/.test(form) ? -1 : 0;
    if (known.count === 0 || padding * (known.padded + padding) > 0) known.write = (now) => rewriteDay(form, day, now);
    known.padded += padding;
    known.count += 1;
    known.dates.push(date);
    forms.set(key, known);
  }
  return [...forms.values()].sort((a, b) => b.count - a.count);
}

/** The part of a date's words that says the day in numbers or with a month's name; null where a weekday stands in it. */
function formIn(words: string): string | null {
  const { start, end } = dayPart(words);
  const weekday = weekdayIn(words);
  if (weekday && weekday.span.start < end && start < weekday.span.end) return null;
  return words.slice(start, end);
}

/**
 * The ways to write `day` in place of a date, the most natural first: in the form of its own words, then in the forms of the
 * note, then as ISO writes it; with the words around the day that say its role, and without. None is judged here.
 */
export function waysToWrite(note: Note, date: DateFact, { day, text }: { day: Day; text: string }): string[] {
  const words = text.slice(date.span.start, date.span.end);
  const forms = [...(isInField(date, text) ? [] : formsOf(note, text)), isoForm];
  const written = [...new Set(forms.flatMap((form) => form.write(day) ?? []))];
  const old = singleDay(date);
  const own = old === null ? null : redated(words, old, day);
  const part = dayPart(words);
  const kept = isWithin(words.slice(part.end)) ? [] : written.map((it) => put(words, part, it));
  const language = languageAt(note, date.span, text);
  const { beforeLastDay, behindLastDay } = (lexicons.find(({ id }) => id === language) ?? lexicons[0]!).notes;
  const last = old === null ? written.map((it) => beforeLastDay + it + behindLastDay) : [];
  const replaced = part.end - part.start < words.length ? [...kept, ...last] : [...last, ...kept];
  const ways = [...(own === null ? [] : [own]), ...lastOf(words, date, { day, written }), ...replaced, ...written];
  return [...new Set(ways)];
}

/** The language of some words: that of their note, or the one that their letters and those around them call for. */
export function languageAt({ language }: Note, { start, end }: Span, text: string): LanguageId {
  const around = text.slice(Math.max(0, start - 500), end + 500);
  return isAscii(text.slice(start, end)) ? language : languageByLetters(around);
}

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

/** Of a stretch the last day alone is written anew: `3/24-3/28`, `Mar 24 to 28`. */
function lastOf(words: string, { from, to }: DateFact, { day, written }: { day: Day; written: string[] }): string[] {
  if (from === null || to === null || from === to || day < from) return [];
  return [...words.matchAll(between)].reverse().flatMap((found) => {
    const at = found.index + found[0].length;
    const last = words.slice(at);
    const own = redated(last, to, day);
    const part = dayPart(last);
    return [...(own === null ? [] : [own]), ...written.map((it) => put(last, part, it))].map(
      (it) => words.slice(0, at) + it,
    );
  });
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const rangeWords = lexicons.flatMap(({ dates }) => dates.rangeWords).sort((a, b) => b.length - a.length);
const between = new RegExp(`\\s?(?:[-–—~〜～]|${rangeWords.map(escaped).join('|')})\\s?`, 'gi');

const withinSuffixes = new Set(lexicons.flatMap(({ dates }) => dates.withinSuffixes));
/** `本周内`: of a day nobody says so. */
const isWithin = (behind: string): boolean => withinSuffixes.has(behind.trim());

const put = (words: string, { start, end }: Span, by: string): string => words.slice(0, start) + by + words.slice(end);

/**
 * The words of a date with another day in the same form: numbers, names of months and the weekday move along. Null where that
 * cannot be said so. What `next Tuesday` means depends on the day it counts from: whoever writes it reads it again.
 */
export function redated(words: string, old: Day, day: Day): string | null {
  const weekday = weekdayIn(words);
  if (!weekday) {
    const part = dayPart(words);
    const written = rewriteDay(words.slice(part.start, part.end), old, day);
    return written === null ? null : put(words, part, written);
  }
  const { span, stated } = weekday;
  const word = rewriteWeekday(words.slice(span.start, span.end), stated, weekdayOf(day));
  if (word === null) return null;
  const parts = aroundWeekday(words, span, { old, day });
  if (parts) return parts[0] + word + parts[1];
  const { start, end } = dayPart(words);
  return /[0-9０-９]/.test(words.slice(start, end)) ? null : put(words, span, word);
}

/** What stands before and behind a weekday, with another day in its numbers; null where they do not say `old`. */
export function aroundWeekday(
  words: string,
  { start: from, end: to }: Span,
  { old, day }: { old: Day; day: Day },
): [head: string, foot: string] | null {
  const { start, end } = dayPart(words);
  const [head, foot] = [words.slice(0, from), words.slice(to)];
  const behind = Math.max(start, to);
  const inFoot = behind < end ? rewriteDay(words.slice(behind, end), old, day) : null;
  if (inFoot !== null) return [head, words.slice(to, behind) + inFoot + words.slice(end)];
  const ahead = Math.min(end, from);
  const inHead = start < ahead ? rewriteDay(words.slice(start, ahead), old, day) : null;
  return inHead === null ? null : [words.slice(0, start) + inHead + words.slice(ahead, from), foot];
}

/** The weekday in the words of a date: where it stands, and which it is (1 Monday … 7 Sunday). */
function weekdayIn(words: string): { span: Span; stated: number } | null {
  const expression = readDates(words)[0]?.expression;
  const point = expression?.kind === 'point' ? expression.point : null;
  return point?.weekday !== undefined && point.weekdaySpan ? { span: point.weekdaySpan, stated: point.weekday } : null;
}
