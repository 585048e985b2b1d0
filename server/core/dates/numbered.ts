/** Periods by their number or place: `Q2`, `W13`, `weeks 13-15`, `first half of the month`, `last working day of the year`. */
import type { DateExpression, Point } from './expression.ts';
import { between, last, merged, shifted, weekday, year } from './senses.ts';
import type { Token } from './token.ts';

/** A period by its number: `Q2`, `第2四半期`, `W13`. */
export function numbered({ value }: Token, { word }: Token): Point | null {
  if (word.unit === 'workday') return between(value, -23, 23) && value ? { nth: value, workday: true } : null;
  if (word.unit === 'quarter') return between(value, 1, 4) ? { quarter: value } : null;
  if (word.unit === 'week') return between(value, -9, 53) && value ? { week: value } : null;
  if (word.unit === 'half') return between(value, 1, 2) ? { half: value } : null;
  return null;
}

/** `Q2`, `FY26`, `W13`. */
export function code(of: Token, number: Token): Point | null {
  // `FY 2026`, `CW 13`, but `Q 2` is the question.
  const apart = of.end - of.start > 1 && number.digits > 1;
  if (!(number.joined || apart) || !between(number.digits, 1, 4)) return null;
  if (of.word.unit !== 'year') return number.digits < 3 ? numbered(number, of) : null;
  const said = year(number);
  return said && { ...said, fiscal: true };
}

/** `2H26`, `3Q 2026`. */
export function codeBehind(number: Token, of: Token, in_?: Token): Point | null {
  if (!of.joined || of.weak === 2 || number.digits !== 1 || /week|year/.test(of.word.unit!)) return null;
  if (!in_) return numbered(number, of);
  return in_.joined ? merged(numbered(number, of), year(in_)) : null;
}

/** `2026-W13-2`: the second day of that week (ISO 8601). */
export function isoDay(tokens: readonly Token[]): Point | null {
  const [of, number, , weekday] = tokens.slice(-4) as [Token, Token, Token, Token];
  if (of.word.unit !== 'week' || !weekday.joined || !between(weekday.value, 1, 7)) return null;
  return merged(merged(year(tokens[0]!), code(of, number)), { weekday: weekday.value });
}

/** The last week or weekday of a period that follows: `last week of Dec`. */
export function lastOf([shift, of]: readonly Token[]): Point | null {
  if (shift!.value !== -1 || of!.word.plural) return null;
  if (of!.kind === 'W') return { nth: -1, ...weekday(of!) };
  return /^work|^week$/.test(of!.word.unit!) ? numbered(shift!, of!) : null;
}

/** Of the present one of a period: `last working day of the month`. */
export function ofThis(point: Point | null, tokens: readonly Token[]): Point | null {
  const { unit, plural } = last(tokens).word;
  const longer = point?.week === undefined ? /^(?:week|month|quarter|half|year)$/ : /^(?:month|year)$/;
  return !plural && longer.test(unit!) ? merged(point, shifted(unit, 0)) : null;
}

/** `first half of the month`; of a year it is a period of its own. */
export function halfOf({ value }: Token, whole: Point | null): Point | null {
  if (!whole) return null;
  if (whole.shift?.year !== undefined) return { ...whole, half: value };
  return { ...whole, part: value === 1 ? 'first-half' : 'second-half' };
}

/** `weeks 13-15`, `第13-15周`. */
export function numberedRange(first: Token, second: Token, unit: Token): DateExpression | null {
  const [from, to] = [numbered(first, unit), numbered(second, unit)];
  return from && to && first.value < second.value ? { kind: 'range', from, to } : null;
}
