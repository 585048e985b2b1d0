/**
 * Puts together what neighbouring atoms say of one day or period: `下周五（4月7日）`, `Friday, 24 March at 5pm`,
 * `March 3rd of last year`. Times of day are passed over.
 */
import { compatible, type DateExpression, fits, hasPeriod, merge, type Point } from './expression.ts';
import { type Atom, atomAt } from './grammar.ts';
import type { Token } from './lexer.ts';
import { fullYear } from './numeric.ts';

export interface Row {
  tokens: readonly Token[];
  /** The kind of each token, see grammar.ts. */
  letters: string;
  /** Whether a token counts what follows, as the `28` of `28件` or `28 tasks`; `tight`: of `28件` only. */
  goesOn: (index: number, tight?: boolean) => boolean;
  /** Whether the row is all that the text holds: a heading `7/8`. */
  whole: boolean;
  /** Where the text begins. */
  first: number;
}

/** A point or window with the tokens that it takes. */
export interface Group extends Atom {
  start: number;
  /** More than one atom, or a time: enough for one that is weak alone. */
  evidence: boolean;
}

/** What it says of one day or period; null for anything else. */
export const pointOf = (of: { expression: DateExpression } | null): Point | null =>
  of?.expression.kind === 'point' ? of.expression.point : null;

type Addition = { point: Point; end: number } | null;

/** The longest group from `at` on, or null. */
export function groupAt(row: Row, at: number): Group | null {
  const letter = row.letters[at];
  if (letter === 'k') return weekOf(row, at);
  if (letter === 'u') return weekOf(row, at) ?? dayBeside(row, at) ?? pointGroup(row, at);
  if (letter === 'p') return leadingPart(row, at) ?? pointGroup(row, at);
  if (letter === 'n') return distanceFrom(row, at) ?? pointGroup(row, at);
  if (letter === 'X' || letter === 'o') return shareOf(row, at) ?? pointGroup(row, at);
  // `COB Friday`: here the word for a day is a time.
  if (letter === 'T' && row.tokens[at]!.word.time) {
    const next = skip(row, at + 1, 'f');
    const day = row.letters[next] === 'T' ? null : groupAt(row, next);
    if (day) return { ...day, start: at, evidence: true };
  }
  return pointGroup(row, at);
}

/** `week of April 10`. */
function weekOf(row: Row, at: number): Group | null {
  const next = skip(row, at + 1, 'f');
  const isUnit = row.letters[at] === 'u';
  const day = isUnit && (next === at + 1 || row.tokens[at]!.word.unit !== 'week') ? null : pointGroup(row, next);
  if (day?.expression.kind !== 'point' || day.expression.point.day === undefined) return null;
  return {
    ...day,
    start: at,
    expression: { kind: 'point', point: { ...day.expression.point, weekOf: true } },
    evidence: true,
  };
}

/** `early April`, `end of next week`. */
function leadingPart(row: Row, at: number): Group | null {
  const part = row.tokens[at]!.word.part;
  const whole = pointGroup(row, skip(row, at + 1, 'f'));
  if (!part || whole?.expression.kind !== 'point' || whole.expression.point.part) return null;
  const { point } = whole.expression;
  if (!hasPeriod(point)) return part === 'end' ? { ...whole, start: at, evidence: true } : null;
  return { ...whole, start: at, expression: { kind: 'point', point: { ...point, part } }, evidence: true };
}

/** `the first 2 weeks of May`. */
function shareOf(row: Row, at: number): Group | null {
  if (!/^[Xo]nuf/.test(row.letters.slice(at, at + 4))) return null;
  const [side, number, unit] = [row.tokens[at]!.value, row.tokens[at + 1]!.value, row.tokens[at + 2]!.word.counts];
  const whole = pointGroup(row, skip(row, at + 3, 'f'));
  const point = pointOf(whole);
  if (!whole || !point || !unit || Math.abs(side) !== 1 || number < 1 || number > 99 || !hasPeriod(point)) return null;
  const share = { unit, amount: side * number };
  return { ...whole, start: at, expression: { kind: 'point', point: { ...point, share } }, evidence: true };
}

/** `the day before Monday`, where `the` stands before. */
function dayBeside(row: Row, at: number): Group | null {
  const [unit, side] = [row.tokens[at]!.word, row.tokens[at + 1]?.word];
  if (unit.unit !== 'day' || unit.plural || !/^[SB]$/.test(row.letters[at + 1] ?? '') || row.letters[at - 1] !== 'f')
    return null;
  const base = pointGroup(row, skip(row, at + 2, 'f'));
  const point = pointOf(base);
  if (!base || !point || (point.day ?? point.weekday) === undefined || point.offset || side?.role === 'until')
    return null;
  const offset = { day: side?.role === 'due' ? -1 : 1 };
  return { ...base, start: at, expression: { kind: 'point', point: { ...point, offset } }, evidence: true };
}

