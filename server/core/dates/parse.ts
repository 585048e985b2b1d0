/**
 * From a row of tokens to mentions: neighbours that say different things of one day are put together (`下周五（4月7日）`),
 * two ends make a range, and the words around say what the day is to the thing it stands by.
 */
import type { DateRole } from '../model.ts';
import { compatible, type DateExpression, merge, type Open, type Point } from './expression.ts';
import { type Atom, atomAt, partOf } from './grammar.ts';
import type { Token } from './lexer.ts';

/** Indexes of tokens: the expression with the words that belong to it. */
export interface Parsed {
  start: number;
  end: number;
  expression: DateExpression;
  role: DateRole | null;
  open: Open | null;
}

interface Row {
  tokens: readonly Token[];
  letters: string;
}

interface Group extends Atom {
  start: number;
  end: number;
  /** Something beside the date proper that speaks of days: a weekday, a time. */
  evidence: boolean;
}

/** The mentions of a row, in order. */
export function parseRow(tokens: readonly Token[]): Parsed[] {
  const row: Row = { tokens, letters: tokens.map((token) => token.kind).join('') };
  const found: Parsed[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.length; ) {
    const group = rangeAt(row, at);
    if (!group) {
      at++;
      continue;
    }
    const parsed = withRoles(row, group, floor);
    if (parsed) found.push(parsed);
    at = Math.max(parsed?.end ?? group.end, at + 1);
    floor = at;
  }
  return found;
}

function rangeAt(row: Row, at: number): Group | null {
  const first = groupAt(row, at);
  if (!first) return bareRange(row, at);
  if (first.expression.kind !== 'point' || (!row.tokens[first.end]?.word.range && row.letters[first.end] !== 'R'))
    return first;
  const second = groupAt(row, first.end + 1) ?? bareEnd(row, first.end + 1, first.expression.point);
  if (second?.expression.kind !== 'point') return first;
  const expression: DateExpression = { kind: 'range', from: first.expression.point, to: second.expression.point };
  return { ...second, start: at, expression, doubt: first.doubt && second.doubt, evidence: true };
}

/** `28` of `3/24~28`: a number alone is a day where the other end has one. */
function bareEnd(row: Row, at: number, from: Point): Group | null {
  const token = row.tokens[at];
  if (token?.kind !== 'n' || from.day === undefined || token.value < 1 || token.value > 31) return null;
  if (/[uyh:c]/.test(row.letters[at + 1] ?? ' ')) return null;
  return {
    start: at,
    end: at + 1,
    expression: { kind: 'point', point: { day: token.value } },
    doubt: false,
    evidence: true,
  };
}

/** `10-15日`: the first end takes its meaning from the second. */
function bareRange(row: Row, at: number): Group | null {
  const token = row.tokens[at]!;
  if ((token.kind !== 'n' && token.kind !== 'o') || !/R/.test(row.letters[at + 1] ?? ' ')) return null;
  const second = groupAt(row, at + 2);
  if (second?.expression.kind !== 'point') return null;
  const to = second.expression.point;
  const from: Point | null =
    to.day !== undefined
      ? { day: token.value }
      : to.month !== undefined
        ? { month: token.value }
        : to.year !== undefined
          ? { year: token.value }
          : null;
  if (!from || (from.day ?? 1) > 31 || (from.month ?? 1) > 12) return null;
  return { ...second, start: at, expression: { kind: 'range', from, to }, evidence: true };
}

/** The points from `at` on that together say one day or period. */
function groupAt(row: Row, at: number): Group | null {
  const lead = partOf(row.tokens[at]) && row.letters[at] === 'p' ? partOf(row.tokens[at]) : null;
  let next = lead ? skip(row, at + 1, 'f') : at;
  const first = atomAt(row.tokens, row.letters, next);
  if (!first) return null;
  if (first.expression.kind !== 'point') return lead ? null : { ...first, start: at, evidence: false };
  let point: Point = lead ? merge(first.expression.point, { part: lead }) : first.expression.point;
  let { doubt } = first;
  let evidence = lead !== null;
  next = first.end;
  for (;;) {
    const more = continuation(row, next, point);
    if (!more) break;
    point = merge(point, more.point);
    doubt &&= more.doubt;
    evidence = true;
    next = more.end;
  }
  const time = times(row, next);
  return { start: at, end: time, expression: { kind: 'point', point }, doubt, evidence: evidence || time > next };
}

const skip = (row: Row, at: number, letters: string): number => {
  let next = at;
  while (next < row.tokens.length && letters.includes(row.letters[next]!) && next - at < 3) next++;
  return next;
};

