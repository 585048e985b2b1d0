/**
 * The words by which a note says for which time it is, moved on to the next of its series: days, weeks, months and numbers in
 * names and titles. `第13周周报（3.23-3.27）` → `第14周周报（3.30-4.3）`, `Sprint 12` → `Sprint 13`. What is not of that time stays.
 */
import { addDays, weekdayOf, weekOf } from '../../dates/day.ts';
import { lexicons } from '../../lexicons/index.ts';
import { anyOf, numeral, wordsOf } from '../../mentions/words.ts';
import type { Day } from '../../model.ts';
import { rewriteWeekday } from '../date-text.ts';
import type { Change } from '../status-edit.ts';
import { daysOf, narrow, type Stretch, stretchesAt, writeToken } from './day-token.ts';
import { numeralOf, writeNumeral } from './numerals.ts';
import type { Step } from './step.ts';

/** How words are moved on. */
export interface Frame {
  /** Null where the notes of a series have no days, but numbers alone. */
  step: Step | null;
  /** Whether numbers that count the notes move too: in a name and a title. */
  counts: boolean;
}

interface Found {
  end: number;
  newText: string;
}

type Rule = (text: string, at: number, frame: Frame) => Found | null;

const dates = lexicons.map((lexicon) => lexicon.dates);
const withUnit = (unit: string): string[] =>
  dates.flatMap(({ units }) => Object.keys(units).filter((word) => units[word] === unit));
const withCode = (unit: string): string[] =>
  dates.flatMap(({ codes }) => Object.keys(codes).filter((word) => codes[word] === unit));
const latin = (word: string): boolean => /^[a-z]+$/.test(word);
const plain = (words: string[]): string => words.sort((a, b) => b.length - a.length).join('|');
const ordinal = [...new Set(dates.flatMap(({ ordinalPrefixes }) => ordinalPrefixes))].join('|');
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
const counters = {
  before: anyOf(wordsOf((notes) => notes.counters.before)),
  behind: anyOf(wordsOf((notes) => notes.counters.behind)),
};
const counterPattern = new RegExp(
  `(?:${counters.before}[ _#.-]{0,2}(\\d{1,4})(?!\\d)|(?:${ordinal})\\s?(\\d{1,4}|${numeral}+)\\s?${counters.behind})`,
  'diy',
);

