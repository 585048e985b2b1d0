/** `dueline.writeDate`: writes a date as one of the days that it may mean. */
import { messagesFor } from '../../messages/index.ts';
import { offsetAt } from '../place.ts';
import type { EditArguments } from '../types.ts';
import { writtenAs } from '../writing/date-edit.ts';
import type { EditCommand } from './edit-command.ts';
import { isPlace } from './task-places.ts';

export const writeDate: EditCommand<EditArguments['dueline.writeDate']> = {
  needs: '{ uri, range, day }',
  takes: ({ day, ...place }) => isPlace(place) && place.range !== undefined && typeof day === 'string',
  make({ uri, range, day }, { world }) {
    const note = world.index.note(uri);
    const [start, end] = note ? [offsetAt(note, range.start), offsetAt(note, range.end)] : [];
    // What somebody has typed since may have moved the date, or changed what it means.
    const date = note?.dates.find(({ span }) => span.start === start && span.end === end);
    const written = note && date && writtenAs(note, date, { day, text: world.text(uri) });
    return written
      ? { changes: [{ uri, edits: written.edits }] }
      : { refused: messagesFor(world.ask.locale).refusals.otherDate };
  },
};
