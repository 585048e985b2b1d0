/**
 * The grammar: what a few tokens in a row say of a day. It knows no language; a lexicon says which word is which token.
 *
 *   D date in digits   N range in digits   V three numbers    n number         o ordinal        O before an ordinal (第)
 *   y m d  markers     u unit              M month name       W weekday        w weekday in one character
 *   T day word         P period            X shift            Y stretch        E weekend        v end of a period
 *   H half             F fiscal half       c code (Q, H, W)   e era            p part           k q week of
 *   A ago              L later             I i within         j in             B b due          S s start
 *   K label            R range             G g between        l list           f filler         a particle
 *   U season            > moves
 *   Z named date       J several days   C until now       Q half more
 *   h hour             z time word         t clock            x refusal
 */
import type { DateExpression, Point } from './expression.ts';
import { compactDay, dashed, era, eraDay, inRow, ofPoint, spaced } from './looseDays.ts';
import { code, codeBehind, halfOf, isoDay, lastOf, numbered, numberedRange, ofThis } from './numbered.ts';
import type { Weakness } from './numeric.ts';
import {
  between,
  day,
  daysInRow,
  ends,
  farther,
  fiscal,
  fullYearOf,
  last,
  merged,
  month,
  monthDay,
  monthDayYear,
  named,
  offset,
  offsets,
  shifted,
  shiftedWeekday,
  sideOf,
  weekday,
  weekdays,
  weekdaysAway,
  weekendBeside,
  window,
  windowOfOne,
  year,
} from './senses.ts';
import type { Token } from './token.ts';

/** A pattern over the letters of a row, and what its tokens say. */
export type Form = [pattern: RegExp, say: (tokens: readonly Token[]) => Point | DateExpression | null, weak?: Weakness];

