/** Weeks, months, quarters and years in names and titles, moved on. */
import { addDays, weekdayOf, weekOf } from '../../dates/day.ts';
import { lexicons } from '../../lexicons/index.ts';
import { anyOf, numeral } from '../../mentions/words.ts';
import type { Day } from '../../model.ts';
import { daysOf, narrow, stretchesAt, writeToken } from './day-token.ts';
import { matchAt, type Rule, replaced } from './frame-rule.ts';
import { numeralOf, writeNumeral } from './numerals.ts';
import type { Step } from './step.ts';

const dates = lexicons.map((lexicon) => lexicon.dates);
const ordinal = [...new Set(dates.flatMap(({ ordinalPrefixes }) => ordinalPrefixes))].join('|');
const withUnit = (unit: string): string[] =>
  dates.flatMap(({ units }) => Object.keys(units).filter((word) => units[word] === unit));
const withCode = (unit: string): string[] =>
  dates.flatMap(({ codes }) => Object.keys(codes).filter((word) => codes[word] === unit));
const latin = (word: string): boolean => /^[a-z]+$/.test(word);
const plain = (words: string[]): string => words.sort((a, b) => b.length - a.length).join('|');
const yearMark = anyOf(dates.flatMap(({ markers }) => markers.year));
const monthMark = anyOf(dates.flatMap(({ markers }) => markers.month));
const weekUnits = plain(withUnit('week').filter((word) => !latin(word) && word.length === 1));
const quarterUnits = plain(withUnit('quarter').filter((word) => !latin(word)));
const weekCodes = plain([...withCode('week'), ...withUnit('week')].filter(latin));
const lead = `(?:(\\d{4})([-_ ./]?|\\s?${yearMark}\\s?))?`;

const weekPattern = new RegExp(
  `${lead}(?:(?:${ordinal})\\s?(\\d{1,2})\\s?(?:${weekUnits})|\\[(\\d{1,2})\\](?:${weekUnits})|(?<![a-z])(?:${weekCodes})[-_ .]?(\\d{1,2})(?!\\d))`,
  'diy',
);
const monthNames = anyOf(dates.flatMap(({ months }) => months.flat(2)).filter((word) => /^[a-z]{3,}$/.test(word)));
const monthPattern = new RegExp(
  `(?:(\\d{4})(?:[-_./]|\\s?${yearMark}\\s?)?(\\d{1,2})(?!\\d)|(?<!\\d)(\\d{1,2})(?=\\s?${monthMark})|(${monthNames})(?:[-_ ,]{1,2}(\\d{4})(?!\\d))?)(?:\\s?${monthMark})?`,
  'diy',
);
const nthWeek = new RegExp(`\\s?(?:${ordinal})?([1-6]|${numeral})\\s?(?:${weekUnits})`, 'diy');
const quarterPattern = new RegExp(
  `${lead}(?:(?<![a-z])q([1-4])(?!\\d)|([1-4])q(?![a-z])|(?:${ordinal})([1-4]|${numeral})(?:${quarterUnits}))`,
  'diy',
);
const monthAlone = new RegExp(`${monthPattern.source}(?!\\d)`, 'i');
const yearPattern = /((?:19|20)\d\d)(?!\d)/diy;
/** `2026-W13`, `第13周`, `Week 13`: by the calendar where it is that week's number, else the next one. */
export const moveWeek: Rule = (text, at, { step, counts }) => {
  const found = matchAt(weekPattern, text, at);
  if (!found) return null;
  const nth = [3, 4, 5].find((group) => found[group] !== undefined)!;
  const week = step && [step.from, step.first, step.last].find((day) => weekOf(day).week === Number(found[nth]));
  const next = step && week ? weekOf(step.move(week)) : null;
  if (!next && !counts) return null;
  const year = step && next && found[1] ? `${Number(found[1]) + next.year - weekOf(week!).year}` : null;
  const now = `${next?.week ?? Number(found[nth]) + 1}`;
  // `W53` is followed by `W01`, week 53 by week 1.
  const isCode = found[nth]!.length === 2 && /(?:^|[^a-z])[a-z]{1,2}\d+$/i.test(found[0]);
  return replaced(found, { 1: year, [nth]: isCode ? now.padStart(2, '0') : now });
};

