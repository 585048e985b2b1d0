/**
 * The words by which a note says for which time it is, moved on to the next of its series: days, weeks, months and numbers in
 * names and titles. `第13周周报（3.23-3.27）` → `第14周周报（3.30-4.3）`, `Sprint 12` → `Sprint 13`. What is not of that time stays.
 */
import { weekdayOf } from '../../dates/day.ts';
import { lexicons } from '../../lexicons/index.ts';
import { anyOf, numeral, wordsOf } from '../../mentions/words.ts';
import type { Day } from '../../model.ts';
import { rewriteWeekday } from '../writing/date-text.ts';
import type { Change } from '../writing/patch.ts';
import { daysOf, narrow, type Stretch, stretchesAt, writeToken } from './day-token.ts';
import { moveMonth, moveQuarter, moveWeek, moveYear } from './frame-periods.ts';
import { type Found, type Frame, matchAt, type Rule, replaced } from './frame-rule.ts';
import { numeralOf, writeNumeral } from './numerals.ts';
import type { Step } from './step.ts';

const dates = lexicons.map((lexicon) => lexicon.dates);
const ordinal = [...new Set(dates.flatMap(({ ordinalPrefixes }) => ordinalPrefixes))].join('|');
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

const moveCounter: Rule = (text, at, { counts }) => {
  const found = counts ? matchAt(counterPattern, text, at) : null;
  if (!found) return null;
  const nth = found[1] === undefined ? 2 : 1;
  return replaced(found, { [nth]: writeNumeral(numeralOf(found[nth]!) + 1, found[nth]!) });
};

/** In this order: what says more goes first. */
const rules: Rule[] = [moveWeekdayFirst, moveDays, moveWeek, moveQuarter, moveMonth, moveCounter, moveYear];
