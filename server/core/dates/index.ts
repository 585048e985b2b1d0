/**
 * From words to days, in two steps. `readDates` finds expressions and says what they say, from the text alone; the result
 * may be kept for ever. `resolveDate` counts from a day. Neither throws, and both take time linear in the text.
 */
import { lexicons } from '../lexicons/index.ts';
import type { DateFact, DateRole, DateSettings, Day, Days, LanguageId, Span } from '../model.ts';
import { toDay, toOrdinal, weekdayAt } from './day.ts';
import type { DateExpression, Open, Point } from './expression.ts';
import { type DateHints, inOrder } from './hints.ts';
import { languages } from './languages.ts';
import { fold, isAscii, type Source, tokenize } from './lexer.ts';
import { parseRow } from './parse.ts';
import type { Base, Stretch } from './periods.ts';
import { resolvePoint } from './resolve.ts';
import { resolveRange, resolveWindow } from './stretch.ts';
import type { Token } from './token.ts';
import { type Vocabulary, vocabularyFor } from './vocabulary.ts';
import { mayHoldDate } from './words.ts';

export type { DateExpression } from './expression.ts';
export { languages } from './languages.ts';

/** A date as written: `下周三前` is the expression `下周三`, open before, with the role `due`. */
export interface DateMention extends Span {
  text: string;
  expression: DateExpression;
  /** Which side the words leave open (`by Friday`, `从周一`); null where none. */
  open: Open | null;
  /** Said by the words around it (`前`, `by`, `开始`, `完成时间：`); null where nothing says. */
  role: DateRole | null;
}

export interface DateContext {
  /** The day to count from; null where the note has none: then only expressions that name their day resolve. */
  reference: Day | null;
  settings: DateSettings;
  /** Which way a bare weekday, day or month-day points: `next` in plans and minutes, `last` in a log of done things. */
  direction: 'next' | 'last';
  /** The note's language: decides between day/month orders where the words do not. */
  language: LanguageId;
  /** What the note's other dates say. */
  hints?: DateHints;
}

export type ResolvedDate = Omit<DateFact, 'span'>;

/** The language that the letters of a text call for: that of `3日まで` is Japanese; the first where they call for none. */
export const languageByLetters = (text: string): LanguageId =>
  vocabularyFor([]).letters.find(({ pattern }) => pattern.test(text))?.language ?? languages[0]!;

/** Date expressions of a text, in order, never overlapping. `first` orders the lexicons; all are tried. */
export function readDates(text: string, first: readonly LanguageId[] = []): DateMention[] {
  const vocabulary = vocabularyFor(first);
  const source = fold(text);
  // In whatever order, the words are the same.
  if (!mayHoldDate(source.folded, vocabulary)) return [];
  const stated = isAscii(text) ? undefined : vocabulary.letters.find(({ pattern }) => pattern.test(text))?.language;
  if (stated === undefined || stated === first[0]) return readWith(source, vocabulary);
  return readWith(source, vocabularyFor([stated, ...first.filter((id) => id !== stated)]));
}

/** Date expressions of a text in the words of a vocabulary. */
function readWith(source: Source, vocabulary: Vocabulary): DateMention[] {
  const mentions: DateMention[] = [];
  const text = source.given;
  const first = text.length - text.trimStart().length;
  const last = text.trimEnd().length;
  const read = (row: Token[], months: ReadonlySet<number> | null): DateMention[] => {
    const goesOn = (index: number, tight = false) =>
      (tight ? continuesTight : continues).test(source.folded.slice(row[index]!.end, row[index]!.end + 2));
    const apart = (from: number, to: number) =>
      !ideograph.test(text.slice(Math.max(0, row[from]!.start - 1), row[from]!.start)) &&
      !ideograph.test(text.slice(row[to]!.end, row[to]!.end + 1));
    const enclosed = (from: number, to: number) =>
      /[(\uff08]/.test(text[row[from]!.start - 1] ?? '') && /[)\uff09]/.test(text[row[to]!.end] ?? '');
    const named = (from: number, to: number) =>
      behindName.test(text.slice(Math.max(0, row[from]!.start - 16), row[from]!.start)) &&
      /^\s?[)\uff09]\s*$/.test(text.slice(row[to]!.end));
    const { dotted } = vocabulary;
    const parsed = parseRow(row, goesOn, { first, last, apart, enclosed, named, dotted, months });
    return parsed.map(({ start: from, end: to, expression, role, open }) => {
      const [start, end] = [row[from]!.start, row[to - 1]!.end];
      return { start, end, text: text.slice(start, end), expression, role, open };
    });
  };
  const doubted: Doubted[] = [];
  tokenize(source, vocabulary, (row) => {
    const found = read(row, null);
    if (row.some(isFraction)) doubted.push({ row, at: mentions.length, count: found.length });
    for (const mention of found) mentions.push(mention);
  });
  const months = doubted.length > 0 ? monthsOf(mentions, doubted) : null;
  return months?.size ? inCompany(mentions, doubted, (row) => read(row, months)) : mentions;
}

/** A row that holds what may be a share, and where its mentions stand among all. */
interface Doubted {
  row: Token[];
  at: number;
  count: number;
}

/** `8/8`: a day or a share. */
const isFraction = ({ kind, weak, points }: Token): boolean =>
  kind === 'D' && weak === 1 && points[0]!.year === undefined;

