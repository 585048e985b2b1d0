/** Two ends of a range, and the links between them: `3/24~28`, `from the 27th to the 3rd`, `between March and May`. */
import { yearBehind } from './additions.ts';
import type { Point } from './expression.ts';
import { groupAt } from './group.ts';
import { type Group, pointOf, type Row, skip, times } from './row.ts';

/** The range or the single group that begins at `at`; what stands before `floor` is taken. */
export function rangeAt(row: Row, at: number, floor: number): Group | null {
  const first = groupAt(row, at);
  const from = pointOf(first);
  if (!first) return bareRange(row, at);
  if (!from) return first;
  // `3月2日至今`.
  if (row.letters[first.end] === 'C' && !from.part)
    return {
      ...first,
      end: first.end + 1,
      expression: { kind: 'range', from, to: { shift: { day: 0 } } },
      evidence: true,
    };
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
  if (isMoved(row, first, floor)) return { ...first, moved: true };
  const distant = distanceBehind(row, first, from);
  const link = distant === first ? linkAt(row, first.end) : null;
  if (!link) return distant;
  const behindTime = times(row, link.end);
  const start = behindTime > link.end && row.letters[behindTime] === ',' ? behindTime + 1 : behindTime;
  const second = yearOfBoth(
    row,
    partEnd(row, link.end, from) ?? dayAfter(row, groupAt(row, start), from) ?? bareEnd(row, link.end, from),
    from,
  );
  const to = pointOf(second);
  if (!second || !to || (link.dash && !alike(from, to) && !(from.part && to.part))) return first;
  if (link.list && !row.tokens[second.end]?.word.between && !row.tokens[before(row, first.start, floor)]?.word.between)
    return first;
  if (row.tokens[second.end]?.word.moves) return { ...first, moved: true };
  const weak = Math.min(first.weak, second.weak) as Group['weak'];
  // `from 2.3 to 2.7` are versions: days run on behind the twelfth.
  if (weak === 2 && !first.evidence && row.letters[first.start] === 'D' && Math.max(from.day ?? 0, to.day ?? 0) < 13)
    return null;
  return {
    start: at,
    end: behindWeekdays(row, second.end),
    expression: { kind: 'range', from, to },
    weak,
    evidence:
      weak < 2 ||
      (!link.dash && dashedDays(row, first, second)) ||
      link.dash === (row.letters[first.start] === 'n') ||
      (link.dash && row.whole),
  };
}

/** `Monday` of `moved from Monday to Friday`, `周一` of `从周一改到周五`. */
function isMoved(row: Row, first: Group, floor: number): boolean {
  const lead = before(row, first.start, floor);
  const from = row.tokens[lead]?.word.origin === true && row.tokens[lead - 1]?.word.moves === true;
  return from || row.tokens[first.end]?.word.moves === true;
}

/** `10-14 至 10-18`: numbers with dashes that a word joins, one of which can be but a day, and nothing is counted. */
function dashedDays(row: Row, first: Group, second: Group): boolean {
  const dashes = [first, second].every(({ start, end }) => /^nRn$/.test(row.letters.slice(start, end)));
  const days = [first, second].map((group) => pointOf(group)?.day ?? 0);
  return dashes && Math.max(...days) > 12 && !row.goesOn(second.end - 1);
}

/** `May 8 - 10, 2026`: a year behind the second end is that of both. */
function yearOfBoth(row: Row, second: Group | null, from: Point): Group | null {
  const to = pointOf(second);
  if (!second || !to?.day || to.month !== undefined || from.month === undefined || from.year !== undefined)
    return second;
  const year = yearBehind(row, skip(row, second.end, ','), { ...from, ...to });
  if (!year) return second;
  const point = { ...to, month: from.month, ...year.point };
  return { ...second, end: year.end, expression: { kind: 'point', point } };
}

/** Behind the weekdays of both ends: `May 5 - 6 (Tue-Wed)`. */
function behindWeekdays({ tokens, letters }: Row, end: number): number {
  const named = [1, 3].every((on) => tokens[end + on]?.word.weekday);
  return named && letters[end] === '(' && letters[end + 2] === 'R' && letters[end + 4] === ')' ? end + 5 : end;
}

/** What may join two ends: a dash, a word such as `to`; `and` between or before words such as `between`. */
function linkAt(row: Row, end: number): { end: number; dash: boolean; list: boolean } | null {
  const [token, next] = row.tokens.slice(end, end + 2);
  if (!token) return null;
  // `9月1日起至8月31日`.
  if (token.kind === 's' && token.word.role === 'start' && next?.joined && next.word.range && !token.word.range)
    return { end: end + 2, dash: false, list: false };
  if (token.kind === 'R' && !token.word.range) {
    return { end: next?.kind === 'R' && next.joined ? end + 2 : end + 1, dash: true, list: false };
  }
  if (token.word.range) return { end: skip(row, end + 1, 'f'), dash: false, list: false };
  return token.word.list ? { end: skip(row, end + 1, 'f'), dash: false, list: true } : null;
}

