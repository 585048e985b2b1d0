/**
 * A day as somebody types it where a day is asked for: all that notes may say of one, in any language, and what is quicker to type.
 *
 *     +3d +1w +2m +1y -1d   so far from the reference       20       the next such day of a month
 *     +3 3d 1w +2 weeks 3天  the same, in other keys         0        the last day of this month
 *     11-26 11.26 1126      as 11/26                        金       as 金曜
 *     fri, 下周三, 来週金曜, end of month   as in notes
 */
import { lexicons } from '../lexicons/index.ts';
import type { LanguageId } from '../model.ts';
import type { Point } from './expression.ts';
import { type DateContext, type DateMention, type ResolvedDate, readDates, resolveDate } from './index.ts';
import { languages } from './languages.ts';

/** Longer texts name no day. */
const MOST = 40;

/** What the letter of a shorthand counts, in all languages. */
const letters = { d: 'day', w: 'week', m: 'month', y: 'year' } as const;

/**
 * The days that the whole text names, counted as `context` says, in its language before others; null where it names none. Where
 * no calendar has them they are `impossible`.
 */
export function readTypedDate(text: string, context: DateContext): ResolvedDate | null {
  const words = text.trim().normalize('NFKC');
  if (words === '' || words.length > MOST) return null;
  const order = [...new Set([context.language, ...languages])];
  let impossible: ResolvedDate | null = null;
  for (const written of [words, ...slashed(words)])
    for (const language of order) {
      const mention = wholly(written, language);
      const days = mention && resolveDate(mention, { ...context, language });
      if (days && (days.to ?? days.from) !== null) return days;
      if (days?.impossible) impossible ??= days;
    }
  const point = pointOf(words, order);
  return point ? resolveDate(mentionOf(words, point), context) : impossible;
}

/** What is quicker to type than what notes say; null where the words are no such thing. */
export function readShorthand(words: string): DateMention | null {
  const [mention = null] = slashed(words).flatMap((written) => wholly(written, languages[0]!) ?? []);
  if (mention) return { ...mention, end: words.length, text: words };
  const point = pointOf(words, languages);
  return point && mentionOf(words, point);
}

function wholly(words: string, first: LanguageId): DateMention | null {
  const [mention, ...more] = readDates(words, [first]);
  return mention && more.length === 0 && mention.text.length === words.length ? mention : null;
}

/** `3-28`, `3.28.` and `0328` as `3/28`. */
function slashed(words: string): string[] {
  const found = /^(\d{1,2})[-.](\d{1,2})\.?$|^(\d\d)(\d\d)$/.exec(words);
  return found ? [`${Number(found[1] ?? found[3])}/${Number(found[2] ?? found[4])}`] : [];
}

/** What no note would say so: `20`, `0`, `+3d`, `-1w`, `+2 weeks`, `金`. */
function pointOf(words: string, order: readonly LanguageId[]): Point | null {
  if (words === '0') return { shift: { month: 0 }, part: 'end' };
  if (/^\d{1,2}$/.test(words)) return Number(words) >= 1 && Number(words) <= 31 ? { day: Number(words) } : null;
  const known = order.flatMap((id) => lexicons.filter((lexicon) => lexicon.id === id)).map(({ dates }) => dates);
  const counted = /^([+-]?)\s?(\d{1,3})\s?(\p{L}[\p{L}\s]{0,20})?$/u.exec(words);
  if (counted) {
    const [, sign = '', amount, name = ''] = counted;
    const word = name.toLowerCase();
    const unit = name === '' && sign !== '' ? 'day' : (letters[word as keyof typeof letters] ?? unitOf(word));
    return unit ? { offset: { [unit]: (sign === '-' ? -1 : 1) * Number(amount) } } : null;
  }
  const weekday = known.map(({ shortWeekdays }) => shortWeekdays.indexOf(words)).find((at) => at >= 0);
  return weekday === undefined ? null : { weekday: weekday + 1 };

  function unitOf(word: string) {
    return known.find(({ units }) => units[word])?.units[word];
  }
}

const mentionOf = (text: string, point: Point): DateMention => ({
  start: 0,
  end: text.length,
  text,
  expression: { kind: 'point', point },
  open: null,
  role: null,
});
