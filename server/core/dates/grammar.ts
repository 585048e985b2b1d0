/**
 * The grammar: what a few tokens in a row say of a day. It knows no language; a lexicon says which word is which token.
 *
 *   D date in digits   N range in digits   V three numbers    n number         o ordinal        O before an ordinal (第)
 *   y m d  markers     u unit              M month name       W weekday        w weekday in one character
 *   T day word         P period            X shift            Y stretch        E weekend        v end of a period
 *   H half             F fiscal half       c code (Q, H, W)   e era            p part           k q week of
 *   A ago              L later             I i within         j in             B b due          S s start
 *   K label            R range             G g between        l list           f filler         a particle
 *   h hour             z time word         t clock            x refusal
 */
import type { DateExpression, Point, Unit, Window } from './expression.ts';
import type { Token } from './lexer.ts';
import { fullYear, type Weakness } from './numeric.ts';

/** What some tokens say; `weak` asks for words beside them that speak of days. */
export interface Atom {
  expression: DateExpression;
  weak: Weakness;
  /** Index behind its last token. */
  end: number;
}

/** A pattern over the letters of a row, and what its tokens say. */
type Form = [pattern: RegExp, say: (tokens: readonly Token[]) => Point | DateExpression | null, weak?: Weakness];

const between = (value: number, from: number, to: number): boolean => value >= from && value <= to;
const last = (tokens: readonly Token[]): Token => tokens[tokens.length - 1]!;

const day = ({ value }: Token): Point | null => (between(value, 1, 31) ? { day: value } : null);
const month = ({ value }: Token): Point | null => (between(value, 1, 12) ? { month: value } : null);

/** A year of four digits, or of two as `08年`, or in characters (`二〇二三`). */
function year({ value, digits }: Token): Point | null {
  if (digits === 4 || value >= 1000) return between(value, 1000, 2999) ? { year: value } : null;
  return digits === 2 ? { year: fullYear(value) } : null;
}

const monthDay = (of: Token, { value, digits }: Token): Point | null =>
  between(of.value, 1, 12) && between(value, 1, 31) && digits <= 2 ? { month: of.value, day: value } : null;

function monthDayYear(of: Token, at: Token, in_: Token): Point | null {
  const point = monthDay(of, at);
  const said = year(in_);
  return point && said && { ...point, ...said };
}

/** A year that `年度` makes a fiscal one. */
const fiscal = ({ word }: Token, point: Point | null): Point | null =>
  point && word.fiscal ? { ...point, fiscal: true } : point;

const shifted = (unit: Unit | undefined, amount: number): Point | null => (unit ? { shift: { [unit]: amount } } : null);

const weekday = ({ word, start, end }: Token): Point | null =>
  word.weekday && !word.plural ? { weekday: word.weekday, weekdaySpan: { start, end } } : null;

/** `next Friday` is of the next week; `coming Friday` the nearest. */
function shiftedWeekday(shift: Token, of: Token): Point | null {
  const said = weekday(of);
  return said && { ...said, ...(shift.word.near ? { near: shift.value } : { shift: { week: shift.value } }) };
}

function window(number: Token, unit: Token, manner: Window['manner'], sign = 1): DateExpression | null {
  const counts = unit.word.counts ?? (unit.kind === 'd' ? 'day' : undefined);
  if (!counts || number.value > 9999 || number.value < 1) return null;
  return { kind: 'window', unit: counts, amount: sign * number.value, manner };
}

/** A period by its number: `Q2`, `第2四半期`, `W13`. */
function numbered({ value }: Token, { word }: Token): Point | null {
  if (word.unit === 'workday') return between(value, -23, 23) && value ? { nth: value, workday: true } : null;
  if (word.unit === 'quarter') return between(value, 1, 4) ? { quarter: value } : null;
  if (word.unit === 'week') return between(value, -9, 53) && value ? { week: value } : null;
  if (word.unit === 'half') return between(value, 1, 2) ? { half: value } : null;
  return null;
}

function code(of: Token, number: Token): Point | null {
  if (!number.joined || !between(number.digits, 1, 4)) return null;
  if (of.word.unit !== 'year') return number.digits < 3 ? numbered(number, of) : null;
  const said = year(number);
  return said && { ...said, fiscal: true };
}

