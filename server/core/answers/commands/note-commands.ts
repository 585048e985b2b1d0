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
  /** The fence holds nothing but commands and comments: it is meant to be typed as a whole. */
  isScript: boolean;
  /** Where the checkbox of the item stands that holds it; null where none does. */
  box: number | null;
}

const known = new WeakMap<readonly Block[], NoteCommand[]>();

/** All commands, by place. */
export const commandsIn = (units: readonly Unit[]): NoteCommand[] =>
  units.flatMap(({ start: by, blocks }) => {
    const found = known.get(blocks) ?? commandsOf(blocks);
    known.set(blocks, found);
    return found.map(({ start, end, text, fence, isScript, box }) => ({
      start: start + by,
      end: end + by,
      text,
      isScript,
      fence: fence && { start: fence.start + by, end: fence.end + by },
      box: box === null ? null : box + by,
    }));
  });

/** The commands of a unit, which depend on its blocks alone but for where it stands. */
const commandsOf = (blocks: readonly Block[]): NoteCommand[] =>
  blocks.flatMap((block) => {
    const commands = readCommands(block);
    const isFence = block.kind === 'code';
    const isWhole = isFence && isScript(block, commands);
    return commands.map(({ start, end, text }) => ({
      start: start + block.start,
      end: end + block.start,
      text,
      fence: isFence ? { start: block.start, end: block.end } : null,
      isScript: isWhole,
      box: boxOf(blocks, block),
    }));
  });

/** Words between commands say what each is for: those are not meant to be typed one after the other. Behind prompts they are output. */
function isScript({ source, code }: Block, commands: readonly Span[]): boolean {
  const [body] = code;
  if (!body) return false;
  const isPrompted = commands.some(({ start }) =>
    /\S/.test(source.slice(source.lastIndexOf('\n', start - 1) + 1, start)),
  );
  if (isPrompted) return true;
  let at = body.start;
  for (const { start, end } of [...commands, { start: body.end, end: body.end }]) {
    const between = source.slice(at, Math.max(at, start)).split('\n');
    if (between.some((line) => /\S/.test(line) && !/^\s*(?:#|\/\/|>\s*$)/.test(line))) return false;
    at = end;
  }
  return true;
}

function boxOf(blocks: readonly Block[], block: Block): number | null {
  for (let at: Block | undefined = block; at; at = at.parent === null ? undefined : blocks[at.parent])
    if (at.checkbox) return at.checkbox.at;
  return null;
}
