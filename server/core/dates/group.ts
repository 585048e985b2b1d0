/**
 * Puts together what neighbouring atoms say of one day or period: `下周五（4月7日）`, `Friday, 24 March at 5pm`,
 * `March 3rd of last year`. Times of day are passed over.
 */
import { addition } from './additions.ts';
import { type Atom, atomAt } from './atoms.ts';
import { type DateExpression, hasPeriod, merge, type Part } from './expression.ts';
import { type Group, isHour, pointOf, type Row, skip, times } from './row.ts';
import { sideOf } from './senses.ts';

/** The longest group from `at` on, or null. */
export function groupAt(row: Row, at: number): Group | null {
  const letter = row.letters[at];
  if (letter === 'k') return weekOf(row, at);
  if (letter === 'u') return weekOf(row, at) ?? nextTo(row, at) ?? dayBeside(row, at) ?? pointGroup(row, at);
  if (letter === 'W') return nextTo(row, at) ?? pointGroup(row, at);
  if (letter === 'H') return halfOf(row, at) ?? pointGroup(row, at);
  if (letter === 'L' || letter === 'A') return restOf(row, at);
  if (letter === 'p') return leadingPart(row, at) ?? pointGroup(row, at);
  if (letter === 'n') return distanceFrom(row, at) ?? pointGroup(row, at);
  if (letter === 'X' || letter === 'o') return shareOf(row, at) ?? pointGroup(row, at);
  // `COB Friday`: here the word for a day is a time.
  if (letter === 'T' && row.tokens[at]!.word.time) {
    const next = skip(row, at + 1, 'f');
    const day = row.tokens[next]?.word.time ? null : groupAt(row, next);
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
  const [part, behind] = twoParts(row, at);
  const whole = pointGroup(row, skip(row, behind, 'f'));
  if (!part || whole?.expression.kind !== 'point' || whole.expression.point.part) return null;
  const { point } = whole.expression;
  if (!hasPeriod(point)) return part === 'end' ? { ...whole, start: at, evidence: true } : null;
  return { ...whole, start: at, expression: { kind: 'point', point: { ...point, part } }, evidence: true };
}

/** The part at a token, or the two that a word or sign joins: `mid to late`, `early-mid`. */
function twoParts(row: Row, at: number): [Part | undefined, number] {
  const [first, link] = row.tokens.slice(at, at + 2);
  const joins = link?.kind === 'R' || link?.kind === '/' || link?.word.range || link?.word.list;
  // In `early-mid` the dash belongs to the first.
  const behind = link?.kind === 'p' && link.joined ? at + 1 : at + 2;
  const second = joins || behind === at + 1 ? row.tokens[behind] : undefined;
  const both = second?.kind === 'p' ? `${first!.word.part}-${second.word.part}` : '';
  return both === 'early-mid' || both === 'mid-late' ? [both, behind + 1] : [first!.word.part, at + 1];
}

/** `first half of April`. */
function halfOf(row: Row, at: number): Group | null {
  const whole = pointGroup(row, skip(row, at + 1, 'f'));
  const point = pointOf(whole);
  if (!whole || !point || point.part || !hasPeriod(point)) return null;
  const { month, week, quarter, shift } = point;
  if ((month ?? week ?? quarter ?? shift?.month ?? shift?.week ?? shift?.quarter) === undefined) return null;
  const part = row.tokens[at]!.value === 1 ? 'first-half' : 'second-half';
  return { ...whole, start: at, expression: { kind: 'point', point: { ...point, part } }, evidence: true };
}

/** `later this week`, `earlier this month`. */
function restOf(row: Row, at: number): Group | null {
  const whole = row.letters[at + 1] === 'X' ? pointGroup(row, at + 1) : null;
  const point = pointOf(whole);
  const [only, ...others] = Object.entries(point?.shift ?? {});
  if (!whole || !point || !only || others.length || only[1] !== 0 || only[0] === 'day' || !hasPeriod(point))
    return null;
  const part = row.letters[at] === 'L' ? 'rest' : 'so-far';
  return { ...whole, start: at, expression: { kind: 'point', point: { ...point, part } }, evidence: true };
}

/** `the Monday after April 7`, `the week before April 7`. */
function nextTo(row: Row, at: number): Group | null {
  const [of, side] = [row.tokens[at]!, row.tokens[at + 1]];
  const sign = side ? sideOf(side) : 0;
  if (!sign || of.word.plural || (of.kind === 'u' && !/week|month/.test(of.word.unit ?? ''))) return null;
  const base = pointGroup(row, skip(row, at + 2, 'f'));
  const point = pointOf(base);
  if (!base || !point || point.day === undefined || point.offset || base.weak === 2) return null;
  const next = { side: sign, ...(of.word.weekday ? { weekday: of.word.weekday } : { unit: of.word.unit! }) };
  return { ...base, start: at, expression: { kind: 'point', point: { ...point, next } }, evidence: true };
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
  const letters = row.letters.slice(at, at + 4);
  const on =
    /^nufW/.test(letters) && row.tokens[at + 1]!.word.unit === 'week' && row.tokens[at + 2]!.word.leads === 'day';
  if (!on && !/^n[ud][SB]/.test(letters)) return null;
  const [number, unit, { role: side, origin, exclusive }] = [
    row.tokens[at]!,
    row.tokens[at + 1]!,
    row.tokens[at + 2]!.word,
  ];
  // `2 weeks starting Monday` lie behind it.
  if (side === 'start' && !origin && !exclusive) return null;
  const base = pointGroup(row, skip(row, at + 3, 'f'));
  const counts = unit.word.counts;
  if (row.tokens[at + 2]!.word.range && unit.kind === 'd') return null;
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
  const first = isHour(row, at) ? null : atomAt(row.tokens, row.letters, at);
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
