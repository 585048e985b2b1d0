/**
 * What the rest of a note says of a month and a day: which of them its digits put first, and near which day the year lies
 * where there is nothing to count from.
 *
 *     `7/1` beside `25/12/2026`   →  the day comes first
 *     `7/1` beside `11/20`        →  the month comes first; beside both, both readings are kept
 */
import type { DateLexicon } from '../lexicons/types/dates.ts';
import type { RuleId } from '../messages/index.ts';
import type { Day } from '../model.ts';
import type { DateExpression, Point } from './expression.ts';

export type DigitOrder = 'month-first' | 'day-first';

export interface DateHints {
  /** By the sign between the digits; without those that nothing or a contradiction decides. */
  orders: Partial<Record<string, DigitOrder>>;
  /** Where a month and a day has nothing to count from: the day that it lies nearest to. */
  year: YearHint | null;
}

/** `close`: the day is so near that a day with its weekday has its month by it (`25日（水）`). */
export interface YearHint {
  near: Day;
  rule: RuleId;
  close: boolean;
}

interface Written {
  text: string;
  expression: DateExpression;
}

const digits = /(?<!\d|\d[-./])(\d{1,2})([-./])(\d{1,2})(?:\2(?:\d{4}|\d\d))?(?!\d|\2\d)/;

/** The two numbers and their sign in the words of a date; full-width ones too. */
function pairIn(text: string): { first: number; second: number; sign: string } | null {
  const [, first, sign, second] = digits.exec(text.slice(0, 80).normalize('NFKC')) ?? [];
  return sign === undefined ? null : { first: Number(first), second: Number(second), sign };
}

const pointsOf = (expression: DateExpression): Point[] =>
  expression.kind === 'point'
    ? [expression.point]
    : expression.kind === 'range'
      ? [expression.from, expression.to]
      : [];

/** The sign of a date in digits, and the order in which they stand; null where they may be read either way. */
export function orderIn({ text, expression }: Written): [sign: string, order: DigitOrder] | null {
  const pair = pairIn(text);
  const [point] = pointsOf(expression);
  if (!pair || !point || Math.max(pair.first, pair.second) <= 12) return null;
  if (point.month === pair.first && point.day === pair.second) return [pair.sign, 'month-first'];
  return point.day === pair.first && point.month === pair.second ? [pair.sign, 'day-first'] : null;
}

/** The order of day and month in digits, by sign, as far as all dates that have one reading only agree on it. */
export function ordersOf(found: Iterable<[sign: string, order: DigitOrder]>): DateHints['orders'] {
  const seen = new Map<string, Set<DigitOrder>>();
  for (const [sign, order] of found) {
    const orders = seen.get(sign) ?? new Set();
    seen.set(sign, orders.add(order));
  }
  const agreed = [...seen].filter(([, orders]) => orders.size === 1);
  return Object.fromEntries(agreed.map(([sign, orders]) => [sign, [...orders][0]!]));
}

/** The expression in the order that the note's other dates have; null where that settles nothing beyond the `usual` one. */
export function inOrder(
  { text, expression }: Written,
  { orders }: DateHints,
  usual: DateLexicon['numericOrder'],
): DateExpression | null {
  if (expression.kind === 'window' || !pointsOf(expression).some(isOpen)) return null;
  const order = orders[pairIn(text)?.sign ?? ''];
  if (!order || order === usual) return null;
  if (expression.kind === 'point') return { kind: 'point', point: settled(expression.point, order) };
  return { kind: 'range', from: settled(expression.from, order), to: settled(expression.to, order) };
}

/** A weekday beside the day has settled it already. */
const isOpen = ({ swapped, weekday }: Point): boolean =>
  swapped !== undefined && swapped.year === undefined && weekday === undefined;

function settled(point: Point, order: DigitOrder): Point {
  if (!isOpen(point)) return point;
  const { swapped, ...rest } = point;
  return order === 'day-first' ? { ...rest, ...swapped } : rest;
}