/** `2H26`, `3Q 2026`. */
function codeBehind(number: Token, of: Token, in_?: Token): Point | null {
  if (!of.joined || of.weak === 2 || number.digits !== 1 || /week|year/.test(of.word.unit!)) return null;
  if (!in_) return numbered(number, of);
  return in_.joined ? merged(numbered(number, of), year(in_)) : null;
}

/** `two Fridays ago`: as many times the nearest one. */
function weekdaysAway([number, of, direction]: readonly Token[]): Point | null {
  if (!of!.word.weekday || number!.value < 1 || number!.value > 52) return null;
  return { weekday: of!.word.weekday, near: direction!.word.ago ? -number!.value : number!.value };
}

/** `3 days ago`, `2週間後`, `1 month and 21 days ago`: amounts with their direction. */
function offset(tokens: readonly Token[]): Point | null {
  const direction = last(tokens).word;
  if (!direction.ago && !direction.later) return null;
  const said: Partial<Record<Unit, number>> = {};
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [number, unit] = [tokens[at]!, tokens[at + 1]!];
    if (number.kind !== 'n') continue;
    const counts = unit.word.counts;
    // `2007年前` is no distance.
    if (!counts || number.value > 999) return null;
    said[counts] = direction.ago ? -number.value : number.value;
  }
  return { offset: said };
}

/** The last week or weekday of a period that follows: `last week of Dec`. */
function lastOf([shift, of]: readonly Token[]): Point | null {
  if (shift!.value !== -1 || of!.word.plural) return null;
  if (of!.kind === 'W') return { nth: -1, ...weekday(of!) };
  return /^work|^week$/.test(of!.word.unit!) ? numbered(shift!, of!) : null;
}

/** Of the present one of a period: `last working day of the month`. */
function ofThis(point: Point | null, tokens: readonly Token[]): Point | null {
  const { unit, plural } = last(tokens).word;
  const longer = point?.week === undefined ? /^(?:week|month|quarter|half|year)$/ : /^(?:month|year)$/;
  return !plural && longer.test(unit!) ? merged(point, shifted(unit, 0)) : null;
}

/** Whether a number of these runs out with the word behind: `3日以内`, `3営業日中`. */
const ends = ({ word: { counts } }: Token, { word: { within, part } }: Token): boolean =>
  within === true || (counts === 'workday' && part === 'within');

function era(of: Token, number: Token): Point | null {
  return between(number.value, 1, 99) ? { year: of.value + number.value } : null;
}

/** `令和3.7.18`: the first number is the year of the era. */
function eraDay(of: Token, { points: [point] }: Token): Point | null {
  return point?.year === undefined ? null : { ...point, year: of.value + point.year };
}

