/**
 * The grammar: what a few tokens in a row say of a day. It knows no language; a lexicon says which word is which token.
 *
 *   D date in digits     N range in digits   n number         o ordinal        O before an ordinal (第)
 *   y m d  markers       u unit              M month name     W weekday        w weekday in one character
 *   T day word           P period            X shift          Y stretch        E weekend
 *   H half  F fiscal half                    c code (Q, H, W, FY)              e era   p part
 *   A ago   L later      I i within          j in             B b due          S s start
 *   K label R range      l list              f filler         h hour  z time word  t clock   x refusal
 */
import type { DateExpression, Part, Point, Unit, Window } from './expression.ts';
import type { Token } from './lexer.ts';
import { fullYear } from './numeric.ts';

/** What some tokens say; `doubt` asks for a word beside them that speaks of days. */
export interface Atom {
  expression: DateExpression;
  doubt: boolean;
}

interface Form {
  /** Tokens in a row, a letter each; matched from the token on. */
  pattern: RegExp;
  build: (tokens: readonly Token[]) => Point | DateExpression | null;
  doubt?: true;
}

const within = (value: number, from: number, to: number): boolean => value >= from && value <= to;
const dayOf = ({ value }: Token): Point | null => (within(value, 1, 31) ? { day: value } : null);
const monthOf = ({ value }: Token): Point | null => (within(value, 1, 12) ? { month: value } : null);

/** A year of four digits, or of two as `08年`, or of kanji. */
function yearOf({ value, digits }: Token): Point | null {
  if (digits === 4 || value >= 1000) return within(value, 1000, 2999) ? { year: value } : null;
  return digits === 2 ? { year: fullYear(value) } : null;
}

const monthDay = (month: Token, day: Token): Point | null =>
  within(month.value, 1, 12) && within(day.value, 1, 31) && day.digits <= 2
    ? { month: month.value, day: day.value }
    : null;

const shifted = (unit: Unit | undefined, amount: number): Point | null => (unit ? { shift: { [unit]: amount } } : null);

const weekdayOf = (token: Token): Point | null =>
  token.word.weekday ? { weekday: token.word.weekday, weekdaySpan: { start: token.start, end: token.end } } : null;

/** A unit behind a shift or with a part: `上月`, `月底`. */
const unitOf = (token: Token): Unit | undefined => token.word.unit;

function amountOf(number: Token, unit: Token, sign: number): Point | null {
  return unit.word.counts && number.value <= 9999 ? { offset: { [unit.word.counts]: sign * number.value } } : null;
}

function windowOf(number: Token, unit: Token, manner: Window['manner'], sign = 1): DateExpression | null {
  const counts = unit.word.counts;
  return counts && number.value <= 9999 ? { kind: 'window', unit: counts, amount: sign * number.value, manner } : null;
}

function periodOf(number: Token, unit: Token): Point | null {
  const { value } = number;
  if (unit.word.unit === 'quarter') return within(value, 1, 4) ? { quarter: value } : null;
  if (unit.word.unit === 'week') return within(value, 1, 53) ? { week: value } : null;
  if (unit.word.unit === 'half') return within(value, 1, 2) ? { half: value } : null;
  return null;
}

function codeOf(code: Token, number: Token): Point | null {
  if (!number.joined) return null;
  if (code.word.unit === 'year') return yearOf(number) && { ...yearOf(number), fiscal: true };
  return periodOf(number, code);
}

