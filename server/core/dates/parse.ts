/** From a row of tokens to mentions: groups, ranges of two, and what the words around say the day is. */
import type { DateRole } from '../model.ts';
import type { DateExpression, Open, Point } from './expression.ts';
import { type Group, groupAt, type Row, skip, times } from './group.ts';
import type { Token } from './lexer.ts';

/** Indexes of tokens: the expression with the words that belong to it. */
export interface Parsed {
  start: number;
  end: number;
  expression: DateExpression;
  role: DateRole | null;
  open: Open | null;
}

/** The mentions of a row, in order; `goesOn` and `whole` as in Row. */
export function parseRow(tokens: readonly Token[], goesOn: Row['goesOn'], whole: boolean): Parsed[] {
  const row: Row = { tokens, letters: tokens.map((token) => token.kind).join(''), goesOn, whole };
  const found: Parsed[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.length; ) {
    const group = rangeAt(row, at, floor);
    const parsed = group && withRoles(row, group, floor);
    if (parsed) found.push(listed(row, found.at(-1), parsed));
    at = Math.max(parsed?.end ?? group?.end ?? 0, at + 1);
    if (group) floor = at;
  }
  return found;
}

/** `3月4日、5日`: in a list a day alone is of the month that the one before it names. */
function listed(row: Row, before: Parsed | undefined, parsed: Parsed): Parsed {
  const [first, second] = [pointOf(before ?? null), pointOf(parsed)];
  const gap = before ? row.letters.slice(before.end, parsed.start) : '';
  if (!first?.day || !second?.day || second.month !== undefined || second.shift || !/^[l,]$/.test(gap)) return parsed;
  const { month, year, shift } = first;
  const lent = {
    ...(month && { month }),
    ...(year && { year }),
    ...(shift?.month !== undefined && { shift: { month: shift.month } }),
  };
  return { ...parsed, expression: { kind: 'point', point: { ...second, ...lent } } };
}

const pointOf = (of: { expression: DateExpression } | null): Point | null =>
  of?.expression.kind === 'point' ? of.expression.point : null;

function rangeAt(row: Row, at: number, floor: number): Group | null {
  const first = groupAt(row, at);
  const from = pointOf(first);
  if (!first) return bareRange(row, at);
  if (!from) return first;
  // `2018年2-4月`: a year or month before a range belongs to both ends.
  const inner = from.day === undefined && from.weekday === undefined ? bareRange(row, first.end) : null;
  if (inner?.expression.kind === 'range') {
    return {
      ...inner,
      start: at,
      expression: {
        kind: 'range',
        from: { ...from, ...inner.expression.from },
        to: { ...from, ...inner.expression.to },
      },
    };
  }
  const distant = distanceBehind(row, first, from);
  const link = distant === first ? linkAt(row, first.end) : null;
  if (!link) return distant;
  const second = groupAt(row, times(row, link.end)) ?? bareEnd(row, link.end, from);
  const to = pointOf(second);
  if (!second || !to || (link.dash && !alike(from, to))) return first;
  if (link.list && !row.tokens[second.end]?.word.between && !row.tokens[before(row, first.start, floor)]?.word.between)
    return first;
  const weak = Math.min(first.weak, second.weak) as Group['weak'];
  return {
    start: at,
    end: second.end,
    expression: { kind: 'range', from, to },
    weak,
    evidence: weak < 2 || link.dash === (row.letters[first.start] === 'n'),
  };
}

/** What may join two ends: a dash, a word such as `to`; `and` between or before words such as `between`. */
function linkAt(row: Row, end: number): { end: number; dash: boolean; list: boolean } | null {
  const token = row.tokens[end];
  if (!token) return null;
  if (token.kind === 'R' && !token.word.range) {
    const next = row.letters[end + 1] === 'R' && row.tokens[end + 1]!.joined ? end + 2 : end + 1;
    return { end: next, dash: true, list: false };
  }
  if (token.word.range) return { end: skip(row, end + 1, 'f'), dash: false, list: false };
  return token.word.list ? { end: skip(row, end + 1, 'f'), dash: false, list: true } : null;
}

/** Whether a dash may join two: they are named alike, or the first is a day word. */
const alike = (from: Point, to: Point): boolean => from.shift?.day !== undefined || shapeOf(from) === shapeOf(to);

function shapeOf(point: Point): string {
  if (point.day !== undefined) return 'day';
  if (point.weekday !== undefined) return 'weekday';
  return point.month !== undefined ? 'month' : Object.keys(point.shift ?? point)[0]!;
}

/** `今日から2日後`, `明天起3天内`: an amount that counts from the day before it. */
function distanceBehind(row: Row, first: Group, from: Point): Group {
  const link = row.tokens[first.end];
  if (link?.word.role !== 'start' || link.kind !== 's' || from.offset) return first;
  const second = groupAt(row, first.end + 1);
  if (!second) return first;
  if (second.expression.kind === 'point' && second.expression.point.offset && !second.expression.point.shift) {
    return {
      ...second,
      start: first.start,
      expression: { kind: 'point', point: { ...from, offset: second.expression.point.offset } },
    };
  }
  if (second.expression.kind !== 'window' || second.expression.manner !== 'within') return first;
  const { unit, amount } = second.expression;
  return {
    ...second,
    start: first.start,
    expression: { kind: 'range', from, to: { ...from, offset: { [unit]: amount } } },
  };
}

