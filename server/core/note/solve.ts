/**
 * The day of a note that nothing names, solved from weekday and day against each other, below a stamp that says when the
 * note was there already.
 *
 *     `来週水曜(24日)`, `7/19以降`, stamped 2023-06-14   →  2019-07-19: the last year in which that is so
 */
import { addDays, daysBetween } from '../dates/day.ts';
import { resolveDate } from '../dates/index.ts';
import { lexicons } from '../lexicons/index.ts';
import type { Mention } from '../mentions/index.ts';
import { anyOf } from '../mentions/words.ts';
import type { DateSettings, Day, LanguageId, Span } from '../model.ts';
import type { Entry } from './entries.ts';

interface Asking {
  text: string;
  entries: readonly Entry[];
  language: LanguageId;
  settings: DateSettings;
}

type DateMention = Extract<Mention, { kind: 'date' }>;

const stamp = /"\w{0,30}At"\s{0,3}:\s{0,3}"((?:19|20)\d\d-\d\d-\d\d)T/;
const weekdays = anyOf(lexicons.flatMap(({ dates }) => [...dates.weekdays.flat(), ...dates.shortWeekdays]));
const months = anyOf(lexicons.flatMap(({ dates }) => dates.markers.month));
const weekdayAndDay = new RegExp(`${weekdays}[\\s(（,]{1,2}\\d{1,2}`, 'i');
const monthAndDay = new RegExp(`^\\D{0,4}\\d{1,2}(?:/|${months})\\d{1,2}`);

export function solveDay({ text, entries, language, settings }: Asking): { day: Day; span: Span } | null {
  const bound = stamp.exec(text)?.[1];
  if (!bound) return null;
  const dates = entries.flatMap(({ mentions }) => mentions.filter((it): it is DateMention => it.kind === 'date'));
  const facts = dates.filter((mention) => weekdayAndDay.test(mention.text)).slice(0, 8);
  const anchor = dates.find((mention) => monthAndDay.test(mention.text) && !facts.includes(mention));
  if (facts.length === 0 || !anchor) return null;
  const resolve = (mention: DateMention, reference: Day) =>
    resolveDate(mention, { reference, settings, direction: 'next', language });
  const agrees = (reference: Day): boolean =>
    facts.every((mention) => {
      const { from, statedWeekday } = resolve(mention, reference);
      return from !== null && !statedWeekday && daysBetween(reference, from) >= 0 && daysBetween(reference, from) <= 14;
    });
  for (let year = Number(bound.slice(0, 4)), last = year - 12; year > last; year--) {
    const near = resolve(anchor, `${year}-07-01`);
    const day = near.from ?? near.to;
    if (!day) continue;
    for (let back = 0; back < 10; back++) {
      const reference = addDays(day, -back);
      if (reference <= bound && agrees(reference)) return { day: reference, span: facts[0]! };
    }
  }
  return null;
}