const forms: Record<string, Form[]> = {
  D: [{ pattern: /D/y, build: ([date]) => date!.points[0]! }],
  N: [{ pattern: /N/y, build: ([range]) => ({ kind: 'range', from: range!.points[0]!, to: range!.points[1]! }) }],
  n: [
    { pattern: /n[ud][AbLs]/y, build: (tokens) => offset(tokens) },
    { pattern: /n[ud]i/y, build: ([number, unit]) => windowOf(number!, unit!, 'within') },
    { pattern: /ny/y, build: ([number]) => yearOf(number!) },
    { pattern: /nm/y, build: ([number]) => monthOf(number!) },
    { pattern: /nd/y, build: ([number]) => dayOf(number!) },
    { pattern: /nmn(?![a-zA-Z!:])/y, build: ([month, , day]) => monthDay(month!, day!) },
    { pattern: /nM/y, build: ([day, month]) => monthDay(month!, day!) },
    { pattern: /nfM/y, build: ([day, , month]) => monthDay(month!, day!) },
    {
      pattern: /nu(?![a-zA-Z])/y,
      build: ([number, unit]) => (unit!.word.unit === 'quarter' ? periodOf(number!, unit!) : null),
    },
  ],
  o: [
    { pattern: /of?f?M/y, build: (tokens) => monthDay(tokens.at(-1)!, tokens[0]!) },
    { pattern: /ou/y, build: ([number, unit]) => (unit!.word.unit === 'quarter' ? periodOf(number!, unit!) : null) },
    { pattern: /oW/y, build: ([nth, weekday]) => ({ nth: nth!.value, ...weekdayOf(weekday!) }) },
  ],
  O: [
    { pattern: /On[u]/y, build: ([, number, unit]) => periodOf(number!, unit!) },
    { pattern: /OnW/y, build: ([, number, weekday]) => ({ nth: number!.value, ...weekdayOf(weekday!) }) },
  ],
  M: [
    { pattern: /M/y, build: ([month]) => monthOf(month!), doubt: true },
    { pattern: /M[no](?![u:h])/y, build: ([month, day]) => monthDay(month!, day!) },
    { pattern: /Mf[o](?![u:h])/y, build: ([month, , day]) => monthDay(month!, day!) },
  ],
  W: [{ pattern: /W/y, build: ([weekday]) => weekdayOf(weekday!) }],
  T: [{ pattern: /T/y, build: ([word]) => shifted('day', word!.value) }],
  P: [
    { pattern: /P/y, build: ([period]) => shifted(period!.word.unit, period!.value) },
    {
      pattern: /P[wmd]/y,
      build: ([period, day]) =>
        period!.word.unit === 'week' && day!.joined ? { ...shifted('week', period!.value), ...weekdayOf(day!) } : null,
    },
  ],
  E: [{ pattern: /E/y, build: ([weekend]) => ({ weekend: true, shift: { week: weekend!.word.weekend ?? 0 } }) }],
  X: [
    { pattern: /X[umyd]/y, build: ([shift, unit]) => shifted(unitOf(unit!), shift!.value) },
    { pattern: /XW/y, build: ([shift, weekday]) => ({ ...shifted('week', shift!.value), ...weekdayOf(weekday!) }) },
    { pattern: /XE/y, build: ([shift]) => ({ weekend: true, shift: { week: shift!.value } }) },
    {
      pattern: /Xnu/y,
      build: ([shift, number, unit]) => (shift!.value ? windowOf(number!, unit!, 'whole', shift!.value) : null),
    },
    { pattern: /XM/y, build: ([shift, month]) => ({ ...shifted('year', shift!.value), ...monthOf(month!) }) },
  ],
  Y: [{ pattern: /Yn[ud]/y, build: ([stretch, number, unit]) => windowOf(number!, unit!, 'rolling', stretch!.value) }],
  H: [{ pattern: /H/y, build: ([half]) => ({ half: half!.value }) }],
  F: [{ pattern: /F/y, build: ([half]) => ({ half: half!.value, fiscal: true }) }],
  c: [{ pattern: /cn/y, build: ([code, number]) => codeOf(code!, number!) }],
  e: [{ pattern: /eny/y, build: ([era, number]) => ({ year: era!.value + number!.value }) }],
  j: [{ pattern: /jnu/y, build: ([, number, unit]) => amountOf(number!, unit!, 1) }],
  I: [{ pattern: /Inu/y, build: ([, number, unit]) => windowOf(number!, unit!, 'within') }],
  m: [{ pattern: /mp/y, build: ([, part]) => ({ shift: { month: 0 }, part: part!.word.part! }) }],
  y: [{ pattern: /yp/y, build: ([, part]) => ({ shift: { year: 0 }, part: part!.word.part! }) }],
  u: [{ pattern: /up/y, build: ([unit, part]) => ({ ...shifted(unitOf(unit!), 0), part: part!.word.part! }) }],
};

/** `3 days ago`, `2週間後`: an amount with its direction. */
function offset(tokens: readonly Token[]): Point | null {
  const direction = tokens.at(-1)!.word;
  if (tokens.length !== 3 || (!direction.ago && !direction.later)) return null;
  return amountOf(tokens[0]!, tokens[1]!, direction.ago ? -1 : 1);
}

const isExpression = (value: Point | DateExpression): value is DateExpression => 'kind' in value;

/** The longest thing said by the tokens from `at` on, with the index behind it; `letters` are the kinds of the row. */
export function atomAt(row: readonly Token[], letters: string, at: number): (Atom & { end: number }) | null {
  let best: (Atom & { end: number }) | null = null;
  for (const form of forms[letters[at]!] ?? []) {
    form.pattern.lastIndex = at;
    const match = form.pattern.exec(letters);
    if (!match || (best && best.end >= at + match[0].length)) continue;
    const tokens = row.slice(at, at + match[0].length);
    const built = form.build(tokens);
    if (!built) continue;
    const expression: DateExpression = isExpression(built) ? built : { kind: 'point', point: built };
    const doubt = tokens.some((token) => token.weak) || (form.doubt === true && tokens[0]!.word.doubtful === true);
    best = { expression, doubt, end: at + match[0].length };
  }
  return best;
}

/** A part of the period that it stands before or behind: `early` April, 4月`底`. */
export const partOf = (token: Token | undefined): Part | null => token?.word.part ?? null;