/** `28` of `3/24~28`: a number alone is a day where the other end has one. */
function bareEnd(row: Row, at: number, from: Point): Group | null {
  const token = row.tokens[at];
  if (!token || from.day === undefined || token.value < 1 || token.value > 31) return null;
  if (
    token.kind !== 'o' &&
    (token.kind !== 'n' || row.goesOn(at, token.joined) || /[uyh:cmz]/.test(row.letters[at + 1] ?? ' '))
  )
    return null;
  return {
    start: at,
    end: at + 1,
    expression: { kind: 'point', point: { day: token.value } },
    weak: 0,
    evidence: true,
  };
}

/** `10-15日`, `between the 9th and the 17th of April`: the first end takes its meaning from the second. */
function bareRange(row: Row, at: number): Group | null {
  const token = row.tokens[at];
  if (!token || (token.kind !== 'n' && token.kind !== 'o')) return null;
  const link = linkAt(row, at + 1);
  const lead = row.tokens[before(row, at, 0)];
  if (!link || (link.list && !lead?.word.between)) return null;
  const second = groupAt(row, link.end);
  const to = pointOf(second);
  const { value } = token;
  if (!second || !to || to.shift || second.weak === 2) return null;
  const from: Point | null =
    to.day !== undefined
      ? { day: value }
      : to.month !== undefined
        ? { month: value }
        : to.year !== undefined
          ? { year: value }
          : null;
  if (!from || (from.day ?? 1) > 31 || (from.month ?? 1) > 12 || (from.year ?? 1900) < 1900) return null;
  return { ...second, start: at, expression: { kind: 'range', from, to }, evidence: true };
}

/** The last token before that is more than a filler, an opening bracket or a time; -1 where there is none. */
function before(row: Row, start: number, floor: number, passed = 'fz('): number {
  let at = start - 1;
  while (at >= floor && start - at < 6 && (passed.includes(row.letters[at]!) || passes(row, at))) at--;
  return at >= floor ? at : -1;
}

/** Whether a token is a filler under another letter (`in`), or of a time of day: `by 5pm Friday`. */
function passes(row: Row, at: number): boolean {
  const { kind, word } = row.tokens[at]!;
  if (kind === 't' || (kind === 'n' && /[zh]/.test(row.letters[at + 1] ?? ' '))) return true;
  return (word.fill === true || word.leads !== undefined) && !word.role;
}

/** Adds the words that say a role, and drops what is too little to be a date. */
function withRoles(row: Row, group: Group, floor: number): Parsed | null {
  let { start, end } = group;
  const isRange = group.expression.kind === 'range';
  const leadAt = before(row, start, floor);
  const lead = row.tokens[leadAt]?.word;
  if (lead?.kind === 'x' || counted(row, group)) return null;
  let role: DateRole | null = null;
  let open: Open | null = null;
  if (leadAt >= 0 && lead?.role && /[BS]/.test(lead.kind) && !row.letters.slice(leadAt, start).includes('(')) {
    start = leadAt;
    const opens = !isRange && !(lead.origin && isPast(group.expression));
    if (opens) [role, open] = [lead.role, openOf(lead.role, lead.exclusive)];
  } else if (lead?.between && isRange) start = leadAt;
  const evidence = group.evidence || (isRange && start < group.start);
  const tail = row.tokens[end]?.word;
  if (tail?.role && /[bs]/.test(tail.kind)) {
    if (!isRange) [role, open] = [tail.role, openOf(tail.role, tail.exclusive)];
    end++;
  }
  if (isRange && row.tokens[end]?.word.between) end++;
  const label = row.tokens[before(row, group.start, floor, 'fz(:')]?.word.label;
  if (!believed(row, { ...group, evidence }, { role, label, lead: row.tokens[start - 1]?.word.leads, tail }))
    return null;
  return { start, end, expression: group.expression, role: role ?? label ?? null, open };
}

/** `5号楼`, `11/12 passed`: the word behind says that the number was none of a day. */
function counted(row: Row, { start, end, expression }: Group): boolean {
  const behind = row.tokens[end];
  if (behind?.kind !== 'r') return false;
  const fraction =
    row.letters.slice(start, end) === 'D' && expression.kind === 'point' && expression.point.year === undefined;
  return behind.joined || fraction;
}

/** What came from last week began nothing there. */
const isPast = (expression: DateExpression): boolean =>
  expression.kind === 'point' &&
  Object.values({ ...expression.point.shift, ...expression.point.offset }).some((n) => n < 0);

const openOf = (role: DateRole, exclusive: true | undefined): Open => ({
  side: role === 'start' ? 'to' : 'from',
  exclusive: exclusive === true,
});

interface Around {
  role: DateRole | null;
  label: DateRole | undefined;
  lead: 'day' | 'period' | undefined;
  tail: Token['word'] | undefined;
}

/** Whether a weak group is a date for the company that it keeps. */
function believed(row: Row, { weak, evidence, expression, start, end }: Group, around: Around): boolean {
  if (weak === 0 || evidence || around.label || (around.tail?.role && around.role)) return true;
  if (weak === 1 && row.whole && start === 0 && end === row.tokens.length) return true;
  const kind = row.letters[start]!;
  const point = expression.kind === 'point' ? expression.point : null;
  const led = row.tokens
    .slice(Math.max(0, start - 2), start)
    .some(({ word }) => word.leads === ((point?.day ?? point?.weekday) ? 'day' : 'period'));
  if (kind === 'o' && row.tokens[start]!.value > 12 && !row.goesOn(start, false)) return true;
  if (weak === 2 && (kind === 'D' || kind === 'M')) return false;
  if (kind === 'n' && row.goesOn(start)) return false;
  return led || around.role !== null || around.tail?.particle === true;
}
