/** How long a task takes, and how much of it is done. */
import { minutesOf } from '../mentions/estimate.ts';
import type { Span } from '../model.ts';
import { fieldsIn, statusesIn } from './context.ts';
import type { Entry } from './parts.ts';

/** `(20 min)`, `見積 3h`, `@est(2d)`: the first that an entry gives. Where a day can be read, it is one: `来週水曜(24日)`. */
export function estimateOf(entry: Entry): { minutes: number; span: Span } | null {
  for (const field of fieldsIn(entry, 'estimate')) {
    const minutes = minutesOf(field.value);
    const isDay = !field.sure && entry.dates.some(({ span }) => span.start < field.end && field.start < span.end);
    if (minutes !== null && !isDay) return { minutes, span: field };
  }
  return null;
}

/** `完成60%`, `80% done`, or `40%` where its status was read: what the entry says itself comes first. */
export function progressOf(entry: Entry, word: Span | null, text: string): { percent: number; span: Span } | null {
  for (const span of [statusesIn(entry).find(({ place }) => place === 'percent') ?? null, word]) {
    const share = span && /^\d{1,3}(?=\s{0,2}[%％])/.exec(text.slice(span.start, span.end));
    if (share) return { percent: Math.min(100, Number(share[0])), span };
  }
  return null;
}
