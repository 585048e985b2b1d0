/**
 * Days as they stand in names of files and in titles, where no sentence is around them: `2026-03-23`, `20260323`, `3.23`,
 * `0323`, `3月23日`, `Mar 23`, `23–27 March 2026`. Which day is meant, whoever asks must know: one that is near.
 */
import { isDay } from '../../dates/day.ts';
import { lexicons } from '../../lexicons/index.ts';
import { anyOf } from '../../mentions/words.ts';
import type { Day, Span } from '../../model.ts';
import { sameCase } from '../writing/date-text.ts';

type Part = 'year' | 'month' | 'day';

/** A day as it is written: where its parts stand. */
export interface DayToken extends Span {
  parts: Partial<Record<Part, Span>>;
}

/** A day, or a first and a last one. */
export interface Stretch extends Span {
  from: DayToken;
  to: DayToken | null;
}

const dates = lexicons.map((lexicon) => lexicon.dates);
const marks = (part: 'year' | 'month' | 'day'): string => anyOf(dates.flatMap(({ markers }) => markers[part]));
const months = dates.map((one) => one.months);
const monthName = anyOf(months.flat(2).filter((word) => /^[a-z]{3,}$/.test(word)));
const [y, m, d] = [
  `(?:[-_./]|\\s?${marks('year')}\\s?)`,
  `(?:[-_./]|\\s?${marks('month')}\\s?)`,
  `(?:${marks('day')})?`,
];
const nth = `(?:${dates.flatMap(({ ordinalSuffixes }) => ordinalSuffixes.filter((it) => /^[a-z]/.test(it))).join('|')})?`;

/** Each with the parts in the order in which they stand. The first that fits is meant. */
const shapes: [pattern: RegExp, parts: Part[]][] = (
  [
    [`(\\d{4})${y}(\\d{1,2})${m}(\\d{1,2})(?!\\d)${d}`, ['year', 'month', 'day']],
    ['(\\d{4})(\\d{2})(\\d{2})(?!\\d)', ['year', 'month', 'day']],
    [`(${monthName})[-_ .]{1,2}(\\d{1,2})(?!\\d)${nth},?[-_ ](\\d{4})(?!\\d)`, ['month', 'day', 'year']],
    [`(${monthName})[-_ .]{1,2}(\\d{1,2})(?!\\d)${nth}`, ['month', 'day']],
    [`(\\d{1,2})(?!\\d)${nth}[-_ .]{1,2}(${monthName}),?[-_ .]{1,2}(\\d{4})(?!\\d)`, ['day', 'month', 'year']],
    [`(\\d{1,2})(?!\\d)${nth}[-_ .]{1,2}(${monthName})`, ['day', 'month']],
    ['(\\d{2})(\\d{2})(\\d{2})(?!\\d)', ['year', 'month', 'day']],
    [`(\\d{1,2})${m}(\\d{1,2})(?!\\d|[./]\\d)${d}`, ['month', 'day']],
    [`(\\d{1,2})[-./](\\d{1,2})(?:[-./](\\d{4}))?(?!\\d|[./]\\d)`, ['day', 'month', 'year']],
    ['(\\d{2})(\\d{2})(?!\\d)', ['month', 'day']],
    [`(\\d{1,2})(?!\\d)(?=${marks('day')})${d}`, ['day']],
  ] satisfies [string, Part[]][]
).map(([source, parts]) => [new RegExp(source, 'diy'), parts]);
const bareDay = /(\d{1,2})(?:st|nd|rd|th)?(?!\d)/diy;

const joints = dates
  .flatMap(({ rangeWords }) => rangeWords)
  .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
const joint = new RegExp(`\\s?(?:[-–—~〜～_]|${joints.join('|')})\\s?`, 'iy');
const inBrackets = /\s?[(（][^()（）]{1,9}[)）]/y;

/** The same text with digits of half width: as long as it was. */
export const narrow = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

function matched(pattern: RegExp, parts: readonly Part[], { text, at }: { text: string; at: number }): DayToken | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return null;
  const spans = parts.flatMap((part, nth): [Part, Span][] => {
    const [start, end] = found.indices![nth + 1] ?? [];
    return start === undefined || end === undefined ? [] : [[part, { start, end }]];
  });
  return { start: at, end: at + found[0].length, parts: Object.fromEntries(spans) };
}

/** The ways to take what stands at an offset for days; of several the caller takes the first that means something. */
export function* stretchesAt(text: string, at: number): Generator<Stretch> {
  if (/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at))) return;
  if (/\d\.$/.test(text.slice(Math.max(0, at - 2), at))) return;
  for (const [pattern, parts] of shapes) {
    const from = matched(pattern, parts, { text, at });
    if (!from) continue;
    const next = behindJoint(text, from.end);
    for (const [other, otherParts] of next === null ? [] : shapes) {
      const to = matched(other, otherParts, { text, at: next! });
      if (to) yield { start: at, end: to.end, from, to };
    }
    const last = next === null || !from.parts.month ? null : matched(bareDay, ['day'], { text, at: next });
    if (last) yield { start: at, end: last.end, from, to: last };
    yield { start: at, end: from.end, from, to: null };
  }
  yield* sharedMonth(text, at);
}

