/**
 * Years and days that a note does not name, from what it says beside them: a day in full, a folder of the year, a stamp
 * that says when the note was there already, and weekdays that are those of their days in some years only.
 *
 *     `上线时间：2026-11-24`, `11月20日`                    →  2026-11-20: nearest to the day in full
 *     `3/24(火)`, `3/27(金)` in a folder `2021`            →  2020: the nearest year in which both are so
 *     `来週水曜(24日)`, `7/19以降`, stamped 2023-06-14     →  written on 2019-07-19: the last year in which that is so
 */
import { addDays, addMonths, daysBetween, isDay, toDay, toOrdinal, weekdayAt } from '../../dates/day.ts';
import type { Point } from '../../dates/expression.ts';
import type { DateHints } from '../../dates/hints.ts';
import { type DateMention, resolveDate } from '../../dates/index.ts';
import { nearestYear } from '../../dates/resolve.ts';
import type { DateSettings, Day, LanguageId, Span } from '../../model.ts';
import { dateMentions } from '../context.ts';
import type { Entry, Run } from '../parts.ts';
import { perRun } from '../runs.ts';

export interface Clues {
  entries: readonly Entry[];
  runs: readonly Run[];
  /** The year of a folder that holds the note. */
  folder: string | null;
  language: LanguageId;
  settings: DateSettings;
}

/** A day near which the note was written, or before which (`last`). */
interface Bound {
  day: Day;
  last: boolean;
  /** The days in full that it is made of lie within a month. */
  close: boolean;
}

const stamp = /"\w{0,30}At"\s{0,3}:\s{0,3}"((?:19|20)\d\d-\d\d-\d\d)T/;

/** The first stamp in the blocks of a run. */
const stampIn = perRun((entries): string | null => {
  for (const { first, block } of entries) {
    const found = first && block.source.includes('At"') ? stamp.exec(block.source) : null;
    if (found) return found[1]!;
  }
  return null;
});

/** The first and last day in full that a run names. */
const fullDays = perRun((entries): Day[] => {
  const days = entries
    .flatMap(dateMentions)
    .map(fullDay)
    .filter((day) => day !== null)
    .sort();
  return days.length > 1 ? [days[0]!, days.at(-1)!] : days;
});

function boundOf({ runs, folder }: Clues): Bound | null {
  for (const run of runs) {
    const stamped = stampIn(run);
    if (stamped) return isDay(stamped) ? { day: stamped, last: true, close: false } : null;
  }
  const full = runs.flatMap(fullDays).sort();
  const [first, last] = [full[0], full.at(-1)];
  if (first && last && first.slice(0, 4) === last.slice(0, 4)) return middleOf(first, last);
  return folder ? { day: `${folder}-07-01`, last: false, close: false } : null;
}

/** What stands between the first and the last is of their year. */
function middleOf(first: Day, last: Day): Bound {
  const days = daysBetween(first, last);
  return { day: addDays(first, Math.floor(days / 2)), last: false, close: days <= 31 };
}

function pointOf({ expression }: DateMention): Point | null {
  if (expression.kind === 'window') return null;
  return expression.kind === 'point' ? expression.point : expression.from;
}

function fullDay(mention: DateMention): Day | null {
  const { year, month, day } = pointOf(mention) ?? {};
  if (year === undefined || month === undefined || day === undefined) return null;
  const found = [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
  return isDay(found) ? found : null;
}

/** What the step nearest to the bound gives, twelve years at most away; null where both of its sides give something. */
function nearest<Found>({ last }: Bound, steps: number, at: (step: number) => Found | null): Found | null {
  for (let away = 0; away < steps; away++) {
    const before = at(-away);
    const after = last || away === 0 ? null : at(away);
    if (before !== null && after !== null) return null;
    if (before !== null || after !== null) return before ?? after;
  }
  return null;
}

/**
 * Near which day the months and days of a note without a day of its own lie; null where nothing tells. Two that have
 * weekdays outweigh a day in full or a folder: one may be a slip of the pen.
 */
export function yearOf(clues: Clues): DateHints['year'] {
  const bound = boundOf(clues);
  if (!bound) return null;
  const stated = clues.runs.flatMap(statedIn);
  const solved =
    stated.length < (bound.last ? 1 : 2)
      ? null
      : nearest(bound, 24, (step) => {
          const near = addMonths(toOrdinal(bound.day), 6 * step);
          const agrees = ({ month, day, weekday }: Stated) =>
            weekdayAt(nearestYear(month, day, undefined, near).from) === weekday;
          return stated.every(agrees) ? { near: toDay(near), rule: 'date.agrees' as const, close: false } : null;
        });
  const usual = bound.last ? null : { near: bound.day, rule: 'date.near' as const, close: bound.close };
  return solved && solved.near !== bound.day ? solved : (usual ?? solved);
}

const statedIn = perRun((entries) =>
  entries
    .flatMap(dateMentions)
    .map(pointOf)
    .filter((point): point is Stated => point !== null && isStated(point)),
);

type Stated = Point & Required<Pick<Point, 'month' | 'day' | 'weekday'>>;

const isStated = ({ year, month, day, weekday }: Point): boolean =>
  year === undefined && month !== undefined && day !== undefined && weekday !== undefined;

/** The day of a note, by weekdays of a week that is counted from it and their days (`来週水曜(24日)`). */
export function solveDay(clues: Clues): { day: Day; span: Span } | null {
  const bound = boundOf(clues);
  if (!bound?.last) return null;
  const { entries, settings, language } = clues;
  const dates = entries.flatMap(dateMentions);
  const facts = dates.filter((mention) => isOfWeek(pointOf(mention))).slice(0, 8);
  const anchor = dates.find((mention) => isMonthDay(pointOf(mention)) && !facts.includes(mention));
  if (facts.length === 0 || !anchor) return null;
  const resolve = (mention: DateMention, reference: Day) =>
    resolveDate(mention, { reference, settings, direction: 'next', language });
  const agrees = (reference: Day): boolean =>
    facts.every((mention) => {
      const { from, statedWeekday } = resolve(mention, reference);
      return from !== null && !statedWeekday && daysBetween(reference, from) >= 0 && daysBetween(reference, from) <= 14;
    });
  return nearest(bound, 12, (step) => {
    const near = resolve(anchor, `${Number(bound.day.slice(0, 4)) + step}-07-01`);
    const day = near.from ?? near.to;
    for (let back = 0; day && back < 10; back++) {
      const reference = addDays(day, -back);
      if (reference <= bound.day && agrees(reference)) return { day: reference, span: facts[0]! };
    }
    return null;
  });
}

const isOfWeek = (point: Point | null): boolean =>
  point?.weekday !== undefined &&
  point.day !== undefined &&
  point.month === undefined &&
  point.shift?.week !== undefined;

const isMonthDay = (point: Point | null): boolean =>
  point?.month !== undefined && point.day !== undefined && point.year === undefined;
