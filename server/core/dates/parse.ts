/** From a row of tokens to mentions: groups, ranges of two, and what the words around say the day is. */
import type { DateRole } from '../model.ts';
import type { DateExpression, Open } from './expression.ts';
import { type Group, pointOf, type Row } from './group.ts';
import type { Token } from './lexer.ts';
import { before, listedDay, rangeAt } from './ranges.ts';

/** Indexes of tokens: the expression with the words that belong to it. */
export interface Parsed {
  start: number;
  end: number;
  expression: DateExpression;
  role: DateRole | null;
  open: Open | null;
}

interface Ends {
  first: number;
  last: number;
}

/** The mentions of a row, in order; `first` and `last` are the ends of the text. */
export function parseRow(tokens: readonly Token[], goesOn: Row['goesOn'], { first, last }: Ends): Parsed[] {
  const whole = tokens[0]!.start === first && tokens.at(-1)!.end === last;
  const row: Row = { tokens, letters: tokens.map((token) => token.kind).join(''), goesOn, whole, first };
  const found: Parsed[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.length; ) {
    const group = listedDay(row, at) ?? rangeAt(row, at, floor);
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
  if (tail?.role && /[bsK]/.test(tail.kind)) {
    if (!isRange) [role, open] = [tail.role, openOf(tail.role, tail.exclusive)];
    end++;
  }
  if (isRange && row.tokens[end]?.word.between) end++;
  if (!role && !isRange && opensAt(row, group)) [role, open, end] = ['start', openOf('start', undefined), end + 1];
  const label = row.tokens[before(row, group.start, floor, 'fz(:')]?.word.label;
  if (
    !believed(
      row,
      { ...group, evidence },
      {
        role,
        label,
        lead: row.tokens[start - 1]?.word.leads,
        tail,
        listed: floor > 0 && start === floor + 1 && /[,l]/.test(row.letters[floor]!),
      },
    )
  )
    return null;
  const did = row.tokens[row.letters[end] === 'a' ? end + 1 : end]?.word.did ? 'done' : undefined;
  return { start, end, expression: group.expression, role: role ?? did ?? label ?? null, open };
}

/** `3/24〜`, but not `3/24 10:00〜`, where a meeting begins. */
function opensAt({ tokens, letters }: Row, { end }: Group): boolean {
  const [sign, next] = [tokens[end], tokens[end + 1]];
  return (
    sign?.word.opens === true &&
    sign.joined &&
    (!next?.joined || /[,l()]/.test(next.kind)) &&
    !/[thz]/.test(letters[end - 1]!)
  );
}

/** `5号楼`, `11/12 passed`, `1日1回`, `週3日`: the words around say that the number was none of a day. */
function counted(row: Row, { start, end, expression }: Group): boolean {
  const behind = row.tokens[end];
  const letters = row.letters.slice(start, end);
  if (letters === 'nd') {
    const often =
      behind?.kind === 'n' && behind.joined && row.goesOn(end, true) && !/[zh:]/.test(row.letters[end + 1] ?? ' ');
    if (often || (/(?:^|[^n])u$/.test(row.letters.slice(0, start)) && row.tokens[start]!.joined)) return true;
  }
  if (!behind?.word.counted) return false;
  const fraction = letters === 'D' && expression.kind === 'point' && expression.point.year === undefined;
  return behind.joined || fraction;
}

/** What came from last week began nothing there. */
const isPast = (expression: DateExpression): boolean =>
  (expression.kind === 'window' && expression.amount < 0) ||
  (expression.kind === 'point' &&
    Object.values({ ...expression.point.shift, ...expression.point.offset }).some((n) => n < 0));

const openOf = (role: DateRole, exclusive: true | undefined): Open => ({
  side: role === 'start' ? 'to' : 'from',
  exclusive: exclusive === true,
});

interface Around {
  role: DateRole | null;
  label: DateRole | undefined;
  lead: 'day' | 'period' | undefined;
  tail: Token['word'] | undefined;
  /** Behind another date and a comma. */
  listed: boolean;
}

/** Whether a weak group is a date for the company that it keeps. */
function believed(row: Row, { weak, evidence, expression, start, end }: Group, around: Around): boolean {
  // `now` is a day as the end of a range only.
  if (weak > 0 && row.letters[start] === 'T' && expression.kind === 'point') return false;
  if (weak === 0 || evidence || around.label || (around.tail?.role && around.role)) return true;
  const kind = row.letters[start]!;
  if ((weak === 1 || kind === 'W') && row.whole && start === 0 && end === row.tokens.length) return true;
  const point = expression.kind === 'point' ? expression.point : null;
  const led = row.tokens
    .slice(Math.max(0, start - 2), start)
    .some(({ word }) => word.leads === ((point?.day ?? point?.weekday) ? 'day' : 'period'));
  if (kind === 'o' && row.tokens[start]!.value > 12 && !row.goesOn(start, false)) return true;
  if (weak === 2 && /[DMTc]/.test(kind)) return false;
  if (kind === 'n' && row.letters[start + 1] !== 'c' && row.goesOn(start)) return false;
  return (
    led ||
    around.role !== null ||
    (kind === 'c' && (around.listed || row.first === row.tokens[start]!.start)) ||
    around.tail?.particle === true
  );
}
