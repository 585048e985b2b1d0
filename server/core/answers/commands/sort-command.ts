/** `dueline.sortDone`: open items before those that are done, in the list at a position or the lists of a range. */
import { messagesFor } from '../../messages/index.ts';
import type { Note } from '../../model.ts';
import { offsetAt, rangeOf } from '../place.ts';
import type { EditArguments } from '../types.ts';
import { changed } from '../writing/status-safe.ts';
import type { EditCommand } from './edit-command.ts';
import { listsAt, orderChange } from './list-order.ts';
import { isPlace } from './task-places.ts';

export const sortDone: EditCommand<EditArguments['dueline.sortDone']> = {
  needs: '{ uri, position or range }',
  takes: isPlace,
  make({ uri, position, range }, { world }) {
    const { refusals } = messagesFor(world.ask.locale);
    const note = world.index.note(uri);
    if (!note) return { refused: refusals.noList };
    const text = world.text(uri);
    const [from, to] = [position ?? range!.start, position ?? range!.end].map((at) => offsetAt(note, at));
    const lists = listsAt(text, from!, to!);
    if (lists.length === 0) return { refused: refusals.noList };
    const changes = lists.flatMap((list) => orderChange(note, list, text) ?? []);
    if (changes.length > 0 && !readsTheSame(note, world.read(note, changed(text, changes))))
      return { refused: refusals.sortReadsOtherwise };
    const edits = changes.map(({ span, newText }) => ({ range: rangeOf(note, span), newText }));
    return { changes: edits.length > 0 ? [{ uri, edits }] : [] };
  },
};

/** Whether both have the same tasks, in whatever order. */
const readsTheSame = (before: Note, after: Note): boolean => facts(before) === facts(after);

const facts = ({ tasks }: Note): string =>
  JSON.stringify(
    tasks
      .map(({ title, status, owners, due, start, done, kind, parent }) =>
        JSON.stringify([title, status, owners, due, start, done, kind, parent === null ? null : tasks[parent]?.title]),
      )
      .sort(),
  );