/** `2026年3月`, `March 2026`, `2026-03`; with the week of the month behind it. */
export const moveMonth: Rule = (text, at, { step }) => {
  const found = step && matchAt(monthPattern, text, at);
  if (!step || !found) return null;
  const nth = [2, 3, 4].find((group) => found[group] !== undefined)!;
  const value = /^\d/.test(found[nth]!) ? Number(found[nth]) : monthNumber(found[nth]!);
  const year = found[1] ?? found[5];
  const isMeant = (day: Day) => Number(day.slice(5, 7)) === value && (year === undefined || day.slice(0, 4) === year);
  const week = matchAt(nthWeek, text, at + found[0].length);
  const inMonth = week && weekInMonth({ value, nth: numeralOf(week[1]!) }, step);
  if (week && inMonth) {
    const head = replaced(found, monthParts({ found, nth, year, day: `${inMonth.month}-01` }));
    const foot = replaced(week, { 1: writeNumeral(inMonth.nth, week[1]!) });
    return { end: foot.end, newText: head.newText + foot.newText };
  }
  const day = [step.from, step.first, step.last].find(isMeant);
  return day
    ? replaced(found, monthParts({ found, nth, year, day: day === step.from ? step.to : step.move(day) }))
    : null;
};

interface MonthFound {
  found: RegExpExecArray;
  nth: number;
  year: string | undefined;
  day: Day;
}

function monthParts({ found, nth, year, day }: MonthFound): Record<number, string | null> {
  const month = { start: 0, end: found[nth]!.length };
  const padding = found[nth]!.length === 2 && (found[nth]!.startsWith('0') || /^\d{4}[-_.]?\d/.test(found[0]));
  const name = /^\d/.test(found[nth]!)
    ? day.slice(5, 7).replace(padding ? /^$/ : /^0/, '')
    : writeToken(found[nth]!, { ...month, parts: { month } }, day);
  return { [found[1] !== undefined ? 1 : 5]: year === undefined ? null : day.slice(0, 4), [nth]: name };
}

const monthNumber = (word: string): number =>
  dates.map(({ months }) => months.findIndex((names) => names.includes(word.toLowerCase())) + 1).find((it) => it > 0) ??
  0;

/** How people count the weeks of a month: by its Mondays, by its Thursdays, by rows of the calendar, by its days. */
const countings: ((day: Day) => { month: string; nth: number })[] = [
  (day) => byDay(shifted(day, 1)),
  (day) => byDay(shifted(day, 4)),
  (day) => ({
    month: day.slice(0, 7),
    nth: Math.ceil((Number(day.slice(8)) + weekdayOf(`${day.slice(0, 8)}01`) - 1) / 7),
  }),
  (day) => byDay(day),
];
const byDay = (day: Day) => ({ month: day.slice(0, 7), nth: Math.ceil(Number(day.slice(8)) / 7) });

/** A weekday of the week that holds a day. */
const shifted = (day: Day, weekday: number): Day => addDays(day, weekday - weekdayOf(day));

function weekInMonth({ value, nth }: { value: number; nth: number }, { from, to }: Step) {
  const counting = countings.find((count) => {
    const now = count(from);
    return now.nth === nth && Number(now.month.slice(5)) === value;
  });
  return counting?.(to) ?? null;
}

/** `Q1 2026`, `第1四半期`: where it is the quarter of the calendar. */
export const moveQuarter: Rule = (text, at, { step }) => {
  const found = step && matchAt(quarterPattern, text, at);
  if (!step || !found) return null;
  const nth = [3, 4, 5].find((group) => found[group] !== undefined)!;
  const quarter = (day: Day) => Math.ceil(Number(day.slice(5, 7)) / 3);
  if (numeralOf(found[nth]!) !== quarter(step.from)) return null;
  const year = found[1] === step.from.slice(0, 4) ? step.to.slice(0, 4) : null;
  return replaced(found, { 1: year, [nth]: writeNumeral(quarter(step.to), found[nth]!) });
};

/** `2026` */
export const moveYear: Rule = (text, at, { step }) => {
  const found = step && matchAt(yearPattern, text, at);
  const day = step && [step.from, step.last].find((it) => it.slice(0, 4) === found?.[1]);
  return found && day ? replaced(found, { 1: step.move(day).slice(0, 4) }) : null;
};

/** For how long a note is whose name says a week, month or quarter and no day of it; null for all others. */
export function grainIn(text: string): 'week' | 'month' | 'quarter' | null {
  const words = narrow(text);
  for (let at = 0; at < words.length; at++)
    for (const { from } of stretchesAt(words, at))
      if (from.parts.month && from.parts.day && daysOf(words, from, { near: '2000-07-01', like: null }).length > 0)
        return null;
  const has = ({ source }: RegExp): boolean => new RegExp(source, 'i').test(words);
  if (has(weekPattern)) return 'week';
  if (has(quarterPattern)) return 'quarter';
  if (!monthAlone.test(words)) return null;
  return has(nthWeek) ? 'week' : 'month';
}
