/** Parts of a period: thirds, halves, its first and last day, and what is left of it. */
import { addMonths } from './day.ts';
import type { Part } from './expression.ts';
import type { Base, Stretch } from './periods.ts';

/** Thirds as `[first, behind the last]`, and halves. */
const stretches: Partial<Record<Part, [number, number]>> = {
  start: [0, 1 / 3],
  early: [0, 1 / 3],
  'early-mid': [0, 2 / 3],
  mid: [1 / 3, 2 / 3],
  'mid-late': [1 / 3, 1],
  late: [2 / 3, 1],
  'first-half': [0, 1 / 2],
  'second-half': [1 / 2, 1],
};

/** Seasons, each of three months, by those before it. */
const seasons: Partial<Record<Part, number>> = { spring: 2, summer: 5, autumn: 8, winter: 11 };

/** A part of a period. */
export function partOfPeriod(whole: Stretch, part: Part, { reference }: Base): Stretch {
  const { from, to } = whole;
  const rule = 'date.part';
  const today = Math.max(from, Math.min(reference ?? from, to));
  if (part === 'within') return { ...whole, rule };
  if (part === 'rest') return { ...whole, from: today, rule };
  if (part === 'so-far') return { ...whole, to: today, rule };
  if (part === 'end') return { ...whole, from: to, grain: 'day', rule };
  if (part === 'first') return { ...whole, to: from, grain: 'day', rule };
  const before = seasons[part];
  if (before !== undefined) {
    const first = addMonths(from, before);
    return { ...whole, from: first, to: addMonths(first, 3) - 1, grain: 'quarter', rule };
  }
  const [begins, ends] = stretches[part]!;
  return { ...whole, from: cut(whole, begins), to: cut(whole, ends) - 1, rule };
}

/**
 * The day on which a share of a period is over: months are cut as the calendar's words cut them (1–10, 11–20, 21–end;
 * 1–15, 16–end), longer periods at the first of a month, a week behind Tuesday and Thursday, or behind Wednesday.
 */
function cut({ from, to, grain }: Stretch, share: number): number {
  if (share === 0) return from;
  if (share === 1) return to + 1;
  if (grain === 'month') return from + (share === 1 / 2 ? 15 : Math.round(30 * share));
  const months = Math.round((to - from + 1) / 30.5);
  const whole = months * share;
  if (months > 2 && Math.abs(whole - Math.round(whole)) < 0.01) return addMonths(from, Math.round(whole));
  return from + Math.floor((to - from + 1) * share);
}
