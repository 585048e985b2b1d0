/** `dueline.assign`: gives tasks an owner, or none, each in the manner of its line or its note. */
import { messagesFor } from '../../messages/index.ts';
import { rangeOf } from '../place.ts';
import type { EditArguments } from '../types.ts';
import { ownRuns } from '../writing/owner-manner.ts';
import { ownerWay } from '../writing/owner-safe.ts';
import type { EditCommand } from './edit-command.ts';
import { isPlace, oneForEach, tasksAt } from './task-places.ts';

export const assign: EditCommand<EditArguments['dueline.assign']> = {
  needs: '{ uri, position or range, owner }',
  takes: ({ owner, ...place }) => isPlace(place) && (owner === null || typeof owner === 'string'),
  together: (list, { world }) => oneForEach(list, world).map(({ argument }) => argument),
  make({ owner: given, ...place }, { world }) {
    const { refusals } = messagesFor(world.ask.locale);
    const note = world.index.note(place.uri);
    const [task] = note ? tasksAt(note, place) : [];
    if (!note || !task) return { refused: refusals.noTask };
    const owner = given?.replace(/^[@\s]+/, '').trimEnd() ?? null;
    if (owner === '' || /[\r\n|]/.test(owner ?? '')) return { refused: refusals.noName };
    const text = world.text(note.uri);
    const own = ownRuns(note, task, text);
    if (owner === null && own.length === 0)
      return task.owners.length > 0 ? { refused: refusals.ownerAbove } : { changes: [] };
    if (own.length > 0 && task.owners.length === 1 && task.owners[0] === owner) return { changes: [] };
    const edits = ownerWay(note, task, { owner, text, read: world.read }).map(({ span, newText }) => ({
      range: rangeOf(note, span),
      newText,
    }));
    if (edits.length > 0) return { changes: [{ uri: note.uri, edits }] };
    return { refused: owner === null ? refusals.ownerInSentence : refusals.noPlaceForOwner(owner) };
  },
};