/** Whether a dash may join two: they are named alike, or the first is a day word. */
const alike = (from: Point, to: Point): boolean => from.shift?.day !== undefined || shapeOf(from) === shapeOf(to);

function shapeOf(point: Point): string {
  if (point.day !== undefined) return 'day';
  if (point.weekday !== undefined || point.weekend) return 'weekday';
  return point.month !== undefined ? 'month' : Object.keys(point.shift ?? point)[0]!;
}

/** `今日から2日後`, `明天起3天内`: an amount that counts from the day before it. */
function distanceBehind(row: Row, first: Group, from: Point): Group {
  const link = row.tokens[first.end];
  if (link?.word.role !== 'start' || link.kind !== 's' || from.offset) return first;
  const second = groupAt(row, first.end + 1);
  if (!second) return lastingFrom(row, first, from);
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

/** `今日から1週間`, `从今天起3天`: as long as an amount says. */
function lastingFrom(row: Row, first: Group, from: Point): Group {
  const [number, unit, next] = row.tokens.slice(first.end + 1, first.end + 4);
  const counts = unit?.word.counts;
  if (number?.kind !== 'n' || !number.joined || !unit?.joined || !counts || next?.word.ago || next?.word.later)
    return first;
  if (counts === 'workday' || number.value < 1 || number.value > 99) return first;
  const to = {
    ...from,
    offset: { [counts]: number.value - (counts === 'day' ? 1 : 0), ...(counts !== 'day' && { day: -1 }) },
  };
  return { ...first, end: first.end + 3, expression: { kind: 'range', from, to }, evidence: true };
}

/** `翌日` of `4月7日22時から翌日6時` counts from the day before it. */
function dayAfter(row: Row, second: Group | null, from: Point): Group | null {
  const { word, value } = (second && row.tokens[second.start]) ?? { word: { kind: '' }, value: 0 };
  if (!second || !word.beside || (from.day ?? from.weekday) === undefined || from.offset) return second;
  return { ...second, expression: { kind: 'point', point: { ...from, offset: { day: value } } } };
}

/** `下旬` of `4月中旬〜下旬`, `水` of `来週月〜水`. */
function partEnd(row: Row, at: number, from: Point): Group | null {
  const { joined, word } = row.tokens[at] ?? { joined: false, word: { kind: '' } };
  if (!joined) return null;
  const group = { start: at, end: at + 1, weak: 0 as const, evidence: true };
  const next = row.tokens[at + 1]?.joined ? row.letters[at + 1] : undefined;
  if (from.part && word.part && word.kind === 'p' && !/[uPX]/.test(next ?? ' '))
    return { ...group, expression: { kind: 'point', point: { ...from, part: word.part } } };
  const short = from.weekday && from.shift?.week !== undefined && word.weekday && /[wmd]/.test(word.kind);
  if (!short || word.weekday! <= from.weekday!) return null;
  return { ...group, expression: { kind: 'point', point: { ...from, weekday: word.weekday! } } };
}

/** `28` of `3/24~28`: a number alone is a day where the other end has one. */
function bareEnd(row: Row, at: number, from: Point): Group | null {
  const token = row.tokens[at];
  if (!token || from.day === undefined || token.value < 1 || token.value > 31) return null;
  // `1:30 to 4` are times.
  if (/[thz]/.test(row.letters[at - 2] ?? ' ')) return null;
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
  // `2 - Feb 12` is no range, as `from 2 to Feb 12` is.
  if (!link || (link.list && !lead?.word.between) || (link.dash && row.letters[link.end] === 'M')) return null;
  const second = groupAt(row, link.end);
  const to = pointOf(second);
  const { value } = token;
  // `the 9th-13th`.
  const ordinals = token.kind === 'o' && row.letters[link.end] === 'o' && link.dash && !row.goesOn(link.end);
  if (!second || !to || to.shift || (second.weak === 2 && !ordinals)) return null;
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
export function before(row: Row, start: number, floor: number, passed = 'fz('): number {
  let at = start - 1;
  while (at >= floor && start - at < 6 && (passed.includes(row.letters[at]!) || passes(row, at))) at--;
  return at >= floor ? at : -1;
}

/** Whether a token is a filler under another letter (`in`), or of a time of day: `by 5pm Friday`. */
function passes(row: Row, at: number): boolean {
  const { kind, word } = row.tokens[at]!;
  if (kind === 't' || (kind === 'n' && /[zh]/.test(row.letters[at + 1] ?? ' '))) return true;
  if (kind === 'h') return /[nt]/.test(row.letters[at - 1] ?? ' ');
  return (word.fill === true || word.leads !== undefined) && !word.role;
}
