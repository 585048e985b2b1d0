/**
 * A day as somebody types it where a day is asked for: all that notes may say of one, and what is quicker to type.
 *
 *     +3d +1w +2m +1y -1d   so far from the reference       20       the next such day of a month
 *     +3 3d 1w              the same, in fewer keys         0        the last day of this month
 *     11-26 11.26           as 11/26                        fri, 下周三, 来週金曜, end of month   as in notes
 */
import type { DateExpression, Unit } from './expression.ts';
import { type DateContext, type DateMention, type ResolvedDate, readDates, resolveDate } from './index.ts';

/** Longer texts name no day. */
const MOST = 40;

const units: Record<string, Unit> = { d: 'day', w: 'week', m: 'month', y: 'year' };

const shorthands: [pattern: RegExp, read: (...parts: string[]) => DateExpression][] = [
  [
    /^([+-]?)(\d{1,3})([dwmy])$|^([+-])(\d{1,3})$/i,
    (sign = '', amount, unit = 'd', onlySign = '', days) => {
      const count = Number(amount ?? days) * ((sign || onlySign) === '-' ? -1 : 1);
      return { kind: 'point', point: { offset: { [units[unit.toLowerCase()]!]: count } } };
    },
  ],
  [/^0$/, () => ({ kind: 'point', point: { shift: { month: 0 }, part: 'end' } })],
  [/^([1-9]|[12]\d|3[01])$/, (day) => ({ kind: 'point', point: { day: Number(day) } })],
  [
    /^(0?[1-9]|1[0-2])[-.](0?[1-9]|[12]\d|3[01])$/,
    (month, day) => ({ kind: 'point', point: { month: Number(month), day: Number(day) } }),
  ],
];

/** The days that the whole text names, counted as `context` says; null where it names none, or none that a calendar has. */
export function readTypedDate(text: string, context: DateContext): ResolvedDate | null {
  const words = text.trim().normalize('NFKC');
  if (words === '' || words.length > MOST) return null;
  const mention = shorthandIn(words) ?? wholeMention(words, context);
  const days = mention && resolveDate(mention, context);
  return days && !days.impossible && (days.to ?? days.from) !== null ? days : null;
}

function shorthandIn(words: string): DateMention | null {
  for (const [pattern, read] of shorthands) {
    const found = pattern.exec(words);
    if (found)
      return { start: 0, end: words.length, text: words, expression: read(...found.slice(1)), open: null, role: null };
  }
  return null;
}

function wholeMention(words: string, { language }: DateContext): DateMention | null {
  const [mention, ...others] = readDates(words, [language]);
  return mention && others.length === 0 && mention.text.length === words.length ? mention : null;
}