/** The months of the days that are written as `8/7`, or of `11/4` and `11/11`, of which none can be a share. */
function monthsOf(mentions: readonly DateMention[], doubted: readonly Doubted[]): Set<number> {
  const points = mentions.flatMap(({ text, expression }) =>
    expression.kind === 'point' && expression.point.month && /^\d\d?\/\d\d?/.test(text) ? [expression.point] : [],
  );
  if (points.length === 0) {
    const tokens = doubted.flatMap(({ row }) => row.filter(isFraction)).map((token) => token.points[0]!);
    const whole = tokens.filter(({ month, day }) => month! >= day!);
    if (whole.length > 1 && whole.some(({ month, day }) => month! > day!)) points.push(...whole);
  }
  return new Set(points.map(({ month }) => month!));
}

/** All mentions, those of the doubted rows read once more among the days of the others. */
function inCompany(
  mentions: readonly DateMention[],
  doubted: readonly Doubted[],
  read: (row: Token[]) => DateMention[],
): DateMention[] {
  let from = 0;
  const parts = doubted.map(({ row, at, count }) => {
    const before = mentions.slice(from, at);
    from = at + count;
    return [...before, ...read(row)];
  });
  return [...parts.flat(), ...mentions.slice(from)];
}

/** Text that goes on behind a number, so that it counts something: `28件`, `5 tasks`. */
const continuesTight = /^[a-z\u3041-\u9fff\uac00-\ud7af\u00df-\u024f]/;
/** `（王小明 `, `（王小明、李静 ` */
const behindName = /[(\uff08](?:\p{Script=Han}{2,3}[\s\u3001,\uff0c]{1,2}){1,3}$/u;
const ideograph = /\p{Script=Han}/u;
const continues = /^ ?[a-z\u3041-\u9fff\uac00-\ud7af\u00df-\u024f]/;

/** The days that a mention names, with what is odd about it. */
export function resolveDate(mention: DateMention, context: DateContext): ResolvedDate {
  const lexicon = (lexicons.find(({ id }) => id === context.language) ?? lexicons[0]!).dates;
  const reference = context.reference === null ? null : toOrdinal(context.reference);
  const year = context.hints?.year;
  const base: Base = {
    reference,
    weekStart: context.settings.weekStart,
    region: context.settings.region,
    // What is said to be done lies behind, and so does what something is known since.
    direction: mention.role === 'done' || mention.open?.past ? 'last' : context.direction,
    past: mention.open?.past === true,
    fiscalStart: lexicon.fiscalStart,
    swaps: lexicon.numericOrder === 'either',
    year: year ? { ...year, near: toOrdinal(year.near) } : null,
  };
  const ordered = context.hints ? inOrder(mention, context.hints, lexicon.numericOrder) : null;
  const expression = ordered ?? mention.expression;
  const stretch = resolveExpression(expression, base);
  const role = mention.role ?? impliedRole(expression, stretch);
  if (!stretch)
    return { from: null, to: null, role, grain: 'day', rule: 'date.unanchored', relative: true, reference: null };
  const { grain, relative, impossible } = stretch;
  const rule = ordered?.kind === 'point' ? 'date.order' : stretch.rule;
  const days = impossible ? { from: null, to: null } : opened(stretch, mention.open);
  const resolved: ResolvedDate = {
    ...days,
    role,
    grain,
    rule,
    relative,
    reference: relative ? context.reference : null,
  };
  if (impossible) resolved.impossible = true;
  if (expression.kind !== 'point') return resolved;
  const { point } = expression;
  const other = impossible || !base.swaps ? null : otherReading(point, stretch, base);
  if (other) resolved.otherReadings = [opened(other, mention.open)];
  const wrong = impossible ? undefined : disagreement(point, stretch, mention.start);
  if (wrong) resolved.statedWeekday = wrong;
  return resolved;
}

/** Where no word says: what has to happen within a time is due at its end. */
function impliedRole(expression: DateExpression, stretch: Stretch | null): DateRole {
  if (expression.kind === 'window' && expression.manner === 'within') return 'due';
  if (expression.kind === 'point' && expression.point.part === 'within') return 'due';
  return expression.kind !== 'point' || (stretch && stretch.from !== stretch.to) ? 'period' : 'at';
}

function resolveExpression(expression: DateExpression, base: Base): Stretch | null {
  if (expression.kind === 'point') return resolvePoint(expression.point, base);
  return expression.kind === 'range'
    ? resolveRange(expression.from, expression.to, base)
    : resolveWindow(expression, base);
}

/** With one side left open: a day that is named stays in (`by Friday`), a period that is excluded does not (`before May`). */
function opened({ from, to, grain }: Stretch, open: Open | null): Days {
  if (!open) return { from: toDay(from), to: toDay(to) };
  const exclusive = open.exclusive && grain !== 'day';
  if (open.side === 'from') return { from: null, to: toDay(exclusive ? from : to) };
  return { from: toDay(exclusive ? to + 1 : from), to: null };
}

/** What the same words may mean as well: digits in another order, or, by `next Friday`, the nearest one. */
function otherReading({ swapped, nextOf, ...point }: Point, { from }: Stretch, base: Base): Stretch | null {
  const { shift: _, ...bare } = point;
  const readings: Point[] = swapped ? [{ ...point, ...swapped }, point] : nextOf ? [{ ...bare, near: 1 }] : [];
  for (const reading of readings) {
    const other = resolvePoint(reading, base);
    const fits = point.weekday === undefined || (other !== null && weekdayAt(other.from) === point.weekday);
    if (other && !other.impossible && other.from !== from && fits) return other;
  }
  return null;
}

function disagreement(point: Point, { from, to }: Stretch, _start: number): ResolvedDate['statedWeekday'] {
  const { weekday, weekdaySpan } = point;
  if (weekday === undefined || !weekdaySpan || from !== to || weekdayAt(from) === weekday) return undefined;
  return { weekday, span: weekdaySpan };
}
