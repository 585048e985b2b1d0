/** The commands of a note, each with what it stands in. */
import type { Block, Unit } from '../../markdown/unit.ts';
import { readCommands } from '../../mentions/command.ts';
import type { Span } from '../../model.ts';

/** A command, in the coordinates of the note. */
export interface NoteCommand extends Span {
  /** What is typed, without prompts. */
  text: string;
  /** The fence that it stands in; null where it stands between prose. */
  fence: Span | null;
  /** Where the checkbox of the item stands that holds it; null where none does. */
  box: number | null;
}

const known = new WeakMap<readonly Block[], NoteCommand[]>();

/** All commands, by place. */
export const commandsIn = (units: readonly Unit[]): NoteCommand[] =>
  units.flatMap(({ start: by, blocks }) => {
    const found = known.get(blocks) ?? commandsOf(blocks);
    known.set(blocks, found);
    return found.map(({ start, end, text, fence, box }) => ({
      start: start + by,
      end: end + by,
      text,
      fence: fence && { start: fence.start + by, end: fence.end + by },
      box: box === null ? null : box + by,
    }));
  });

/** The commands of a unit, which depend on its blocks alone but for where it stands. */
const commandsOf = (blocks: readonly Block[]): NoteCommand[] =>
  blocks.flatMap((block) =>
    readCommands(block).map(({ start, end, text }) => ({
      start: start + block.start,
      end: end + block.start,
      text,
      fence: block.kind === 'code' ? { start: block.start, end: block.end } : null,
      box: boxOf(blocks, block),
    })),
  );

function boxOf(blocks: readonly Block[], block: Block): number | null {
  for (let at: Block | undefined = block; at; at = at.parent === null ? undefined : blocks[at.parent])
    if (at.checkbox) return at.checkbox.at;
  return null;
}
