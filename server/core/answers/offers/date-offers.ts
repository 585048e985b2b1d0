/** Code actions on the dates at the cursor or in the selection. */
import { type Messages, messagesFor } from '../../messages/index.ts';
import type { DateFact, Note } from '../../model.ts';
import { rangeOf } from '../place.ts';
import { absoluteDate, fixedDay, fixedWeekday, type Rewriting, writtenReadings } from '../writing/date-edit.ts';
import { singleDay } from '../writing/date-forms.ts';
import { alike } from '../writing/date-rewrites.ts';
import { type Here, isHere, type Offer, type Offered } from './offers.ts';

/** On those at the cursor or in the selection. */
export const dateOffers: Offer[] = [
  {
    kind: 'refactor.rewrite',
    mends: ['date-weekday-mismatch'],
    at: rewritten(fixedWeekday, (say, { after }) => say.fixWeekday(after), true),
  },
  {
    kind: 'refactor.rewrite',
    mends: ['date-weekday-mismatch'],
    at: rewritten(fixedDay, (say, { after }) => say.fixDay(after)),
  },
  {
    kind: 'refactor.rewrite',
    at: rewritten(absoluteDate, (say, { before, after }) => say.absoluteDate(before, after)),
  },
  {
    kind: 'refactor.rewrite',
    mends: ['date-ambiguous'],
    at: readings,
  },
  {
    kind: 'refactor.rewrite',
    at(here) {
      const { note, span } = here;
      const count = note.dates.filter((date) => isHere(here, date) && isRelative(date)).length;
      const argument = { uri: note.uri, range: rangeOf(note, span) };
      const title = messagesFor(here.world.ask.locale).actions.absoluteDates(count);
      return count > 1 ? [{ title, how: { command: 'dueline.makeDateAbsolute', argument }, about: null }] : [];
    },
  },
  {
    kind: 'refactor.rewrite',
    /** Where the cursor is on a date that is written otherwise than most. */
    at(here) {
      const { note, world } = here;
      if (!note.dates.some((date) => isHere(here, date) && !date.relative)) return [];
      const found = alike(note, world);
      if (!found?.rewrites.some(({ date }) => isHere(here, date))) return [];
      const title = messagesFor(world.ask.locale).actions.normaliseDates(found.model);
      return [{ title, how: { command: 'dueline.normaliseDates', argument: { uri: note.uri } }, about: null }];
    },
  },
];

/** The same on all dates of the note. */
export const noteDateOffers: Offer[] = [
  {
    kind: 'source.absoluteDates.dueline',
    at({ note, world }) {
      const title = messagesFor(world.ask.locale).actions.absoluteNote;
      const how = { command: 'dueline.makeDateAbsolute', argument: { uri: note.uri } } as const;
      return note.dates.some(isRelative) ? [{ title, how, about: null }] : [];
    },
  },
];

/** Whether a date names one day, and not by itself. */
const isRelative = (date: DateFact): boolean =>
  date.relative && singleDay(date) !== null && !date.otherReadings?.length && !date.impossible;

/** Of a date that may mean several days, each of them in full. */
function readings(here: Here): Offered[] {
  const { note, world } = here;
  const say = messagesFor(world.ask.locale).actions;
  return note.dates
    .filter((date) => isHere(here, date) && (date.otherReadings?.length ?? 0) > 0)
    .flatMap((date) =>
      writtenReadings(note, date, world.text(note.uri)).map(({ written: { before, after, edits } }) => ({
        title: say.absoluteDate(before, after),
        how: { edits },
        about: date.span,
      })),
    );
}

/** Another way of writing each date, where there is one. */
function rewritten(
  rewrite: (note: Note, date: DateFact, text: string) => Rewriting | null,
  title: (say: Messages['actions'], it: Rewriting) => string,
  isPreferred = false,
): Offer['at'] {
  return (here) => {
    const { note, world } = here;
    return note.dates
      .filter((date) => isHere(here, date))
      .flatMap((date) => {
        const made = rewrite(note, date, world.text(note.uri));
        const say = messagesFor(world.ask.locale).actions;
        return made ? [{ title: title(say, made), how: { edits: made.edits }, about: date.span, isPreferred }] : [];
      });
  };
}