const forms: Record<string, Form[]> = {
  D: [[/Dd?/y, ([date, marker]) => (marker && date!.points[0]!.day === undefined ? null : date!.points[0]!)]],
  N: [[/N/y, ([range]) => ({ kind: 'range', from: range!.points[0]!, to: range!.points[1]! })]],
  n: [
    [/(?:n[uyd][lf]?){1,3}[AbLs]/y, offset],
    [/nW[AbLs]/y, weekdaysAway],
    [/n[udy][ip]/y, ([number, unit, word]) => (ends(unit!, word!) ? window(number!, unit!, 'within') : null)],
    [/ny/y, ([number, marker]) => fiscal(marker!, year(number!))],
    [/nm/y, ([number]) => month(number!)],
    [/nd/y, ([number]) => day(number!)],
    // `3月4、5日`.
    [/nmn(?=lnd)/y, ([of, , at]) => monthDay(of!, at!)],
    [/nmn(?![a-tv-zA-Z!:])/y, ([of, , at]) => (at!.joined && at!.digits === 2 ? monthDay(of!, at!) : null)],
    [/nmn(?![a-zA-Z!:])/y, ([of, , at]) => (at!.joined ? monthDay(of!, at!) : null)],
    [
      /n[fR]?f?M/y,
      (tokens) => (tokens[0]!.digits > 0 && !tokens[1]!.word.range ? monthDay(last(tokens), tokens[0]!) : null),
    ],
    [/n[R/]M[R/]n/y, ([at, , of, , in_]) => monthDayYear(of!, at!, in_!) ?? monthDayYear(of!, in_!, at!)],
    [
      /nu(?![AbLsi])/y,
      ([number, unit]) => (unit!.joined && unit!.word.unit === 'quarter' ? numbered(number!, unit!) : null),
    ],
    [/nR?cn/y, (tokens) => merged(year(tokens[0]!), code(tokens[tokens.length - 2]!, last(tokens)))],
    [/ncn/y, ([number, of, in_]) => codeBehind(number!, of!, in_)],
    [/nc/y, ([number, of]) => codeBehind(number!, of!), 1],
    [
      /n/y,
      ([number]) =>
        (number!.digits === 4 || number!.spelled) && between(number!.value, 1900, 2099)
          ? { year: number!.value }
          : null,
      2,
    ],
  ],
  o: [
    [/o[fR]?f?M/y, (tokens) => monthDay(last(tokens), tokens[0]!)],
    [/ou/y, ([number, unit]) => numbered(number!, unit!)],
    [/oW/y, ([nth, of]) => ({ nth: nth!.value, ...weekday(of!) })],
    [/ou[fj]f?u/y, (tokens) => ofThis(numbered(tokens[0]!, tokens[1]!), tokens)],
    [/oW[fj]f?u/y, (tokens) => ofThis({ nth: tokens[0]!.value, ...weekday(tokens[1]!) }, tokens)],
    [/o/y, ([number]) => (number!.digits > 0 ? day(number!) : null), 2],
  ],
  O: [
    [/On[u]/y, ([, number, unit]) => numbered(number!, unit!)],
    [
      /Onu[wdn]/y,
      ([, number, unit, of]) =>
        unit!.word.unit === 'week' && of!.joined ? merged({ nth: number!.value }, weekday(of!)) : null,
    ],
    [/OnW/y, ([, nth, of]) => ({ nth: nth!.value, ...weekday(of!) })],
  ],
  M: [
    [/M/y, ([of]) => month(of!)],
    [
      /M[no](?![u:h])/y,
      ([of, at]) => (at!.digits === 0 && at!.value < 10 && of!.weak === 2 ? null : monthDay(of!, at!)),
    ],
    [/M[f,]o(?![u:h])/y, ([of, , at]) => monthDay(of!, at!)],
    [/M[R/]n/y, ([of, , at]) => (at!.joined && at!.digits > 0 ? monthDay(of!, at!) : null)],
  ],
  W: [[/W/y, ([of]) => weekday(of!)]],
  T: [[/T/y, ([word]) => shifted('day', word!.value)]],
  P: [
    [/P/y, ([period]) => fiscal(period!, shifted(period!.word.unit, period!.value))],
    [
      /P[wmd]/y,
      ([period, of]) =>
        period!.word.unit === 'week' && of!.joined ? merged(shifted('week', period!.value), weekday(of!)) : null,
    ],
  ],
  E: [[/E/y, ([weekend]) => ({ weekend: true, shift: { week: weekend!.word.weekend ?? 0 } })]],
  X: [
    [/X[umyd]/y, ([shift, unit]) => (unit!.word.plural ? null : fiscal(unit!, shifted(unit!.word.unit, shift!.value)))],
    [/X[uW][fj]f?(?=[MXPnmcy])/y, lastOf],
    [/X[uW][fj]f?u/y, (tokens) => ofThis(lastOf(tokens), tokens)],
    [/XW/y, ([shift, of]) => shiftedWeekday(shift!, of!)],
    [/XE/y, ([shift]) => ({ weekend: true, shift: { week: shift!.value } })],
    [
      /Xnu/y,
      ([shift, number, unit]) =>
        shift!.value ? window(number!, unit!, shift!.word.near ? 'rolling' : 'whole', shift!.value) : null,
    ],
    [/XM/y, ([shift, of]) => merged(shift!.value ? { near: shift!.value } : shifted('year', 0), month(of!))],
    [/Xz/y, ([shift]) => (shift!.value === 0 ? { shift: { day: 0 } } : null)],
  ],
  Y: [[/Yn[udy]i?/y, ([stretch, number, unit]) => window(number!, unit!, 'rolling', stretch!.value)]],
  H: [[/H/y, ([half]) => ({ half: half!.value })]],
  F: [[/F/y, ([half]) => ({ half: half!.value, fiscal: true })]],
  c: [[/cn/y, ([of, number]) => code(of!, number!)]],
  e: [
    [/eny/y, ([of, number, marker]) => fiscal(marker!, era(of!, number!))],
    [/eV/y, ([of, triple]) => eraDay(of!, triple!)],
  ],
  j: [[/jnu/y, ([, number, unit]) => (unit!.word.counts ? { offset: { [unit!.word.counts]: number!.value } } : null)]],
  I: [[/In[ud]/y, ([, number, unit]) => window(number!, unit!, 'within')]],
  m: [[/mp/y, ([unit, part]) => merged(shifted(unit!.word.unit, 0), { part: part!.word.part! })]],
  y: [[/yp/y, ([unit, part]) => fiscal(unit!, merged(shifted(unit!.word.unit, 0), { part: part!.word.part! }))]],
  p: [[/pf?u/y, (tokens) => merged(shifted(last(tokens).word.unit, 0), { part: tokens[0]!.word.part! })]],
  u: [
    [
      /up/y,
      ([unit, part]) =>
        unit!.word.unit === 'workday' ? null : merged(shifted(unit!.word.unit, 0), { part: part!.word.part! }),
    ],
    [
      /un/y,
      ([unit, number]) =>
        unit!.word.unit === 'week' && number!.digits > 0 && !number!.joined ? numbered(number!, unit!) : null,
      1,
    ],
  ],
  v: [[/v/y, ([end]) => merged(shifted(end!.word.unit, 0), { part: 'end' })]],
};