/** `23–27 March 2026`: the first day has its month from the last. */
function* sharedMonth(text: string, at: number): Generator<Stretch> {
  const from = matched(bareDay, ['day'], { text, at });
  const next = from && behindJoint(text, from.end);
  if (!from || next === null) return;
  for (const [pattern, parts] of shapes) {
    const to = parts[0] === 'day' && parts.length > 1 ? matched(pattern, parts, { text, at: next }) : null;
    if (to) yield { start: at, end: to.end, from, to };
  }
}

/** Where the last day of a stretch would begin; null where the first is followed by nothing of the kind. */
function behindJoint(text: string, end: number): number | null {
  inBrackets.lastIndex = end;
  joint.lastIndex = end + (inBrackets.exec(text)?.[0].length ?? 0);
  const found = joint.exec(text);
  return found ? found.index + found[0].length : null;
}

/** The days that a token may name, in the years around one; `like` gives it the month or year that it leaves out. */
export function daysOf(text: string, token: DayToken, { near, like }: { near: Day; like: Day | null }): Day[] {
  const read = (part: Part): number | null => {
    const span = token.parts[part];
    if (!span) return null;
    const word = text.slice(span.start, span.end).toLowerCase();
    if (/^\d/.test(word)) return Number(word);
    return months.map((names) => names.findIndex((name) => name.includes(word)) + 1).find((value) => value > 0) ?? null;
  };
  const [year, month, day] = [read('year'), read('month'), read('day')];
  const around = Number(near.slice(0, 4));
  const years = year === null ? [around, around - 1, around + 1] : [year < 100 ? 2000 + year : year];
  const around12 = Number((like ?? near).slice(5, 7));
  const monthsTried = month === null ? [around12, (around12 % 12) + 1, ((around12 + 10) % 12) + 1] : [month];
  return years.flatMap((one) =>
    monthsTried.map((it) => `${one}-${two(it)}-${two(day ?? 0)}`).filter((found) => isDay(found)),
  );
}

const two = (value: number): string => `${value}`.padStart(2, '0');

/** The words of a token with another day, in the same form and width. */
export function writeToken(text: string, token: DayToken, day: Day): string {
  const padded = isPadded(text, token);
  const pieces = Object.entries(token.parts).sort(([, a], [, b]) => a.start - b.start) as [Part, Span][];
  let [written, at] = ['', token.start];
  for (const [part, { start, end }] of pieces) {
    written += text.slice(at, start) + writePart(text.slice(start, end), part, { day, padded });
    at = end;
  }
  return written + text.slice(at, token.end);
}

function writePart(word: string, part: Part, { day, padded }: { day: Day; padded: boolean }): string {
  const value = Number(part === 'year' ? day.slice(0, 4) : part === 'month' ? day.slice(5, 7) : day.slice(8));
  if (part === 'year') return word.length === 2 ? two(value % 100) : `${value}`;
  if (/^\d/.test(word)) return padded ? two(value) : `${value}`;
  const names = months.find((list) => list.flat().includes(word.toLowerCase())) ?? [];
  const nth = names.find((list) => list.includes(word.toLowerCase()))?.indexOf(word.toLowerCase()) ?? 0;
  const isFull = nth === 0;
  const spellings = names[value - 1] ?? [];
  const short = spellings.find((name) => name.length === word.length) ?? spellings.find((name) => name.length <= 4);
  return sameCase((isFull ? spellings[0] : short) ?? spellings[0] ?? word, word);
}

/** Whether numbers below ten have two digits: as the token shows, as others of the text do, or as ISO has it. */
function isPadded(text: string, { start, end, parts }: DayToken): boolean {
  const numbers = (['month', 'day'] as const).flatMap((part) => {
    const span = parts[part];
    const word = span ? text.slice(span.start, span.end) : '';
    return /^\d/.test(word) ? [word] : [];
  });
  if (numbers.some((word) => word.startsWith('0'))) return true;
  if (numbers.some((word) => word.length === 1)) return false;
  const words = text.slice(start, end);
  if (/^\d+$/.test(words) && parts.month) return true;
  if (/(?<!\d)0[1-9](?!\d)/.test(text)) return true;
  return parts.month !== undefined && /^\d+[-_]\d|^\d{4}\./.test(words);
}

/** First and last day of a stretch in a text that holds a day; null where there is none. */
export function periodIn(text: string, day: Day): { first: Day; last: Day } | null {
  const words = narrow(text);
  for (let at = 0; at < words.length; at++)
    for (const stretch of stretchesAt(words, at)) {
      if (!stretch.to) continue;
      for (const first of daysOf(words, stretch.from, { near: day, like: day }))
        for (const last of daysOf(words, stretch.to, { near: day, like: first }))
          if (first < last && first <= day && day <= last && last.slice(0, 4) <= `${Number(first.slice(0, 4)) + 1}`)
            return { first, last };
    }
  return null;
}

/** The first day of a text that lies within so many days of another. */
export function dayIn(text: string, near: Day): Day | null {
  const words = narrow(text);
  for (let at = 0; at < words.length; at++)
    for (const { from } of stretchesAt(words, at)) {
      if (!from.parts.month) continue;
      const [day] = daysOf(words, from, { near, like: null });
      if (day) return day;
    }
  return null;
}