/** `three weeks from tomorrow`, `2 days before Friday`. */
function distanceFrom(row: Row, at: number): Group | null {
  if (!/^n[ud][SB]/.test(row.letters.slice(at, at + 3))) return null;
  const [number, unit, side] = [row.tokens[at]!, row.tokens[at + 1]!, row.tokens[at + 2]!.word.role];
  const base = pointGroup(row, skip(row, at + 3, 'f'));
  const counts = unit.word.counts;
  if (!counts || base?.expression.kind !== 'point' || number.value > 999 || side === 'until') return null;
  const { point } = base.expression;
  if (point.offset || (point.day ?? point.weekday ?? point.shift?.day) === undefined) return null;
  const amount = side === 'due' ? -number.value : number.value;
  return {
    ...base,
    start: at,
    expression: { kind: 'point', point: { ...point, offset: { [counts]: amount } } },
    evidence: true,
  };
}

function pointGroup(row: Row, at: number): Group | null {
  const first = atomAt(row.tokens, row.letters, at);
  if (!first || onward(row, first)) return null;
  if (first.expression.kind !== 'point') {
    return {
      ...first,
      start: at,
      end: first.expression.kind === 'range' ? times(row, first.end) : first.end,
      evidence: false,
    };
  }
  let { point } = first.expression;
  let next = first.end;
  for (let more = addition(row, next, point); more; more = addition(row, next, point)) {
    point = merge(point, more.point);
    next = more.end;
  }
  const end = times(row, next);
  const expression: DateExpression = { kind: 'point', point };
  return { start: at, end, expression, weak: first.weak, evidence: end > first.end };
}

/** `SEP-973`: a name and a number. */
function onward({ tokens, letters }: Row, { end }: Atom): boolean {
  if (!/^MR[n!]$/.test(letters.slice(end - 1, end + 2)) || !tokens[end]!.joined || !tokens[end + 1]!.joined)
    return false;
  const { digits, value } = tokens[end + 1]!;
  return digits === 3 || (digits === 4 && (value < 1900 || value > 2099));
}

/** The first token from `at` on that is not one of these letters, nor a filler where the first letter is `f`; at most three are passed. */
export function skip(row: Row, at: number, letters: string): number {
  let next = at;
  while (next < row.tokens.length && next - at < 3) {
    if (!letters.includes(row.letters[next]!) && !(letters[0] === 'f' && row.tokens[next]!.word.fill)) break;
    next++;
  }
  return next;
}

/** What the tokens from `at` on add to a point. */
function addition(row: Row, at: number, point: Point, inBrackets = false): Addition {
  if (at >= row.tokens.length) return null;
  if (row.letters[at] === '(') return inBrackets ? null : bracketed(row, at, point);
  const part = laterPart(row, at, point) ?? laterShare(row, at, point);
  if (part) return part;
  if (row.tokens[at]!.word.weekOf && point.day !== undefined && !point.weekOf)
    return { point: { weekOf: true }, end: at + 1 };
  const next = skip(row, skip(row, times(row, at), ','), 'f');
  return yearBehind(row, next, point) ?? atomBehind(row, at, next, point) ?? dayBehind(row, next, point);
}

/** `4月底`, `来月の月末`; `月末営業日` is its last working day. */
function laterPart(row: Row, at: number, point: Point): Addition {
  const counted = row.tokens[at];
  const place =
    point.nth === undefined && point.part ? { end: -1, start: 1, early: 1 }[point.part as string] : undefined;
  if (place && counted?.word.unit === 'workday' && counted.joined && hasPeriod(point))
    return { point: { nth: place, workday: true }, end: at + 1 };
  if (point.part || !hasPeriod(point)) return null;
  const next = row.letters[at] === 'f' ? at + 1 : at;
  const token = row.tokens[next];
  if (token?.word.part && token.kind === 'p' && (token.joined || next > at))
    return { point: { part: token.word.part }, end: next + 1 };
  const unit = token?.word.unit;
  const part = row.tokens[next + 1]?.word.part;
  const said =
    unit === 'month'
      ? point.month !== undefined || point.shift?.month !== undefined
      : unit === 'year' && (point.year ?? point.shift?.year) !== undefined;
  return said && part && /[my]p/.test(row.letters.slice(next, next + 2)) ? { point: { part }, end: next + 2 } : null;
}

/** `今年前五个月`. */
function laterShare(row: Row, at: number, point: Point): Addition {
  const [side, number, unit] = row.tokens.slice(at, at + 3);
  const sign = side?.word.ago ? 1 : side?.word.later ? -1 : 0;
  if (!sign || !side!.joined || !number?.joined || unit?.kind !== 'u' || !unit.word.counts) return null;
  if (number.kind !== 'n' || number.value < 1 || number.value > 99 || !hasPeriod(point) || point.share) return null;
  return { point: { share: { unit: unit.word.counts, amount: sign * number.value } }, end: at + 3 };
}

