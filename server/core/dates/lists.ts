/** Days in a list, which lend each other what they leave out: `18 and 19 June`, `3月4日、5日`, `下周一、周三`. */
import type { DateRole } from '../model.ts';
import type { DateExpression, Open, Point, Unit } from './expression.ts';
import { groupAt } from './group.ts';
import { before } from './ranges.ts';
import { counts, type Group, pointOf, type Row, skip } from './row.ts';

/** Indexes of tokens: the expression with the words that belong to it. */
export interface Parsed {
  start: number;
  end: number;
  expression: DateExpression;
  role: DateRole | null;
  open: Open | null;
}

/** `18` of `18 and 19 June`: a day of the month that is named behind the next. */
export function listedDay(row: Row, at: number, depth = 0): Group | null {
  if (depth > 6) return null;
  const token = row.tokens[at]!;
  if (!/[no]/.test(token.kind) || token.digits < 1 || token.digits > 4 || token.value < 1 || token.value > 31)
    return null;
  const link = row.tokens[at + 1];
  const comma = link?.kind === ',' && row.tokens[at + 2]?.kind === 'n' && !row.tokens[at + 2]!.joined;
  if (!comma && (!link?.word.list || link.joined || row.tokens[before(row, at, 0)]?.word.between)) return null;
  const next = skip(row, at + 2, 'f');
  if (!/[no]/.test(row.letters[next] ?? ' ')) return null;
  const point = pointOf(listedDay(row, next, depth + 1) ?? (comma ? null : groupAt(row, next)));
  if (!point?.day || !point.month || row.tokens[next]!.value <= token.value) return null;
  const { month, year } = point;
  const expression = { kind: 'point' as const, point: { day: token.value, month, ...(year && { year }) } };
  return { start: at, end: at + 1, expression, weak: 0, evidence: true };
}

/** `3月4日、5日`, `3/4(水)、9(月)〜11(水)`, `下周一、周三`: a day or weekday alone is of the month or week named before it. */
export function listed(row: Row, before: Parsed | undefined, parsed: Parsed): Parsed {
  const [first, second] = [pointOf(before ?? null), pointOf(parsed)];
  const gap = before ? row.letters.slice(before.end, parsed.start) : '';
  if (!first || !/^(?:,|,?l)$/.test(gap)) return parsed;
  if (parsed.expression.kind === 'range' && first.day)
    return { ...parsed, expression: lentToBoth(first, parsed.expression) };
  if (!second || second.shift) return parsed;
  const lent = { ...parsed, expression: { kind: 'point' as const, point: { ...second, ...lentBy(first, second) } } };
  if (second.day) return first.day && second.month === undefined ? lent : parsed;
  const ofWeek = first.weekday && first.shift?.week !== undefined && row.tokens[before!.end - 1]!.word.weekday;
  return ofWeek && second.weekday && second.weekday > first.weekday! && !second.near && !second.nth ? lent : parsed;
}

/** A range of days without a month: `9(月)〜11(水)`. */
function lentToBoth(first: Point, range: Extract<DateExpression, { kind: 'range' }>): DateExpression {
  const bare = ({ day, month, shift }: Point) => day !== undefined && month === undefined && !shift;
  if (!bare(range.from) || !bare(range.to)) return range;
  const [from, to] = [range.from, range.to].map((end) => ({ ...end, ...lentBy(first, end) })) as [Point, Point];
  return { kind: 'range', from, to };
}

const lentBy = ({ month, year, shift }: Point, { weekday, day }: Point): Point => ({
  ...(month && { month }),
  ...(year && { year }),
  ...(shift?.month !== undefined && { shift: { month: shift.month } }),
  ...(weekday && day === undefined && shift?.week !== undefined && { shift: { week: shift.week } }),
});

/** `next` of `this week or next`. */
function orNext(row: Row, before: Parsed, point: Point | null): Parsed | null {
  const [unit, ...more] = Object.keys(point?.shift ?? {});
  if (!/^lX(?![uWMEUnymd])/.test(row.letters.slice(before.end)) || !unit) return null;
  const { value, word } = row.tokens[before.end + 1]!;
  const shift = point?.shift?.[unit as Unit];
  if (
    more.length > 0 ||
    Object.keys(point!).length > 1 ||
    row.goesOn(before.end + 1) ||
    shift !== 0 ||
    value !== 1 ||
    word.near
  )
    return null;
  const expression = { kind: 'point' as const, point: { shift: { [unit]: value } } };
  return { ...before, start: before.end + 1, end: before.end + 2, expression };
}

/** `10` of `March 9 and 10`, `11` of `3/10、11`: a number behind a day of a month, that counts nothing. */
export function moreDays(row: Row, before: Parsed): Parsed | null {
  const point = pointOf(before);
  const next = orNext(row, before, point);
  if (next) return next;
  const at = row.letters.startsWith(',l', before.end) ? before.end + 2 : before.end + 1;
  const token = row.tokens[at];
  if (!point?.day || (point.month ?? point.shift?.month) === undefined || point.offset || !token) return null;
  if (!/^[,l]$/.test(row.letters[before.end]!) || !/[no]/.test(token.kind) || token.digits > 2) return null;
  const bracket =
    row.letters[at + 1] === '(' && row.letters[at + 3] === ')' ? row.tokens[at + 2]!.word.weekday : undefined;
  const goesOn = bracket
    ? row.letters[at + 4] === 'R' || row.tokens[at + 4]?.word.range
    : counts(row, at) || /[uydmMhzt:!R(/]/.test(row.letters[at + 1] ?? ' ');
  if (goesOn || row.tokens[at + 1]?.word.counted || token.value <= point.day || token.value > 31) return null;
  const { month, year, shift } = point;
  const day: Point = {
    day: token.value,
    ...lentBy({ month, year, shift } as Point, {}),
    ...(bracket && { weekday: bracket }),
  };
  if (bracket) day.weekdaySpan = { start: row.tokens[at + 2]!.start, end: row.tokens[at + 2]!.end };
  return { ...before, start: at, end: at + (bracket ? 4 : 1), expression: { kind: 'point', point: day } };
}
