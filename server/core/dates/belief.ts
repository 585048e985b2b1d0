/** Whether what looks like a date is one: what it counts, and what a doubtful one has beside it. */
import type { DateRole } from '../model.ts';
import { counts, type Group, pointOf, type Row } from './row.ts';
import type { Token } from './token.ts';

/** `5号楼`, `11/12 passed`, `1日1回`, `週3日`: the words around say that the number was none of a day; `来週あたり` is one. */
export function counted(row: Row, { start, end, expression }: Group): boolean {
  const behind = row.tokens[end];
  const letters = row.letters.slice(start, end);
  if (letters === 'nd') {
    const often =
      behind?.kind === 'n' && behind.joined && row.goesOn(end, true) && !/[zh:]/.test(row.letters[end + 1] ?? ' ');
    if (often || (/(?:^|[^n])u$/.test(row.letters.slice(0, start)) && row.tokens[start]!.joined)) return true;
  }
  // `4月5日问题` is no number of anything; `1.5 天` and `1.5h` are.
  if (/nmnd$/.test(letters)) return false;
  const long = behind?.kind === 'u' || (behind?.kind === 'c' && behind.joined && row.letters[end + 1] !== 'n');
  if (long && letters === 'D' && row.tokens[start]!.weak === 2) return true;
  if (!behind?.word.counted && !behind?.word.measure) return false;
  // `within 3 days of release`.
  if (expression.kind === 'window' && behind.word.fill && !/^f[a-zA-Z]*[DNTWMPVnoyd]/.test(row.letters.slice(end)))
    return true;
  // `12月3日あたり` and `12月分の` are of a day and a month.
  if (behind.word.about && (!/[nD]/.test(letters) || /nmn?$/.test(letters))) return false;
  const fraction = letters === 'D' && expression.kind === 'point' && expression.point.year === undefined;
  return fraction || (behind.joined && behind.word.counted === true);
}

/**
 * Whether an amount counts from what is named before it (`リリースの3日前`, `申請後3日以内`, `締切 2日前`, `公開前々日`),
 * or is half of one (`〜3週間前`).
 */
export function isApart(row: Row, { start, end, expression }: Group): boolean {
  const [link, first, side] = [row.tokens[start - 1], row.tokens[start]!, row.tokens[end - 1]!.word];
  if (first.word.beside && first.joined && link?.word.event) return true;
  if (first.kind !== 'n' || !link) return false;
  if (link.word.label === 'due' && side.ago && side.role === 'due') return true;
  if (!first.joined) return false;
  if (link.word.opens && row.letters[start - 2] === 'n' && link.joined) return true;
  const point = expression.kind === 'range' ? expression.from : pointOf({ expression });
  const away = expression.kind === 'window' || (point && Object.keys(point).join() === 'offset');
  const behind = link.word.fill || link.word.event || link.word.later;
  return away === true && behind === true && (link.word.event === true || link.start > row.first);
}

export interface Around {
  role: DateRole | null;
  label: DateRole | undefined;
  /** Something is said to be done behind it. */
  did: boolean;
  lead: 'day' | 'period' | undefined;
  tail: Token['word'] | undefined;
  /** Behind another date and a comma. */
  listed: boolean;
}

/** Whether a weak group is a date for the company that it keeps. */
export function believed(row: Row, group: Group, around: Around): boolean {
  const { weak, evidence, expression, start, end } = group;
  if (row.tokens[start]!.word.beside && isOfAnother(row, group, around)) return false;
  // `now` is a day as the end of a range only.
  if (weak > 0 && row.letters[start] === 'T' && expression.kind === 'point') return false;
  const letters = row.letters.slice(start, end);
  if (/nRn/.test(letters) && weak === 2) return isDashedDay(row, group, around);
  // `done in the 2nd iteration`: a day would have `on`.
  if (letters === 'o' && /j[^o]?$/.test(row.letters.slice(0, start))) return false;
  if (weak === 0 || evidence || around.label || around.did || isMoveTo(row, start)) return true;
  // `地下水〜土` names no days.
  if (/^[wm][RB][wd]$/.test(letters)) return row.apart(start, end - 1);
  const kind = letters[0]!;
  // `4.17前`, but `18.12 or later` is a version.
  if (around.tail?.role && around.role && (row.dotted || weak < 2 || kind !== 'D')) return true;
  // `截止 3.20`, but not `升级到 3.20`.
  if (row.dotted && kind === 'D' && around.role === 'due') return true;
  const said = /^f*$/.test(row.letters.slice(0, start)) && end === row.tokens.length && row.whole;
  if ((weak === 1 || /[Wo]/.test(kind)) && said) return true;
  if (kind === 'o') return isOrdinalDay(row, group, around);
  if (weak === 1 && /[DM]/.test(kind) && (around.listed || (kind === 'D' && opensList(row, end)))) return true;
  if (weak === 1 && kind === 'D' && (opensText(row, group) || inCompany(row, group) || inBrackets(row, group)))
    return true;
  // `8.16` as a heading.
  if (weak === 2 && kind === 'D' && said && row.dotted && (pointOf(group)?.day ?? 0) > 12) return true;
  if (weak === 2 && /[DMTc]/.test(kind)) return false;
  if (kind === 'n' && row.letters[start + 1] !== 'c' && row.goesOn(start)) return false;
  return (
    isLed(row, group) || around.role !== null || inCode(row, kind, start, around) || around.tail?.particle === true
  );
}

