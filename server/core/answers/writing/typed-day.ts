/** The day that somebody types into a box, with the words that the box shows below it. */
import type { ResolvedDate } from '../../dates/index.ts';
import { readTypedDate } from '../../dates/typed.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Ask, Day, Days, LanguageId } from '../../model.ts';
import type { DayReading } from '../types.ts';
import { distance, longDay } from '../words.ts';

/** The day that typed words name, counted from today, in the language of a note before others. Of a stretch it is the last day. */
export function readTypedDay(text: string, language: LanguageId, ask: Ask): DayReading {
  const { today, settings, locale } = ask;
  const say = messagesFor(locale).typedDay;
  if (text.trim() === '') return { error: say.empty };
  const days = readTypedDate(text, { reference: today, settings, direction: 'next', language });
  const day = days && lastOf(days);
  if (!days || day === null) return { error: (days?.impossible ? say.impossible : say.unknown)(text.trim()) };
  const words = [longDay(day, locale), distance(day, ask)].join(' · ');
  return { day, words: words + doubt(days, (other) => say.or(longDay(other, locale), other)) };
}

const lastOf = ({ from, to }: Days): Day | null => to ?? from;

const doubt = ({ otherReadings = [] }: ResolvedDate, say: (day: Day) => string): string =>
  otherReadings
    .flatMap((other) => lastOf(other) ?? [])
    .map(say)
    .join('');