/** By the letter that they begin with. */
export const forms: Record<string, Form[]> = {
  // `2026.04月` is a month.
  D: [
    [/Dd?/y, ([date, marker]) => (marker && date!.points[0]!.day === undefined ? null : date!.points[0]!)],
    [/Dm/y, ([date, marker]) => (marker!.joined && date!.points[0]!.day === undefined ? date!.points[0]! : null)],
  ],
  N: [[/N/y, ([range]) => ({ kind: 'range', from: range!.points[0]!, to: range!.points[1]! })]],
  n: [
    [/(?:n[uyd]Q?l?){1,3}[AbLs]/y, offset],
    [/nW[AbLs]/y, weekdaysAway],
    [/n[RB]n[uyd][AbLs]/y, offsets],
    [/n[RB]n[udy][ip]/y, ([, , number, unit, word]) => (ends(unit!, word!) ? window(number!, unit!, 'within') : null)],
    [
      /nXu/y,
      ([number, shift, unit]) =>
        shift!.value ? window(number!, unit!, shift!.word.near ? 'rolling' : 'whole', shift!.value) : null,
    ],
    [/nT/y, ([number, day]) => farther(number!, day!)],
    [/n[udy][ip]/y, ([number, unit, word]) => (ends(unit!, word!) ? window(number!, unit!, 'within') : null)],
    [/nlnln/y, spaced],
    [/nnn(?![a-tv-zA-Z:!])/y, spaced],
    [/nRn(?![a-tv-zA-QS-Z!:])/y, dashed, 2],
    [/ny/y, ([number, marker]) => fiscal(marker!, year(number!))],
    [/nm/y, ([number]) => month(number!)],
    [/nd/y, ([number]) => day(number!)],
    [/n\([wmd]\)/y, ([number, bracket, of]) => (bracket!.joined ? merged(day(number!), weekday(of!)) : null)],
    // `3月4、5日`.
    [/nmn(?=lnd)/y, ([of, , at]) => monthDay(of!, at!)],
    // `1 月 26 和 2 月 8`.
    [/nmn(?=lnmn)|(?<=nmnl)nmn(?!d)/y, ([of, , at]) => monthDay(of!, at!)],
    [/nmn(?![a-tv-zA-Z!:])/y, ([of, , at]) => (at!.joined && at!.digits === 2 ? monthDay(of!, at!) : null)],
    // `12月22前`.
    [/nmn(?![ac-rt-zA-Z!:])/y, ([of, , at]) => (at!.joined ? monthDay(of!, at!) : null)],
    [
      /n[fR/]?f?M/y,
      // In `Report 2 - Feb 12` the dash parts two things.
      (tokens) => {
        const dash = tokens[1]!.kind === 'R' && !tokens[1]!.joined;
        return tokens[0]!.digits > 0 && !dash && !tokens[1]!.word.range ? monthDay(last(tokens), tokens[0]!) : null;
      },
    ],
    [/n[R/]M[R/]n/y, ([at, , of, , in_]) => monthDayYear(of!, at!, in_!) ?? monthDayYear(of!, in_!, at!)],
    [
      /nu(?![AbLsi])/y,
      ([number, unit]) => (unit!.joined && unit!.word.unit === 'quarter' ? numbered(number!, unit!) : null),
    ],
    [/nR?cn/y, (tokens) => merged(year(tokens[0]!), code(tokens[tokens.length - 2]!, last(tokens)))],
    [/nR?cnRn/y, isoDay],
    [/ncn/y, ([number, of, in_]) => codeBehind(number!, of!, in_)],
    [/nc/y, ([number, of]) => codeBehind(number!, of!), 1],
    [/n/y, ([number]) => compactDay(number!), 2],
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
    // `29th Friday` is a day of the month.
    [/oW/y, ([nth, of]) => merged(nth!.digits > 0 && nth!.value > 5 ? day(nth!) : { nth: nth!.value }, weekday(of!))],
    [/ou[fj]f?u/y, (tokens) => ofThis(numbered(tokens[0]!, tokens[1]!), tokens)],
    [/oW[fj]f?u/y, (tokens) => ofThis({ nth: tokens[0]!.value, ...weekday(tokens[1]!) }, tokens)],
    [/o/y, ([number]) => (number!.digits > 0 ? day(number!) : null), 2],
  ],
  O: [
    [/OnRnu/y, ([, first, , second, unit]) => numberedRange(first!, second!, unit!)],
    [/On[u]/y, ([, number, unit]) => numbered(number!, unit!)],
    [
      /Onu[wdn]/y,
      ([, number, unit, of]) =>
        unit!.word.unit === 'week' && of!.joined ? merged({ nth: number!.value }, weekday(of!)) : null,
    ],
    [/OnW/y, ([, nth, of]) => merged({ nth: nth!.value }, weekday(of!))],
  ],
  M: [
    [/M/y, ([of]) => month(of!)],
    [
      /M[no](?![uh])/y,
      ([of, at]) => (at!.digits === 0 && at!.value < 10 && of!.weak === 2 ? null : monthDay(of!, at!)),
    ],
    [/M[f,]o(?![uh])/y, ([of, , at]) => monthDay(of!, at!)],
    [/M[R/]n/y, ([of, , at]) => (at!.joined && at!.digits > 0 ? monthDay(of!, at!) : null)],
  ],
  '(': [[/\([wmd]\)(?=[abtz])/y, ([, of]) => weekday(of!)]],
  W: [
    [/W/y, ([of]) => weekday(of!)],
    [
      /W[SB]X(?![uWMEnym])/y,
      ([of, side, shift]) =>
        sideOf(side!) === shift!.value ? merged(weekday(of!), shifted('week', 2 * shift!.value)) : null,
    ],
  ],
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
    [
      /X[umyd]/y,
      ([shift, unit]) =>
        unit!.word.plural && shift!.value !== 0 ? null : fiscal(unit!, shifted(unit!.word.unit, shift!.value)),
    ],
    [/X[uW][fj]f?(?=[MXPnmcy])/y, lastOf],
    [/X[uW][fj]f?u/y, (tokens) => ofThis(lastOf(tokens), tokens)],
    [/XW/y, ([shift, of]) => shiftedWeekday(shift!, of!)],
    [/XE/y, ([shift]) => weekendBeside(shift!)],
    [
      /Xnu/y,
      ([shift, number, unit]) =>
        shift!.value ? window(number!, unit!, shift!.word.near ? 'rolling' : 'whole', shift!.value) : null,
    ],
    [/XM/y, ([shift, of]) => merged(shift!.value ? { near: shift!.value } : shifted('year', 0), month(of!))],
    [/XU/y, ([shift, season]) => merged(shifted('year', shift!.value), { part: season!.word.part! })],
    [/Xz/y, ([shift]) => (shift!.value === 0 ? { shift: { day: 0 } } : null)],
  ],
  Y: [
    [/Yu(?![n(l])/y, ([side, unit]) => windowOfOne(unit!, 'rolling', side!.value)],
    [
      /Yf?n[udy]i?/y,
      (tokens) => {
        const at = tokens.findIndex(({ kind }) => kind === 'n');
        return window(tokens[at]!, tokens[at + 1]!, 'rolling', tokens[0]!.value);
      },
    ],
  ],
  H: [
    [/H/y, ([half]) => ({ half: half!.value })],
    [
      /Hf{1,2}u/y,
      (tokens) => (last(tokens).word.plural ? null : halfOf(tokens[0]!, shifted(last(tokens).word.unit, 0))),
    ],
  ],
  U: [[/Uf{0,2}n(?![a-tv-zA-Z:!])/y, (tokens) => merged(fullYearOf(last(tokens)), { part: tokens[0]!.word.part! })]],
  Z: [[/Z/y, ([name]) => named(name!)]],
  J: [[/J/y, ([days]) => daysInRow(days!)]],
  F: [[/F/y, ([half]) => ({ half: half!.value, fiscal: true })]],
  c: [
    [/cn/y, ([of, number]) => code(of!, number!)],
    [/cn[R/]n/y, ([of, number, , in_]) => (in_!.joined ? merged(code(of!, number!), year(in_!)) : null)],
    [/cny/y, ([of, number, marker]) => fiscal(marker!, era(of!, number!))],
    [/cV/y, ([of, triple]) => eraDay(of!, ofPoint(triple!))],
  ],
  e: [
    [/eny/y, ([of, number, marker]) => fiscal(marker!, era(of!, number!))],
    [/eV/y, ([of, triple]) => eraDay(of!, ofPoint(triple!))],
    [/enlnln/y, (tokens) => (tokens.slice(1).every(({ joined }) => joined) ? eraDay(tokens[0]!, inRow(tokens)) : null)],
  ],
  j: [
    [/jXn[ud]/y, ([, shift, number, unit]) => (shift!.value === 1 ? window(number!, unit!, 'within') : null)],
    [/jn[RB]nu/y, offsets],
    [/jnuln(?![uydmMhzt:!])/y, ([, first, unit, link, second]) => offsets([first!, link!, second!, unit!])],
    [/jnu/y, ([, number, unit]) => (unit!.word.counts ? { offset: { [unit!.word.counts]: number!.value } } : null)],
  ],
  I: [
    [/In[ud]/y, ([, number, unit]) => window(number!, unit!, 'within')],
    [/IXn[ud]/y, ([, shift, number, unit]) => (shift!.value === 1 ? window(number!, unit!, 'within') : null)],
    [/Iu(?![n(l])/y, ([, unit]) => windowOfOne(unit!, 'within')],
    [/Iuln(?![uydmMhzt:!])/y, ([, unit, , number]) => window(number!, unit!, 'within')],
    [/In[RB]n[ud]/y, ([, , , number, unit]) => window(number!, unit!, 'within')],
  ],
  // `火〜木`, `月〜金`.
  w: [[/w[RB][wd]/y, weekdays, 1]],
  m: [
    [/m[RB]w/y, weekdays, 1],
    [/mp/y, ([unit, part]) => merged(shifted(unit!.word.unit, 0), { part: part!.word.part! })],
  ],
  y: [[/yp/y, ([unit, part]) => fiscal(unit!, merged(shifted(unit!.word.unit, 0), { part: part!.word.part! }))]],
  p: [
    [/p/y, ([part]) => (part!.word.alone ? merged(shifted('month', 0), { part: part!.word.part! }) : null)],
    [/pf?u/y, (tokens) => merged(shifted(last(tokens).word.unit, 0), { part: tokens[0]!.word.part! })],
  ],
  u: [
    [
      /unRn(?![uydmMhzt:!R])/y,
      ([unit, first, , second]) => (unit!.word.unit === 'week' ? numberedRange(first!, second!, unit!) : null),
    ],
    [
      /u[fR]?p/y,
      (tokens) =>
        tokens[0]!.word.unit === 'workday'
          ? null
          : merged(shifted(tokens[0]!.word.unit, 0), { part: last(tokens).word.part! }),
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