/** The changes that move the words of a text on. */
export function movedWords(text: string, frame: Frame): Change[] {
  const plainText = narrow(text);
  const changes: Change[] = [];
  for (let at = 0; at < text.length; ) {
    const found = /[\p{L}\d[]/u.test(plainText.charAt(at)) ? firstFound(plainText, at, frame) : null;
    if (found && found.newText !== plainText.slice(at, found.end))
      changes.push({ span: { start: at, end: found.end }, newText: asWide(found.newText, text.slice(at, found.end)) });
    at = found ? found.end : at + (/^\d+/.exec(plainText.slice(at))?.[0].length ?? 1);
  }
  return changes;
}

/** With digits of full width, where the words had such. */
const asWide = (words: string, model: string): string =>
  /[０-９]/.test(model) ? words.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : words;

function firstFound(text: string, at: number, frame: Frame): Found | null {
  for (const rule of rules) {
    const found = rule(text, at, frame);
    if (found) return found;
  }
  return null;
}

const moveDays: Rule = (text, at, { step }) => {
  if (!step) return null;
  for (const stretch of stretchesAt(text, at)) {
    const newText = movedStretch(text, stretch, step);
    if (newText !== null) return withWeekday(text, { end: stretch.end, newText }, step);
  }
  return null;
};

function movedStretch(text: string, { start, from, to }: Stretch, step: Step): string | null {
  const inTime = (day: Day) => step.first <= day && day <= step.last;
  const known = to && from.parts.month === undefined ? daysOf(text, to, { near: step.from, like: null }) : [];
  const like = known.find(inTime) ?? step.from;
  const first = [step.from, ...daysOf(text, from, { near: step.from, like })].find(
    (day) => inTime(day) && daysOf(text, from, { near: step.from, like }).includes(day),
  );
  if (!first) return null;
  const moved = step.move(first);
  if (!to) return writeToken(text, from, moved);
  const last = daysOf(text, to, { near: first, like: first }).find((day) => day > first && inTime(day));
  if (!last) return null;
  const end = step.move(last);
  const [head, joint, foot] = [
    writeToken(text, from, moved),
    text.slice(from.end, to.start),
    writeToken(text, to, end),
  ];
  if (moved.slice(5, 7) === end.slice(5, 7)) return head + joint + foot;
  // Beyond the end of a month each day needs its own.
  const month = from.parts.month;
  if (!to.parts.month && month && month.end <= from.parts.day!.start) {
    const own = writeToken(text, { ...from, end: from.parts.day!.end }, end);
    return (
      head + joint + own.slice((from.parts.year?.end ?? start) - start + yearGap(text, from)) + behindDay(text, to)
    );
  }
  const shared = to.parts.month;
  if (!month && shared && to.parts.day!.end <= shared.start) {
    const gap = text.slice(to.parts.day!.end, shared.start);
    const name = writeToken(text, { start: shared.start, end: shared.end, parts: { month: shared } }, moved);
    return head + gap + name + joint + foot;
  }
  return head + joint + foot;
}

/** What stands between a year and its month. */
const yearGap = (text: string, { parts }: Stretch['from']): number =>
  parts.year && parts.month && parts.year.end <= parts.month.start
    ? text.slice(parts.year.end, parts.month.start).length
    : 0;

const behindDay = (text: string, { parts, end }: Stretch['from']): string => text.slice(parts.day!.end, end);

const weekdays = anyOf(dates.flatMap((one) => [...one.weekdays.flat(), ...one.shortWeekdays]));
const weekdayBehind = new RegExp(`([\\s(（]{0,3})(${weekdays})`, 'iy');

/** With the weekday that stands behind the day. */
function withWeekday(text: string, { end, newText }: Found, step: Step): Found {
  weekdayBehind.lastIndex = end;
  const found = weekdayBehind.exec(text);
  const [old, now] = [weekdayOf(step.from), weekdayOf(step.to)];
  if (!found || old === now) return { end, newText };
  const word = rewriteWeekday(found[2]!, old, now);
  return word === null ? { end, newText } : { end: end + found[0].length, newText: newText + found[1] + word };
}

const weekdayBefore = new RegExp(`(${weekdays})([\\s,(（)）]{1,3})(?=[\\p{L}\\d])`, 'iuy');

/** `Friday, 20 March` */
const moveWeekdayFirst: Rule = (text, at, frame) => {
  weekdayBefore.lastIndex = at;
  const found = weekdayBefore.exec(text);
  const day = found && moveDays(text, at + found[0].length, frame);
  if (!found || !day || !frame.step) return null;
  const word = rewriteWeekday(found[1]!, weekdayOf(frame.step.from), weekdayOf(frame.step.to)) ?? found[1]!;
  return { end: day.end, newText: word + found[2]! + day.newText };
};

/** `2026-W13`, `第13周`, `Week 13`: by the calendar where it is that week's number, else the next one. */
const moveWeek: Rule = (text, at, { step, counts }) => {
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
const moveMonth: Rule = (text, at, { step }) => {
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

const moveQuarter: Rule = (text, at, { step }) => {
  const found = step && matchAt(quarterPattern, text, at);
  if (!step || !found) return null;
  const nth = [3, 4, 5].find((group) => found[group] !== undefined)!;
  const quarter = (day: Day) => Math.ceil(Number(day.slice(5, 7)) / 3);
  if (numeralOf(found[nth]!) !== quarter(step.from)) return null;
  const year = found[1] === step.from.slice(0, 4) ? step.to.slice(0, 4) : null;
  return replaced(found, { 1: year, [nth]: writeNumeral(quarter(step.to), found[nth]!) });
};

const moveYear: Rule = (text, at, { step }) => {
  const found = step && matchAt(yearPattern, text, at);
  const day = step && [step.from, step.last].find((it) => it.slice(0, 4) === found?.[1]);
  return found && day ? replaced(found, { 1: step.move(day).slice(0, 4) }) : null;
};

const moveCounter: Rule = (text, at, { counts }) => {
  const found = counts ? matchAt(counterPattern, text, at) : null;
  if (!found) return null;
  const nth = found[1] === undefined ? 2 : 1;
  return replaced(found, { [nth]: writeNumeral(numeralOf(found[nth]!) + 1, found[nth]!) });
};

/** In this order: what says more goes first. */
const rules: Rule[] = [moveWeekdayFirst, moveDays, moveWeek, moveQuarter, moveMonth, moveCounter, moveYear];

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  if (/[\d]/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at))) return null;
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What was found, with other words in some of its groups; a number keeps its width. */
function replaced(found: RegExpExecArray, groups: Record<number, string | null>): Found {
  let [newText, at] = ['', found.index];
  for (const [group, word] of Object.entries(groups).sort(([a], [b]) => indexOf(found, a) - indexOf(found, b))) {
    const span = found.indices?.[Number(group)];
    if (!span || word === null) continue;
    const old = found[Number(group)]!;
    newText += found.input.slice(at, span[0]) + (/^0\d/.test(old) ? word.padStart(old.length, '0') : word);
    at = span[1];
  }
  return {
    end: found.index + found[0].length,
    newText: newText + found.input.slice(at, found.index + found[0].length),
  };
}

const indexOf = (found: RegExpExecArray, group: string): number => found.indices?.[Number(group)]?.[0] ?? -1;

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