/** `March 2023`, `Q2 2024`, `9 Aug 96`, `May 29, 1453`. */
export function yearBehind(row: Row, at: number, point: Point): Addition {
  const token = row.tokens[at];
  if (token?.kind !== 'n' || point.year !== undefined) return null;
  const late = point.month !== undefined && point.day !== undefined && !row.goesOn(at);
  const short = late && token.digits === 2 && token.value > 31 && !token.spelled;
  const old = late && token.digits === 4 && token.value >= 1000 && row.letters[at - 1] === ',';
  const usual = (token.digits === 4 || token.spelled) && token.value >= 1900 && token.value <= 2099;
  if (!short && !old && !usual) return null;
  if (
    (point.month ?? point.quarter ?? point.half ?? point.week ?? point.nth) === undefined ||
    /[uydmh]/.test(row.letters[at + 1] ?? ' ')
  )
    return null;
  return { point: { year: short ? fullYear(token.value) : token.value }, end: at + 1 };
}

/** `Tuesday the 19th`, `Friday 31`. */
function dayBehind(row: Row, at: number, point: Point): Addition {
  const token = row.tokens[at];
  if (point.weekday === undefined || point.day !== undefined || point.nth !== undefined || !token) return null;
  const alone =
    token.kind === 'o' ||
    (token.kind === 'n' && (token.digits > 0 || row.tokens[at - 1]?.word.fill) && !row.goesOn(at));
  if (!alone || token.value < 1 || token.value > 31) return null;
  if (token.kind === 'n' && /[uymdMhztfR:]/.test(row.letters[at + 1] ?? ' ')) return null;
  return { point: { day: token.value }, end: at + 1 };
}

function atomBehind(row: Row, at: number, next: number, point: Point): Addition {
  const atom = atomAt(row.tokens, row.letters, next);
  if (atom?.expression.kind !== 'point' || (atom.weak === 2 && atom.end === next + 1 && row.letters[next] !== 'D'))
    return null;
  const { point: more } = atom.expression;
  // In `周三，5日` and `13周，5月` two things are listed; `Friday, 24 March` is one.
  const comma = row.letters.slice(at, next).includes(',');
  if (comma && !(point.weekday && more.month && more.day) && !(point.day && more.weekday && !more.shift)) return null;
  // `Monday two weeks from now` is of that week.
  if (more.offset?.week && Object.keys(point).every((key) => /^weekday/.test(key)))
    return { point: { shift: { week: more.offset.week } }, end: atom.end };
  return compatible(point, more) && fits(point, more) ? { point: more, end: atom.end } : null;
}

/** `(月)`, `（4月7日）`, `(7/15 Mon)`. */
function bracketed(row: Row, at: number, point: Point): Addition {
  const token = row.tokens[at + 1];
  if (row.letters[at + 2] === ')' && token?.word.weekday && point.weekday === undefined) {
    return { point: { weekday: token.word.weekday, weekdaySpan: { start: token.start, end: token.end } }, end: at + 3 };
  }
  const atom = atomAt(row.tokens, row.letters, at + 1);
  if (atom?.expression.kind !== 'point') return null;
  let inner = atom.expression.point;
  let { end } = atom;
  const more = row.letters[end] === ')' ? null : addition(row, end, inner, true);
  if (more) {
    inner = merge(inner, more.point);
    end = more.end;
  }
  return row.letters[end] === ')' && compatible(point, inner) ? { point: inner, end: end + 1 } : null;
}

/** Behind the times of day that follow: `下午3点`, `at 5pm`, `15:00-16:00`, `3時から8時まで`. */
export function times(row: Row, at: number): number {
  let end = at;
  for (let next = at; next < row.tokens.length && next - at < 16; ) {
    const letter = row.letters[next]!;
    const token = row.tokens[next]!;
    if (letter === 'z' || letter === 't' || (letter === 'h' && next > at)) end = ++next;
    else if (letter === 'n' && (row.tokens[next + 1]?.word.hour || row.tokens[next + 1]?.word.time)) end = next += 2;
    else if (letter === 'n' && end > at && token.digits > 0 && token.joined && !row.goesOn(next)) end = ++next;
    else if (letter === 'f' || letter === ',' || (end > at && (letter === 'R' || token.word.range))) next++;
    else break;
  }
  // A word that closes a range of times says nothing of the day.
  const closes = row.tokens[end]?.word.role === 'due' && /R|s[zn]/.test(row.letters.slice(at, end));
  return closes ? end + 1 : end;
}
