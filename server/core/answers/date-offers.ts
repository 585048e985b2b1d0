/** Code actions on the dates at the cursor or in the selection. */
import { type Messages, messagesFor } from '../messages/index.ts';
import type { DateFact, Note } from '../model.ts';
import { absoluteDate, fixedDay, fixedWeekday, type Rewriting } from './date-edit.ts';
import { isHere, type Offer } from './offers.ts';

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
];

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
