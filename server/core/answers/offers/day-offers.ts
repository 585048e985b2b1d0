/** Code actions on days that were found wanting: one on which nobody works, and one that a note lacks. */
import { messagesFor } from '../../messages/index.ts';
import { movedToWork } from '../diagnostics/dates.ts';
import { offsetAt, rangeOf } from '../place.ts';
import { dayPart, rewriteDay } from '../writing/date-text.ts';
import { isHere, type Offer } from './offers.ts';

export const dayOffers: Offer[] = [
  {
    kind: null,
    mends: ['date-on-holiday'],
    at(here) {
      const { note, world } = here;
      const say = messagesFor(world.ask.locale).actions;
      return note.dates
        .filter((date) => isHere(here, date))
        .flatMap((date) => {
          const moved = movedToWork(date, world);
          if (!moved) return [];
          const words = world.text(note.uri).slice(date.span.start, date.span.end);
          const part = dayPart(words);
          const span = { start: date.span.start + part.start, end: date.span.start + part.end };
          const newText = rewriteDay(words.slice(part.start, part.end), moved.day, moved.next) ?? moved.next;
          const how = { edits: [{ range: rangeOf(note, span), newText }] };
          return [{ title: say.moveToWork(moved.next), how, about: date.span, isPreferred: true }];
        });
    },
  },
  {
    kind: null,
    mends: ['note-no-date'],
    at(here) {
      const { note, world } = here;
      const { today, locale } = world.ask;
      return here
        .findings()
        .filter(({ code }) => code === 'note-no-date')
        .map(({ range }) => ({ start: offsetAt(note, range.start), end: offsetAt(note, range.end) }))
        .filter((span) => isHere(here, { span }))
        .map((about) => ({
          title: messagesFor(locale).actions.dateNote(today),
          how: { command: 'dueline.dateNote', argument: { uri: note.uri } },
          about,
          isPreferred: true,
        }));
    },
  },
];
