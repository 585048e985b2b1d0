/** Places that say which task they mean: since a list was shown its notes may have changed. */
import { messagesFor } from '../../messages/index.ts';
import type { Note } from '../../model.ts';
import { rangeOf, taskAt } from '../place.ts';
import type { Place, Refusal } from '../types.ts';
import type { World } from '../world.ts';

/**
 * The places where the tasks that are meant stand now, and those whose task is no longer to be found: it is gone, is called
 * otherwise, or there are several of its name and none where it was. All places are of one note.
 */
export function placesNow<Argument extends Place>(
  list: readonly Argument[],
  { index, ask }: World,
): { found: Argument[]; lost: Refusal[] } {
  const note = index.note(list[0]?.uri ?? '');
  const found: Argument[] = [];
  const lost: Refusal[] = [];
  for (const one of list) {
    const { uri, position, title } = one;
    if (title === undefined || !position) found.push(one);
    else {
      const now = note && placeNow(note, { ...one, position, title });
      if (now) found.push(now);
      else lost.push({ uri, position, title, reason: messagesFor(ask.locale).refusals.changedMeanwhile });
    }
  }
  return { found, lost };
}

function placeNow<Argument extends Required<Pick<Place, 'position' | 'title'>>>(
  note: Note,
  place: Argument,
): Argument | null {
  if (taskAt(note, place.position)?.title === place.title) return place;
  const [only, ...others] = note.tasks.filter(({ title }) => title === place.title);
  return only && others.length === 0 ? { ...place, position: rangeOf(note, only.span).start } : null;
}