/** `前日までに` is the day before something that is told elsewhere, `22時から翌日6時` the day after any. */
function isOfAnother({ tokens, letters }: Row, { start, end }: Group, { role }: Around): boolean {
  if (tokens[start]!.value < 0) return end === start + 1 && role === 'due';
  const link = tokens[start - 1];
  const joins = link?.kind === 'R' || link?.word.range || link?.word.role === 'start';
  return joins === true && /[thz]/.test(letters[start - 2] ?? ' ');
}

/** `延期到 11/7`, `moved to 4/5`. */
const isMoveTo = ({ tokens }: Row, start: number): boolean =>
  tokens[tokens[start - 1]?.word.range ? start - 2 : start - 1]?.word.moves === true;

/** Behind `on` for a day, `in` for a longer period, either for a range. */
function isLed({ tokens }: Row, { start, expression }: Group): boolean {
  const point = expression.kind === 'point' ? expression.point : null;
  const wanted = (point?.day ?? point?.weekday) ? 'day' : 'period';
  const either = expression.kind === 'range';
  const leads = (lead: Token['word']['leads']) => lead === wanted || (either && lead !== undefined);
  return tokens.slice(Math.max(0, start - 2), start).some(({ word }) => leads(word.leads));
}

/** A code (`H1 goals`) where the text begins, or in a list of dates. */
const inCode = (row: Row, kind: string, start: number, { listed }: Around): boolean =>
  kind === 'c' && (listed || row.first === row.tokens[start]!.start);

/** `4-22` is a day behind a word for one, unless it goes on: `by 4-22`, but `due 3-5 days`, `after 3-5`; and in brackets behind names: `（王小明 4-22）`. */
function isDashedDay(row: Row, group: Group, { label, role }: Around): boolean {
  const last = group.start + row.letters.slice(group.start, group.end).indexOf('nRn') + 2;
  // `10-14 至 10-18`.
  if (group.evidence && group.end > last + 1 && row.letters.endsWith('nRn', group.end)) return true;
  if (row.goesOn(last)) return false;
  return (
    group.evidence ||
    label !== undefined ||
    role === 'due' ||
    isLed(row, group) ||
    row.named(group.start, group.end - 1)
  );
}

/** `the 29th`, `the 9th and the 11th`, but not `the 5th item`. */
function isOrdinalDay(row: Row, group: Group, { role, tail }: Around): boolean {
  const { start, end } = group;
  if (counts(row, start)) return false;
  if (row.tokens[start]!.value > 12 || isLed(row, group) || role !== null || tail?.particle) return true;
  const paired = /^lf?o/.test(row.letters.slice(end, end + 3)) || /olf?$/.test(row.letters.slice(0, start));
  return paired && row.tokens[start - 1]?.word.fill === true;
}

/** `3/9` of `3/9, 3/11`: beside one that is no fraction. */
const opensList = ({ tokens, letters }: Row, end: number): boolean =>
  /^[,l]D/.test(letters.slice(end, end + 2)) && tokens[end + 1]!.weak === 0;

/** `04-07 released`, `2023/5 plan`, `4/1 released`, which can be no share: where a text begins, and apart from what follows. */
function opensText(row: Row, { start, end, expression }: Group): boolean {
  const { digits } = row.tokens[start]!;
  if (row.first !== row.tokens[start]!.start || row.tokens[end]?.joined) return false;
  // `2023/5`.
  if (pointOf({ expression })?.year) return true;
  return digits === 5 ? !row.goesOn(end - 1, true) : exceeds(expression) > 0;
}

/** `8/8` in a text with `8/7に`: what can be no share, or is of the same month and counts nothing. */
function inCompany(row: Row, { end, expression }: Group): boolean {
  if (!row.months || row.letters[end - 1] !== 'D') return false;
  return exceeds(expression) >= 0 || (row.months.has(pointOf({ expression })?.month ?? 0) && !row.goesOn(end - 1));
}

/** `点検(8/5)`, which can be no share; `(1/5)` too where a day of a month beside its own is in the text. */
function inBrackets(row: Row, { start, end, expression }: Group): boolean {
  if (!row.enclosed(start, end - 1)) return false;
  const month = pointOf({ expression })?.month ?? 0;
  const near = [(month % 12) + 1, ((month + 10) % 12) + 1].some((other) => row.months?.has(other));
  return exceeds(expression) > 0 || near;
}

/** How far the first number of `3/4` lies above the second: a share lies below. */
const exceeds = (expression: Group['expression']): number => {
  const point = pointOf({ expression });
  return point?.swapped || point?.month === point?.day ? (point?.month ?? 0) - (point?.day ?? 1) : -1;
};
