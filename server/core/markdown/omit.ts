/** Leaves stretches of a text out of a parse, and puts its units back to where they belong. */
import type { Span } from '../model.ts';
import { withPlainLineEnds } from './lines.ts';
import { type Block, MASK, type Unit } from './unit.ts';

/** The text without the stretches, which are in order and do not touch. */
export function without(text: string, omitted: readonly Span[]): string {
  if (omitted.length === 0) return text;
  let out = '';
  let at = 0;
  for (const span of omitted) {
    out += text.slice(at, span.start);
    at = span.end;
  }
  return out + text.slice(at);
}

/** Moves units of the shortened text to where they stand in `text`; blocks that lost a part are masked throughout. */
export function restore(units: Unit[], omitted: readonly Span[], text: string): void {
  if (omitted.length === 0) return;
  for (const unit of units) {
    const base = unit.start;
    unit.start = placeOf(base, omitted);
    unit.end = placeOf(unit.end, omitted);
    for (const block of unit.blocks) restoreBlock(block, { base, unit, omitted, text });
  }
}

interface Restoring {
  /** The unit's start in the shortened text. */
  base: number;
  unit: Unit;
  omitted: readonly Span[];
  text: string;
}

function restoreBlock(block: Block, { base, unit, omitted, text }: Restoring): void {
  const length = block.end - block.start;
  block.start = placeOf(base + block.start, omitted) - unit.start;
  block.end = placeOf(base + block.end, omitted) - unit.start;
  if (block.checkbox) block.checkbox.at = placeOf(base + block.checkbox.at, omitted) - unit.start;
  if (block.end - block.start === length) return;
  block.source = text.slice(unit.start + block.start, unit.start + block.end);
  block.text = withPlainLineEnds(block.source).replace(/[^\n]+/g, (line) => MASK.repeat(line.length));
  Object.assign(block, { links: [], code: [], struck: [] });
  if (block.cells) block.cells = [];
}

/** The place in the whole text of an offset in the shortened one. */
function placeOf(offset: number, omitted: readonly Span[]): number {
  let place = offset;
  for (const span of omitted) {
    if (place <= span.start) break;
    place += span.end - span.start;
  }
  return place;
}