function continuation(row: Row, at: number, point: Point): { point: Point; end: number; doubt: boolean } | null {
  const part = partOf(row.tokens[at]);
  if (part && row.tokens[at]!.joined && !point.part && hasPeriod(point))
    return { point: { part }, end: at + 1, doubt: false };
  if (row.letters[at] === '(') return bracketed(row, at, point);
  let next = skip(row, at, 'f,');
  next = skip(row, times(row, next), 'f,');
  const token = row.tokens[next];
  if (
    token?.kind === 'n' &&
    token.digits === 4 &&
    point.year === undefined &&
    point.month !== undefined &&
    token.value > 1900 &&
    token.value < 2100
  ) {
    return { point: { year: token.value }, end: next + 1, doubt: false };
  }
  const atom = atomAt(row.tokens, row.letters, next);
  if (atom?.expression.kind !== 'point' || !compatible(point, atom.expression.point)) return null;
  if (!fits(point, atom.expression.point)) return null;
  return { point: atom.expression.point, end: atom.end, doubt: atom.doubt };
}

const hasPeriod = (point: Point): boolean =>
  point.day === undefined &&
  point.weekday === undefined &&
  !point.weekend &&
  (point.month ?? point.year ?? point.quarter ?? point.half ?? point.week ?? point.shift) !== undefined;

/** Whether the second can be said of what the first names: a day of a month, a month of a year, a weekday of a day. */
function fits(a: Point, b: Point): boolean {
  if (
    b.shift &&
    (a.day ?? a.month) !== undefined &&
    !(b.weekday || b.shift.year !== undefined || b.shift.month !== undefined)
  )
    return b.shift.day !== undefined && a.day !== undefined;
  if (b.day !== undefined && b.month === undefined)
    return (a.month ?? a.weekday ?? a.shift?.month) !== undefined || a.shift?.day !== undefined;
  return true;
}

/** `(月)`, `（4月7日）`. */
function bracketed(row: Row, at: number, point: Point): { point: Point; end: number; doubt: boolean } | null {
  const token = row.tokens[at + 1];
  if (row.letters[at + 2] === ')' && token?.word.weekday && point.weekday === undefined) {
    return {
      point: { weekday: token.word.weekday, weekdaySpan: { start: token.start, end: token.end } },
      end: at + 3,
      doubt: false,
    };
  }
  const atom = atomAt(row.tokens, row.letters, at + 1);
  if (atom?.expression.kind !== 'point') return null;
  let inner = atom.expression.point;
  let { end } = atom;
  if (row.letters[end] !== ')') {
    const more = atomAt(row.tokens, row.letters, skip(row, end, 'f,'));
    if (more?.expression.kind !== 'point' || !compatible(inner, more.expression.point)) return null;
    inner = merge(inner, more.expression.point);
    end = more.end;
  }
  return row.letters[end] === ')' && compatible(point, inner)
    ? { point: inner, end: end + 1, doubt: atom.doubt }
    : null;
}

/** Behind the times of day that follow: `下午3点`, `at 5pm`, `15:00`. */
function times(row: Row, at: number): number {
  let end = at;
  for (let next = at; next < row.tokens.length && next - at < 12; ) {
    const letter = row.letters[next]!;
    if (letter === 'z' || letter === 't' || letter === 'h') end = ++next;
    else if (letter === 'n' && (row.letters[next + 1] === 'h' || row.tokens[next + 1]?.word.hour)) end = next += 2;
    else if (letter === 'f' || letter === ',' || row.tokens[next]!.word.fill) next++;
    else break;
  }
  return end;
}

/** Adds the words that say a role, and drops what is too little to be a date. */
function withRoles(row: Row, group: Group, floor: number): Parsed | null {
  let { start, end } = group;
  let role: DateRole | null = null;
  let open: Open | null = null;
  let before = start - 1;
  while (before >= floor && /[f:("z]/.test(row.letters[before]!)) before--;
  const lead = before >= floor ? row.tokens[before]! : undefined;
  const direct =
    before >= floor &&
    !row.letters.slice(before + 1, start).includes('(') &&
    !row.letters.slice(before + 1, start).includes(':');
  if (lead?.kind === 'x') return null;
  if (
    direct &&
    (lead?.word.role === 'due' || lead?.word.role === 'until' || lead?.word.role === 'start') &&
    /[BS]/.test(lead.kind)
  ) {
    role = lead.word.role;
    open = { side: role === 'start' ? 'to' : 'from', exclusive: lead.word.exclusive === true };
    start = before;
  } else if (lead?.word.label) role = lead.word.label;
  const tail = row.tokens[end];
  if (tail?.word.role && /[bs]/.test(tail.kind)) {
    role = tail.word.role;
    open = { side: role === 'start' ? 'to' : 'from', exclusive: tail.word.exclusive === true };
    end++;
  }
  if (group.doubt && !group.evidence && role === null && lead?.kind !== 'f') return null;
  return { start, end, expression: group.expression, role, open };
}
