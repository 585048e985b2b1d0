/** Dates that cannot be what they say. */
import { weekdayName } from '../../dates/day.ts';
import { messagesFor } from '../../messages/index.ts';
import { weekdayWord } from '../words.ts';
import { wordsAt } from '../world.ts';
import { noteDate, type Rule } from './rule.ts';

/** A weekday stands beside a day that has another. */
export const weekdayMismatch: Rule = (note, { ask: { locale } }) =>
  note.dates.flatMap((date) => {
    const day = date.from ?? date.to;
    if (!date.statedWeekday || day === null) return [];
    const message = messagesFor(locale).diagnostics.weekdayMismatch(
      day,
      weekdayName(day, locale, 'long'),
      weekdayWord(date.statedWeekday.weekday, locale),
    );
    return [{ span: date.span, message, evidence: noteDate(note, date) }];
  });

/** No calendar has the day. */
export const impossible: Rule = (note, world) =>
  note.dates
    .filter((date) => date.impossible)
    .map(({ span }) => ({
      span,
      message: messagesFor(world.ask.locale).diagnostics.impossible(wordsAt(world, note.uri, span)),
      evidence: [],
    }));
