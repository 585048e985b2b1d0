/** The blocks of a note as a tree: what stands in what, and how far each reaches. For whoever asks of a note's shape. */
import type { Span } from '../model.ts';
import type { Block, Unit } from './unit.ts';

/** A block with all that stands in it, in the coordinates of its note. */
export interface Node extends Span {
  block: Block;
  /** Where its unit begins: what a block says of places counts from there. */
  base: number;
  /** Where its own words end; `end` is where what stands in it does. */
  own: number;
  children: Node[];
}

/** The outermost blocks of a unit. */
export function treeOf({ start, blocks }: Unit): Node[] {
  const roots: Node[] = [];
  const nodes = blocks.map((block): Node => {
    const end = start + block.end;
    return { block, base: start, start: start + block.start, own: end, end, children: [] };
  });
  for (const node of nodes) (nodes[node.block.parent ?? -1]?.children ?? roots).push(node);
  for (const node of nodes.toReversed()) {
    const holder = nodes[node.block.parent ?? -1];
    if (holder) holder.end = Math.max(holder.end, node.end);
  }
  return roots;
}

/** Where an item begins with its bullet or number; any other block where it begins. */
export function headOf({ block, base, start }: Node, text: string): number {
  if (block.kind !== 'item') return start;
  const behind = block.checkbox ? base + block.checkbox.at - 1 : start;
  // Between the two stand a bracket and blanks alone.
  const at = text.lastIndexOf(block.marker, behind - block.marker.length);
  return at >= 0 && start - at < 1000 ? at : start;
}

/** Whether two neighbours are items of one list, or rows of one table. */
export function belongTogether({ block: one }: Node, { block: other }: Node): boolean {
  if (one.kind !== other.kind || one.quoted !== other.quoted || one.parent !== other.parent) return false;
  return one.kind === 'item' ? one.marker.at(-1) === other.marker.at(-1) : one.kind === 'row' && !other.header;
}

/** The last unit that begins at or before an offset; -1 where there is none. */
export function unitAt(units: readonly Unit[], offset: number): number {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
