/** A day as people type it where nothing but a day is asked for: all that a note may say, and what is shorter. */
import { languages, readDates, resolveDate } from '../dates/index.ts';
import { lexicons } from '../lexicons/index.ts';
import { messagesFor } from '../messages/index.ts';
import type { Ask, Day, Days, LanguageId } from '../model.ts';
import type { DayReading } from './types.ts';
import { distance, longDay } from './words.ts';

type Mention = ReturnType<typeof readDates>[number];
type Point = Extract<Mention['expression'], { kind: 'point' }>['point'];

/**
 * The day that typed words name, counted from today, in any language, that of the note first: `fri`, `+3d`, `下周三`, `月末`, `20`,
 * `3/28`, `2026-03-28`. Of a stretch it is the last day.
 */
export function readTypedDay(text: string, language: LanguageId, ask: Ask): DayReading {
  const say = messagesFor(ask.locale).typedDay;
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return { error: say.empty };
  for (const days of readings(typed, language, ask)) {
    const day = lastOf(days);
    if (day === null) continue;
    const others = (days.otherReadings ?? []).flatMap((other) => lastOf(other) ?? []);
    const words = [longDay(day, ask.locale), distance(day, ask)].join(' · ');
    const doubt = others.map((other) => say.or(longDay(other, ask.locale), other)).join('');
    return { day, words: words + doubt };
  }
  return { error: isImpossible(typed, ask) ? say.impossible(text.trim()) : say.unknown(text.trim()) };
}

const lastOf = ({ from, to }: Days): Day | null => to ?? from;

/** How the words read in each language, as soon as one of them knows all of them. */
function* readings(typed: string, language: LanguageId, { today, settings, locale }: Ask) {
  const order = [...new Set([language, locale, ...languages])];
  const resolve = (mention: Mention, from: LanguageId) =>
    resolveDate(mention, { reference: today, settings, direction: 'next', language: from });
  for (const words of [typed, ...numbersOf(typed)]) {
    for (const first of order) {
      const mention = wholly(words, first);
      if (mention) yield resolve(mention, first);
    }
  }
  const point = pointOf(typed, order);
  if (point) yield resolve(mentionOf(typed, point), language);
}

function wholly(words: string, first: LanguageId): Mention | null {
  const [mention, ...more] = readDates(words, [first]);
  return mention && more.length === 0 && mention.start === 0 && mention.end === words.length ? mention : null;
}

/** `3-28`, `3.28.` and `0328` as `3/28`. */
function numbersOf(typed: string): string[] {
  const found = /^(\d{1,2})[-.](\d{1,2})\.?$|^(\d\d)(\d\d)$/.exec(typed);
  return found ? [`${Number(found[1] ?? found[3])}/${Number(found[2] ?? found[4])}`] : [];
}

const letters = { d: 'day', w: 'week', m: 'month', y: 'year' } as const;

/** `20`, `+3d`, `-1w`, `+2 weeks`, `金`. */
function pointOf(typed: string, order: readonly LanguageId[]): Point | null {
  const day = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  if (day >= 1 && day <= 31) return { day };
  const counted = /^([+-]?)\s?(\d{1,3})\s?([\p{L}\s]{1,20})$/u.exec(typed);
  const known = order.flatMap((id) => lexicons.filter((lexicon) => lexicon.id === id)).map(({ dates }) => dates);
  if (counted) {
    const [, sign, amount, name = ''] = counted;
    const word = name.toLowerCase();
    const unit =
      word in letters ? letters[word as keyof typeof letters] : known.find(({ units }) => units[word])?.units[word];
    return unit ? { offset: { [unit]: (sign === '-' ? -1 : 1) * Number(amount) } } : null;
  }
  const weekday = known.map(({ shortWeekdays }) => shortWeekdays.indexOf(typed)).find((at) => at >= 0);
  return weekday === undefined ? null : { weekday: weekday + 1 };
}

const mentionOf = (text: string, point: Point): Mention => ({
  start: 0,
  end: text.length,
  text,
  expression: { kind: 'point', point },
  open: null,
  role: null,
});

/** `2月30日`, `2026-13-01`: read as a day that no calendar has. */
function isImpossible(typed: string, { today, settings, locale }: Ask): boolean {
  const mention = [typed, ...numbersOf(typed)].map((words) => wholly(words, locale)).find((it) => it !== null);
  const context = { reference: today, settings, direction: 'next', language: locale } as const;
  return mention ? resolveDate(mention, context).impossible === true : false;
}
