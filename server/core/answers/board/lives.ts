/** Tasks as they live from note to note: each once, with the day it came and the day it was closed. */

import { seriesOf } from '../../index/copies/series.ts';
import type { Place } from '../../index/copies/trails.ts';
import { isOpen } from '../../index/due.ts';
import type { Entry, Row } from '../../index/entry.ts';
import { Look } from '../../index/look.ts';
import type { NoteLook } from '../../index/note-look.ts';
import { statusOf } from '../../index/packed/mark.ts';
import type { Day } from '../../model.ts';
import { showingOf } from '../tree/showing.ts';
import type { World } from '../world.ts';
import type { BoardQuestion } from './types.ts';

/** A task by its newest copy. */
export interface Life extends Row {
  note: NoteLook;
  /** All copies by time. */
  places: readonly Place[];
  /** The day of the first note that has it, or of what it says itself; null where nothing says it. */
  since: Day | null;
  /** When it was done or cancelled: as it says itself, else the day of the first note that says so; null where open or unknown. */
  ended: Day | null;
}

/** All tasks of what is looked at, open or not, by note. Throws QueryError. */
export function* livesOf(question: BoardQuestion, { index, ask }: World): Generator<Life> {
  const { hasNote, isShown } = showingOf({ ...question, show: { ...question.show, done: true } }, { index, ask });
  index.trails.settle();
  for (const entry of index.entries()) {
    if (!hasNote(entry)) continue;
    const look = new Look(entry);
    for (let id = 0; id < entry.tasks; id++)
      if (isShown(entry.markAt(id), look, id)) yield lifeOf(look.move(id), id, index.trails.trailOf({ entry, id }));
  }
}

function lifeOf({ note, mark }: Look, id: number, places: readonly Place[]): Life {
  const { start, done } = note.fields[id]!;
  const ended = isOpen(statusOf(mark)) ? null : (done ?? closedIn(places));
  const days = places.flatMap(({ entry }) => entry.day ?? []);
  const since = earliest([
    ...days.slice(0, 1),
    ...(start && days.length === 0 ? [start] : []),
    ...(ended ? [ended] : []),
  ]);
  return { entry: note.entry, id, mark, note, places, since, ended };
}

/**
 * The day of the first of the last copies that are all closed. A plan that stands alone is written on while it lives: its own day
 * says nothing of when something in it was done.
 */
function closedIn(places: readonly Place[]): Day | null {
  const [only] = places;
  if (places.length === 1 && only!.entry.kind === 'plan' && seriesOf(only!.entry) === null) return null;
  const isClosed = ({ entry, id }: Place) => !isOpen(statusOf(entry.markAt(id)));
  const lastOpen = places.findLastIndex((place) => !isClosed(place));
  return dayOf(places[lastOpen + 1]?.entry);
}

const dayOf = (entry: Entry | undefined): Day | null => entry?.day ?? null;

const earliest = (days: Day[]): Day | null => days.reduce<Day | null>((a, b) => (a === null || b < a ? b : a), null);
