/** A note under edits one after another: each is made for the note as those before it left it, and all come out as one. */
import type { Note } from '../../model.ts';
import { offsetAt, rangeOf } from '../place.ts';
import type { Edit } from '../types.ts';
import type { World } from '../world.ts';
import { createPatch } from '../writing/patch.ts';

export interface Draft {
  /** The world in which the note reads as it does by now. */
  world: World;
  /** The note as it reads by now. */
  note(): Note;
  /** Makes edits of the note as it is by now. */
  apply(edits: readonly Edit[]): void;
  /** All that was made, as edits of the note as it was. */
  edits(): Edit[];
}

/** A note that nothing was done to yet. May throw TextNeeded. */
export function draftOf(note: Note, world: World): Draft {
  const patch = createPatch(world.text(note.uri));
  let now = note;
  return {
    world: {
      ...world,
      index: { ...world.index, note: (uri) => (uri === note.uri ? now : world.index.note(uri)) },
      text: (uri) => (uri === note.uri ? patch.text() : world.text(uri)),
    },
    note: () => now,
    apply(edits) {
      if (edits.length === 0) return;
      patch.apply(
        edits.map(({ range, newText }) => ({
          span: { start: offsetAt(now, range.start), end: offsetAt(now, range.end) },
          newText,
        })),
      );
      now = world.read(now, patch.text());
    },
    edits: () => patch.changes().map(({ span, newText }) => ({ range: rangeOf(note, span), newText })),
  };
}
