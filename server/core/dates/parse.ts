/** From a row of tokens to mentions: groups, ranges of two, and what the words around say the day is. */
import type { DateRole } from '../model.ts';
import { begins } from './atoms.ts';
import { believed, counted, isApart } from './belief.ts';
import type { DateExpression, Open } from './expression.ts';
import { listed, listedDay, moreDays, type Parsed } from './lists.ts';
import { before, rangeAt } from './ranges.ts';
import type { Group, Row } from './row.ts';
import type { Token } from './token.ts';

interface Ends extends Pick<Row, 'dotted' | 'apart' | 'enclosed' | 'named' | 'months'> {
  first: number;
  last: number;
}

/** The mentions of a row, in order; `first` and `last` are the ends of the text. */
export function parseRow(tokens: readonly Token[], goesOn: Row['goesOn'], ends: Ends): Parsed[] {
  const { first, last, dotted, apart, enclosed, named, months } = ends;
  const whole = tokens[0]!.start === first && tokens.at(-1)!.end === last;
  const letters = tokens.map((token) => token.kind).join('');
  const row: Row = { tokens, letters, goesOn, apart, enclosed, named, whole, first, dotted, months };
  const found: Parsed[] = [];
  let floor = 0;
  let moved = false;
  for (let at = 0; at < tokens.length; ) {
    if (!begins(row.letters[at]!)) {
      at++;
      continue;
    }
    const group = listedDay(row, at) ?? rangeAt(row, at, floor);
    const takesPlace = moved && group?.start === floor + 1 && row.tokens[floor]!.word.range === true;
    let parsed = group && withRoles(row, takesPlace ? { ...group, evidence: true } : group, floor);
    moved = group?.moved === true;
    if (parsed) found.push(listed(row, found.at(-1), parsed));
    while (parsed) {
      const more = moreDays(row, found.at(-1)!);
      if (!more) break;
      found.push(more);
      parsed = more;
    }
    at = Math.max(parsed?.end ?? group?.end ?? 0, at + 1);
    if (group) floor = at;
  }
  return found;
}

/** Adds the words that say a role, and drops what is too little to be a date. */
function withRoles(row: Row, group: Group, floor: number): Parsed | null {
  let { start, end } = group;
  const isRange = group.expression.kind === 'range';
  const leadAt = before(row, start, floor);
  const lead = group.moved ? undefined : row.tokens[leadAt]?.word;
  const refused = row.tokens[leadAt]?.word;
  if ((refused?.kind === 'x' && refuses(row, refused, group)) || counted(row, group) || isApart(row, group))
    return null;
  let role: DateRole | null = null;
  let open: Open | null = null;
  if (leadAt >= 0 && lead?.role && /[BS]/.test(lead.kind) && !row.letters.slice(leadAt, start).includes('(')) {
    start = leadAt;
    const opens = !isRange && !(lead.origin && isPast(group.expression));
    if (opens) [role, open] = [lead.role, openOf(lead.role, lead)];
  } else if (lead?.between && isRange) start = leadAt;
  const evidence = group.evidence || (isRange && start < group.start);
  const tail = row.tokens[end]?.word;
  if (
    !group.moved &&
    tail?.role &&
    (/[bsK]/.test(tail.kind) || (tail.closes && !/^f?[nDVMWTPZwEX]/.test(row.letters.slice(end + 1))))
  ) {
    if (!isRange) [role, open] = [tail.role, openOf(tail.role, tail)];
    end++;
  }
  if (isRange && row.tokens[end]?.word.between) end++;
  if (!role && !isRange && opensAt(row, group)) [role, open, end] = ['start', openOf('start', {}), end + 1];
  const did = row.tokens[row.letters[end] === 'a' ? end + 1 : end]?.word.did === true;
  const behind = row.tokens[labelAt(row, before(row, group.start, floor, 'fz(:'))]?.word;
  // `截止：4-17`.
  const label = behind?.label ?? (behind?.kind === 'B' && !role ? behind.role : undefined);
  if (
    !believed(
      row,
      { ...group, evidence },
      {
        role,
        label,
        did,
        lead: row.tokens[start - 1]?.word.leads,
        tail,
        listed: floor > 0 && start === floor + 1 && /[,l]/.test(row.letters[floor]!),
      },
    )
  )
    return null;
  const done = did ? ('done' as const) : undefined;
  return { start, end, expression: group.expression, role: role ?? done ?? label ?? null, open };
}

/** Whether a word that refuses what stands behind it refuses this: `weekly` weekdays alone, `期間を` a number of days alone. */
function refuses(row: Row, { repeats, long }: Token['word'], { start, end, expression }: Group): boolean {
  if (repeats) return isWeekday(expression);
  return !long || (row.letters.slice(start, end) === 'nd' && !row.tokens[end]?.word.role);
}

/** The word before a dash that stands alone, as in `Due - 12 March`; else the word itself. */
function labelAt({ tokens }: Row, at: number): number {
  const [label, dash] = [tokens[at - 1], tokens[at]];
  return dash?.kind === 'R' && !dash.word.range && !dash.joined && label?.word.label ? at - 1 : at;
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

const isWeekday = (expression: DateExpression): boolean =>
  expression.kind === 'point' && Object.keys(expression.point).every((key) => key.startsWith('weekday'));

/** What came from last week began nothing there. */
const isPast = (expression: DateExpression): boolean =>
  (expression.kind === 'window' && expression.amount < 0) ||
  (expression.kind === 'point' &&
    Object.values({ ...expression.point.shift, ...expression.point.offset }).some((n) => n < 0));

const openOf = (role: DateRole, { exclusive, past }: { exclusive?: true; past?: true }): Open => ({
  side: role === 'start' ? 'to' : 'from',
  exclusive: exclusive === true,
  ...(past && { past }),
});