const merged = (a: Point | null, b: Point | null): Point | null => a && b && { ...a, ...b };

const isExpression = (value: Point | DateExpression): value is DateExpression => 'kind' in value;

/** How doubtful the words of an atom leave it: `this May`, `2 may`, `h1`. */
function ownOf(letters: string, tokens: readonly Token[]): number {
  // Of a month or quarter beside it; alone only where a role says that it is a day (`最終営業日まで`).
  if (/^(?:o|On)u$/.test(letters) && (last(tokens).word.unit === 'workday' || tokens[0]!.value < 0)) return 1;
  if (letters[0] === 'X') return Math.max(0, last(tokens).weak - 1);
  if (letters === 'nM' || (letters === 'oM' && tokens[0]!.spelled)) return Math.max(0, last(tokens).weak - 1);
  // Codes of one digit are also names of headings and consortia.
  return letters === 'cn' && (tokens[0]!.weak === 2 || last(tokens).digits === 1) ? tokens[0]!.weak : 0;
}

/** The longest thing said by the tokens from `at` on; `letters` are the kinds of the row. */
export function atomAt(row: readonly Token[], letters: string, at: number): Atom | null {
  let best: Atom | null = null;
  for (const [pattern, say, weak = 0] of forms[letters[at]!] ?? []) {
    pattern.lastIndex = at;
    const length = pattern.exec(letters)?.[0].length ?? 0;
    if (length === 0 || (best && best.end >= at + length)) continue;
    const tokens = row.slice(at, at + length);
    const said = say(tokens);
    if (!said) continue;
    const expression: DateExpression = isExpression(said) ? said : { kind: 'point', point: said };
    // A doubtful name (`May 5`) is none beside a number; a weak date in digits is one before its marker (`10.24日`).
    const own = length === 1 ? tokens[0]!.weak : ownOf(letters.slice(at, at + length), tokens);
    // `一日` is one day, more often than the first.
    const one = letters.startsWith('nd', at) && tokens[0]!.value === 1 && tokens[0]!.spelled ? 2 : 0;
    const doubt = Math.max(weak, own, length === 2 ? one : 0);
    best = { expression, weak: doubt as Weakness, end: at + length };
  }
  return best;
}
