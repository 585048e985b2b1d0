/** Writing the date of a note into it, where the note is read to have it: in its front matter, below its title, or at its top. */
import { lexicons } from '../../lexicons/index.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Day, Note } from '../../model.ts';
import { rangeOf } from '../place.ts';
import { firstSafe } from '../writing/date-safe.ts';
import type { Change } from '../writing/patch.ts';
import type { EditCommand } from './edit-command.ts';

/** `dueline.dateNote`: the note gets today's date, which it did not have. */
export const dateNote: EditCommand<{ uri: string }> = {
  needs: '{ uri }',
  takes: ({ uri }) => typeof uri === 'string',
  make({ uri }, { world }) {
    const { refusals } = messagesFor(world.ask.locale);
    const note = world.index.note(uri);
    const { today } = world.ask;
    const isMeant = (after: Note) =>
      after.date?.day === today &&
      after.tasks.length === note!.tasks.length &&
      after.tasks.every(({ status, owners }, at) => {
        const before = note!.tasks[at]!;
        return status === before.status && owners.join() === before.owners.join();
      });
    const way =
      note && !note.date && firstSafe(note, world, { ways: waysToDate(note, world.text(uri), today), isMeant });
    if (!way) return { refused: refusals.noPlaceForDate };
    return { changes: [{ uri, edits: way.map(({ span, newText }) => ({ range: rangeOf(note, span), newText })) }] };
  },
};

function* waysToDate(note: Note, text: string, day: Day): Generator<Change[]> {
  const end = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const front = /^\ufeff?---[ \t]*(?:\r\n|\n|\r(?!\n))(?:[^\r\n]*(?:\r\n|\n|\r(?!\n)))*?(?=---[ \t]*(?:\r|\n|$))/.exec(
    text,
  );
  if (front) yield [insertion(front[0].length, `date: ${day}${end}`)];
  const line = `${labelOf(note)}${day}`;
  const [title] = note.sections;
  if (title) {
    const behind = text.slice(title.span.end);
    const apart = /^[^\r\n]*(?:\r\n|\r|\n)[ \t]*\S/.test(behind) ? end : '';
    const at = title.span.end + /^[^\r\n]*/.exec(behind)![0].length;
    yield [insertion(at, `${end}${end}${line}${apart}`)];
  }
  yield [insertion(text.startsWith('\ufeff') ? 1 : 0, `${line}${end}${end}`)];
}

/** As notes in its language say it: `Date: `, `日期：`, `日時：`. */
function labelOf({ language }: Note): string {
  const { notes } = lexicons.find(({ id }) => id === language) ?? lexicons[0]!;
  const [label = 'date'] = notes.noteDate;
  return /^[a-z]/i.test(label) ? `${label.charAt(0).toUpperCase()}${label.slice(1)}: ` : `${label}：`;
}

const insertion = (at: number, newText: string): Change => ({ span: { start: at, end: at }, newText });
